"""Told as past on a day after the article."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta

from benchmarks.mutation.days import american, write
from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import forms
from benchmarks.mutation.plant import cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("DAT106")
def after_the_article(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A dated article tells as past what a date of some days or weeks later bears; the control lies as long before it."""
    today = reading.article.reference_date
    if today is None:
        return
    for form in forms("after_the_article"):
        slots = cast(reading, rng)
        apart = timedelta(days=rng.randint(3, 90))
        wrong, right = (
            {**slots, "date": write(day, "day", month_first=american(reading))}
            for day in (today + apart, today - apart)
        )
        yield from twins(reading, rng, form, wrong=wrong, right=right, note=f"{wrong['date']}, written on {today}")

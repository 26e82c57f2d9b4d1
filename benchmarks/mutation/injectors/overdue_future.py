"""A plan for a time that is long past."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date

from benchmarks.mutation.days import american, write
from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import forms, phrases
from benchmarks.mutation.plant import cast, twin_pairs, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("EVT220", "EVT201")
def overdue_future(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """Something is expected, in the present, for a year before the article's own day; in the control for a year after it.
    An article without a day of its own is given one by 'as of'."""
    today = reading.article.reference_date
    for form in forms("overdue_future"):
        slots = cast(reading, rng)
        now = today or date(2024, rng.randint(1, 12), 28)
        told = []
        for years in (-rng.randint(1, 3), rng.randint(2, 3)):
            day = date(now.year + years, rng.randint(1, 12), rng.randint(1, 28))
            kind = rng.choice(("month", "day"))
            told.append(
                {
                    **slots,
                    "when": write(day, kind, month_first=american(reading)),
                    "on": "on" if kind == "day" else "in",
                }
            )
        note = f"expected {told[0]['when']}, written {now}"
        if today:
            yield from twins(reading, rng, form, wrong=told[0], right=told[1], note=note)
            continue
        month = write(now, "month", month_first=american(reading))
        first = rng.choice(phrases("overdue_future")["first"]).format(month=month, **slots)
        both = {"first": first, "second": form}
        yield from twin_pairs(reading, rng, both, wrong=told[0], right=told[1], note=note)

"""A deal that is completed before it is announced."""

from __future__ import annotations

import calendar
import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import MONTHS, cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("DAT203", "DAT201")
def deal_order(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A small deal with two dates, told in the right order and in the wrong one."""
    for form in phrases("deal_order")["forms"]:
        slots = cast(reading, rng)
        year, first = int(slots["year"]), rng.randint(1, 6)
        second = first + rng.randint(2, 6)
        days = [f"{rng.randint(1, calendar.monthrange(year, m)[1])} {MONTHS[m - 1]} {year}" for m in (first, second)]
        if rng.random() < 0.3:
            days = [f"{MONTHS[m - 1]} {year}" for m in (first, second)]
        early, late = days
        which = "on" if early[0].isdigit() else "in"
        slots |= {"on": which, "On": which.capitalize()}
        wrong, right = ({**slots, "a": a, "b": b} for a, b in ((late, early), (early, late)))
        yield from twins(reading, rng, form, wrong=wrong, right=right, note=f"announced {late}, completed {early}")

"""A quarter, half, season or decade that does not hold the date beside it."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import forms
from benchmarks.mutation.plant import MONTHS, cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("DAT113")
def period_and_date(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A statement of our own tells a period and a date that it does not hold or, as a control, holds."""
    periods = {"the first quarter": 2, "the second quarter": 5, "the third quarter": 8, "the fourth quarter": 11,
               "the first half": 3, "the second half": 10, "the spring": 4, "the summer": 7, "the autumn": 10}  # fmt: skip
    for form in forms("period_and_date"):
        slots = cast(reading, rng)
        period = rng.choice(sorted(periods))
        month, day = periods[period], rng.randint(2, 27)
        other = (month + 5) % 12 + 1
        values = {**slots, "period": period, "Period": period.capitalize()}
        wrong, right = ({**values, "month": MONTHS[m - 1], "day": f"{day} {MONTHS[m - 1]}"} for m in (other, month))
        yield from twins(reading, rng, form, wrong=wrong, right=right, note=f"{period}, {wrong['month']}")

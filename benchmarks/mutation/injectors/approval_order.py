"""A deal approved before it is announced, or completed before it is approved."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import forms
from benchmarks.mutation.plant import MONTHS, cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("DAT209", "DAT203")
def approval_order(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A small deal with two dates, told in an order that cannot be and, as a control, in one that can."""
    for form in forms("approval_order"):
        slots = cast(reading, rng)
        first = rng.randint(0, 5)
        early, late = (f"{rng.randint(1, 28)} {MONTHS[m]} {slots['year']}" for m in (first, first + rng.randint(2, 6)))
        wrong, right = ({**slots, "a": a, "b": b} for a, b in ((late, early), (early, late)))
        yield from twins(reading, rng, form, wrong=wrong, right=right, note=f"{late} before {early}")

"""A length of time that does not fit the range beside it."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import forms
from benchmarks.mutation.plant import cast, twins
from benchmarks.mutation.registry import injector
from benchmarks.mutation.spelled import spelled

from factlint.values.reading import Reading


@injector("DAT108")
def length_of_range(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A statement of our own tells a range of years with a length that does not fit or, as a control, does."""
    for form in forms("length_of_range"):
        slots = cast(reading, rng)
        first, length = int(slots["year"]) - 14, rng.randint(4, 12)
        off = rng.choice((-3, 3, 4, 5)) if length > 5 else rng.choice((3, 4, 5))
        values = {**slots, "a": str(first), "b": str(first + length)}
        wrong, right = (
            {**values, "length": spelled(n), "Length": spelled(n).capitalize()} for n in (length + off, length)
        )
        yield from twins(reading, rng, form, wrong=wrong, right=right, note=f"{wrong['length']} years for {length}")

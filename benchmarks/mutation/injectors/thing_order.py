"""A thing that ends before it begins."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("DAT222", "DAT201", "DAT205", "DAT206", "DAT210")
def thing_order(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """Two places date the beginning and the end of one thing, the end first; as a control, the beginning first."""
    for form in phrases("thing_order")["forms"]:
        slots = cast(reading, rng)
        first, apart = int(slots["year"]), rng.randint(2, 5)
        other = first + apart
        wrong, right = ({**slots, "a": str(a), "b": str(b)} for a, b in ((other, first), (first, other)))
        yield from twin_pairs(reading, rng, form, wrong=wrong, right=right, note=f"{first} and {other}")

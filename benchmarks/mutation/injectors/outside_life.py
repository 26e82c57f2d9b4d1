"""An office before a birth."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("DAT208", "DAT110")
def outside_life(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """One place tells when a person was born, another an office held before that; as a control, thirty years later."""
    for form in phrases("outside_life")["forms"]:
        slots = cast(reading, rng)
        first, apart = int(slots["year"]), rng.randint(4, 20)
        other = first - apart
        wrong, right = ({**slots, "a": str(first), "b": str(b)} for b in (other, first + 30))
        yield from twin_pairs(reading, rng, form, wrong=wrong, right=right, note=f"{first} and {other}")

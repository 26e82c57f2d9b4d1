"""A company with two places in one order."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading

_PLACES = ("second", "third", "fourth", "fifth", "sixth")


@injector("NUM109")
def rank_told_twice(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """Two places tell which place the company has in an order; as a control, the same place."""
    for form in phrases("rank_told_twice")["forms"]:
        slots = cast(reading, rng)
        one, other = rng.sample(_PLACES, 2)
        wrong, right = ({**slots, "a": one, "b": b} for b in (other, one))
        yield from twin_pairs(reading, rng, form, wrong=wrong, right=right, note=f"{one} and {other}")

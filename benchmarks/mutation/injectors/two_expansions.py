"""An acronym with two long forms."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("ORG105")
def two_expansions(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """Two places introduce one acronym with other words; as a control, with the same."""
    for form in phrases("two_expansions")["forms"]:
        short, one, other = rng.choice(phrases("two_expansions")["names"])
        slots = {**cast(reading, rng), "short": short, "one": one}
        wrong, right = ({**slots, "other": o} for o in (other, one))
        yield from twin_pairs(reading, rng, form, wrong=wrong, right=right, note=f"{short}: {one}, {other}")

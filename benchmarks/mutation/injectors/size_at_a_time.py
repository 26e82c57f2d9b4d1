"""One company with two sizes at one time."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("NUM202", "NUM201")
def size_at_a_time(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """Two places tell how many of something the company has; as a control, as many."""
    for form in phrases("size_at_a_time")["forms"]:
        slots, count = cast(reading, rng), rng.randint(14, 99)
        other = round(count * rng.choice((0.6, 1.3, 1.5)))
        wrong, right = ({**slots, "a": str(count), "b": str(b)} for b in (other, count))
        yield from twin_pairs(reading, rng, form, wrong=wrong, right=right, note=f"{count} and {other}")

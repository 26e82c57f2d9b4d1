"""One number of things, spread over two numbers of places."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("NUM203", "NUM201", "NUM202")
def spread_count(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """Two places tell where so many things are, in two numbers of countries or towns; as a control, in one."""
    for form in phrases("spread_count")["forms"]:
        slots, total, places = cast(reading, rng), rng.randint(131, 480), rng.randint(14, 30)
        other = places + rng.choice((-4, 3, 5))
        values = {**slots, "total": str(total), "a": str(places)}
        wrong, right = ({**values, "b": str(b)} for b in (other, places))
        yield from twin_pairs(reading, rng, form, wrong=wrong, right=right, note=f"{total} in {places} and {other}")

"""A range with its larger bound first."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.amounts import amount, written
from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import forms
from benchmarks.mutation.plant import cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("NUM108")
def inverted_bounds(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A statement of our own gives a range, its bounds the wrong way round or, as a control, the right one."""
    for form in forms("inverted_bounds"):
        slots, low = cast(reading, rng), amount(rng, places=0)
        high = low.times(rng.choice(("1.2", "1.5", "1.1")))
        money = "{low}" not in form
        count = rng.randint(20, 400)
        pair = (str(low), str(high)) if money else (written(count), written(count + rng.randint(5, 90)))
        wrong, right = ({**slots, "a": a, "b": b, "low": a, "high": b} for a, b in (pair[::-1], pair))
        yield from twins(reading, rng, form, wrong=wrong, right=right, note=f"{pair[1]} to {pair[0]}")

"""Two figures for one period."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.amounts import amount
from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("MON203", "MON202")
def period_figure(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """Two statements give revenue, profit or valuation of one time, with two amounts or, as a control, with one."""
    for form in phrases("period_figure")["forms"]:
        slots, one = cast(reading, rng), amount(rng)
        other = one.times(rng.choice(("1.3", "1.6", "0.7", "2.1")))
        wrong, right = ({**slots, "a": str(one), "b": str(b)} for b in (other, one))
        yield from twin_pairs(reading, rng, form, wrong=wrong, right=right, note=f"{one} and {other}")

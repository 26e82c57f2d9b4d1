"""A figure that 'doubled' and did not."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

from benchmarks.mutation.amounts import amount
from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import forms
from benchmarks.mutation.plant import cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("NUM106", "NUM101")
def multiple_change(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A statement of our own names a multiple and two figures that show another one or, as a control, that one."""
    times = {"doubled": Decimal(2), "tripled": Decimal(3), "quadrupled": Decimal(4), "halved": Decimal("0.5")}
    for form in forms("multiple_change"):
        slots, old = cast(reading, rng), amount(rng)
        word = rng.choice(sorted(times))
        right = times[word]
        wrong = right * Decimal(rng.choice(("0.6", "0.65", "1.5"))) if right > 1 else Decimal("0.8")
        told = [{**slots, "word": word, "old": str(old), "new": str(old.times(factor))} for factor in (wrong, right)]
        yield from twins(reading, rng, form, wrong=told[0], right=told[1], note=f"{word}: {old} → {told[0]['new']}")

"""Amounts told one after another, and a total that they do not make."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

from benchmarks.mutation.amounts import Amount, amount
from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import forms
from benchmarks.mutation.plant import cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("MON103", "NUM102")
def rounds_and_total(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A statement of our own tells amounts with what they were for, and a total; wrong or, as a control, right."""
    for form in forms("rounds_and_total"):
        slots, one = cast(reading, rng), amount(rng, places=0)
        rest = [Amount(figure=Decimal(rng.randint(20, 300)), sign=one.sign, scale=one.scale) for _ in range(2)]
        parts = [one, rest[0], *([rest[1]] if "{c}" in form else [])]
        made = sum((p.figure for p in parts), Decimal(0))
        slots |= dict(zip("abc", map(str, parts), strict=False))
        totals = (Amount(figure=made + by, sign=one.sign, scale=one.scale) for by in (-rng.randint(5, 20), 0))
        wrong, right = ({**slots, "total": str(total)} for total in totals)
        yield from twins(reading, rng, form, wrong=wrong, right=right, note=f"{wrong['total']} for {right['total']}")

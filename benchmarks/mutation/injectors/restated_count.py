"""A fact told again with another count."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

from benchmarks.mutation.model import Change
from benchmarks.mutation.registry import injector
from benchmarks.mutation.retold import retold

from factlint.values.reading import Reading


@injector("NUM201", "NUM102")
def restated_count(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A count of the article is told again in other words, half as large again or smaller; the controls keep or round it."""
    slots = []
    for quantity in reading.quantities:
        figure = quantity.span.text.split(" ")[0]
        value = figure.replace(",", "")
        if not value.isdigit() or quantity.unit in ("percent", "ratio") or int(value) < 3 or quantity.noun is None:
            continue
        other = int((Decimal(value) * rng.choice((Decimal("1.5"), Decimal("1.3"), Decimal("0.6")))).to_integral_value())
        wrong = quantity.span.text.replace(figure, f"{other if other != int(value) else other + 2:,}", 1)
        right = [quantity.span.text]
        if int(value) > 100:
            right.append(f"more than {quantity.span.text.replace(figure, f'{int(value) // 10 * 10 - 10:,}', 1)}")
        slots.append((quantity.span, wrong, right))
    yield from retold(text, reading, rng, slots)

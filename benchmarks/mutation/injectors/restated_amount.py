"""A fact told again with another amount."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from decimal import Decimal

from benchmarks.mutation.model import Change
from benchmarks.mutation.registry import injector
from benchmarks.mutation.retold import retold

from factlint.values.reading import Reading

_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SCALES = {"million": "billion", "billion": "million", "trillion": "billion", "m": "bn", "bn": "m"}


@injector("MON202", "MON203", "NUM102", "NUM101", "NUM105")
def restated_amount(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """An amount of the article is told again in other words, with another figure or another scale; the controls keep it
    or round it."""
    slots = []
    for money in reading.money:
        written = money.span.text
        figure = _FIGURE.search(written)
        if figure is None or money.low != money.high or len(money.marks) > 1 or money.modifier:
            continue
        value = Decimal(figure[0].replace(",", ""))
        scale = next((s for s in sorted(_SCALES, key=len, reverse=True) if re.search(rf"[\d ]{s}\b", written)), None)
        if scale and rng.random() < 0.5:
            wrong = re.sub(rf"(?<=[\d ]){scale}\b", _SCALES[scale], written)
        else:
            other = (value * rng.choice((Decimal("1.3"), Decimal("1.7"), Decimal("0.6")))).quantize(value)
            wrong = written.replace(figure[0], f"{other if other != value else value + 3:,}", 1)
        rounded = f"about {written.replace(figure[0], f'{_round(value):,f}', 1)}"
        slots.append((money.span, wrong, (written, rounded)))
    yield from retold(text, reading, rng, slots)


def _round(value: Decimal) -> Decimal:
    """To two digits."""
    return value.quantize(Decimal(1).scaleb(value.adjusted() - 1)).quantize(Decimal(1)) if value >= 10 else value

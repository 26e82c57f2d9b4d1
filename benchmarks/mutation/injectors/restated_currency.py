"""A fact told again in another currency."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.registry import injector
from benchmarks.mutation.retold import retold

from factlint.values.reading import Reading

_SIGN = re.compile(r"^(?:US\$|HK\$|C\$|A\$|S\$|\$|€|£|¥|₩|CHF |RMB )")
_OTHER = {"$": "€", "US$": "€", "HK$": "US$", "C$": "£", "A$": "£", "S$": "€", "€": "US$", "£": "€", "¥": "€", "₩": "¥", "CHF ": "€", "RMB ": "HK$"}  # fmt: skip


@injector("MON201", "MON202")
def restated_currency(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """An amount of the article is told again in other words with the sign of another currency; the control keeps it."""
    slots = []
    for money in reading.money:
        sign = _SIGN.match(money.span.text)
        if sign and money.low == money.high and len(money.marks) < 2:
            wrong = _OTHER[sign[0]] + money.span.text[sign.end() :]
            slots.append((money.span, wrong, (money.span.text,)))
    yield from retold(text, reading, rng, slots)

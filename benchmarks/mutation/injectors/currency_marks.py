"""A currency word behind an amount that has a sign."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from benchmarks.mutation.amounts import amount
from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.phrases import forms
from benchmarks.mutation.plant import cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading

_SIGNED = re.compile(r"^(?:US\$|HK\$|C\$|A\$|S\$|\$|€|£|¥|₩)")
_WORDS = {"$": "euros", "US$": "yen", "HK$": "euros", "C$": "pounds", "A$": "euros", "S$": "euros", "€": "dollars",
          "£": "euros", "¥": "US dollars", "₩": "yen"}  # fmt: skip


@injector("MON101")
def currency_marks(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """'$45 million' becomes '$45 million euros'; the amount is one of the article or of a statement of our own."""
    for money in reading.money:
        sign = _SIGNED.match(money.span.text)
        if (
            sign is None
            or reading.article.paragraph_at(money.span.start).heading
            or text[money.span.end : money.span.end + 1] == "-"
        ):
            continue
        if money.low != money.high or len(money.marks) > 1 or not money.span.text[-1].isalnum() or money.per:
            continue
        new = f"{money.span.text} {_WORDS[sign[0]]}"
        yield Change(edits=(edit(money.span.start, money.span.end, new),), note=new)
    for form in forms("currency_marks"):
        slots, cost = cast(reading, rng), amount(rng)
        told = [{**slots, "amount": a} for a in (f"{cost} {_WORDS.get(cost.sign.strip(), 'pounds')}", str(cost))]
        yield from twins(reading, rng, form, wrong=told[0], right=told[1], note=told[0]["amount"])

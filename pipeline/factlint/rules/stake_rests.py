"""What remains of a company, told behind the stakes that are taken: 'the remaining 70%'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import combinations

from factlint.languages import load
from factlint.rules.numbers import inside
from factlint.rules.pointing import LANGUAGE
from factlint.rules.stakes import Stake, stake_words, stakes
from factlint.values.quantity import Quantity
from factlint.values.reading import Reading

_ROUGH = 3  # per cent
_MOST = 4  # stakes before a rest


def rests(reading: Reading) -> Iterator[tuple[tuple[Stake, ...], Quantity, Decimal]]:
    """Stakes, the rest that is told behind them, and what they make together where that is not the whole."""
    text = reading.article.text
    for share in reading.quantities:
        sentence = reading.article.sentence_at(share.span.start)
        start = max(sentence.start, share.span.start - 40)
        if share.unit != "percent" or share.modifier or not _before(LANGUAGE).search(text[start : share.span.start]):
            continue
        index = reading.article.sentence_index(share.span.start)
        first = reading.article.sentences[max(0, index - 2)]
        before = tuple(
            s
            for s in stakes(reading)
            if first.start <= s.span.start < share.span.start
            and s.low == s.high
            and sentence.paragraph - s.sentence.paragraph < 2
        )
        told = [q for q in inside(reading.quantities, first.start, share.span.start) if q.unit == "percent"]
        if not before or len(told) > len(before) or len(before) > _MOST:
            continue
        sums = [sum((s.high for s in some), share.high) for n in range(1, 5) for some in combinations(before, n)]
        slack = _ROUGH if any(s.rough for s in before) else 1
        if any(abs(total - 100) <= slack for total in sums) or (sums[-1] < 100 and len(before) > 1):
            continue
        if not _later(text[first.start : sentence.end]):
            yield before, share, sums[-1]


def _later(said: str) -> bool:
    """Whether a stretch tells of stakes that are bought or sold later ('then', 'another')."""
    return bool(stake_words()["changes"].search(said))


@cache
def _before(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(language, 'stakes')['rest']['before'])}) $", re.IGNORECASE)

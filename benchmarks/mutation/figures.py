"""The figures of a sentence as plain numbers, read by the benchmark itself and not by what it measures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factlint.values.article import Sentence
from factlint.values.reading import Reading

_NUMBER = re.compile(r"(?<![\w.,-])(?:[$€£¥₩]|HK\$|US\$)?(?P<figure>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\w-]|[.,]\d)")
_PERCENT = re.compile(r" ?(?:%|per cent|percent)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number in digits; `places` tells how many stand behind its point."""

    start: int
    end: int
    value: Decimal
    percent: bool

    @property
    def places(self) -> int:
        """Digits behind the point."""
        exponent = self.value.as_tuple().exponent
        return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def numbers(text: str, reading: Reading, sentence: Sentence) -> list[Number]:
    """The numbers of a sentence that are no part of a date."""
    dates = [(d.span.start, d.span.end) for d in reading.dates if sentence.start <= d.span.start < sentence.end]
    found = []
    for match in _NUMBER.finditer(text, sentence.start, sentence.end):
        start, end = match.span("figure")
        if not any(a < end and start < b for a, b in dates):
            percent = bool(_PERCENT.match(text, end))
            found.append(Number(start=start, end=end, value=Decimal(match["figure"].replace(",", "")), percent=percent))
    return found


def sums(found: list[Number]) -> Iterator[tuple[Number, list[Number]]]:
    """Totals of a sentence with the parts beside them that make them."""
    for index, total in enumerate(found):
        for size in range(2, 6):
            for parts in (found[index + 1 : index + 1 + size], found[index - size : index] if index >= size else []):
                if len(parts) == size and not total.percent and not any(p.percent for p in parts):
                    if sum(p.value for p in parts) == total.value and total.value > 5:
                        yield total, parts

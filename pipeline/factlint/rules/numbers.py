"""What the rules on figures share: the numbers of a sentence, rounding, and how a figure is shown."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from factlint.extract.money.lexicon import lexicon
from factlint.extract.money.numbers import find_numbers
from factlint.values.article import Sentence
from factlint.values.quantity import Money, Quantity
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date, Temporal

_NAMED = re.compile(r"(?<=\w )[A-Z][\w-]{1,15} $")
_WRITTEN = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORST = Decimal("0.95")
Item = TypeVar("Item", Money, Quantity, Date, Temporal)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of a sentence: `unit` is a noun, 'percent', a currency code, or '' for a bare number."""

    span: Span
    value: Decimal
    step: Decimal
    unit: str
    kind: str  # money, percent, count, bare
    bounded: bool = False


def inside(items: Sequence[Item], start: int, end: int) -> list[Item]:
    """The items (in order of start) that begin between `start` and `end`."""
    first = bisect_left(items, start, key=lambda item: item.span.start)
    last = bisect_left(items, end, key=lambda item: item.span.start)
    return list(items[first:last])


def figures(reading: Reading, sentence: Sentence) -> list[Figure]:
    """All numbers of a sentence that are no part of a date, in order."""
    article = reading.article
    found: list[Figure] = []
    for amount in inside(reading.money, sentence.start, sentence.end):
        found.append(Figure(span=amount.span, value=amount.high, step=amount.step, unit=amount.currency or "?",
                            kind="money", bounded=amount.modifier is not None or amount.low != amount.high))  # fmt: skip
    for quantity in inside(reading.quantities, sentence.start, sentence.end):
        kind = "percent" if quantity.unit.startswith("percent") else "count"
        found.append(Figure(span=quantity.span, value=quantity.high, step=quantity.step, unit=quantity.unit,
                            kind=kind, bounded=quantity.modifier is not None or quantity.low != quantity.high))  # fmt: skip
    taken = [(f.span.start, f.span.end) for f in found]
    taken += [(d.span.start, d.span.end) for d in inside(reading.dates, sentence.start, sentence.end)]
    for layer in (reading.times, reading.durations, reading.recurrences):
        taken += [(t.span.start, t.span.end) for t in inside(layer, sentence.start, sentence.end)]
    text = article.text[sentence.start : sentence.end]
    scales = lexicon()
    for number in find_numbers(text):
        start, end = sentence.start + number.start, sentence.start + number.end
        if any(start < stop and begin < end for begin, stop in taken) or text[number.start : number.end].lower() in (
            "a",
            "an",
            "one",
        ):
            continue
        if text[number.start - 1 : number.start] == "/" or (number.start and text[number.start - 1].isalpha()):
            continue  # the 23 of 'FY2022/23'
        named = _NAMED.search(text, max(0, number.start - 20), number.start)
        if number.continental or (named and not _goes_on(text, named.start(), sentence.start, found)):
            continue  # 'Radio 4' counts nothing
        value, step = number.value, number.step
        scale = scales.scale.match(text, number.end)
        if scale:
            for word in scale["scale"].lower().split():
                value, step = value * scales.scales[word], step * scales.scales[word]
            end = sentence.start + scale.end()
        found.append(Figure(span=article.span(start, end), value=value, step=step, unit="", kind="bare"))
    return sorted(found, key=lambda f: f.span.start)


def _goes_on(text: str, start: int, offset: int, found: Sequence[Figure]) -> bool:
    """'Norvik brought 74 ships and Alta 48': after a count, the name is that of another who has some."""
    return text[:start].endswith((" and ", ", ", " in ", " at ", " for ", " to ")) and any(
        f.kind == "count" and f.span.end <= offset + start for f in found
    )


def off_by_more_than_rounding(total: Figure, parts: Iterable[Figure]) -> bool:
    """Whether the parts miss the total by more than their last written places allow."""
    parts = list(parts)
    slack = (last_place(total) + sum((last_place(p) for p in parts), Decimal(0))) / 2
    if all(f.step <= 1 and f.value == int(f.value) for f in (total, *parts)) and total.value < 10000:
        slack = Decimal(0)  # small whole numbers are exact
    counted = total.kind == "count" and all(p.kind in ("count", "bare") and p.value == int(p.value) for p in parts)
    if (counted or any(p.step <= 1 and p.value % 10 for p in parts)) and total.value < 1000 and total.value % 100:
        slack = Decimal(0)  # things counted one by one: '170' is no round number
    # That every figure was rounded as far as can be, all in one way, is no likely reading.
    return abs(total.value - sum((p.value for p in parts), Decimal(0))) > slack * _WORST


def last_place(figure: Figure | Money | Quantity) -> Decimal:
    """One unit of the last written digit: the noughts of '€120 million' are digits, those of '1,200,000' may be rounding."""
    written = _WRITTEN.search(figure.span.text)
    if written is None or "." in written[0]:
        return figure.step
    number = Decimal(written[0].replace(",", ""))
    value = figure.value if isinstance(figure, Figure) else figure.high
    return min(figure.step, value / number) if number and value > number else figure.step


def plain(value: Decimal) -> str:
    """A figure with thousands marks and without idle noughts."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text

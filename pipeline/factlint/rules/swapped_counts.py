"""Counts of one thing that are the same but for two digits that changed places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from factlint.facts.compare import transposed
from factlint.rules.factual import by_subject, name_of
from factlint.rules.numbers import plain
from factlint.values.facts import QuantityValue
from factlint.values.findings import Disagreement, Side
from factlint.values.quantity import Quantity
from factlint.values.reading import Reading

_MANY = 100
# 'Shops: 412', a line of a fact box.
_BOX = re.compile(
    r"^(?P<noun>[A-Z][a-z]{2,15}(?: [a-z]{2,15})?): (?P<count>\d{1,3}(?:,\d{3})+|\d{3,6})(?=$| \(|;|, of which)",
    re.MULTILINE,
)
_CHANGE = re.compile(
    r"\b(?:than|additional|further|another|other|grew|grown|ris\w+|rose|increas\w+|decreas\w+|fell|fallen|from|until|formerly|had|were)\b"
)
_MOST = 50


def boxed(reading: Reading) -> Iterator[Disagreement]:
    """A line of a fact box and the text count the same noun with digits that changed places ('Shops: 412', 'the 421 shops')."""
    text = reading.article.text
    counts: dict[str, list[Quantity]] = {}
    for count in reading.quantities:
        if count.noun and count.low == count.high and not count.modifier:
            counts.setdefault(count.noun.text.lower(), []).append(count)
    for box in _BOX.finditer(text):
        value = Decimal(box["count"].replace(",", ""))
        for count in counts.get(box["noun"].lower(), ())[:_MOST]:
            sentence = reading.article.sentence_at(count.span.start)
            if not transposed(value, count.high) or _CHANGE.search(
                text, max(sentence.start, count.span.start - 60), min(sentence.end, count.span.end + 30)
            ):
                continue
            span = reading.article.span(box.start("count"), box.end("count"))
            yield Disagreement(
                message=f"{box[0]} and {count.span.text}: the same digits in another order",
                sides=tuple(
                    Side(span=s, reading=f"read as {plain(v)} × {count.unit}")
                    for s, v in sorted(((span, value), (count.span, count.high)), key=lambda pair: pair[0].start)
                ),
                key=(count.unit, *sorted((str(value), str(count.high)))),
                why="both count the same, and two neighbouring digits changed places",
                confidence=0.75,
            )
            break


def staff(reading: Reading) -> Iterator[Disagreement]:
    """Two numbers of one company's people that are the same but for two digits that changed places, in no two years."""
    for company, facts in by_subject(reading, "employees"):
        for one, other in combinations(facts, 2):
            assert isinstance(one.value, QuantityValue)
            assert isinstance(other.value, QuantityValue)
            when = {f.qualifiers.point_in_time for f in (one, other)} - {None}
            if len(when) > 1 or one.value.high < _MANY or not transposed(one.value.high, other.value.high):
                continue
            yield Disagreement(
                message=f"{name_of(reading, company)} has {one.evidence[0].text} and {other.evidence[0].text}",
                sides=tuple(
                    Side(span=f.evidence[0], reading=f"read as {plain(f.value.high)} people")
                    for f in (one, other)
                    if isinstance(f.value, QuantityValue)
                ),
                key=(name_of(reading, company), *sorted((str(one.value.high), str(other.value.high)))),
                why="the two are one figure but for two digits that changed places",
                confidence=0.8,
            )
            return

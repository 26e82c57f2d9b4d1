"""Parts that stand in another sentence than their total."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from factlint.extract.money.nouns import singular
from factlint.rules.numbers import Figure, figures, inside, last_place
from factlint.rules.parts import OPEN, PLACED, judge
from factlint.values.findings import Disagreement
from factlint.values.reading import Reading

_THE_THINGS = re.compile(
    r"(?:The|These|Those|Its|Their) (?:[a-z]+ )?(?P<noun>[a-z]{3,20}s)(?: [a-z]+){0,4} (?:are|were|will be) "
)
_OF_THE_TOTAL = re.compile(
    r"Of (?:the total|this total|this sum|this amount|that sum|that amount|this|that|the (?:sum|amount|price|proceeds)|(?:our|its|their|the (?:group|company)['’]s) (?:revenues?|sales|turnover|income|investments?|costs)), "
)
_OF_A_WHOLE = re.compile(r" of (?:its|the|their|our|all|all its|all the) ")
_FAR_BACK = 30  # sentences


def told_elsewhere(reading: Reading) -> Iterator[Disagreement]:
    """Lists whose total stands in a sentence before, which differ from it."""
    article = reading.article
    numbers = [
        figures(reading, s)
        if _THE_THINGS.match(article.text, s.start, s.end) or any(c.isdigit() for c in article.text[s.start : s.end])
        else []
        for s in article.sentences
    ]
    for index, found in enumerate(numbers):
        told = (
            _in_brackets(reading, index, numbers, found)
            or _spread(reading, index, numbers, found)
            or _of_the_total(reading, index, found)
        )
        if told:
            yield told


def _in_brackets(
    reading: Reading, index: int, numbers: Sequence[list[Figure]], found: Sequence[Figure]
) -> Disagreement | None:
    """'… its mill (95 jobs), its shop (60) and its office (35)' against the jobs told in the sentences before."""
    text = reading.article.text
    parts = [
        f for f in found if text[f.span.start - 1 : f.span.start] == "(" and text[f.span.end : f.span.end + 1] == ")"
    ]
    units = {p.unit for p in parts if p.unit}
    if not units and len(found) == len(parts) + 1:  # '640 employees work in Leeds (310), Hull (220) and …'
        units = {f.unit for f in found[:1] if f.kind == "count"}
    if len(parts) < 3 or len(units) != 1 or any(p.bounded or p.kind in ("percent", "money") for p in parts):
        return None
    unit = units.pop()
    gaps = [text[a.span.end : b.span.start] for a, b in itertools.pairwise(parts)]
    if any(not gap.startswith(("),", ") and")) for gap in gaps) or "and" not in gaps[-1]:
        return None
    totals = [f for back in (0, 1, 2) if index >= back for f in numbers[index - back]
              if f.unit == unit and f.span.end < parts[0].span.start and not f.bounded]  # fmt: skip
    if not totals or OPEN.search(text[parts[0].span.start : parts[-1].span.end]):
        return None
    total = totals[0]
    share = sum(p.value for p in parts) / total.value if total.value else 0
    return judge(text, total, parts) if 0.7 < share < 1.4 else None


def _spread(
    reading: Reading, index: int, numbers: Sequence[list[Figure]], found: Sequence[Figure]
) -> Disagreement | None:
    """'The kiosks to close are seven in Moss, five in Bergen and four in Oslo' against the kiosks counted before."""
    article = reading.article
    sentence = article.sentences[index]
    parts = [f for f in found if f.kind in ("bare", "count")]
    if len(parts) < 3 or len(parts) != len(found) or any(p.bounded for p in parts):
        return None
    lead = _THE_THINGS.fullmatch(article.text[sentence.start : parts[0].span.start])
    gaps = [article.text[a.span.end : b.span.start] for a, b in itertools.pairwise(parts)]
    if not lead or not all(PLACED.match(article.text, p.span.end) for p in parts):
        return None
    if any(not gap.endswith((", ", " and ", ", and ")) for gap in gaps) or " and " not in gaps[-1]:
        return None
    if OPEN.search(article.text[sentence.start : sentence.end]):
        return None
    unit = singular(lead["noun"])
    totals = [f for earlier in numbers[max(0, index - _FAR_BACK) : index] for f in _counted(article.text, earlier)
              if f.unit == unit and not f.bounded]  # fmt: skip
    sums = sum((p.value for p in parts), Decimal(0))
    if any(t.value == sums for t in totals):
        return None
    near = [t for t in totals if t.value and Decimal("0.75") <= sums / t.value <= Decimal("1.34")]
    return judge(article.text, near[-1], parts) if near else None


def _of_the_total(reading: Reading, index: int, found: Sequence[Figure]) -> Disagreement | None:
    """'Of the total, €52 million is equity and €36 million a loan' against the amounts told before."""
    article = reading.article
    sentence = article.sentences[index]
    lead = _OF_THE_TOTAL.match(article.text, sentence.start, sentence.end)
    parts = [f for f in found if f.kind == "money"]
    if not lead or len(parts) < 2 or len(parts) != len(found) or len({p.unit for p in parts}) > 1:
        return None
    gaps = [article.text[a.span.end : b.span.start] for a, b in itertools.pairwise(parts)]
    if parts[0].span.start > lead.end() + 3 or " and " not in gaps[-1] or any(p.bounded for p in parts):
        return None
    if OPEN.search(article.text[sentence.start : sentence.end]):
        return None
    sums = sum((p.value for p in parts), Decimal(0))
    floor = article.sentences[max(0, index - _FAR_BACK)].start
    totals = [m for m in inside(reading.money, floor, sentence.start)
              if m.currency == parts[0].unit and m.low == m.high and m.modifier is None]  # fmt: skip
    slack = sum((last_place(p) for p in parts), Decimal(0)) / 2
    if any(abs(m.high - sums) <= slack + last_place(m) / 2 for m in totals):
        return None
    near = [m for m in totals if m.high and Decimal("0.75") <= sums / m.high <= Decimal("1.34")]
    if not near:
        return None
    whole = Figure(span=near[-1].span, value=near[-1].high, step=near[-1].step, unit=parts[0].unit, kind="money")
    return judge(article.text, whole, parts, complete=True)


def _counted(text: str, found: Sequence[Figure]) -> Iterator[Figure]:
    """The figures with their unit; '17 of its 164 kiosks' counts 17 kiosks."""
    for figure, following in itertools.zip_longest(found, found[1:]):
        if (
            following is not None
            and not figure.unit
            and _OF_A_WHOLE.fullmatch(text, figure.span.end, following.span.start)
        ):
            figure = replace(figure, unit=following.unit)
        yield figure

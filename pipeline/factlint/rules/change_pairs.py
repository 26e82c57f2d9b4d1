"""The two figures that a told change is a change between, beside it or where it points back to."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factlint.languages import load
from factlint.rules.change_claims import Claim, claims
from factlint.rules.change_points import Point, Told, alike, measures, told
from factlint.rules.change_roles import clauses
from factlint.rules.numbers import last_place
from factlint.values.reading import Reading

_AROUND = 3  # sentences in which a pair that fits the change excuses it
_WIDEST = Decimal("2.6")
_SPLIT = re.compile(r";|,? (?:while|whereas|although|though)\b|,? and (?:the|its|net|operating|pre-tax) ")
# 'Revenue of €625 million, €483 million of which came from adverts': a part and its whole are no two times.
_PART = re.compile(r"@,? of (?:which|whom|them|this|it)\b|\bof (?:which|whom|these),? |\b(?:includ\w+|of its|of the) @")
_BEHIND = re.compile(r" (?:in|of|on) (?:the |its |their |our )?(?:[a-z-]+ ){0,2}[a-z-]+")
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|some|nearly|almost|approximately|over|under|than|least|up to|close to|most) $"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlike:
    """A told change that the two figures it belongs to do not show."""

    claim: Claim
    sentence: int
    small: Point
    large: Point


def unlike(reading: Reading) -> Iterator[Unlike]:
    """Every told change whose figures can be found and say otherwise."""
    sentences = told(reading)
    for index, one in enumerate(sentences):
        if _other().search(one.masked.text):
            continue
        for claim in claims(one.masked):
            pair = _pair(reading, sentences, index, claim)
            if pair is not None and _turned(claim, *pair):
                yield Unlike(claim=claim, sentence=index, small=pair[0], large=pair[1])
                continue
            if pair is None or fits(claim, *pair) or not _possible(claim, *pair):
                continue
            if pair[0].sentence == pair[1].sentence and _PART.search(sentences[pair[0].sentence].masked.text):
                continue
            if claim.percent is not None and any(_rough(sentences[p.sentence], p) for p in pair if p.sentence != index):
                continue
            if any(fits(claim, *p) for p in _around(sentences, index)):
                continue
            small, large = sorted(pair, key=lambda p: p.figure.value)
            yield Unlike(claim=claim, sentence=index, small=small, large=large)


def fits(claim: Claim, one: Point, other: Point) -> bool:
    """Whether the larger figure over the smaller one, each within its rounding, is what was told."""
    small, large = sorted((one.figure, other.figure), key=lambda f: f.value)
    if small.value <= 0:
        return True
    ease = Decimal("0.05") if small.bounded or large.bounded else Decimal(0)
    # A multiple has room of its own: the rounding of the figures counts half.
    part = 2 if claim.percent is not None else 4
    least = (large.value - last_place(large) / part) / (small.value + last_place(small) / part)
    most = (large.value + last_place(large) / part) / max(small.value - last_place(small) / part, small.value / 2)
    return least * (1 - ease) <= claim.high and claim.low <= most * (1 + ease)


def _turned(claim: Claim, one: Point, other: Point) -> bool:
    """'4 million, half as much as the 2 million of the year before': the first of the two is the one described."""
    if not claim.compared or one.sentence != other.sentence or not one.place < claim.start <= claim.end <= other.place:
        return False
    larger = one.figure.value > other.figure.value
    return one.figure.value != other.figure.value and larger != (claim.sign > 0)


def _rough(one: Told, point: Point) -> bool:
    return point.figure.bounded or bool(_ABOUT.search(one.masked.text, max(0, point.place - 20), point.place))


def _possible(claim: Claim, one: Point, other: Point) -> bool:
    """Whether the two figures differ by something like the change told: else it is told of others."""
    small, large = sorted((one.figure.value, other.figure.value))
    if small <= 0 or small == large:
        return False
    real, told_as = large / small - 1, (claim.low + claim.high) / 2 - 1
    return told_as > 0 and 1 / _WIDEST <= real / told_as <= _WIDEST


def _around(sentences: Sequence[Told], index: int) -> Iterator[tuple[Point, Point]]:
    near = [p for s in sentences[max(0, index - _AROUND) : index + _AROUND] for p in s.points]
    for one, other in itertools.combinations(near, 2):
        if (one.figure.kind == "money") == (other.figure.kind == "money"):
            yield one, other


def _pair(reading: Reading, sentences: Sequence[Told], index: int, claim: Claim) -> tuple[Point, Point] | None:
    mine = measures(_around_claim(sentences[index], claim))
    own = [p for p in sentences[index].points if _of(p, mine)]
    if len(own) > 2 or (len(own) == 2 and not alike(*own)):
        own = [p for p in own if _in_clause(sentences[index], claim, p)]
    if len(own) > 1 and not all(alike(own[0], p) for p in own):
        own = [p for p in own if p.place < claim.start][-1:]
    if len(own) == 2:
        return _checked(own[0], own[1])
    if len(own) == 1:
        return (
            _based(reading, sentences, index, claim, own[0])
            or _with_neighbour(reading, sentences, index, own[0], mine, -1)
            or _with_neighbour(reading, sentences, index, own[0], mine, 1)
        )
    if own:
        return None
    return _before(reading, sentences, index, mine) or (
        _pointed(reading, sentences, index, claim, mine) if claim.definite else None
    )


def _of(point: Point, mine: frozenset[str]) -> bool:
    return not mine or not point.measures or bool(mine & point.measures)


def _checked(one: Point, other: Point) -> tuple[Point, Point] | None:
    if not alike(one, other) or (one.years and one.years == other.years and one.sentence != other.sentence):
        return None
    return one, other


def _around_claim(one: Told, claim: Claim) -> str:
    """What stands before a change in its clause, and 'in sales', 'of output' right behind it."""
    start, end = _bounds(one, claim)
    behind = _BEHIND.match(one.masked.text, claim.end, end)
    return one.masked.text[start : behind.end() if behind else claim.end]


def _bounds(one: Told, claim: Claim) -> tuple[int, int]:
    start, end = 0, len(one.masked.text)
    for match in _SPLIT.finditer(one.masked.text):
        if match.end() <= claim.start:
            start = match.end()
        elif match.start() >= claim.end:
            return start, match.start()
    return start, end


def _in_clause(one: Told, claim: Claim, point: Point) -> bool:
    start, end = _bounds(one, claim)
    return start <= point.place < end


def _same_paragraph(reading: Reading, one: int, other: int) -> bool:
    found = reading.article.sentences
    return one >= 0 and other < len(found) and found[one].paragraph == found[other].paragraph


def _with_neighbour(
    reading: Reading, sentences: Sequence[Told], index: int, own: Point, mine: frozenset[str], way: int
) -> tuple[Point, Point] | None:
    """The one like figure of the next sentence that has one, two sentences off at most, in the paragraph."""
    for step in (way, 2 * way):
        if not _same_paragraph(reading, index + min(step, 0), index + max(step, 0)):
            return None
        near = [p for p in sentences[index + step].points if alike(p, own) and _of(p, mine)]
        if near:
            return _checked(near[0], own) if len(near) == 1 else None
    return None


def _before(
    reading: Reading, sentences: Sequence[Told], index: int, mine: frozenset[str]
) -> tuple[Point, Point] | None:
    """Two like figures in the sentence before, or one in each of the two before."""
    if not _same_paragraph(reading, index - 1, index):
        return None
    near = [p for p in sentences[index - 1].points if _of(p, mine)]
    if len(near) == 1 and _same_paragraph(reading, index - 2, index):
        near += [p for p in sentences[index - 2].points if _of(p, mine) and alike(p, near[0])]
    return _checked(near[0], near[1]) if len(near) == 2 else None


def _based(
    reading: Reading, sentences: Sequence[Told], index: int, claim: Claim, own: Point
) -> tuple[Point, Point] | None:
    """'… of SEK 42 million in 2016, twice as much as eight years before': the figure told of 2008, wherever it stands."""
    base = sentences[index].years - own.years
    if claim.percent is not None or len(base) != 1 or not own.years:
        return None
    found = [
        p
        for s in sentences
        for p in s.points
        if p.years == base and p.sentence != index and (alike(p, own) or (own.figure.kind == p.figure.kind == "count"))
    ]
    return (found[0], own) if len({p.figure.value for p in found}) == 1 and found[0].figure.kind != "bare" else None


def _pointed(
    reading: Reading, sentences: Sequence[Told], index: int, claim: Claim, mine: frozenset[str]
) -> tuple[Point, Point] | None:
    """'The rise in sales of 30 per cent' after (or before) a sentence that told both figures, the only ones of that measure."""
    when = sentences[index].years
    found: list[tuple[Point, Point]] = []
    for place, sentence in enumerate(reading.article.sentences):
        for clause in clauses(reading, sentence):
            points = {p.figure: p for p in sentences[place].points}
            earlier, later = points.get(clause.earlier), points.get(clause.later)
            if earlier is None or later is None or place == index:
                continue
            if (later.figure.value > earlier.figure.value) != (claim.sign > 0):
                continue
            named = later.measures | earlier.measures
            if (mine and not mine & named) or (when and later.years and not when & later.years):
                continue
            found.append((earlier, later))
    if len(found) != 1 or (not mine and found[0][0].sentence > index):
        return None
    return found[0]


@cache
def _other() -> re.Pattern[str]:
    words = sorted(load("en", "changes")["other"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(w) for w in words)})\b")

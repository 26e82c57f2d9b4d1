"""The figures of a document as points: how much of what, when, and where in its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from factlint.languages import load
from factlint.rules.change_roles import tokens
from factlint.rules.changes import Masked
from factlint.rules.dated import dates_in
from factlint.rules.numbers import Figure
from factlint.rules.once import once_a_reading
from factlint.values.reading import Reading

_CLAUSE = re.compile(
    r";|:| [–—] |,? (?:while|whereas|but|although|though|because)\b|, (?:and|with|which|as)\b|,? and (?=[a-z]{3,})"
)
_ATTACHED = re.compile(r" ?(?:\(|,? ?(?:in|for|by|of|during|at|as in|achieved in|recorded in) )?(?:the )?")
_OWNED = re.compile(r"\d(?: (?:million|billion|thousand))?(?: [a-z]{2,15})?,? ?(?:\(|(?:in|for|by|of|during|at) )?$")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_LEAST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A figure, its sentence, its place in the masked sentence, the measures its clause names and the years beside it."""

    figure: Figure
    sentence: int
    place: int
    measures: frozenset[str]
    years: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence with tokens for its figures, and the points of it."""

    masked: Masked
    points: tuple[Point, ...]
    years: frozenset[int]


@once_a_reading
def told(reading: Reading) -> tuple[Told, ...]:
    """Every sentence of a reading with its points; the points are exact figures of money or counts."""
    found = []
    for index, sentence in enumerate(reading.article.sentences):
        masked = tokens(reading, sentence)
        dates = dates_in(reading, sentence.start, sentence.end)
        dated = [(d.span.start, d.span.end, years_of(d.earliest, d.latest)) for d in dates]
        points = [
            Point(
                figure=figure,
                sentence=index,
                place=place,
                measures=measures(_clause(masked.text, place)) or measures(figure.unit),
                years=_beside(reading.article.text, figure, dated),
            )
            for figure, place in zip(masked.owners, masked.places, strict=True)
            if _countable(figure)
        ]
        found.append(Told(masked=masked, points=tuple(points), years=frozenset(y for *_, ys in dated for y in ys)))
    return tuple(found)


def _countable(figure: Figure) -> bool:
    if figure.kind == "percent" or figure.value < _LEAST / 10:
        return False
    return not (figure.kind == "bare" and _YEAR.fullmatch(figure.span.text))


def years_of(earliest: object, latest: object) -> frozenset[int]:
    """The year of a date that lies in one year."""
    first, last = getattr(earliest, "year", None), getattr(latest, "year", None)
    return frozenset({first}) if first is not None and first == last else frozenset()


def _beside(text: str, figure: Figure, dated: list[tuple[int, int, frozenset[int]]]) -> frozenset[int]:
    """The year of a figure: of the date right behind it, else of the last date before it, else of the next one."""
    for start, _, years in dated:
        if start >= figure.span.end and _ATTACHED.fullmatch(text, figure.span.end, start):
            return years
    before = [(start, years) for start, end, years in dated if end <= figure.span.start and not _owned(text, start)]
    if before:
        return before[-1][1]
    return next((years for start, _, years in dated if start >= figure.span.end), frozenset())


def _owned(text: str, start: int) -> bool:
    """Whether a date stands right behind a figure, and so is of that."""
    return bool(_OWNED.search(text, max(0, start - 30), start))


def _clause(text: str, place: int) -> str:
    start, end = 0, len(text)
    for match in _CLAUSE.finditer(text):
        if match.end() <= place:
            start = match.end()
        elif match.start() >= place:
            end = match.start()
            break
    return text[start:end]


def measures(text: str) -> frozenset[str]:
    """The measures that a stretch of text names."""
    return frozenset(_table()[m[0].lower()] for m in _shape().finditer(text))


@cache
def _table() -> dict[str, str]:
    groups: dict[str, Iterable[str]] = load("en", "changes")["measures"]
    return {word: name for name, words in groups.items() for word in words}


@cache
def _shape() -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in sorted(_table(), key=len, reverse=True))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _scaled(one: Figure, other: Figure) -> bool:
    """Whether the one of two figures that is bare has a scale word: the 1.2 billion of '$1.4 billion, after 1.2 billion'."""
    return any(f.kind == "bare" and any(c.isalpha() for c in f.span.text) for f in (one, other))


def alike(one: Point, other: Point) -> bool:
    """Whether two figures may be one measure at two times: one unit, and no two measures named."""
    a, b = one.figure, other.figure
    if (a.kind == "money") != (b.kind == "money") and not _scaled(a, b):
        return False
    if a.unit != b.unit and "" not in (a.unit, b.unit) and "person" not in (a.unit, b.unit):
        return False
    return not one.measures or not other.measures or bool(one.measures & other.measures)

"""NUM203 spread-count: the same number of things, spread over two numbers of countries or cities."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from factlint.facts.compare import dates_agree
from factlint.rules.dated import dates_in
from factlint.rules.numbers import Figure, figures, plain
from factlint.rules.registry import rule
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_PLACES = frozenset(
    "country state city town market province region county language site location continent airport port".split()
)
_GAP = re.compile(
    r"[^.;:()]{0,80}?\b(?:in|across|at|throughout|over|to|on|from) (?:more than |over |about |some |around )?(?:the )?"
)
# 'Spread over 22 towns' is no 'more than 22'.
_SPREAD = re.compile(r"\b(?:spread|distributed|scattered|divided|dotted|strung) (?:out )?(?:over|around) (?=\d)")
_OTHER = re.compile(
    r"\b(?:each|per|every|respectively|another|further|additional|plan|plans|planned|will|would|expect\w*|grew|grown|increas\w+|from [^.;]{1,25} to)\b",
    re.IGNORECASE,
)
_LEAST = 12
_AROUND, _BEHIND = 80, 15


@dataclass(frozen=True, slots=True)
class _Spread:
    """So many things in so many places."""

    total: Figure
    places: Figure
    dates: tuple[Date, ...]


@rule(
    "NUM203",
    name="spread-count",
    category="number",
    severity="error",
    flags=(
        "Norvik has built [[340 pumps]] and mills in [[21 countries]]. It sells valves.\n\nOf the [[340 plants]] built in [[24 countries]] the largest is in Moss.",
        "Norvik has [[442 branches]], spread over [[22 towns]]. It sells valves.\n\nThe [[442 branches]] of Norvik in [[17 towns]] are old.",
    ),
    passes=(
        "Norvik has built 340 pumps in 21 countries. It sells valves.\n\nOf the 340 pumps built in 21 countries the largest is in Moss.",
        "Norvik has built 340 pumps in 21 countries. It sells valves.\n\nThe 289 pumps built in 24 countries are large.",
        "In 2015, Norvik had 340 pumps in 21 countries. It sells valves.\n\nIn 2019, it had 340 pumps in 24 countries.",
        "Norvik has 500 employees in 21 countries. It sells valves.\n\nMarmer has 500 shops in 24 countries.",
        "Norvik has 340 shops in 21 countries. It sells valves.\n\nThe 340 shops in 24 cities are large.",
    ),
)
def spread_count(reading: Reading) -> Iterator[Disagreement]:
    """The same number of things is spread over two numbers of countries, cities or the like.

    Compares: '340 plants in 21 countries' with '340 lifts built in 24 countries': one total, exact and of one noun unless it is an odd
    one, and two numbers of one kind of place, at times that agree.
    Why it matters: one of the two numbers is wrong.
    Cannot know: which.
    """
    found = [s for sentence in reading.article.sentences for s in _spreads(reading, sentence)]
    told: set[str] = set()
    # One telling of each is enough: a text may repeat it without end.
    found = list(
        {
            (s.total.value, s.total.unit, s.places.unit, s.places.value, tuple(d.value for d in s.dates[:1])): s
            for s in reversed(found)
        }.values()
    )[::-1]
    for one, other in combinations(found, 2):
        if (
            one.total.value != other.total.value
            or one.places.unit != other.places.unit
            or one.places.value == other.places.value
        ):
            continue
        alike = one.total.unit == other.total.unit and one.total.unit != ""
        odd = one.total.value % 100 != 0 and one.total.value > 100
        if not (alike or odd) or not _one_time(one, other) or plain(one.total.value) in told:
            continue
        told.add(plain(one.total.value))
        yield Disagreement(
            message=f"{one.total.span.text} in {one.places.span.text} and in {other.places.span.text}",
            sides=tuple(
                Side(span=f.span, reading=f"read as {plain(f.value)}")
                for s in (one, other)
                for f in (s.total, s.places)
            ),
            key=(
                plain(one.total.value),
                one.places.unit,
                *sorted((plain(one.places.value), plain(other.places.value))),
            ),
            why="both tell where the same number of things is",
            confidence=0.75,
        )


def _spreads(reading: Reading, sentence: Sentence) -> Iterator[_Spread]:
    text = reading.article.text
    if not any(c.isdigit() for c in text[sentence.start : sentence.end]):
        return
    found = figures(reading, sentence)
    dates = tuple(d for d in dates_in(reading, sentence.start, sentence.end) if d.earliest is not None)
    for total, places in itertools.pairwise(found):
        if (
            places.unit not in _PLACES
            or total.kind not in ("count", "bare")
            or total.bounded
            or (places.bounded and not _SPREAD.search(text, total.span.end, places.span.end))
        ):
            continue
        if (
            total.value >= _LEAST
            and total.unit not in _PLACES
            and _GAP.fullmatch(text, total.span.end, places.span.start)
            and not _OTHER.search(
                text, max(sentence.start, total.span.start - _AROUND), min(sentence.end, places.span.end + _BEHIND)
            )
        ):
            yield _Spread(total, places, dates)


def _one_time(one: _Spread, other: _Spread) -> bool:
    return not one.dates or not other.dates or any(dates_agree(a, b) for a in one.dates for b in other.dates)

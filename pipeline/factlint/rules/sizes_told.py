"""How many of something a company is told to have in all, in whatever words, and which two tellings are of one time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import combinations

from factlint.extract.money.nouns import singular
from factlint.facts.compare import transposed
from factlint.facts.draft import Subjects
from factlint.languages import load
from factlint.rules.change_points import years_of
from factlint.rules.dated import dates_in
from factlint.rules.numbers import Figure, last_place
from factlint.rules.part_lists import numbers
from factlint.rules.things import is_thing, same_things
from factlint.values.reading import Reading

_NAME = re.compile(r"(?<=[\w,’'] )[A-ZÀ-ÖØ-Þ][\w'’-]+")
_CLAUSE = re.compile(r"[;:]|, (?=\w)| [–—] ")
_BEFORE, _BEHIND, _NEAR, _FAR, _LEAST, _FEW = 110, 90, 12, Decimal("2.2"), 3, 20
_STAFF = r"(?:employ\w*|head-?count|staff|work ?force|payroll|personnel|number of (?:employees|staff|workers|people employed))"
_PAST = re.compile(r"\b(?:had|was|were|did|employed|operated|ran|owned|served|gave|provided|comprised|consisted|numbered|worked|counted|maintained|flew|reached|stood|[Ii]n the past)\b")
_DISTRIBUTED = re.compile(r"\b(?:[Ee]ach|[Nn]one|[Aa]ll|[Ff]ew|[Mm]ost|[Hh]alf|[Mm]any|[Ss]ome|[Aa]ny) of\b")
_ORDERED = re.compile(r"\b(?:contract|order|agreement|letter of intent)s?\b[^;]{0,80} (?:for|of) $")
_PLACES = re.compile(r"(?: [a-z]+){0,3}? (?:in|at|on|from|of|by|for|with) (?=[A-ZÀ-ÖØ-Þ]|the [A-Z])[^.;,()]{0,40}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """So many of `figure.unit` belong to `company` (None where the sentence tells no one), in the way of `relation`.

    `known`: the words point back to things told before; `years`: the year told beside it; `names`: what narrows it; `around`: all names of its sentence.
    """

    figure: Figure
    relation: str
    company: str | None
    known: bool
    past: bool
    years: frozenset[int]
    names: frozenset[str]
    around: frozenset[str]
    adjectives: frozenset[str]
    sentence: int


def unlike_sizes(reading: Reading) -> Iterator[tuple[Size, Size]]:
    """Pairs of tellings of the same things at one time that cannot both be true, each group of things once."""
    found = _sizes(reading)
    told: set[int] = set()
    for one, other in combinations(found, 2):
        if {one.figure.span.start, other.figure.span.start} & told or not _comparable(one, other):
            continue
        group = [s for s in found if same_things(s.figure.unit, one.figure.unit)]
        if _explained(one, other, group):
            continue
        told |= {one.figure.span.start, other.figure.span.start}
        yield one, other


def _comparable(one: Size, other: Size) -> bool:
    a, b = one.figure, other.figure
    if not same_things(a.unit, b.unit) or one.sentence == other.sentence or _agree(a, b):
        return False
    if one.company != other.company and one.company is not None and other.company is not None:
        return False
    small, large = sorted((a.value, b.value))
    if small < _LEAST or (large / small > _FAR and not transposed(a.value, b.value)):
        return False
    if one.names != other.names and not one.names & other.names and not (other.known and other.names <= one.around):
        return False
    # 'The 16 ferries' may be the 14 electric ferries, 'the 22 elected members' are not the ten members.
    if one.adjectives != other.adjectives and not (other.known and other.adjectives <= one.adjectives):
        return False
    if one.years and other.years:
        return one.years == other.years
    if {one.relation, other.relation} == {"presence", "reach"} or "doing" in (one.relation, other.relation):
        return False
    if one.known:
        return False  # what points back stands behind what it points to
    if not one.years and not other.years and not other.known and one.past != other.past:
        return False
    if not one.years and not other.years:
        return True
    return other.known and (transposed(a.value, b.value) or not other.years or large < _FEW)


def _agree(a: Figure, b: Figure) -> bool:
    room = (last_place(a) + last_place(b)) / 2
    if max(a.value, b.value) < 1000:
        room = Decimal(0)
    if a.bounded or b.bounded:
        room = max(room, max(a.value, b.value) / 5)
    return abs(a.value - b.value) <= room


def _explained(one: Size, other: Size, group: Sequence[Size]) -> bool:
    """Whether other tellings explain the two: more than two numbers, or one that makes up the difference."""
    values = {s.figure.value for s in group}
    if len(values) > 3:
        return True
    rest = [v for v in values if v not in (one.figure.value, other.figure.value)]
    difference = abs(one.figure.value - other.figure.value)
    if difference in rest:
        return True
    twice = [s for s in group if s.figure.value == other.figure.value and s.years != other.years]
    return bool(twice) and not one.years


def _sizes(reading: Reading) -> list[Size]:
    article = reading.article
    text = article.text
    subjects: Subjects | None = None
    found: list[Size] = []
    for index, sentence in enumerate(article.sentences):
        for figure in numbers(reading)[index]:
            if figure.kind == "money" or figure.value < _LEAST or figure.value != int(figure.value):
                continue
            before = text[max(sentence.start, figure.span.start - _BEFORE) : figure.span.start]
            behind = text[figure.span.end : min(sentence.end, figure.span.end + _BEHIND)]
            figure = _with_unit(figure, before)
            years = _years(reading, sentence.start, sentence.end)
            relation = _relation(figure, before, behind, years)
            start, end = _clause(text, sentence.start, sentence.end, figure)
            if not relation or _moved(text, start, figure, end, years, relation == "known"):
                continue
            subjects = subjects or Subjects(reading)
            found.append(
                Size(
                    figure=figure, relation=relation, known=relation == "known",
                    past=bool(_PAST.search(text, start, min(end, figure.span.end + 40))), sentence=index, company=subjects.of(figure.span.start),
                    years=years, names=frozenset() if _working().search(behind) else _narrowed(reading, figure, sentence.end),
                    around=frozenset(_NAME.findall(text, sentence.start, sentence.end)),
                    adjectives=_adjectives(figure),
                )
            )  # fmt: skip
    return found


def _relation(figure: Figure, before: str, behind: str, years: frozenset[int]) -> str:
    """How a company has what is counted; '' where the words do not tell that it is all it has."""
    working, staffing = _working().search(behind), _shape("staffing").search(before)
    if "-" in figure.span.text or not (is_thing(figure.unit) or is_thing(figure.unit.split(" ")[-1])):
        return ""  # 'the ten-member board', or nothing that a company has a number of
    if not figure.unit or (figure.unit == "person" and not working and not staffing and not years):
        return ""
    if figure.unit == "country":
        found = next((r for r in ("presence", "reach") if _shape(r).search(before)), "")
        return found or ("known" if _shape("whole").search(before) else "")
    if (figure.unit == "person" and working) or staffing or _working().match(behind.lstrip()):
        return "having"
    if figure.unit != "person" and (_shape("having").search(before) or _ORDERED.search(before)):
        return "having"
    if figure.unit != "person" and _shape("whole").search(before):
        return "known"
    if years and (_shape("doing").search(before) or _doing().match(behind)):
        return "doing"
    return ""


def _moved(text: str, start: int, figure: Figure, end: int, years: frozenset[int], known: bool) -> bool:
    """Whether the clause tells of other things, of a part of them, or of another time."""
    behind = min(end, figure.span.end + _NEAR)
    if known:
        near = _DISTRIBUTED.sub(" ", text[max(start, figure.span.start - 2 * _NEAR) : figure.span.start])
        return bool(_others().search(near) or _others().search(text, figure.span.end, behind))
    words = (_apart(),) if years else (_apart(), _past())
    return any(w.search(text, start, figure.span.start) or w.search(text, figure.span.end, behind) for w in words)


def _with_unit(figure: Figure, before: str) -> Figure:
    """A bare number behind 'headcount of' or 'payroll of' counts employees."""
    if figure.kind == "count":
        words = figure.span.text.lower().split()[-2:]
        double = f"{words[0]} {singular(words[-1])}"
        return replace(figure, unit=double) if is_thing(double) else figure
    if figure.unit or not _shape("staffing").search(before):
        return figure
    return replace(figure, unit="employee", kind="count")


def _clause(text: str, start: int, end: int, figure: Figure) -> tuple[int, int]:
    cuts = [m.end() for m in _CLAUSE.finditer(text, start, figure.span.start)]
    behind = _CLAUSE.search(text, figure.span.end, end)
    return (cuts[-1] if cuts else start), (behind.start() if behind else end)


def _adjectives(figure: Figure) -> frozenset[str]:
    """The words between a number and the head of what it counts."""
    words = re.findall(r"[a-z][a-z-]+", figure.span.text.lower())[:-1] if figure.kind == "count" else []
    numerals = {
        *load("en", "money")["number_words"],
        "million",
        "billion",
        "thousand",
        "hundred",
        "of",
        "its",
        "the",
        "their",
        "our",
    }
    return frozenset(words) - numerals - set(figure.unit.split())


def _years(reading: Reading, start: int, end: int) -> frozenset[int]:
    years: frozenset[int] = frozenset()
    for date in dates_in(reading, start, end):
        years |= years_of(date.earliest, date.latest)
    return years if len(years) == 1 else frozenset()


def _narrowed(reading: Reading, figure: Figure, end: int) -> frozenset[str]:
    """The names right behind what is counted ('shops in Poland'), without the company's own."""
    match = _PLACES.match(reading.article.text, figure.span.end, end)
    own = set(reading.names.subject.name.split()) if reading.names.subject else set()
    return frozenset(set(_NAME.findall(match[0])) - own) if match else frozenset()


def _words(name: str) -> str:
    return "|".join(re.escape(w) for w in sorted(load("en", "sizes")[name], key=len, reverse=True))


@cache
def _shape(name: str) -> re.Pattern[str]:
    """Words that stand right before a count, with hedges between."""
    hedges = rf"(?:(?:{_words('hedges')}) )*$"
    if name == "staffing":
        return re.compile(
            rf"(?:\b{_STAFF}(?: [a-z]+| \d{{4}}){{0,3}}(?: of| at| was| is| to|:| numbers| numbered| stood at)?|(?:gives?|gave|provides?|provided) work (?:to|for)) {hedges}",
            re.IGNORECASE,
        )
    if name == "whole":
        return re.compile(rf"(?:\b(?:{_words('whole')})|[A-Z][\w-]*['’]s?) {hedges}", re.IGNORECASE)
    return re.compile(rf"\b(?:{_words(name)}) {hedges}", re.IGNORECASE)


@cache
def _doing() -> re.Pattern[str]:
    return re.compile(rf" (?:it|the company|the group|the firm|the airline)? ?(?:had )?(?:{_words('doing')})\b")


@cache
def _working() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words('working')})\b", re.IGNORECASE)


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words('apart')})\b", re.IGNORECASE)


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words('others')})\b", re.IGNORECASE)


@cache
def _past() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words('past')})\b", re.IGNORECASE)

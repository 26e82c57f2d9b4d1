"""The dates of an article as stops of its telling: where on the time line each may lie, and how likely it is an aside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factlint.extract.temporal.form import Form
from factlint.values.article import Article

_SEASON = {"SP": 2, "SU": 5, "FA": 8, "WI": -1}
_THIRDS = {"START": (0.0, 0.34), "MID": (0.33, 0.67), "END": (0.66, 1.0)}
_STEP = {"M": 1.0, "Q": 3.0, "Y": 12.0, "DE": 120.0, "W": 7 / 30.4, "D": 1 / 30.4, "FN": 14 / 30.4}
_LENGTH = {"M": 1.0, "Q": 3.0, "Y": 12.0, "DE": 120.0}
# Words before a date, in its sentence, that tell of something beside the story: asides back, and ahead.
_BACK = re.compile(
    r"\b(?:which|who|whom|whose|where|had|formerly|originally|previously|since|founded|established|born|compared|than|surpass\w{1,5}|exceed\w{1,5})\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:which|who|whom|whose|where|will|shall|would|to be|plans to|planned|projected|scheduled|expected|due|until|later|later in|"
    r"eventually|including|revealed|published|declassified)\b",
    re.IGNORECASE,
)
_REACH = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One date. `low`/`high` are months since the year 0, with a year only where `dated`; else `low` counts from
    the beginning of an unknown year. `step` moves from the stop before it, `unit` long. `back` and `ahead` are
    the costs of an aside to before and to after where the story stands."""

    start: int
    end: int
    low: float = 0.0
    high: float = 12.0
    dated: bool = False
    bare: bool = False
    step: float | None = None
    unit: float = 1.0
    turn: int | None = None
    closing: bool = False
    wide: bool = False
    back: float = 2.5
    ahead: float = 2.5
    sentence: int = 0
    paragraph: int = 0
    section: int = 0
    heading: bool = False


def find_stops(article: Article, forms: Sequence[Form]) -> Iterator[Stop]:
    """The stops in order of the text. What no calendar year holds (durations, recurrences, clocks) is left out."""
    for form in forms:
        if form.kind == "range" and form.low is not None and form.high is not None:
            low, high = form.low, form.high
            if low.kind == high.kind == "date":
                low, high = _shared(low, high)
            yield from _one(article, low, closing=False)
            yield from _one(article, high, closing=True)
        elif form.kind == "range":
            part = form.low or form.high
            if part is not None:
                yield from _one(article, part, closing=False, opened=form.low is not None)
        else:
            yield from _one(article, form, closing=False)


def _shared(low: Form, high: Form) -> tuple[Form, Form]:
    """A year that stands at one end holds for the other, but for ends on both sides of New Year."""
    from dataclasses import replace

    if low.year is None and high.year is not None and low.decade is None:
        crosses = low.month is not None and high.month is not None and low.month > high.month
        low = replace(low, year=high.year - (1 if crosses else 0), short_year=high.short_year, bc=high.bc)
    return low, high


def _one(article: Article, form: Form, *, closing: bool, opened: bool = False) -> Iterator[Stop]:
    start, end = form.start, form.end
    sentence = article.sentence_index(start)
    paragraph = article.paragraph_index(start)
    heading = article.paragraphs[paragraph].heading if article.paragraphs else False
    section = article.paragraphs[paragraph].section if article.paragraphs else 0
    place = {
        "start": start,
        "end": end,
        "sentence": sentence,
        "paragraph": paragraph,
        "section": section,
        "heading": heading,
    }
    if form.event is not None:
        return
    if form.kind in ("offset", "anaphor"):
        step = _step(form)
        if step is not None:
            yield Stop(step=step, unit=_LENGTH.get(form.unit or "", 1 / 30.4), **place)  # type: ignore[arg-type]
        return
    if form.kind != "date" or form.relation == "each":
        return
    if form.ending is not None:
        form = form.ending
    if form.century is not None or form.decade is not None:
        if form.decade is not None:
            yield Stop(low=form.decade * 120.0, high=form.decade * 120.0 + 120, dated=True, wide=True, **place)  # type: ignore[arg-type]
        return
    low, high = _within(form)
    bare = form.month is None and form.quarter is None and form.half is None and form.season is None
    back, ahead = _aside(article, sentence, start, bare, opened)
    turn = None
    if form.relation:
        turn = {"same": 0, "this": 0, "following": 1, "next": 1, "previous": -1, "last": -1}.get(form.relation, 0)
        if form.unit != "Y" and turn:
            turn = 2 * turn
    year = form.year
    if year is not None:
        if form.short_year and year < 100:
            year += 1900 if year >= 30 else 2000
        base = (1 - year if form.bc else year) * 12.0
        yield Stop(
            low=base + low, high=base + high, dated=True, bare=bare, back=back, ahead=ahead, closing=closing, **place
        )  # type: ignore[arg-type]
    elif not bare:
        yield Stop(low=low, high=high, turn=turn, closing=closing, back=back, ahead=ahead, **place)  # type: ignore[arg-type]


def _within(form: Form) -> tuple[float, float]:
    """The months of the year that the written parts cover, a third of them for 'early', 'mid' and 'late'."""
    low, high = _parts(form)
    if form.mod in _THIRDS and high - low >= 1:
        first, last = _THIRDS[form.mod]
        return low + (high - low) * first, low + (high - low) * last
    return low, high


def _parts(form: Form) -> tuple[float, float]:
    if form.month is not None:
        first = form.month - 1.0
        if form.day is not None:
            first += (form.day - 1) / 31
            return first, first + 1 / 31
        return first, first + 1
    if form.quarter is not None:
        return form.quarter * 3 - 3.0, form.quarter * 3.0
    if form.half is not None:
        return form.half * 6 - 6.0, form.half * 6.0
    if form.season is not None:
        return float(_SEASON[form.season]), _SEASON[form.season] + 3.0
    return 0.0, 12.0


def _step(form: Form) -> float | None:
    if form.kind == "offset":
        if form.shift is None or form.direction < 0 or form.relation in ("ago", "now"):
            return None
        size = _STEP.get(form.unit or "")
        return None if size is None else size * form.shift
    if form.relation in ("following", "next") and form.unit in _STEP:
        return _STEP[form.unit]
    return None


def _aside(article: Article, sentence: int, start: int, bare: bool, opened: bool) -> tuple[float, float]:
    """What it costs to take the date as an aside, to before the story and to after it."""
    cost = 1.6 if bare else 2.5
    begin = article.sentences[sentence].start if article.sentences else 0
    before = article.text[max(begin, start - _REACH) : start]
    if before.count("(") > before.count(")"):
        cost -= 1.2
    if opened:
        cost -= 0.8
    last = " " + before.rstrip()[-6:].lower()
    if last.endswith((" until", " till")):
        cost -= 0.8
    elif last.endswith(" the"):
        cost -= 0.8  # 'the May 2007 high' names a thing and tells nothing
    back = cost - (1.0 if _BACK.search(before) and len(before) > 12 else 0.0)
    ahead = cost - (1.0 if _AHEAD.search(before) and len(before) > 12 else 0.0)
    return max(0.3, back), max(0.3, ahead)

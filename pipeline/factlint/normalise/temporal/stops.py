"""The dates of an article as stops of its telling: where on the line of time each of them may lie."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.asides import aside_costs
from factlint.values.article import Article

_SEASON = {"SP": 2, "SU": 5, "FA": 8, "WI": -1}
_THIRDS = {"START": (0.0, 0.34), "MID": (0.33, 0.67), "END": (0.66, 1.0)}
_OPENING = 6
_DAY = 1 / 30.4
_STEP = {"M": 1.0, "Q": 3.0, "Y": 12.0, "DE": 120.0, "W": 7 * _DAY, "D": _DAY, "FN": 14 * _DAY}
_LENGTH = {"M": 1.0, "Q": 3.0, "Y": 12.0, "DE": 120.0}
_TURNS = {"following": 1, "next": 1, "previous": -1, "last": -1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One date. `low` and `high` are months since the year 0 where its year is written (`dated`), else months from
    the beginning of an unknown year.

    `bare` is a year alone, `wide` a decade. `step` moves on from the stop before to a period `unit` months long
    ('two years later'). `turn` tells the year by the one before: 0 'of that year', 1 and -1 'of the following' and
    'of the previous year', 2 and -2 'next' and 'last March'. `weekday` is a month, a day and the
    weekday written with them. `closing` is the end of an interval. `back` and
    `ahead` are the costs of an aside to before and to after where the story stands.
    """

    start: int
    end: int
    low: float = 0.0
    high: float = 12.0
    dated: bool = False
    bare: bool = False
    wide: bool = False
    step: float | None = None
    unit: float = 1.0
    turn: int | None = None
    weekday: tuple[int, int, int] | None = None
    closing: bool = False
    back: float = 0.0
    ahead: float = 0.0
    sentence: int = 0
    paragraph: int = 0
    section: int = 0
    heading: bool = False
    opens: bool = False


_DEICTIC = {"this": 0, "last": -1, "next": 1}


def find_stops(article: Article, forms: Sequence[Form], today: int | None = None) -> Iterator[Stop]:
    """The stops in order of the text. What no calendar year holds (durations, recurrences, clocks) is left out.
    `today` is the year of writing where the text states it: that of 'this year'."""
    for form in forms:
        if today is not None and form.kind == "anaphor" and form.unit == "Y" and form.value != "definite":
            if form.relation in _DEICTIC and not form.fiscal:
                form = replace(form, kind="date", unit=None, relation=None, year=today + _DEICTIC[form.relation])
        if form.kind != "range":
            yield from _stop(article, form)
        elif form.low is not None and form.high is not None:
            yield from _stop(article, _with_year(form.low, form.high))
            yield from (replace(stop, closing=True) for stop in _stop(article, form.high))
        else:
            part = form.low or form.high
            if part is not None:
                yield from _stop(article, part, opened=form.low is not None)


def _with_year(low: Form, high: Form) -> Form:
    """A year that is written at the end of an interval holds for its beginning, but for one across New Year."""
    if low.kind != "date" or low.year is not None or high.year is None or low.decade is not None:
        return low
    crosses = low.month is not None and high.month is not None and low.month > high.month
    return replace(low, year=high.year - (1 if crosses else 0), short_year=high.short_year, bc=high.bc)


def _stop(article: Article, form: Form, *, opened: bool = False) -> Iterator[Stop]:
    if form.event is not None or form.relation == "each" or (form.kind == "date" and form.low is not None):
        return
    stop = _placed(article, form)
    if form.kind in ("offset", "anaphor"):
        step = _step(form)
        if step is not None:
            yield replace(stop, step=step, unit=_LENGTH.get(form.unit or "", _DAY))
        return
    if form.kind != "date" or form.century is not None:
        return
    whole = form.ending is not None and form.unit == "Y" and form.count == "1"
    form = form.ending if form.ending is not None else form
    if form.decade is not None:
        yield replace(stop, low=form.decade * 120.0, high=form.decade * 120.0 + 120, dated=True, wide=True)
        return
    low, high = _within(form)
    if whole:
        low = high - 12
    bare = form.month is None and form.quarter is None and form.half is None and form.season is None
    back, ahead = aside_costs(article, stop.sentence, stop.start, bare=bare, opened=opened)
    stop = replace(stop, low=low, high=high, bare=bare, back=back, ahead=ahead)
    if form.weekday is not None and form.month is not None and form.day is not None:
        stop = replace(stop, weekday=(form.month, form.day, form.weekday))
    if form.year is not None:
        year = form.year
        if form.short_year and year < 100:
            year += 1900 if year >= 30 else 2000
        base = (1 - year if form.bc else year) * 12.0
        yield replace(stop, low=base + low, high=base + high, dated=True)
    elif not bare:
        turn = _TURNS.get(form.relation, 0) if form.relation else None
        yield replace(stop, turn=turn if turn is None or form.unit == "Y" else 2 * turn)


def _placed(article: Article, form: Form) -> Stop:
    index = article.paragraph_index(form.start)
    paragraph = article.paragraphs[index] if article.paragraphs else None
    sentence = article.sentences[article.sentence_index(form.start)].start if article.sentences else 0
    return Stop(
        start=form.start, end=form.end, opens=form.start - sentence <= _OPENING, sentence=article.sentence_index(form.start), paragraph=index,
        section=paragraph.section if paragraph else 0, heading=paragraph.heading if paragraph else False,
    )  # fmt: skip


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
    """By how many months a date that is counted on moves; None for one that is counted back."""
    size = _STEP.get(form.unit or "")
    if size is None:
        return None
    if form.kind == "offset":
        if form.shift is None or form.direction < 0 or form.relation in ("ago", "now"):
            return None
        return size * form.shift
    return size if form.relation in ("following", "next") else None

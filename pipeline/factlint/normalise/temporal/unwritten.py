"""The year that a date leaves out, and the point that its parts make."""

from __future__ import annotations

import re
from datetime import date

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.narrative import Narrative
from factlint.normalise.temporal.point import Point, add_months
from factlint.normalise.temporal.setting import Setting
from factlint.normalise.temporal.tense import looks_ahead, points_forward, tells_a_habit
from factlint.values.temporal import Basis, Granularity

_SEASON_MONTH = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}
_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_OVER = {"SP": 5, "SU": 8, "FA": 11, "WI": 2}
_NEAR_DAYS = 45
_SINCE = re.compile(r"\bsince (?:the )?$", re.IGNORECASE)
_RESULTS = re.compile(
    r"\b(?:results?|figures?|reports?|earnings|accounts|numbers|statements?) (?:for|of|on) (?:the )?$", re.I
)


def complete(form: Form, year: int | None) -> Point:
    """The point of the parts of a form with the year found for it."""
    if form.nth is not None and form.weekday is not None:
        day = nth_weekday(year, form.month, form.nth, form.weekday)
        return Point(granularity="day", year=year, month=form.month, day=day)
    return Point(
        granularity=granularity(form), year=year, month=form.month, day=form.day, quarter=form.quarter, half=form.half,
        season=form.season, decade=form.decade, century=form.century, bc=form.bc, approx=form.approx,
    )  # fmt: skip


def granularity(form: Form) -> Granularity:
    """How precise the written parts are."""
    if form.day is not None:
        return "day"
    if form.month is not None:
        return "month"
    if form.quarter is not None:
        return "quarter"
    if form.half is not None:
        return "half"
    if form.season is not None:
        return "season"
    if form.decade is not None:
        return "decade"
    return "century" if form.century is not None else "year"


def nth_weekday(year: int | None, month: int | None, nth: int, weekday: int) -> int | None:
    """The day of the month on which the n-th (or, for -1, the last) such weekday falls."""
    if year is None or month is None:
        return None
    first = date(year, month, 1)
    day = 1 + (weekday - first.weekday()) % 7
    if nth > 0:
        return day + 7 * (nth - 1)
    days = (add_months(first, 1) - first).days
    return day + 7 * ((days - day) // 7)


def find_year(form: Form, setting: Setting, narrative: Narrative) -> tuple[int | None, Basis | None]:
    """The year of a date without one, in the order that `narrative` documents, and what it was taken from.
    Years before Christ are counted on: 0 is 1 BC."""
    if form.relation == "each" or setting.recurs(form.start):
        return None, None
    if form.relation is None and form.shared is False and tells_a_habit(setting.article, form.start, form.end):
        return None, None
    month = form.month or (form.quarter or 0) * 3 or (form.half or 0) * 6 or _SEASON_MONTH.get(form.season or "", 0)
    heading = setting.heading(form.start)
    pointing = form.relation is not None and form.unit == "Y"
    backwards = form.relation in ("previous", "last", "next", "following")
    if heading is not None and heading.first == heading.last and heading.strict and not pointing and not backwards:
        return heading.first, Basis(kind="heading", span=heading.span)
    told = narrative.nearest(form.start) if form.relation == "same" else None
    if pointing and told is not None and (year := _year(told.point)) is not None:
        return year, narrative.basis(told, form.start)
    if setting.news and told is not None and told.point.year is not None and not told.point.bc:
        # 'by that summer': of the year just told.
        if told.sentence >= setting.article.sentence_index(form.start) - 1:
            return told.point.year, narrative.basis(told, form.start)
    if setting.news and setting.reference is not None:
        recent = narrative.recent
        here = recent is not None and recent.sentence == setting.article.sentence_index(form.start)
        if here and recent is not None and form.relation is None and (told_month := recent.point.month) is not None:
            if month >= told_month and not recent.written and recent.point.year is not None:
                return recent.point.year, narrative.basis(recent, form.start)  # 'in March, April and May'
        aside = recent is not None and recent.span.start in setting.course.asides
        if aside or not (here and recent is not None and recent.point.year is not None and recent.written):
            year = _from_reference(form, month, setting, setting.reference)
            return year, Basis(kind="reference_date", span=setting.reference_span)
    period = setting.period
    today = setting.written or ((period.last, period.span) if period is not None and form.relation is None else None)
    if not setting.news and today is not None and _from_today(form, setting, narrative):
        year = _from_reference(form, month, setting, today[0], ahead=form.relation is None)
        return year, Basis(kind="reference_date", span=today[1])
    found = setting.course.years.get(form.start)
    if (
        found is not None
        and setting.written is not None
        and _still_to_come(form, found[0], setting.written[0], setting)
    ):
        # What was told is not still to come.
        year = _from_reference(form, month, setting, setting.written[0])
        return year, Basis(kind="reference_date", span=setting.written[1])
    if found is not None:
        year, source = found
        if source is None:
            span = heading.span if heading is not None else None
            return year, Basis(kind="heading" if span else "narrative", span=span)
        return year, narrative.basis_at(*source, form.start)
    if not month:
        told = narrative.anchor(form.start)
        if told is not None and (year := _year(told.point)) is not None:
            return year + _moved(form), narrative.basis(told, form.start)
    if heading is not None:
        return heading.first, Basis(kind="heading", span=heading.span)
    if setting.reference is not None:
        year = _from_reference(form, month, setting, setting.reference)
        return year, Basis(kind="reference_date", span=setting.reference_span)
    return None, None


def _year(point: Point) -> int | None:
    """The year of a point, counted on before Christ."""
    return None if point.ordinal is None else point.ordinal // 12


def _moved(form: Form) -> int:
    if form.unit != "Y":
        return 0
    return {"following": 1, "next": 1, "previous": -1, "last": -1}.get(form.relation or "", 0)


def _still_to_come(form: Form, year: int, today: date, setting: Setting) -> bool:
    """Whether a month or day of `year` lies after the day of writing although its clause does not tell of the future."""
    if form.month is None or form.relation is not None or (year, form.month) <= (today.year, today.month):
        return False
    if looks_ahead(setting.article, form.start, form.end):
        return False
    return not points_forward(setting.article, form.start, form.end)


def _reported_on(form: Form, setting: Setting) -> bool:
    """Whether it is past whatever the verb: 'since the spring', or a quarter or half that results are about: 'results for the third quarter will be published'."""
    if _SINCE.search(setting.article.text, max(0, form.start - 12), form.start):
        return True
    if form.quarter is None and form.half is None:
        return False
    return _RESULTS.search(setting.article.text, max(0, form.start - 40), form.start) is not None


def _from_today(form: Form, setting: Setting, narrative: Narrative) -> bool:
    """Whether a text that goes from date to date speaks of the day of writing here: 'this spring', 'will open in May'."""
    if form.relation is not None:
        return form.relation in ("this", "last", "next") and form.unit != "Y"
    recent = narrative.recent
    if (
        recent is not None
        and recent.sentence == setting.article.sentence_index(form.start)
        and recent.written
        and recent.point.month
    ):
        return False
    return looks_ahead(setting.article, form.start, form.end)


def _from_reference(form: Form, month: int, setting: Setting, reference: date, *, ahead: bool = False) -> int:
    if form.relation and form.unit == "Y":
        return reference.year + _moved(form)
    if form.relation == "last":
        over = _SEASON_OVER.get(form.season or "", month)
        return reference.year if over < reference.month else reference.year - 1
    if form.relation in ("next", "following"):
        begins = _SEASON_START.get(form.season or "", month)
        return reference.year if begins > reference.month else reference.year + 1
    if form.relation == "this" or not month:
        return reference.year
    if form.day is not None and form.month is not None:
        for year in (reference.year, reference.year - 1, reference.year + 1):
            days = Point(granularity="day", year=year, month=form.month, day=form.day).days
            if days[0] is not None and abs((days[0] - reference).days) <= _NEAR_DAYS:
                return year
    here = (month, form.day or 0)
    now = (reference.month, reference.day if form.day else 0)
    if ahead or (not _reported_on(form, setting) and points_forward(setting.article, form.start, form.end)):
        return reference.year if here >= now else reference.year + 1
    return reference.year if here <= now else reference.year - 1

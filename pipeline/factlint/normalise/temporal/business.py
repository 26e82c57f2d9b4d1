"""Years that point at another one where they are business years, or stand in a report on one: 'the end of the fiscal
year', 'the previous year', 'last year', 'two years ago'."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.business_year import BusinessYear
from factlint.normalise.temporal.narrative import Narrative, Told
from factlint.normalise.temporal.point import Point, of_day
from factlint.normalise.temporal.resolved import Resolved, dated
from factlint.normalise.temporal.setting import Setting
from factlint.normalise.temporal.tense import looks_ahead
from factlint.values.temporal import Basis

_STEPS = {"same": 0, "this": 0, "following": 1, "next": 1, "previous": -1, "last": -1}


def resolve_business_year(form: Form, setting: Setting, narrative: Narrative) -> Resolved | None:
    """The business year, or the year of a report, that the form points at; None where it points at neither."""
    if form.unit != "Y" or form.part:
        return None
    step = _STEPS[form.relation or "same"]
    period, told = setting.period, narrative.anchor(form.start)
    if (
        form.relation in ("this", "last", "next")
        and form.value != "definite"
        and period is not None
        and not form.fiscal
    ):
        return _of_the_report(form, step, setting)
    near = told is not None and told.paragraph == setting.article.paragraph_index(form.start)
    compared = told is not None and period is not None and told.point.days[1] == period.first - timedelta(days=1)
    closing = form.mod == "END" and setting.tokens.word(form.first).lower() != "that"
    current = form.relation == "this" and "current" in setting.article.text[form.start : form.end].lower()
    if period is not None and (form.fiscal or not near or closing or current or (step < 0 and compared)):
        days: tuple[date, date] | None = (period.first, period.last)
        basis = Basis(kind="heading", span=period.span)
    elif form.fiscal and setting.fiscal is not None:
        day, basis = _day_within(form, setting, told)
        days = setting.fiscal.holding(day) if day is not None else None
    else:
        return None
    if days is None:
        return None
    if step < 0 and near and told is not None and told.point.days[1] == days[0] - timedelta(days=1):
        if told.sentence == setting.article.sentence_index(form.start):
            return None  # from the year of comparison to the one before it
    if period is not None and current:
        step = 1  # what is current when a report is written is the year after the one reported on
    moved = BusinessYear(days[1].month, days[1].day, 0, 0).ending_in(days[1].year + step)
    if moved is None:
        return None
    if form.mod == "END":
        return dated(form, of_day(moved[1]), inferred=("year", "month", "day"), basis=basis)
    return dated(form, _period(*moved), inferred=("year",), basis=basis)


def _of_the_report(form: Form, step: int, setting: Setting) -> Resolved | None:
    """'this year' and 'last year' in a report: the year that it is on, but that of its writing for what lies ahead."""
    period = setting.period
    assert period is not None
    year, basis = period.last.year, Basis(kind="heading", span=period.span)
    if setting.written is not None and (step > 0 or looks_ahead(setting.article, form.start, form.end)):
        year, basis = setting.written[0].year, Basis(kind="reference_date", span=setting.written[1])
    return dated(form, Point(granularity="year", year=year + step), inferred=("year",), basis=basis)


def _day_within(form: Form, setting: Setting, told: Told | None) -> tuple[date | None, Basis]:
    """A day of the business year that is meant by 'the' or 'this': of what was told, else of the day of writing."""
    if told is not None and (form.relation in ("same", "previous", "following") or setting.written is None):
        return told.point.days[1], Basis(kind="anchor", span=told.span)
    if setting.written is not None:
        return setting.written[0], Basis(kind="reference_date", span=setting.written[1])
    return setting.reference, Basis(kind="reference_date", span=setting.reference_span)


def like_with_like(base: Point, years: int) -> Point | None:
    """The same part of another year: half, quarter or business year; None where the base is no such part."""
    if base.granularity in ("quarter", "half") and base.year and not base.bc:
        return replace(base, year=base.year + years)
    if base.granularity == "interval" and base.first is not None and base.last is not None:
        if 350 < (base.last - base.first).days < 380:
            days = BusinessYear(base.last.month, base.last.day, 0, 0).ending_in(base.last.year + years)
            return None if days is None else _period(*days)
    return None


def _period(first: date, last: date) -> Point:
    if (first.month, first.day) == (1, 1):
        return Point(granularity="year", year=first.year)
    return Point(granularity="interval", first=first, last=last)

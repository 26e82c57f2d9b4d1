"""Business years and periods of stated length."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.business_year import BusinessYear
from factlint.normalise.temporal.narrative import Narrative
from factlint.normalise.temporal.point import Point, add_months
from factlint.normalise.temporal.resolved import Resolved, dated
from factlint.normalise.temporal.setting import Setting
from factlint.normalise.temporal.tense import looks_ahead
from factlint.normalise.temporal.unwritten import complete, find_year
from factlint.values.temporal import Basis, Timex


def resolve_fiscal(form: Form, setting: Setting, narrative: Narrative, stated: BusinessYear | None) -> Resolved | None:
    """'the year to 31 March 2023' as its days, or as the calendar period that it is; 'fiscal 2021' as the year
    of that number, by days where the text states when the business year ends."""
    if form.ending is not None:
        return _ending(form, form.ending, setting, narrative)
    basis: Basis | None = None
    year = form.year
    inferred: tuple[str, ...] = ()
    if year is None:
        year, basis = find_year(form, setting, narrative)
        inferred = ("year",) if year is not None else ()
    if form.count is not None and year is not None and stated is not None:
        year = int(form.count) - (1 if stated.by_first else 0)  # '2022/23' is named by both years that it touches
    elif form.count is not None and year is not None and form.half is None:
        point = Point(granularity="interval", first=date(year, 1, 1), last=date(year + 1, 12, 31))
        timex = Timex(type="DATE", value=f"{year}", mod=form.mod)
        return Resolved(
            form=form,
            layer="dates",
            value=f"{year}/{year + 1}",
            timex=timex,
            point=point,
            inferred=inferred,
            basis=basis,
        )
    if stated is not None and year is not None:
        days = _business_period(form, year, stated)
        if days is not None:
            place = setting.article.span(stated.start, stated.end) if stated.end else None
            point = calendar_period(*days) if form.quarter or form.half else Point(
                granularity="interval", first=days[0], last=days[1]
            )  # fmt: skip
            read = dated(form, point, inferred=("month", "day"), basis=Basis(kind="calendar", span=place))
            # TIMEX3 knows a business year by its number; its days are ours.
            return (
                read
                if form.quarter or form.half
                else replace(read, timex=Timex(type="DATE", value=f"{year}", mod=form.mod))
            )
    return dated(form, complete(form, year), inferred=inferred, basis=basis)


def resolve_part_of_report(form: Form, setting: Setting) -> Resolved | None:
    """'the first half' in a report on a business year: that of the business year; None where it may be another one."""
    period, year = setting.period, setting.fiscal
    if period is None or year is None or period.point.granularity != "interval" or form.relation is not None:
        return None
    days = _business_period(form, period.last.year - (1 if year.by_first else 0), year)
    if days is None or days[1] > period.last or looks_ahead(setting.article, form.start, form.end):
        return None
    basis = Basis(kind="heading", span=period.span)
    return dated(form, calendar_period(*days), inferred=("year",), basis=basis)


def _business_period(form: Form, year: int, stated: BusinessYear) -> tuple[date, date] | None:
    """The first and last day of the business year of the number `year`, or of its quarter or half."""
    days = stated.named(year)
    if days is None:
        return None
    begins, last = days
    if form.quarter is None and form.half is None:
        return begins, last
    length = 3 if form.quarter is not None else 6
    number = form.quarter if form.quarter is not None else form.half or 1
    first, beyond = _months_on(begins, length * (number - 1)), _months_on(begins, length * number)
    return None if first is None or beyond is None else (first, beyond - timedelta(days=1))


def _months_on(day: date, months: int) -> date | None:
    on = add_months(day, months)
    return _day(on.year, on.month, day.day)


def _ending(form: Form, ending: Form, setting: Setting, narrative: Narrative) -> Resolved | None:
    year = ending.year
    inferred: tuple[str, ...] = ()
    basis: Basis | None = None
    if year is None and setting.news and setting.reference is not None and ending.month is not None:
        # What is reported on has ended: 'results for the year to 30 June are due in August'.
        passed = (ending.month, ending.day or 31) <= (setting.reference.month, setting.reference.day)
        year = setting.reference.year - (0 if passed else 1)
        inferred, basis = ("year",), Basis(kind="reference_date", span=setting.reference_span)
    elif year is None:
        year, basis = find_year(ending, setting, narrative)
        inferred = ("year",) if year is not None else ()
    if ending.month is None:
        return None
    if year is None:
        return dated(ending, complete(ending, None))
    if ending.short_year and year < 100:
        year += 2000
    day = ending.day
    last = (
        add_months(date(year, ending.month, 1), 1) - timedelta(days=1) if day is None else _day(year, ending.month, day)
    )
    if last is None:
        return None
    count = int(form.count or 1)
    months = {"Y": 12, "H": 6, "Q": 3, "M": 1}.get(form.unit or "Y", 0) * count
    if form.unit == "W":
        first = last - timedelta(days=7 * count - 1)
    else:
        following = last + timedelta(days=1)
        if following.day == 1:
            first = add_months(following, -months)
        else:
            back = add_months(last, -months)
            first = (_day(back.year, back.month, last.day) or add_months(back, 1)) + timedelta(days=1)
    resolved = dated(form, calendar_period(first, last), inferred=inferred, basis=basis)
    if day is None and form.unit == "M" and resolved.point is not None and resolved.point.granularity == "interval":
        return replace(resolved, value=f"{first:%Y-%m}/{last:%Y-%m}")  # no more precise than it is written
    return resolved


def calendar_period(first: date, last: date) -> Point:
    """The days from `first` to `last` as the year, half, quarter or month that they are, else as an interval."""
    following = last + timedelta(days=1)
    if first.day == 1 and following.day == 1:
        months = (following.year - first.year) * 12 + following.month - first.month
        if months == 12 and first.month == 1:
            return Point(granularity="year", year=first.year)
        if months == 6 and first.month in (1, 7):
            return Point(granularity="half", year=first.year, half=1 if first.month == 1 else 2)
        if months == 3 and first.month in (1, 4, 7, 10):
            return Point(granularity="quarter", year=first.year, quarter=(first.month + 2) // 3)
        if months == 1:
            return Point(granularity="month", year=first.year, month=first.month)
    return Point(granularity="interval", first=first, last=last)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

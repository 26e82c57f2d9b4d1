"""Dates that point at another one: 'that year', 'the following month', 'two days later', 'yesterday', 'on Monday'."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.business import like_with_like, resolve_business_year
from factlint.normalise.temporal.narrative import Narrative, Told
from factlint.normalise.temporal.point import Point, of_day, shift
from factlint.normalise.temporal.resolved import Resolved, dated
from factlint.normalise.temporal.setting import Setting
from factlint.normalise.temporal.turns import resolve_turn
from factlint.normalise.temporal.unwritten import complete, nth_weekday
from factlint.normalise.temporal.weekdays import resolve_weekday, resolve_weekend
from factlint.values.temporal import Basis, Timex

_UNKNOWN = {"D": "-XX-XX", "W": "-WXX", "M": "-XX"}
_STEPS = {"same": 0, "this": 0, "following": 1, "next": 1, "previous": -1, "last": -1}


def resolve_deictic(form: Form, setting: Setting) -> Resolved:
    """'today', 'yesterday', 'last night': from the day of writing, else no date at all."""
    if setting.reference is None or not setting.news:
        value = "PRESENT_REF" if form.shift == 0 else ("PAST_REF" if (form.shift or 0) < 0 else "FUTURE_REF")
        return Resolved(form=form, layer="times", value=value, timex=Timex(type="DATE", value=value))
    day = setting.reference + timedelta(days=int(form.shift or 0))
    basis = Basis(kind="reference_date", span=setting.reference_span)
    return dated(form, of_day(day), inferred=("year", "month", "day"), basis=basis)


def resolve_offset(form: Form, setting: Setting, narrative: Narrative) -> Resolved:
    """A count of units from a date told before; 'ago' counts from the day of writing."""
    told: Told | None = None
    if form.relation in ("ago", "now") and setting.news and setting.reference is not None:
        base: Point | None = of_day(setting.reference)
        basis = Basis(kind="reference_date", span=setting.reference_span)
    elif form.relation in ("ago", "now") and setting.written is not None:
        base, basis = of_day(setting.written[0]), Basis(kind="reference_date", span=setting.written[1])
    else:
        told = narrative.anchor(form.start) if form.direction < 0 else narrative.counted_from(form.start)
        base = told.point if told else None
        report = setting.report(told.paragraph if told else None, form.start)
        if form.unit == "Y" and form.shift in (-1, -2) and report is not None:
            point = like_with_like(report.point, int(form.shift))
            if point is not None:
                return dated(form, point, inferred=_parts(point), basis=Basis(kind="heading", span=report.span))
        if base is None and setting.reference is not None:
            base, basis = of_day(setting.reference), Basis(kind="reference_date", span=setting.reference_span)
        else:
            basis = Basis(kind="anchor", span=told.span) if told else Basis(kind="anchor")
    period = setting.period
    if form.unit == "Y" and form.shift == -1 and period is not None and base == of_day(period.last):
        day = of_day(_years(period.last, -1))  # balance sheets are compared with those of the same day
        return dated(form, day, inferred=_parts(day), basis=basis)
    if base is not None and form.shift is not None and form.unit is not None and form.unit not in ("S", "MIN"):
        point = _counted_from(base, form.unit, form.shift, rough=form.approx)
        if point is not None and form.month is not None and point.year is not None:
            return dated(form, complete(form, point.year), inferred=("year",), basis=basis)
        if point is not None:
            if form.approx:
                point = replace(point, approx=True)
            return dated(form, point, inferred=_parts(point), basis=basis)
    value = "FUTURE_REF" if form.direction > 0 else "PAST_REF"
    if (
        base is not None
        and form.unit in _UNKNOWN
        and base.year is not None
        and form.shift is not None
        and form.relation is None
    ):
        value = truncated(base, "Y") + _UNKNOWN[form.unit]
    return Resolved(form=form, layer="times", value=value, timex=Timex(type="DATE", value=value))


def _counted_from(base: Point, unit: str, count: float, *, rough: bool) -> Point | None:
    """The point `count` units from `base`. Years from a quarter or half lead to one ('from a year earlier' compares
    like with like); decades and centuries are counted in years unless `rough`, whole days of hours in days."""
    if unit == "H":
        return shift(base, "D", count / 24) if count % 24 == 0 else None
    years = count * {"Y": 1, "DE": 10, "CE": 100}.get(unit, 0)
    if unit == "Y" and years % 1 == 0 and (same := like_with_like(base, int(years))) is not None:
        return same
    if unit in ("DE", "CE") and years % 1 == 0 and base.year is not None and not rough:
        return shift(base, "Y", years)
    return shift(base, unit, count)


def truncated(point: Point, unit: str) -> str:
    """TIMEX3's value of the year or month that holds the point."""
    holder = shift(point, unit, 0)
    return holder.timex if holder is not None else "XXXX"


def resolve_anaphor(form: Form, setting: Setting, narrative: Narrative) -> Resolved | None:
    """'that year', 'the following month', 'last week', 'on Friday'."""
    if form.unit == "WD":
        return resolve_weekday(form, setting, narrative)
    if form.relation == "turn":
        return resolve_turn(form, setting, narrative)
    if form.unit == "Y" and (business := resolve_business_year(form, setting, narrative)) is not None:
        return business
    unit, relation = form.unit or "D", form.relation or "same"
    first = setting.tokens.word(form.first).lower()
    definite = form.value == "definite"
    deictic = relation == "this" or (relation in ("last", "next") and not definite)
    if unit != "WE" and (
        setting.news
        and setting.reference is not None
        and (deictic or (unit == "Y" and relation == "same" and first != "that" and narrative.recent is None))
    ):
        point = shift(of_day(setting.reference), unit, _STEPS[relation])
        basis = Basis(kind="reference_date", span=setting.reference_span)
        if point is None:
            return None
        return dated(form, point, inferred=_parts(point), basis=basis)
    if deictic and setting.written is not None and not setting.news and unit in ("Y", "Q", "M", "DE", "CE"):
        point = shift(of_day(setting.written[0]), unit, _STEPS[relation])
        if point is not None:
            basis = Basis(kind="reference_date", span=setting.written[1])
            return dated(form, point, inferred=_parts(point), basis=basis)
    if unit == "WE":
        return resolve_weekend(form, relation, setting, narrative)
    told = _anchor_for(unit, relation, form, narrative)
    if told is None:
        heading = setting.heading(form.start)
        if heading is not None and unit == "Y":
            point = Point(granularity="year", year=heading.first + _STEPS[relation])
            return dated(form, point, inferred=("year",), basis=Basis(kind="heading", span=heading.span))
        if setting.reference is not None and (deictic or setting.news):
            point = shift(of_day(setting.reference), unit, _STEPS[relation])
            if point is not None:
                basis = Basis(kind="reference_date", span=setting.reference_span)
                return dated(form, point, inferred=_parts(point), basis=basis)
        return _vague_day(form, unit, relation, narrative)
    base = told.point
    if base.granularity == "interval" and unit == "Y" and base.first and base.last:
        step = _STEPS[relation]
        point = replace(base, first=_years(base.first, step), last=_years(base.last, step))
    else:
        found = shift(base, unit, _STEPS[relation])
        if found is None:
            return None
        point = found if form.year is None else replace(found, year=form.year)
    return dated(form, point, inferred=_parts(point), basis=Basis(kind="anchor", span=told.span))


def _vague_day(form: Form, unit: str, relation: str, narrative: Narrative) -> Resolved | None:
    """'the same day' where only a month was told: a day of that month, which one is unknown."""
    told = narrative.recent
    if unit != "D" or told is None or told.point.year is None:
        return None
    month = truncated(told.point, "M") if relation == "same" and told.point.month is not None else None
    value = f"{month}-XX" if month else f"{truncated(told.point, 'Y')}-XX-XX"
    basis = Basis(kind="anchor", span=told.span)
    timex = Timex(type="DATE", value=value)
    return Resolved(form=form, layer="times", value=value, timex=timex, inferred=("year", "month"), basis=basis)


def resolve_day_of_month(form: Form, narrative: Narrative) -> Resolved | None:
    """'on the 20th': that day of the month told last, or of the next month where the telling is past it."""
    told = next(
        (t for t in reversed(narrative.history) if t.point.month is not None and t.point.year is not None), None
    )
    if told is None or told.point.bc:
        return None
    month = Point(granularity="month", year=told.point.year, month=told.point.month)
    if form.relation == "following" or (told.point.day or 0) > (form.day or 31):
        later = shift(month, "M", 1)
        month = later if later is not None else month
    day = form.day
    if day is None and form.nth is not None and form.weekday is not None:
        day = nth_weekday(month.year, month.month, form.nth, form.weekday)
    point = replace(month, granularity="day", day=day)
    return dated(form, point, inferred=("year", "month"), basis=Basis(kind="anchor", span=told.span))


def _anchor_for(unit: str, relation: str, form: Form, narrative: Narrative) -> Told | None:
    """The date to count from: the nearest carried one, or one told before it that lies in it and is precise enough."""
    if relation == "same":
        told = narrative.nearest(form.start, firm=form.mod is not None)
    elif relation == "following" and unit == "Y":
        told = narrative.counted_from(form.start)
    else:
        told = narrative.anchor(form.start)
    if told is not None and shift(told.point, unit, 0) is not None:
        return told
    for earlier in reversed(narrative.history):
        if shift(earlier.point, unit, 0) is not None and (told is None or _holds(told.point, earlier.point)):
            return earlier
    return None


def _holds(whole: Point, part: Point) -> bool:
    (first, last), (begin, _) = whole.days, part.days
    return first is not None and last is not None and begin is not None and first <= begin <= last


def _years(day: date, count: int) -> date:
    try:
        return day.replace(year=day.year + count)
    except ValueError:
        return day.replace(year=day.year + count, day=28)


def _parts(point: Point) -> tuple[str, ...]:
    """The names of the parts of a point that was inferred as a whole."""
    if point.granularity == "day":
        return ("year", "month", "day")
    if point.granularity == "month":
        return ("year", "month")
    if point.granularity in ("year", "interval"):
        return ("year",)
    return ("year", point.granularity) if point.granularity not in ("decade", "century") else (point.granularity,)

"""Weekdays and weekends, seen from the day of writing or from the day told last."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.narrative import Narrative
from factlint.normalise.temporal.point import Point, of_day
from factlint.normalise.temporal.resolved import Resolved, dated
from factlint.normalise.temporal.setting import Setting
from factlint.normalise.temporal.tense import points_forward
from factlint.values.temporal import Basis, Timex

_STEPS = {"same": 0, "this": 0, "following": 1, "next": 1, "previous": -1, "last": -1}


def resolve_weekday(form: Form, setting: Setting, narrative: Narrative) -> Resolved | None:
    """'on Wednesday', 'last Friday': from the day of writing in news, on the side that the tense tells; elsewhere the
    next such day after the day told last, or no date at all."""
    assert form.weekday is not None
    told = narrative.anchor(form.start)
    base = setting.reference if setting.news else None
    basis = Basis(kind="reference_date", span=setting.reference_span)
    if base is None and told is not None and told.point.granularity == "day" and told.point.days[0] is not None:
        base, basis = told.point.days[0], Basis(kind="anchor", span=told.span)
    if base is None or (form.value == "attributive" and not setting.news):
        value = f"XXXX-WXX-{form.weekday + 1}"
        return Resolved(form=form, layer="times", value=value, timex=Timex(type="DATE", value=value))
    ahead = (form.weekday - base.weekday()) % 7
    if form.relation == "last":
        day = base - timedelta(days=(base.weekday() - form.weekday) % 7 or 7)
    elif form.relation in ("next", "following", "the following"):
        day = base + timedelta(days=ahead or 7)
    elif not setting.news or form.relation == "this" or points_forward(setting.article, form.start, form.end):
        day = base + timedelta(days=ahead)
    else:
        day = base - timedelta(days=(base.weekday() - form.weekday) % 7)
    return dated(form, of_day(day), inferred=("year", "month", "day"), basis=basis)


def resolve_weekend(form: Form, relation: str, setting: Setting, narrative: Narrative) -> Resolved | None:
    """The Saturday and Sunday of a week; 'the weekend' on a working day is the one before it, in news."""
    basis = Basis(kind="reference_date", span=setting.reference_span)
    base = setting.reference if setting.news else None
    that = setting.tokens.word(form.first).lower() == "that" and narrative.recent is not None
    if base is None or that:
        told = narrative.anchor(form.start)
        if told is None or told.point.granularity != "day" or told.point.days[0] is None:
            return None
        base, basis = told.point.days[0], Basis(kind="anchor", span=told.span)
    step = _STEPS[relation]
    if (
        relation == "same"
        and setting.news
        and base.weekday() < 5
        and not points_forward(setting.article, form.start, form.end)
    ):
        step = -1
    saturday = base + timedelta(days=5 - base.weekday() + 7 * step)
    point = Point(granularity="interval", first=saturday, last=saturday + timedelta(days=1))
    week = saturday.isocalendar()
    timex = Timex(type="DATE", value=f"{week.year}-W{week.week:02d}-WE")
    return replace(dated(form, point, inferred=("year", "month", "day"), basis=basis), timex=timex)

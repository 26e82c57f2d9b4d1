"""Turns of years, centuries and millennia."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.narrative import Narrative
from factlint.normalise.temporal.point import Point
from factlint.normalise.temporal.resolved import Resolved, dated
from factlint.normalise.temporal.setting import Setting
from factlint.values.temporal import Basis


def resolve_turn(form: Form, setting: Setting, narrative: Narrative) -> Resolved | None:
    """Turns: of the millennium 2000, of the n-th century its first year, of the year the next 1 January's year."""
    if form.unit == "ML":
        return dated(
            form, Point(granularity="year", year=2000, approx=True), inferred=("year",), basis=Basis(kind="calendar")
        )
    told = narrative.anchor(form.start)
    year: int | None
    if form.unit == "CE":
        number = form.nth if form.nth is not None else 21
        if form.nth is None and told is not None and told.point.year is not None and told.point.year < 1950:
            number = (told.point.year + 50) // 100 + 1
        year = (number - 1) * 100
        return dated(
            form, Point(granularity="year", year=year, approx=True), inferred=("year",), basis=Basis(kind="calendar")
        )
    base = setting.reference.year if setting.news and setting.reference else told.point.year if told else None
    if base is None:
        return None
    year = base + 1 if form.unit == "Y" else round(base, -1)
    return dated(
        form,
        Point(granularity="year", year=year, approx=True),
        inferred=("year",),
        basis=Basis(kind="anchor", span=told.span if told else None),
    )

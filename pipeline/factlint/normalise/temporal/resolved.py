"""A form with what it was read as, before ids are given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.point import Point
from factlint.values.temporal import Basis, Timex

Layer = Literal["dates", "times", "durations", "recurrences"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """`point` is None for what no calendar holds. `value` is EDTF, or ISO 8601 outside the layer of dates."""

    form: Form
    layer: Layer
    value: str
    timex: Timex
    point: Point | None = None
    low: Resolved | None = None
    high: Resolved | None = None
    inferred: tuple[str, ...] = ()
    basis: Basis | None = None
    modifier: str | None = None


def dated(form: Form, point: Point, *, inferred: tuple[str, ...] = (), basis: Basis | None = None) -> Resolved:
    """A date of the layer of dates, with its part of the day in TIMEX3 if it has one."""
    value = point.timex + (f"T{form.part}" if form.part else "")
    modifier = form.mod or ("APPROX" if point.approx else None)
    timex = Timex(type="TIME" if form.part else "DATE", value=value, mod=modifier)
    if point.granularity == "interval":
        timex = Timex(type="DURATION", value=value, mod=modifier)
    return Resolved(
        form=form,
        layer="dates",
        value=point.edtf,
        timex=timex,
        point=point,
        inferred=inferred,
        basis=basis,
        modifier=modifier,
    )

"""Intervals: both ends read together, and those that are open on one side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.narrative import Narrative
from factlint.normalise.temporal.point import Point
from factlint.normalise.temporal.resolved import Resolved, dated
from factlint.values.temporal import Basis, Timex

Read = Callable[[Form], "Resolved | None"]


def resolve_interval(form: Form, read: Read, narrative: Narrative) -> Resolved | None:
    """The interval as one item, each end read by `read` in the light of the other; parts that stand at one end only
    ('May–June 2020') hold for both. None where an end places nothing in time."""
    low = high = None
    if form.low is not None and form.high is not None:
        first, second = _share(form.low, form.high)
        told = narrative.anchor(form.start)
        before = told.point if told is not None else None
        low = read(first)
        if low is not None and low.point is not None:
            narrative.note(low.point, first)
        high = read(second)
        if low is None or high is None:
            return low or high
        if form.low.year is None and form.high.year is None and before is not None:
            low, high = _around(low, high, before)
        elif high.point is not None and low.point is not None and form.high.year is None:
            high = _roll(low, high)
        if form.low.year is None and form.high.year is not None and low.point and high.point:
            low = _roll_back(low, high, second)
        if high.point is not None:
            narrative.note(high.point, second)
        if low.layer != "dates" or high.layer != "dates":
            return None
        value = _whole_year(low, high) or f"{low.value}/{high.value}"
    elif form.low is not None:
        low = read(form.low)
        value = f"{low.value}/.." if low else ""
        if low is not None and low.point is not None:
            narrative.note(low.point, replace(form.low, open="after"))
    elif form.high is not None:
        high = read(form.high)
        value = f"../{high.value}" if high else ""
        if high is not None and high.point is not None:
            narrative.note(high.point, form.high)
    one = low or high
    if one is None or one.layer != "dates":
        return one
    if any(part is not None and "/" in part.value for part in (low, high)):
        starts = low.point.days[0] if low and low.point else None
        ends = high.point.days[1] if high and high.point else None
        value = f"{starts.isoformat() if starts else '..'}/{ends.isoformat() if ends else '..'}"
    return Resolved(
        form=form,
        layer="dates",
        value=value,
        timex=Timex(type="DURATION", value=_length(low, high)),
        low=low,
        high=high,
    )


def _whole_year(low: Resolved, high: Resolved) -> str | None:
    """'January to December 2022' as the year that it is."""
    if low.point is None or high.point is None or low.point.month != 1 or high.point.month != 12:
        return None
    (first, _), (_, last) = low.point.days, high.point.days
    if first is None or last is None or first.year != last.year or (first.day, last.day) != (1, 31):
        return None
    return f"{first.year:04d}"


def _share(low: Form, high: Form) -> tuple[Form, Form]:
    """Parts that stand at one end only: 'May–June 2020', 'January 25–29', '3 May to 4 June 2019'."""
    if low.kind != "date" or high.kind != "date":
        return low, high
    if low.year is None and high.year is not None and low.decade is None:
        low = replace(low, year=high.year, short_year=high.short_year, bc=high.bc)
    if high.year is None and low.year is not None and high.decade is None and high.month is not None:
        high = replace(high, year=low.year, bc=low.bc)
    return low, high


def _around(low: Resolved, high: Resolved, before: Point) -> tuple[Resolved, Resolved]:
    """'from October to March' after a date in March: the turn of the year that lies nearest to what was told."""
    a, b, c = low.point, high.point, before.ordinal
    if (
        a is None or b is None or c is None or a.month is None or b.month is None or a.year is None or a.bc
        or b.year is None or a.month <= b.month
    ):  # fmt: skip
        if (
            a is not None
            and b is not None
            and a.year != b.year
            and a.month
            and b.month
            and a.month <= b.month
            and a.year is not None
        ):
            return low, _at_year(high, a.year)
        return low, high
    base = c // 12
    turn = base if before.month is not None and before.month <= b.month else base + 1
    return _at_year(low, turn - 1), _at_year(high, turn)


def _roll(low: Resolved, high: Resolved) -> Resolved:
    """'from October to March': the end is not before the beginning."""
    a, b = low.point, high.point
    if a is None or b is None or a.year is None or b.year is None or a.ordinal is None or b.ordinal is None or b.bc:
        return high
    if b.ordinal < a.ordinal and b.month is not None and b.year == a.year:
        return _at_year(high, b.year + 1)
    return high


def _roll_back(low: Resolved, high: Resolved, form: Form) -> Resolved:
    a, b = low.point, high.point
    if a is None or b is None or a.ordinal is None or b.ordinal is None or a.year is None or a.bc:
        return low
    inferred = replace(low, inferred=("year",), basis=Basis(kind="sentence"))
    if a.ordinal > b.ordinal and a.month is not None and b.month is not None:
        return _at_year(inferred, a.year - 1)
    return inferred


def _at_year(resolved: Resolved, year: int) -> Resolved:
    assert resolved.point is not None
    point = replace(resolved.point, year=year)
    again = dated(resolved.form, point, inferred=resolved.inferred, basis=resolved.basis)
    return replace(again, inferred=tuple(dict.fromkeys((*resolved.inferred, "year"))))


def _length(low: Resolved | None, high: Resolved | None) -> str:
    """The length of an interval as a duration, P0X where it is open or unknown."""
    if low is None or high is None or low.point is None or high.point is None:
        return "PXX"
    first, last = low.point.days[0], high.point.days[1]
    if first is None or last is None or last < first:
        return "PXX"
    unit = low.point.granularity
    if unit == "year":
        return f"P{last.year - first.year}Y"
    if unit == "month":
        return f"P{(last.year - first.year) * 12 + last.month - first.month}M"
    return f"P{(last - first).days}D"

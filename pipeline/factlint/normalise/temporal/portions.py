"""The first or last days, weeks or months of a month or year, as days."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.point import Point, add_months, of_day
from factlint.normalise.temporal.resolved import Resolved, dated
from factlint.normalise.temporal.unwritten import complete
from factlint.values.temporal import Basis, Timex

_DAYS = {"D": 1, "W": 7}


def resolve_portion(form: Form, year: int | None, inferred: tuple[str, ...], basis: Basis | None) -> Resolved | None:
    """'the first nine months of 2020' as the days that it covers; TIMEX3 gives its length (P9M).

    The whole month or year where the year is unknown or before Christ.
    """
    whole = complete(form, year)
    first, last = whole.days
    if first is None or last is None or form.unit is None or form.count is None:
        return dated(form, whole, inferred=inferred, basis=basis)
    count = int(form.count)
    if form.unit == "M":
        if form.direction > 0:
            last = add_months(first, count) - timedelta(days=1)
        else:
            first = add_months(last + timedelta(days=1), -count)
    else:
        length = timedelta(days=_DAYS[form.unit] * count - 1)
        first, last = (first, first + length) if form.direction > 0 else (last - length, last)
    if first == last:
        return dated(form, of_day(first), inferred=inferred, basis=basis)
    point = Point(granularity="interval", first=first, last=last)
    timex = Timex(type="DURATION", value=f"P{count}{form.unit}")
    return replace(dated(form, point, inferred=inferred, basis=basis), timex=timex)

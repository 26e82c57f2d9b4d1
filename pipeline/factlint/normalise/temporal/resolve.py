"""Forms into resolved dates, times, durations and recurrences, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.clock import resolve_clocks
from factlint.normalise.temporal.fiscal import FiscalYear, resolve_fiscal
from factlint.normalise.temporal.happenings import resolve_happening
from factlint.normalise.temporal.narrative import Narrative
from factlint.normalise.temporal.point import Point
from factlint.normalise.temporal.pointing import (
    resolve_anaphor,
    resolve_day_of_month,
    resolve_deictic,
    resolve_offset,
)
from factlint.normalise.temporal.portions import resolve_portion
from factlint.normalise.temporal.resolved import Resolved, dated
from factlint.normalise.temporal.setting import Setting
from factlint.normalise.temporal.unwritten import complete, find_year
from factlint.values.temporal import Basis, Timex

_EACH = {"P1D": "XXXX-XX-XX", "P1W": "XXXX-WXX", "P1M": "XXXX-XX", "P3M": "XXXX-QX", "P1Y": "XXXX"}


class Resolver:
    """Reads the forms of one article one after the other; each is read from those before it."""

    def __init__(self, setting: Setting, fiscal: FiscalYear | None) -> None:
        self.setting = setting
        self.fiscal = fiscal
        self.narrative = Narrative(setting)

    def read(self, forms: Sequence[Form]) -> Iterator[Resolved]:
        """The resolved forms, in order; those that no layer wants are left out."""
        clocks: list[Form] = []
        days: list[Resolved] = []
        for index, form in enumerate(forms):
            if form.kind == "time":
                clocks.append(form)
                continue
            if form.event is not None:
                limit = forms[index + 1].start if index + 1 < len(forms) else len(self.setting.article.text)
                resolved = resolve_happening(form, self.setting, self.narrative, limit)
            else:
                resolved = self._resolve(form)
            if resolved is not None:
                yield resolved
                days += [part for part in (resolved, resolved.low, resolved.high) if part and _is_day(part)]
        yield from resolve_clocks(clocks, days, self.setting)

    def _resolve(self, form: Form) -> Resolved | None:
        if form.kind == "range":
            return self._range(form)
        resolved = self._single(form)
        if resolved is not None and resolved.point is not None and resolved.layer == "dates":
            self.narrative.note(resolved.point, form)
        return resolved

    def _single(self, form: Form) -> Resolved | None:
        if form.kind == "date":
            return self.date(form)
        if form.kind == "anaphor":
            return resolve_anaphor(form, self.setting, self.narrative)
        if form.kind == "offset":
            return resolve_offset(form, self.setting, self.narrative)
        if form.kind == "deictic":
            return resolve_deictic(form, self.setting)
        if form.kind == "vague":
            value = form.value or "PRESENT_REF"
            return Resolved(form=form, layer="times", value=value, timex=Timex(type="DATE", value=value))
        if form.kind == "duration":
            value = form.value or "PXD"
            timex = Timex(type="DURATION", value=value, mod=form.mod)
            return Resolved(form=form, layer="durations", value=_iso_duration(value), timex=timex, modifier=form.mod)
        if form.kind == "set":
            value = form.value or "P1D"
            timex = Timex(type="SET", value=recurring(value, form.relation))
            return Resolved(form=form, layer="recurrences", value=value, timex=timex)
        return None

    def date(self, form: Form) -> Resolved | None:
        """A calendar date, its unwritten parts from the context."""
        if form.ending is not None or form.fiscal:
            return resolve_fiscal(form, self.setting, self.narrative, self.fiscal)
        inferred: tuple[str, ...] = ()
        basis: Basis | None = None
        year = form.year
        if form.short_year and year is not None:
            year, inferred, basis = _full_year(year), ("century",), Basis(kind="calendar")
        if year is None and form.decade is None and form.century is None and (form.month or form.unit != "M"):
            year, basis = find_year(form, self.setting, self.narrative)
            if year is not None:
                inferred = ("year",)
        if form.year is None and year is not None and year <= 0:
            form, year = replace(form, bc=True), 1 - year
        if form.count is not None and form.direction:
            return resolve_portion(form, year, inferred, basis)
        if form.month is None and form.unit == "M" and form.relation is not None:
            return resolve_day_of_month(form, self.narrative)
        point = complete(form, year)
        if form.shared:
            inferred, basis = ("year",), Basis(kind="sentence")
        if form.recognizer == "holiday" and not inferred and form.value is not None:
            inferred, basis = ("month", "day"), Basis(kind="calendar")
        elif form.recognizer == "holiday":
            inferred = ("year", "month", "day")
        resolved = dated(form, point, inferred=inferred, basis=basis)
        if form.relation == "each":
            resolved = replace(resolved, timex=replace(resolved.timex, type="SET"))
        # 'its summer sale' names a season but places nothing: it is kept beside the dates.
        return replace(resolved, layer="times", value=resolved.timex.value) if form.value == "attributive" else resolved

    def _range(self, form: Form) -> Resolved | None:
        low = high = None
        if form.low is not None and form.high is not None:
            first, second = _share(form.low, form.high)
            told = self.narrative.anchor(form.start)
            before = told.point if told is not None else None
            low = self._single(first)
            if low is not None and low.point is not None:
                self.narrative.note(low.point, first)
            high = self._single(second)
            if low is None or high is None:
                return low or high
            if form.low.year is None and form.high.year is None and before is not None:
                low, high = _around(low, high, before)
            elif high.point is not None and low.point is not None and form.high.year is None:
                high = _roll(low, high)
            if form.low.year is None and form.high.year is not None and low.point and high.point:
                low = _roll_back(low, high, second)
            if high.point is not None:
                self.narrative.note(high.point, second)
            if low.layer != "dates" or high.layer != "dates":
                return None
            value = f"{low.value}/{high.value}"
        elif form.low is not None:
            low = self._single(form.low)
            value = f"{low.value}/.." if low else ""
            if low is not None and low.point is not None:
                self.narrative.note(low.point, replace(form.low, open="after"))
        elif form.high is not None:
            high = self._single(form.high)
            value = f"../{high.value}" if high else ""
            if high is not None and high.point is not None:
                self.narrative.note(high.point, form.high)
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


def recurring(value: str, adverb: str | None) -> str:
    """TIMEX3's value of a recurrence: an adverb names each such period (XXXX-WXX), a unit its length (P1W)."""
    if adverb == "nightly":
        return "XXXX-XX-XXTNI"
    return _EACH.get(value, value) if adverb else {"P3M": "P1Q"}.get(value, value)


def _is_day(resolved: Resolved) -> bool:
    return resolved.point is not None and resolved.point.granularity == "day" and resolved.layer == "dates"


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


def _full_year(short: int) -> int:
    """Two digits as a year: 30 and above in the last century."""
    return 1900 + short if short >= 30 else 2000 + short


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


def _iso_duration(value: str) -> str:
    """TIMEX3's decades and centuries in ISO 8601's years."""
    for unit, years in (("DE", 10), ("CE", 100), ("ML", 1000)):
        if value.endswith(unit):
            digits = value[1 : -len(unit)]
            return f"P{int(float(digits) * years)}Y" if digits != "X" else "PXY"
    if value.endswith("WE"):
        return f"P{2 * int(value[1:-2])}D" if value[1:-2].isdigit() else "PXD"
    if value.endswith("Q"):
        return f"P{3 * int(value[1:-1])}M" if value[1:-1].isdigit() else "PXM"
    return value

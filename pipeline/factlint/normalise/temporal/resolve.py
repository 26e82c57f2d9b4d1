"""Forms into resolved dates, times, durations and recurrences, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.business_year import BusinessYear
from factlint.normalise.temporal.clock import resolve_clocks
from factlint.normalise.temporal.fiscal import resolve_fiscal, resolve_part_of_report
from factlint.normalise.temporal.happenings import resolve_happening
from factlint.normalise.temporal.intervals import resolve_interval
from factlint.normalise.temporal.narrative import Narrative
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

    def __init__(self, setting: Setting, fiscal: BusinessYear | None) -> None:
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
            return resolve_interval(form, self._single, self.narrative)
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
            if self.setting.news and self.setting.tokens.word(form.first).lower() == "former":
                return None  # TIMEX3 annotators of news leave it, those of chronicles mark it
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
        if form.year is None and (form.quarter or form.half) and form.low is None and form.count is None:
            part = resolve_part_of_report(form, self.setting)
            if part is not None:
                return part
        inferred: tuple[str, ...] = ()
        basis: Basis | None = None
        year = form.year
        if form.short_year and year is not None:
            year, inferred, basis = _full_year(year), ("century",), Basis(kind="calendar")
        if form.low is not None:
            whole = resolve_anaphor(form.low, self.setting, self.narrative)
            if whole is None or whole.point is None or whole.point.year is None or whole.point.bc:
                return None
            year, inferred, basis = whole.point.year, ("year",), whole.basis
        elif year is None and form.decade is None and form.century is None and (form.month or form.unit != "M"):
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


def recurring(value: str, adverb: str | None) -> str:
    """TIMEX3's value of a recurrence: an adverb names each such period (XXXX-WXX), a unit its length (P1W)."""
    if adverb == "nightly":
        return "XXXX-XX-XXTNI"
    return _EACH.get(value, value) if adverb else {"P3M": "P1Q"}.get(value, value)


def _is_day(resolved: Resolved) -> bool:
    return resolved.point is not None and resolved.point.granularity == "day" and resolved.layer == "dates"


def _full_year(short: int) -> int:
    """Two digits as a year: 30 and above in the last century."""
    return 1900 + short if short >= 30 else 2000 + short


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

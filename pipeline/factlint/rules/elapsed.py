"""What the rules on elapsed time share: a length told in words, and whether it fits two dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factlint.extract.money.numbers import find_numbers
from factlint.values.temporal import Date

_LENGTH = re.compile(
    r"(?<![\w.,-])(?:(?P<count>\d{1,3}|[a-z]{1,9}(?:-[a-z]{3,5})?)[ -])(?P<unit>year|month|week|day|decade|centur)(?:s|y|ies)?\b(?! and a half)",
    re.IGNORECASE,
)
_DAYS = {"year": Decimal("365.25"), "month": Decimal("30.44"), "week": Decimal(7), "day": Decimal(1)}
_YEARS = {"year": 1, "decade": 10, "centur": 100}
_POINTS = frozenset({"day", "month", "quarter", "season", "year"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A number of days, weeks, months or years; `loose` is how far round words ('two decades') may reach, in that unit."""

    count: int
    unit: str
    loose: int


def length(text: str) -> Length | None:
    """The first length of a text ('two years later', 'the 12-year'); None where it is vague ('several years')."""
    for match in _LENGTH.finditer(text):
        count = number(match["count"])
        if count is None:
            continue
        unit = match["unit"].lower()
        if unit not in _YEARS:
            return Length(count=count, unit=unit, loose=0)
        years = count * _YEARS[unit]
        # 'Two decades' are 17 or 23 years; '50 years' may be 48.
        loose = {"year": years // 10 if years % 10 == 0 else 0, "decade": 4, "centur": 20}[unit]
        return Length(count=years, unit="year", loose=loose)
    return None


def number(word: str) -> int | None:
    """A whole number in figures or words, 'a' and 'an' included."""
    if word.lower() in ("a", "an"):
        return 1
    found = next(find_numbers(word), None)
    if found is None or found.end - found.start != len(word) or found.value != int(found.value):
        return None
    return int(found.value)


def point(item: Date) -> bool:
    """Whether a date is one point in time that can be counted from."""
    return item.granularity in _POINTS and item.earliest is not None and item.latest is not None and not item.parts


def passed(first: Date, last: Date, told: Length, *, slack: int) -> bool:
    """Whether the length told may lie between two points in time.

    Where one of them is a bare year, years are counted from number to number, and `slack` is how many more or fewer
    may do. Else days are counted, and half a unit may be rounded away.
    """
    assert first.earliest
    assert first.latest
    assert last.earliest
    assert last.latest
    reach = max(slack, told.loose) + (1 if _edged(first) or _edged(last) else 0)
    if told.unit == "year" and "year" in (first.granularity, last.granularity):
        return abs((last.earliest.year - first.earliest.year) - told.count) <= reach
    unit = _DAYS[told.unit]
    low, high = days(first.latest, last.earliest), days(first.earliest, last.latest)
    room = (Decimal(1) / 2 + reach) * unit
    return low - room <= told.count * unit <= high + 1 + room


def days(first: date, last: date) -> int:
    """Days from one to the other."""
    return (last - first).days


def _edged(item: Date) -> bool:
    return item.modifier is not None

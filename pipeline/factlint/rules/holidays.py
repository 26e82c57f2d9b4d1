"""When days with a name fall: fixed days, nth weekdays, and days counted from Easter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

from factlint.languages import load


@cache
def names(language: str = "en") -> tuple[str, ...]:
    """All names, the longest first."""
    table = load(language, "fixed_days")
    return tuple(
        sorted((n for part in ("fixed", "weekday", "easter") for n in table[part]), key=lambda n: (-len(n), n))
    )


def may_fall(name: str, day: date, language: str = "en") -> bool:
    """Whether the day of that name may be `day`."""
    return any(day == other for other in falls(name, day.year, language))


def falls(name: str, year: int, language: str = "en") -> Iterator[date]:
    """The days that the name means in a year, the commonest first."""
    table: Any = load(language, "fixed_days")
    if name in table["fixed"]:
        yield from (date(year, month, day) for month, day in table["fixed"][name])
    elif name in table["weekday"]:
        month, weekday, which, more = table["weekday"][name]
        yield _nth(year, month, weekday, which) + timedelta(days=more)
    else:
        for easter in (_western(year), _eastern(year)):
            yield easter + timedelta(days=table["easter"][name])


def moves(name: str, language: str = "en") -> bool:
    """Whether the day falls on another date every year."""
    return name not in load(language, "fixed_days")["fixed"]


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
    last = (date(year, month + 1, 1) if month < 12 else date(year + 1, 1, 1)) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def _western(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _eastern(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a Gregorian date (Meeus)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)

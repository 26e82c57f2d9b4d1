"""A place on the calendar at any precision, and its writing as EDTF, TIMEX3 and days."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factlint.values.temporal import Granularity

_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """`year` None is unknown; before Christ `bc` is set and `year` counts backwards (490 is 490 BC).

    `month` and `day` are as written, even where no such day exists. A decade is its common digits (199), a
    century its number (19). A week is the day it begins on, a Monday; `last` ends an interval of days.
    """

    granularity: Granularity
    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    decade: int | None = None
    century: int | None = None
    week: date | None = None
    first: date | None = None
    last: date | None = None
    bc: bool = False
    approx: bool = False

    @property
    def exists(self) -> bool:
        """Whether the calendar has this day and month."""
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.day is None or self.month is None:
            return True
        days = (
            29 if self.month == 2 and (self.year is None or self.bc) else monthrange(self.year or 2000, self.month)[1]
        )
        return 1 <= self.day <= days

    @property
    def edtf(self) -> str:
        """The value in EDTF (ISO 8601-2), months of seasons, quarters and halves by their numbers."""
        return self._edtf() + ("~" if self.approx else "")

    def _edtf(self) -> str:
        if self.granularity == "interval" and self.first and self.last:
            return f"{self.first.isoformat()}/{self.last.isoformat()}"
        if self.week is not None:
            return f"{self.week.isoformat()}/{(self.week + timedelta(days=6)).isoformat()}"
        if self.century is not None:
            return f"-{self.century:02d}XX" if self.bc else f"{self.century - 1:02d}XX"
        if self.decade is not None:
            return f"-{self.decade:03d}X" if self.bc else f"{self.decade:03d}X"
        year = self._year_text()
        if self.quarter is not None:
            return f"{year}-{32 + self.quarter}"
        if self.half is not None:
            return f"{year}-{39 + self.half}"
        if self.season is not None:
            return f"{year}-{_SEASONS[self.season]}"
        if self.month is None:
            return year if self.day is None else f"{year}-XX-{self.day:02d}"
        return f"{year}-{self.month:02d}" + (f"-{self.day:02d}" if self.day is not None else "")

    def _year_text(self) -> str:
        if self.year is None:
            return "XXXX"
        return f"-{self.year - 1:04d}" if self.bc else f"{self.year:04d}"

    @property
    def timex(self) -> str:
        """The value in TIMEX3's notation."""
        if self.granularity == "interval" and self.first and self.last:
            return duration_between(self.first, self.last)
        if self.week is not None:
            iso = self.week.isocalendar()
            return f"{iso.year}-W{iso.week:02d}"
        era = "BC" if self.bc else ""
        if self.century is not None:
            return f"{era}{self.century - 1:02d}"
        if self.decade is not None:
            return f"{era}{self.decade:03d}"
        year = "XXXX" if self.year is None else f"{era}{self.year:04d}"
        if self.quarter is not None:
            return f"{year}-Q{self.quarter}"
        if self.half is not None:
            return f"{year}-H{self.half}"
        if self.season is not None:
            return f"{year}-{self.season}"
        if self.month is None:
            return year if self.day is None else f"{year}-XX-{self.day:02d}"
        return f"{year}-{self.month:02d}" + (f"-{self.day:02d}" if self.day is not None else "")

    @property
    def days(self) -> tuple[date | None, date | None]:
        """First and last day; None where the year is unknown, before Christ, or the day does not exist."""
        if self.granularity == "interval":
            return self.first, self.last
        if self.week is not None:
            return self.week, self.week + timedelta(days=6)
        if self.bc:
            return None, None
        if self.century is not None:
            return date(max(1, self.century * 100 - 99), 1, 1), date(self.century * 100, 12, 31)
        if self.decade is not None:
            return date(max(1, self.decade * 10), 1, 1), date(self.decade * 10 + 9, 12, 31)
        if self.year is None or not 1 <= self.year <= 9998 or not self.exists:
            return None, None
        if self.day is not None and self.month is not None:
            day = date(self.year, self.month, self.day)
            return day, day
        month, length = 1, 12
        if self.quarter is not None:
            month, length = self.quarter * 3 - 2, 3
        elif self.half is not None:
            month, length = self.half * 6 - 5, 6
        elif self.season == "WI":
            # Winter 2018 may begin or end in 2018: its days are those of both.
            return date(self.year - 1, 12, 1) if self.year > 1 else date(1, 1, 1), add_months(
                date(self.year + 1, 3, 1), 0
            ) - timedelta(days=1)
        elif self.season is not None:
            month, length = _SEASON_MONTHS[self.season], 3
        elif self.month is not None:
            month, length = self.month, 1
        end = add_months(date(self.year, month, 1), length) - timedelta(days=1)
        return date(self.year, month, 1), end

    @property
    def ordinal(self) -> int | None:
        """Months since the year 0 of the point's beginning, for distances; None without a year."""
        year = self.year
        if year is None:
            first = self.week or self.first or self.days[0]
            return None if first is None else first.year * 12 + first.month - 1
        if self.bc:
            year = 1 - year
        month = self.month
        if month is None:
            month = (
                self.quarter * 3 - 2 if self.quarter
                else self.half * 6 - 5 if self.half
                else _SEASON_MONTHS[self.season] if self.season
                else 1
            )  # fmt: skip
        return year * 12 + month - 1


def add_months(day: date, months: int) -> date:
    """The first day of the month that many months after the month of `day`."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def duration_between(first: date, last: date) -> str:
    """The length of the days from `first` to `last`, both in it, as a TIMEX3 duration in its largest whole unit."""
    following = last + timedelta(days=1)
    months = (following.year - first.year) * 12 + following.month - first.month
    if months > 0 and following.day == first.day:
        return f"P{months // 12}Y" if months % 12 == 0 else f"P{months}M"
    days = (following - first).days
    return f"P{days // 7}W" if days % 7 == 0 else f"P{days}D"


def of_day(day: date) -> Point:
    """The point of one day."""
    return Point(granularity="day", year=day.year, month=day.month, day=day.day)


def truncate(point: Point, unit: str) -> Point | None:
    """The week, month, quarter, year, decade or century that holds the point; None where it is too vague."""
    year = point.year
    month = point.month
    if year is None:
        start = point.week or point.first
        if start is None:
            if point.decade is not None and unit == "DE":
                return point
            if point.century is not None and unit == "CE":
                return point
            return None
        year, month = start.year, start.month
        if unit == "D":
            return None
        if unit == "W":
            return point if point.week else week_of(start)
    if unit == "D":
        return point if point.day is not None and point.month is not None else None
    if unit == "W":
        if point.day is None or not point.exists or point.bc:
            return None
        return week_of(date(year, month or 1, point.day))
    if unit == "M":
        return Point(granularity="month", year=year, month=month, bc=point.bc) if month else None
    if unit == "Q":
        quarter = point.quarter or ((month - 1) // 3 + 1 if month else None)
        return Point(granularity="quarter", year=year, quarter=quarter, bc=point.bc) if quarter else None
    if unit == "Y":
        return Point(granularity="year", year=year, bc=point.bc)
    if unit == "DE":
        return Point(granularity="decade", decade=year // 10, bc=point.bc)
    if unit == "CE":
        return Point(granularity="century", century=(year - 1) // 100 + 1, bc=point.bc)
    return None


def week_of(day: date) -> Point:
    """The week, Monday to Sunday, of a day."""
    return Point(granularity="week", week=day - timedelta(days=day.weekday()))


def shift(point: Point, unit: str, count: float) -> Point | None:
    """The unit that lies `count` units after the one that holds `point`; None where the point is too vague
    for it or the calendar ends. A count of halves moves by the next smaller unit."""
    if unit == "FN":
        unit, count = "W", count * 2
    if count != int(count):
        smaller = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100), "W": ("D", 7), "Q": ("M", 3)}.get(unit)
        if smaller is None or (count * smaller[1]) % 1:
            return None
        unit, count = smaller[0], count * smaller[1]
    steps = int(count)
    if unit == "Y" and steps and point.granularity in ("quarter", "half") and point.year is not None and not point.bc:
        return replace(point, year=point.year + steps)  # 'from a year earlier' compares quarter with quarter
    base = truncate(point, unit)
    if base is None:
        return None
    try:
        if unit == "D":
            if steps == 0:
                return base
            if base.bc or not base.exists or base.year is None or base.month is None or base.day is None:
                return None
            return of_day(date(base.year, base.month, base.day) + timedelta(days=steps))
        if unit == "W":
            assert base.week is not None
            return replace(base, week=base.week + timedelta(weeks=steps))
        if unit == "DE" and base.decade is not None:
            return replace(base, decade=base.decade + (-steps if base.bc else steps))
        if unit == "CE" and base.century is not None:
            return replace(base, century=base.century + (-steps if base.bc else steps))
        assert base.year is not None
        if unit == "Y":
            year = base.year + (-steps if base.bc else steps)
            return replace(base, year=year) if year > 0 else None
        if base.bc:
            return None
        months = steps * (3 if unit == "Q" else 1)
        first = add_months(date(base.year, base.month or (base.quarter or 1) * 3 - 2, 1), months)
    except (OverflowError, ValueError):
        return None
    if unit == "Q":
        return Point(granularity="quarter", year=first.year, quarter=(first.month - 1) // 3 + 1)
    return Point(granularity="month", year=first.year, month=first.month)

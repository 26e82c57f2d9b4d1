"""Full dates, month first: 'September 1, 1939', 'Fri., Sept. 3rd 2021'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import (
    DAY,
    LEAD,
    MONTH,
    WEEKDAY,
    YEAR,
    YEAR_BC,
    day_of,
    mod_of,
    month_of,
    weekday_of,
    year_of,
)  # fmt: skip
from factlint.extract.temporal.recognizer import Match, recognizer


@recognizer(
    "month-day-year",
    f"{LEAD} {WEEKDAY} {MONTH} [the] {DAY} [,] [of] {YEAR} [ERA_AD]",
    f"{LEAD} {WEEKDAY} {MONTH} {DAY} [,] {YEAR_BC}",
    yes=(
        ("On [[September 1, 1939]], it opened.", {"day": 1, "month": 9, "year": 1939}),
        ("It listed on [[Friday, Sept. 3rd, 2021]].", {"day": 3, "weekday": 4}),
        ("Founded [[January 32, 2016]].", {"day": 32}),
    ),
    no=("In May 3,000 people came.", "He may 3, 2015."),
)
def month_day_year(match: Match) -> Form | None:
    """A month by name, a day and a year, in this order."""
    return match.form(
        kind="date", day=day_of(match), month=month_of(match), weekday=weekday_of(match), mod=mod_of(match),
        approx=match.has("about"), **year_of(match),
    )  # fmt: skip

"""Full dates, day first: '29 February 1896', 'Thursday, the 8th of June 1989'."""

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
    "day-month-year",
    f"{LEAD} {WEEKDAY} [the] {DAY} [of] {MONTH} [,] [of] {YEAR} [ERA_AD]",
    f"{LEAD} {WEEKDAY} [the] {DAY} [of] {MONTH} [,] {YEAR_BC}",
    f"{LEAD} {WEEKDAY} [the] {DAY} - {MONTH} - {YEAR}",
    yes=(
        ("It closed on [[29 February 1896]].", {"day": 29, "month": 2, "year": 1896}),
        ("It was floated on [[Thursday, 8th of June 1989]].", {"day": 8, "weekday": 3}),
        ("It opened on [[31 June 2015]].", {"day": 31, "month": 6}),
        ("Signed [[12-Mar-2014]].", {"day": 12, "month": 3, "year": 2014}),
    ),
    no=("It has 12 may 2015 things.", "From 3 to 1989."),
)
def day_month_year(match: Match) -> Form | None:
    """A day, a month by name and a year, in this order."""
    return match.form(
        kind="date", day=day_of(match), month=month_of(match), weekday=weekday_of(match), mod=mod_of(match),
        approx=match.has("about"), **year_of(match),
    )  # fmt: skip

"""A month and a year: 'October 2014', 'late May 1944', 'January, 1918', 'February of 1940'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import LEAD, MONTH, YEAR, YEAR_BC, mod_of, month_of, year_of
from factlint.extract.temporal.recognizer import Match, recognizer


@recognizer(
    "month-year",
    f"{LEAD} {MONTH} [,] [of] [the] [year] {YEAR} [ERA_AD]",
    f"{LEAD} {MONTH} [,] {YEAR_BC}",
    yes=(
        ("Founded in [[October 2014]] by two men.", {"month": 10, "year": 2014}),
        ("By [[the end of May 1944]] it was over.", {"month": 5, "year": 1944, "mod": "END"}),
        ("In [[mid-March 1951]] it came.", {"month": 3, "mod": "MID"}),
        ("In [[February of 1940]] it came.", {"month": 2, "year": 1940}),
    ),
    no=("It may 2014 be so.", "In May 3,000 people came."),
)
def month_year(match: Match) -> Form | None:
    """A month by name with its year; early, mid and late are kept as TIMEX3's mod."""
    year = year_of(match)
    return match.form(kind="date", month=month_of(match), mod=mod_of(match), approx=match.has("about"), **year)

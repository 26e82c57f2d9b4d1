"""A weekday by its number in a month: 'the second Tuesday of March 2018', 'the last Friday in May'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import MONTH, YEAR, month_of, weekday_of, year_of
from factlint.extract.temporal.recognizer import Match, recognizer

_NTH = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "last": -1,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}


@recognizer(
    "nth-weekday",
    f"[the] nth=(first | second | third | fourth | fifth | last | NTH) weekday=WEEKDAY (of | in) {MONTH} [[,] [of] {YEAR}]",
    "[the] nth=(first | second | third | fourth | fifth | last | NTH) weekday=WEEKDAY (of | in) of=(the | that | this | the same | the following) month",
    "[the] nth=(first | second | third | fourth | fifth | last | NTH) weekday=WEEKDAY (of | in) each=(each | every) month",
    yes=(("It met on [[the second Tuesday of March 2018]].", {"nth": 2, "weekday": 1, "month": 3}),),
    no=("The second Tuesday market.", "The first of March 2018."),
    rank=2,
)
def nth_weekday(match: Match) -> Form | None:
    """The n-th or last of a weekday in a month."""
    nth, groups = _NTH.get(match.word("nth").lower()), match.match.re.groupindex
    if nth is not None and "each" in groups:
        return match.form(kind="set", value="P1M")
    if nth is not None and "of" in groups:
        relation = "following" if "following" in match.word("of").lower() else "same"
        return match.form(kind="date", nth=nth, weekday=weekday_of(match), unit="M", relation=relation)
    return (
        None
        if nth is None
        else match.form(kind="date", nth=nth, weekday=weekday_of(match), month=month_of(match), **year_of(match))
    )

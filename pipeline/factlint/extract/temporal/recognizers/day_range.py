"""Days that share their month: '26–30 November', 'March 5-9, 1918', '3 and 5 May 2019', 'the 28 and 29 August'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import DAY, MONTH, YEAR, day_of, month_of, year_of
from factlint.extract.temporal.recognizer import Match, recognizer

_SIGN = "sign=(DASH | to | through | until | till | and | or | / | ,)"


@recognizer(
    "day-range",
    f"[opening=(from | between)] [the] low=(NUM2 | NTH) {_SIGN} [the] {DAY} [of] {MONTH} [[,] [of] {YEAR}]",
    f"[opening=(from | between)] {MONTH} [the] low=(NUM2 | NTH) {_SIGN} [the] {DAY} [[,] {YEAR}]",
    f"one=(NUM2 | NTH) , low=(NUM2 | NTH) [,] sign=(and | or) [the] {DAY} [of] {MONTH} [[,] [of] {YEAR}]",
    yes=(
        ("It ran from [[26–30 November]] here.", {"kind": "range"}),
        ("Talks of [[March 5-9, 1918]] failed.", {"kind": "range"}),
        ("It met on [[3]] and [[5 May 2019]].", {"month": 5, "year": 2019}),
    ),
    no=("It sold 3 to 5 million.", "Between 3 and 5 people came."),
    rank=2,
)
def day_range(match: Match) -> Form | tuple[Form, ...] | None:
    """Two days before or after the month that they share: a range, or with 'and' two dates."""
    opening = match.word("opening").lower()
    sign = match.word("sign").lower()
    low, high = int(match.word("low").rstrip("stndrh")), day_of(match)
    month = month_of(match)
    if high is None or not (1 <= low <= 31 and 1 <= high <= 31):
        return None
    if not match.has("year") and match.at("month") < match.at("low"):
        if match.neighbour(1).lower() in match.lexicon.counted or sign == ",":
            return None
    before = match.at("month") < match.at("low")
    year = year_of(match)
    first = match.form(kind="date", first="month" if before else "low", last="low", day=low, month=month, **year)
    second = match.form(
        kind="date", first="day", last="year" if match.has("year") else ("day" if before else "month"),
        day=high, month=month, **year,
    )  # fmt: skip
    if match.has("one"):
        begin = int(match.word("one").rstrip("stndrh"))
        return (match.form(kind="date", first="one", last="one", day=begin, month=month, **year), first, second) if (
            1 <= begin <= 31
        ) else None  # fmt: skip
    listed = sign in ("or", "/", ",") or (sign == "and" and opening != "between")
    if listed:
        return first, second
    if opening and sign.isalpha() and (opening == "between") != (sign == "and"):
        return None
    return match.form(kind="range", low=first, high=second)

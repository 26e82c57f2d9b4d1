"""So many units at the beginning or end of a period: 'the first nine months of 2020', 'the last week of August 2018'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import MONTH, YEAR, month_of, year_of
from factlint.extract.temporal.numbers import BELOW_HUNDRED, count_of
from factlint.extract.temporal.recognizer import Match, recognizer

_POINTING = {"this": "this", "following": "following", "previous": "previous", "last": "last", "current": "this"}
_SIDE = "[the | its] side=(first | opening | initial | last | final | closing)"


@recognizer(
    "part-of-period",
    f"{_SIDE} [count=(NUM2 | {BELOW_HUNDRED})] unit=(day | days | week | weeks) of {MONTH} [[,] [of] {YEAR}]",
    f"{_SIDE} [count=(NUM2 | {BELOW_HUNDRED})] unit=(day | days | week | weeks | month | months) of [the] [calendar] [year] {YEAR}",
    f"{_SIDE} [count=(NUM2 | {BELOW_HUNDRED})] unit=(day | days | week | weeks | month | months) of [the | that] [relation=(same | following | previous | current | last | this)] whole=year",
    yes=(
        (
            "It lost money in [[the first nine months of 2020]].",
            {"count": "9", "unit": "M", "year": 2020, "direction": 1},
        ),
        ("In [[the last week of August 2018]] it left.", {"count": "1", "unit": "W", "direction": -1}),
        ("In [[the first six months of the year]] it grew.", {"count": "6", "unit": "M", "year": None}),
        ("It rained in [[the final two weeks of May]].", {"count": "2", "month": 5}),
    ),
    no=("The first of May 2018.", "The last week of the sale.", "For the first nine months it lost."),
    rank=2,
)
def part_of_period(match: Match) -> Form | None:
    """The first or last units of a month or a year."""
    count = 1.0
    if match.has("count"):
        number, _ = count_of(match)
        if number is None:
            return None
        count = number
    unit = match.value("units", "unit")
    limit = {"D": 28, "W": 4 if match.has("month") else 52, "M": 11}
    if not 1 <= count <= limit[unit] * (13 if unit == "D" and not match.has("month") else 1):
        return None
    side = match.word("side").lower()
    anchor = None
    if "whole" in match.match.re.groupindex:
        relation = _POINTING.get(match.word("relation").lower(), "same")
        anchor = match.form(first="whole", last="whole", kind="anaphor", unit="Y", relation=relation)
    year = year_of(match) if match.has("year") else {}
    month = month_of(match) if match.has("month") else None
    return match.form(
        kind="date", low=anchor, month=month, unit=unit, count=str(int(count)), **year,
        direction=1 if side in ("first", "opening", "initial") else -1,
    )  # fmt: skip

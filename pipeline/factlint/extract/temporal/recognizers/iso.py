"""Dates in figures, year first: '2015-06-30', '2015/6/30'."""

from __future__ import annotations

import re

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.recognizer import Match, recognizer

_PARTS = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")


@recognizer(
    "iso",
    "figures=(ISO | SLASHED)",
    yes=(
        ("Published [[2015-06-30]].", {"year": 2015, "month": 6, "day": 30}),
        ("On [[2015/6/3]] it left.", {"day": 3}),
    ),
    no=("Call 2010-2015-86.", "It is 2015-1-32.", "On 30/6/2015 it left."),
    rank=1,
)
def iso(match: Match) -> Form | None:
    """Year, month and day in figures, in this order (ISO 8601 and East Asian use)."""
    found = _PARTS.match(match.word("figures"))
    if not found:
        return None
    year, month, day = (int(part) for part in found.groups())
    if not (1000 <= year <= 2199 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return match.form(kind="date", year=year, month=month, day=day)

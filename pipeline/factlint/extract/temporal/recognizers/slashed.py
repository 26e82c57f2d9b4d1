"""Dates in figures, year last: '30/06/2015', '6/30/2015', '30.6.2015'."""

from __future__ import annotations

import re

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.recognizer import Match, recognizer

_PARTS = re.compile(r"(\d{1,2})([/.])(\d{1,2})[/.](\d{4}|\d\d)")


@recognizer(
    "slashed",
    "figures=SLASHED",
    yes=(
        ("It left on [[30/06/2015]].", {"day": 30, "month": 6, "year": 2015}),
        ("It left on [[6/30/2015]].", {"day": 30, "month": 6}),
        ("It left on [[30.6.2015]].", {"day": 30, "month": 6}),
    ),
    no=("The share is 8/1.5 of it.", "It left 45/45/2015.", "Version 1.2.14 is out."),
)
def slashed(match: Match) -> Form | None:
    """Day, month and year in figures. Where both orders are possible the day is taken to stand first with
    points, and the month with strokes; `ambiguous` says so."""
    found = _PARTS.match(match.word("figures"))
    if not found:
        return None
    a, sign, b, year = int(found[1]), found[2], int(found[3]), found[4]
    if sign == "." and len(year) == 2:
        return None
    if not (min(a, b) >= 1 and min(a, b) <= 12 and max(a, b) <= 31):
        return None
    day, month = (a, b) if a > 12 or (b <= 12 and sign == ".") else (b, a)
    value = None if a > 12 or b > 12 or a == b else "ambiguous"
    return match.form(kind="date", day=day, month=month, year=int(year), short_year=len(year) == 2, value=value)

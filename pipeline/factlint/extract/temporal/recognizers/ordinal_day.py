"""A day of the month by its number alone: 'on the 20th', 'by the 3rd'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import day_of
from factlint.extract.temporal.recognizer import Match, recognizer

_AFTER = frozenset(
    "it he she they we the a an and but or when while with to as at for after before was were is had has that this there "
    "in by on until its his her their".split()
)


@recognizer(
    "ordinal-day",
    "<(on | until | till | since) the day=NTH",
    yes=(
        ("The attack on [[the 20th]] was lost.", {"day": 20, "month": None}),
        ("On [[the 3rd]], it listed.", {"day": 3}),
    ),
    no=("It is on the 20th floor.", "It dwelt on the 19th century.", "It came on the 45th.", "The 3rd of them left."),
    rank=-1,
)
def ordinal_day(match: Match) -> Form | None:
    """An ordinal after 'on' with no noun behind it; its month is the one told before."""
    day, after = day_of(match), match.neighbour(1)
    if day is None or not 1 <= day <= 31 or after == "-" or (after[:1].isalpha() and after.lower() not in _AFTER):
        return None
    if after[:1].isdigit():
        return None
    return match.form(kind="date", day=day, relation="same", unit="M")

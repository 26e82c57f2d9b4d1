"""A day and a month without a year: '9 July', 'the 3rd of May', 'Monday, December 5'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import DAY, LEAD, MONTH, WEEKDAY, day_of, mod_of, month_of, weekday_of
from factlint.extract.temporal.recognizer import Match, recognizer


@recognizer(
    "day-month",
    f"{LEAD} {WEEKDAY} [the] {DAY} [of] {MONTH}",
    f"{LEAD} {WEEKDAY} [the] day=ORDINAL of {MONTH}",
    f"{LEAD} {WEEKDAY} {MONTH} [the] {DAY}",
    yes=(
        ("On [[9 July]] it moved.", {"day": 9, "month": 7}),
        ("It was due on [[the 3rd of May]].", {"day": 3, "month": 5}),
        ("It was due on [[the third of May]].", {"day": 3, "month": 5}),
        ("It met on [[Monday, December 5]].", {"day": 5, "month": 12, "weekday": 0}),
    ),
    no=("You may 3 times.", "In March 45 people left.", "In May 12 workers left."),
)
def day_month(match: Match) -> Form | None:
    """A day beside the name of a month, in either order. A count after the month is no day."""
    day = day_of(match)
    if day is None or not 1 <= day <= 31:
        return None
    after = match.neighbour(1).lower()
    if match.at("day") > match.at("month") and after in match.lexicon.counted:
        return None
    if after == "%" or (match.neighbour(-1) in "$€£¥" and match.at("day") == match.first and match.neighbour(-1)):
        return None
    return match.form(
        kind="date", day=day, month=month_of(match), weekday=weekday_of(match), mod=mod_of(match),
        approx=match.has("about"),
    )  # fmt: skip

"""A month or day in a period pointed at: 'August of that year', 'July 25 of the same year', 'March last year'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import DAY, LEAD, MONTH, WEEKDAY, day_of, mod_of, month_of, weekday_of
from factlint.extract.temporal.recognizer import Match, recognizer

_POINTING = {
    "that": "same", "this": "this", "same": "same", "following": "following", "next": "next", "subsequent": "following",
    "previous": "previous", "preceding": "previous", "last": "last",
}  # fmt: skip
_REL = "relation=(that | this | same | following | next | subsequent | previous | preceding | last)"
_TAIL = f"[,] [of | in] [the | that | this] {_REL} unit=(year | spring | summer | autumn | fall | winter)"


@recognizer(
    "month-of-anaphor",
    f"{LEAD} {MONTH} {_TAIL}",
    f"{LEAD} {WEEKDAY} [the] {DAY} [of] {MONTH} {_TAIL}",
    f"{LEAD} {WEEKDAY} {MONTH} [the] {DAY} {_TAIL}",
    f"{LEAD} [the] {_REL} {MONTH}",
    yes=(
        ("In [[August of that year]] it left.", {"month": 8, "relation": "same", "unit": "Y"}),
        ("In [[August of that same summer]] it left.", {"month": 8, "relation": "same"}),
        ("On [[July 25 of the following year]] it left.", {"day": 25, "relation": "following"}),
        ("It was seized in [[the previous April]].", {"month": 4, "relation": "previous"}),
        ("It left [[last March]].", {"month": 3, "relation": "last"}),
    ),
    no=("It left in August of 2012.", "That may be so.", "This march is next."),
    rank=1,
)
def month_of_anaphor(match: Match) -> Form | None:
    """A month, with its day if there is one, in a year that is pointed at."""
    groups = match.match.re.groupindex
    unit = match.word("unit").lower() if "unit" in groups else ""
    day = day_of(match) if "day" in groups else None
    if day is not None and not 1 <= day <= 31:
        return None
    return match.form(
        kind="date", month=month_of(match), day=day, weekday=weekday_of(match) if "weekday" in groups else None,
        relation=_POINTING[match.word("relation").lower()], unit="Y" if unit else None, mod=mod_of(match),
    )  # fmt: skip

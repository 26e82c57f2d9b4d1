"""Parts of a day: 'the morning of 31 January 1965', 'that afternoon', 'the next morning', 'at night'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import DAY, MONTH, WEEKDAY, YEAR, day_of, month_of, weekday_of, year_of
from factlint.extract.temporal.recognizer import Match, recognizer

_PART = "part=(morning | afternoon | evening | night | dawn)"
_POINTING = {"that": "same", "same": "same", "next": "following", "following": "following", "previous": "previous", "before": "previous", "after": "following",
}  # fmt: skip

# With one of these it is counted from something else: 'the night before the fire'.
_BEHIND = frozenset("the a an its their his her it he she they that this a".split())


@recognizer(
    "day-part",
    f"[the | early in the] [early | late] {_PART} [hours] (of | on) {WEEKDAY} [the] {DAY} [of] [{MONTH} [[,] {YEAR}]]",
    f"[the | early in the] [early | late] {_PART} [hours] (of | on) {WEEKDAY} {MONTH} [the] {DAY} [[,] {YEAR}]",
    f"[early | late | later] [the] relation=(that | same | next | following | previous) {_PART}",
    f"the {_PART} relation=(before | after)",
    yes=(
        ("It began on [[the morning of 31 January 1965]].", {"part": "MO", "day": 31, "year": 1965}),
        ("It ended [[that afternoon]].", {"part": "AF", "relation": "same"}),
        ("It had shut [[the evening before]].", {"part": "EV", "relation": "previous"}),
        ("It ended [[the next morning]].", {"part": "MO", "relation": "following"}),
    ),
    no=("It opens in the morning.", "The night of the owls.", "That night-watch left."),
    rank=2,
)
def day_part(match: Match) -> Form | None:
    """A part of a day that is named or pointed at."""
    groups = match.match.re.groupindex
    part = match.value("day_parts", "part")
    if match.word("part")[0].isupper() and match.neighbour(-1)[:1].isalnum():
        return None
    if "relation" in groups:
        if match.word("relation").lower() in ("before", "after") and match.neighbour(1).lower() in _BEHIND:
            return None
        return match.form(kind="anaphor", unit="D", relation=_POINTING[match.word("relation").lower()], part=part)
    day = day_of(match)
    month = month_of(match) if match.has("month") else None
    if day is None or not 1 <= day <= 31 or (month is None and match.tokens.codes[match.at("day")] != "O"):
        return None
    return match.form(kind="date", day=day, month=month, part=part, weekday=weekday_of(match), **year_of(match))

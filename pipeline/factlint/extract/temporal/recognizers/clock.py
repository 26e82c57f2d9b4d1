"""Times of day: '5:30 p.m.', '11 a.m.', '19:00', 'noon'."""

from __future__ import annotations

import re

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.recognizer import Match, recognizer

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?:[:.](\d\d))? ?(?:(?P<half>[aApP])\.? ?[mM]|(?P<h>h))?")


@recognizer(
    "clock",
    "clock=CLOCK",
    "(at | by | until | around | about | before | after | from) [about | around] noon=(noon | midday | midnight)",
    yes=(
        ("It opens at [[5:30 p.m.]] today.", {"clock": "17:30"}),
        ("It shut at [[noon]].", {"clock": "12:00"}),
        ("At [[19:00]] it shut.", {"clock": "19:00"}),
    ),
    no=("schedule me a 1:1 meeting", "The ratio was 45:55.", "It is at Noon Street."),
)
def clock(match: Match) -> Form | None:
    """Hours and minutes. Ratios and scores, which look alike, need a preposition of time before them."""
    if "noon" in match.match.re.groupindex:
        word = match.word("noon")
        if word[0].isupper():
            return None
        return match.form(first="noon", kind="time", clock="00:00" if word == "midnight" else "12:00", value=word)
    found = _CLOCK.match(match.word("clock"))
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    elif not found["h"]:
        before = match.neighbour(-1).lower()
        if (
            len(match.word("clock")) < 4
            or hour > 24
            or before
            not in (
                "at",
                "by",
                "until",
                "from",
                "to",
                "around",
                "about",
                "before",
                "after",
                "(",
                "between",
                "and",
                "since",
                "-",
                "–",
                "t",
            )
        ):
            return None
    if hour > 24 or minute > 59:
        return None
    return match.form(kind="time", clock=f"{hour:02}:{minute:02}")

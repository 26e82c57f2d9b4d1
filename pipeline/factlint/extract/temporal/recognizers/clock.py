"""Times of day: '5:30 p.m.', '11 a.m. EST', '19:00 GMT', '8 o'clock', 'noon'."""

from __future__ import annotations

import re

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.recognizer import Match, recognizer

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?:[:.](\d\d))? ?(?:(?P<half>[aApP])\.? ?[mM]|(?P<h>h))?")
_ZONE = "[zone=TIMEZONE | local time]"
# What stands before a time of day but not before a ratio or a score, which look alike.
_BEFORE = frozenset("at by until from to around about before after ( between and since - – t".split())


@recognizer(
    "clock",
    f"clock=CLOCK {_ZONE}",
    "(at | by | until | from | around | about | before | after | to) clock=NUM zone=TIMEZONE",
    "(at | by | until | from | around | about | before | after | to) clock=NUM hours",
    "hour=(CARDINAL | NUM2) o (''' | '’') clock",
    "(at | by | until | around | about | before | after | from) [about | around] noon=(noon | midday | midnight)",
    yes=(
        ("It opens at [[5:30 p.m.]] today.", {"clock": "17:30"}),
        ("It shut at [[noon]].", {"clock": "12:00"}),
        ("At [[19:00]] it shut.", {"clock": "19:00"}),
        ("At [[9:30 a.m. EST]] it shut.", {"clock": "09:30-05"}),
        ("At [[17.30 CET]] it shut.", {"clock": "17:30+01"}),
        ("At [[8 o'clock]] it shut.", {"clock": "08:00"}),
    ),
    no=("schedule me a 1:1 meeting", "The ratio was 45:55.", "It is at Noon Street.", "It sold at 17.30 yesterday."),
    rank=1,
)
def clock(match: Match) -> Form | None:
    """Hours and minutes, with their zone where it is written. Ratios and scores need a preposition of time."""
    groups = match.match.re.groupindex
    if "noon" in groups:
        word = match.word("noon")
        if word[0].isupper():
            return None
        return match.form(first="noon", kind="time", clock="00:00" if word == "midnight" else "12:00", value=word)
    if "hour" in groups:
        word = match.word("hour").lower()
        hour = int(word) if word.isdigit() else match.value("numbers", "hour")
        return match.form(kind="time", clock=f"{hour:02}:00") if isinstance(hour, int) and hour <= 12 else None
    written = match.word("clock")
    zone = match.value("timezones", "zone") if "zone" in groups and match.has("zone") else ""
    if match.tokens.codes[match.at("clock")] == "N":
        return _in_figures(match, written, zone or "")
    found = _CLOCK.match(written)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    elif not found["h"] and match.last - match.first == 1:
        if len(written) < 4 or match.neighbour(-1).lower() not in _BEFORE:
            return None
    return _time(match, hour, minute, zone or "")


def _in_figures(match: Match, written: str, zone: str) -> Form | None:
    """'17.30 CET', '0900 hours': four figures, or a point and a zone."""
    hour, _, minute = written.partition(".")
    if not minute and len(written) == 4 and match.tokens.word(match.last - 1) == "hours":
        hour, minute = written[:2], written[2:]
    if not (hour.isdigit() and len(hour) <= 2 and len(minute) == 2 and minute.isdigit()):
        return None
    return _time(match, int(hour), int(minute), zone, first="clock")


def _time(match: Match, hour: int, minute: int, zone: str, first: str | None = None) -> Form | None:
    if hour > 24 or minute > 59:
        return None
    return match.form(first=first, kind="time", clock=f"{hour:02}:{minute:02}{zone}")

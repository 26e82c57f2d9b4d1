"""Pieces that patterns share, and the readers of their groups."""

from __future__ import annotations

import re
from typing import TypedDict

from factlint.extract.temporal.recognizer import Match

YEAR = "year=(YEAR4 | APOS)"
# A year before Christ may have fewer digits.
YEAR_BC = "year=(YEAR4 | NUM | NUM2) [ERA_AD] bc=ERA_BC"
MONTH = "month=(MONTH | MONTHABBR [.])"
DAY = "day=(NUM2 | NTH)"
WEEKDAY = "[weekday=(WEEKDAY | WDABBR [.]) [,] [the]]"
# Words that tell which year is meant by the one at hand.
POINTING = {
    "this": "this", "that": "same", "last": "last", "next": "next", "following": "following", "previous": "previous",
}  # fmt: skip
# 'the end of', 'early', 'mid-', 'later in', 'the early part of', 'the latter half of' is read elsewhere.
LEAD = (
    "[about=(ABOUT [.] | c .)] [mod=([the] [very] (start | beginning | outset | onset | dawn | end | close | middle | midst "
    "| height) of [the] [year] | [the] (early | late | mid | later | earlier | middle) [-] "
    "[(part | parts | months | days | weeks | years | half) of] [in])]"
)
MODS = {
    "start": "START", "beginning": "START", "outset": "START", "onset": "START", "dawn": "START", "early": "START",
    "earlier": "START", "opening": "START", "first": "START", "middle": "MID", "midst": "MID", "mid": "MID", "height": "MID",
    "end": "END", "close": "END", "late": "END", "later": "END", "latter": "END", "closing": "END", "final": "END",
}  # fmt: skip
_WORD = re.compile(r"[a-z]+")


class Year(TypedDict, total=False):
    """The fields of a form that a written year fills."""

    year: int
    short_year: bool
    bc: bool


def year_of(match: Match) -> Year:
    """The written year, nothing where there is none. Two digits are marked as short."""
    word = match.word("year")
    if not word:
        return {}
    digits = word.lstrip("'’")
    if "bc" in match.match.re.groupindex and match.has("bc"):
        return {"year": int(digits.replace(",", "")), "bc": True}
    return {"year": int(digits), "short_year": len(digits) == 2} if len(digits) == 2 else {"year": int(digits)}


def month_of(match: Match) -> int | None:
    """The number of the written month."""
    month: int | None = match.value("months", "month")
    return month


def day_of(match: Match) -> int | None:
    """The number of the written day."""
    word = match.word("day")
    if not word:
        return None
    if word[0].isdigit():
        return int(word.rstrip("stndrh"))
    day: int | None = match.value("ordinals", "day")
    return day


def weekday_of(match: Match) -> int | None:
    """The written weekday, Monday 0."""
    if not match.has("weekday"):
        return None
    word = _WORD.match(match.word("weekday").lower())
    day = match.lexicon.value["weekdays"].get(word[0]) if word else None
    return day if isinstance(day, int) else None


def mod_of(match: Match) -> str | None:
    """TIMEX3's mod of the words before the date."""
    for word in _WORD.findall(match.word("mod").lower()):
        if word in MODS:
            return MODS[word]
    return None


def ordinal_of(match: Match, group: str) -> int | None:
    """The number of an ordinal in figures or words."""
    word = match.word(group).lower()
    if word[:1].isdigit():
        return int(word.rstrip("stndrh"))
    tens, _, one = word.rpartition("-")
    base = match.lexicon.value["tens"].get(tens.strip(), 0) if tens else 0
    number = match.lexicon.value["ordinals"].get(one.strip())
    return number + base if isinstance(number, int) and isinstance(base, int) else None

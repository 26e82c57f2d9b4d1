"""DAT112 fixed-day: a day with a name that stands with another date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from factlint.languages import load
from factlint.rules.dated import dates_in
from factlint.rules.holidays import falls, may_fall, moves, names
from factlint.rules.registry import rule
from factlint.rules.wording import plainly
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_AHEAD = re.compile(r",? (?:\(|on )?(?:the )?")
_BEHIND = re.compile(r",? \(?|, (?:which (?:was|is) )?")
# 'Christmas Day, 26 December and 1 January' lists days.
_LIST = re.compile(r"(?:,? (?:and|or|to|until|through)|,| ?[-–—]) (?:on )?(?:the )?(?:\d|[A-Z])")
# The nth weekdays are law in America since 1971, with one day astray until 1977.
_FIRST_YEAR = 1978
_NEAR = 20
_BESIDE = 40


@rule(
    "DAT112",
    name="fixed-day",
    category="date",
    severity="error",
    flags=(
        "The shop closed on [[Christmas Day]], [[24 December 2019]].",
        "It ceased trading on [[New Year's Eve]] ([[30 December 2019]]).",
        "On [[15 July 1998]], [[Bastille Day]], Norvik opened a shop in Paris.",
        "Sales began on [[Good Friday, 3 April 2020]].",
        "The shop opened on [[12 July]], [[Bastille Day]].",
    ),
    passes=(
        "The shop closed on Christmas Day, 25 December 2019.",
        "The shops are closed on Christmas Day, 26 December and 1 January.",
        "Sales began on Good Friday, 19 April 2019.",
        "The shop in Minsk opened on Orthodox Christmas Day, 7 January 2019.",
        "The shop was closed from Christmas Eve, 28 December 2019 at the latest.",
        "It was shown on Halloween. On 3 November 2019 it was sold.",
        "On Black Friday, 28 October 1929, its shares fell.",
        "Veterans Day (observed), 12 November 2018, was a holiday.",
    ),
)
def fixed_day(reading: Reading) -> Iterator[Disagreement]:
    """A day with a name stands beside a date on which it does not fall.

    Compares: the name ('New Year's Eve', 'Bastille Day', 'Good Friday', 'Black Friday') with the date before or behind it, by a
    list of names that mean one day everywhere; Easter of the western and of the eastern church.
    Why it matters: the date or the name is wrong.
    Cannot know: which; that a day is kept early or late, unless the text says so.
    """
    text = reading.article.text
    for match in _pattern().finditer(text):
        name = match[0]
        sentence = reading.article.sentence_at(match.start())
        if _other(text, match):
            continue
        for date in dates_in(
            reading, max(sentence.start, match.start() - _BESIDE), min(sentence.end, match.end() + _BESIDE)
        ):
            day = _day(date)
            if day is None or not _beside(text, match, date):
                continue
            dated = "year" not in date.inferred and not date.value.startswith("X")
            if may_fall(name, day) or (_LIST.match(text, max(date.span.end, match.end())) and not dated):
                continue
            if moves(name) and not _countable(name, day, dated=dated):
                continue
            yield _told(reading, name, match, date, day, dated=dated)
            break


def _told(reading: Reading, name: str, match: re.Match[str], date: Date, day: dt.date, *, dated: bool) -> Disagreement:
    real = next(falls(name, day.year))
    # 'Good Friday, 10 April 2019': the date has the weekday of the name.
    start = match.end() if date.span.start >= match.end() or date.span.end <= match.start() else date.span.end
    sides = (
        Side(
            span=reading.article.span(match.start(), start), reading=f"read as {real.isoformat()[0 if dated else 5 :]}"
        ),
        Side(span=date.span, reading=f"read as {plainly(date.value)}"),
    )
    return Disagreement(
        message=f"{name}{f' of {real.year}' if dated else ''} is {real.day} {real:%B}, not {day.day} {day:%B}",
        sides=sides[:1] if start != match.end() else tuple(sorted(sides, key=lambda side: side.span.start)),
        key=(name, date.value),
        why="the calendar decides when the day falls",
        confidence=0.9,
    )


def _beside(text: str, match: re.Match[str], date: Date) -> bool:
    """Whether the date stands right before or right behind the name."""
    if date.span.start >= match.end():
        return bool(_AHEAD.fullmatch(text, match.end(), date.span.start))
    if date.span.end <= match.start():
        return bool(_BEHIND.fullmatch(text, date.span.end, match.start()))
    return match.start() < date.span.start and date.span.end > match.end() and date.weekday is not None


def _countable(name: str, day: dt.date, *, dated: bool) -> bool:
    """Whether a moving day is surely the one of that name: an older or an unlike one is another ('Black Friday' of 1929)."""
    near = any(abs((day - real).days) <= _NEAR for real in falls(name, day.year))
    return dated and near and day.year >= _FIRST_YEAR


def _day(date: Date) -> dt.date | None:
    """The day of a date that has one written; of a leap year where no year is known."""
    if (
        date.granularity != "day"
        or date.parts
        or date.modifier
        or date.recognizer == "holiday"
        or "day" in date.inferred
    ):
        return None
    if date.earliest is not None:
        return date.earliest
    known = re.fullmatch(r"XXXX-(\d\d)-(\d\d)", date.value)
    try:
        return dt.date(2000, int(known[1]), int(known[2])) if known else None
    except ValueError:
        return None  # an impossible date has a rule of its own


@cache
def _pattern(language: str = "en") -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(n) for n in names(language))})(?![\w'’-])")


@cache
def _words(language: str = "en") -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = load(language, "fixed_days")["words"]
    return (
        re.compile(rf"\b(?:{'|'.join(table['other'])})[ -](?:the )?$", re.IGNORECASE),
        re.compile(rf"\b(?:{'|'.join(table['kept'])})\b", re.IGNORECASE),
    )


def _other(text: str, match: re.Match[str]) -> bool:
    """Whether the words around the name make it another day, or one kept on another date."""
    before, kept = _words()
    return bool(
        before.search(text, max(0, match.start() - 20), match.start())
        or kept.search(text, max(0, match.start() - 30), match.end() + 40)
    )

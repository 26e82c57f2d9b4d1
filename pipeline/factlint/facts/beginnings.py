"""Foundings told by who founded ('A founded the company in 1987') and beginnings in other words ('opened its doors in 1987')."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.draft import Draft, Subjects
from factlint.facts.values import date_value, nearest_date, within
from factlint.languages import load
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_BODY = r"(?:company|firm|business|group|bank|chain|start-?up|airline|maker|brewery|agency|publisher|dairy|foundry|mill|yard|bakery)"
# 'Otto Sabel founded the company in 1909', 'when we founded Brisca in 1987'
_ACTIVE = re.compile(
    rf"(?<!newly )(?<!recently )(?<!the )\b(?P<verb>(?:co-)?founded|established|set up|started|launched|created|incorporated) (?P<what>(?:the|their|his|her|our|this) {_BODY}\b|it\b(?! (?:was|is))|[A-Z])"
)
# 'The history of Orbeck begins in 1932', 'whose foundation goes back to 1790'
_STORY = re.compile(
    r"(?:\b[Tt]he (?P<told>history|story|beginnings?|foundation|founding) of (?:the )?(?P<what>[A-Z]|company|firm|group|bank|business)[^,.;]{0,30}?|\b(?P<whose>whose|[Ii]ts|[\w’'-]+['’]s) (?:history|story|beginnings?|foundation)) "
    r"(?P<verb>began|begins|begin|starts|started|dates?(?: back)? to|dates? from|goes back to|go back to) (?:in |on )?(?=\d|[A-Z]|early |late )"
)
# Another clause, or another thing that was begun.
_BREAK = re.compile(
    r"[;:]|, (?:who|which|where|when|but)\b|\b(?:and|but|then|later) (?:[a-z]+ed|sold|bought|became|was|led|ran|left|grew)\b"
)
_OTHER = re.compile(
    r"\b(?:re-?founded|re-?established|predecessor|subsidiary|division|museum|school|foundation in|award|legend|fund|arm|branch|office|would|again|before|after|until|since)\b",
    re.IGNORECASE,
)
_AS = re.compile(r" (?:as|under) ")
_ENDS = re.compile(r"(?:$|[.,;:)\s])")
_LEADING = re.compile(r"(?:In|On|Back in|Early in|Late in) (?:the )?$")
_REACH = 80


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `inception`."""
    text = reading.article.text
    for sentence in reading.article.sentences:
        for match in _ACTIVE.finditer(text, sentence.start, sentence.end):
            found = _object(reading, subjects, match)
            if found is None:
                continue
            who, end = found
            date = _behind(reading, sentence, end) or leading(reading, sentence, match.start())
            if date is not None and not _OTHER.search(text, end, max(end, date.span.start)):
                yield _draft(reading, who, date, match.start("verb"), end)
        for match in _STORY.finditer(text, sentence.start, sentence.end):
            whose = _told_of(reading, subjects, match)
            date = nearest_date(reading, match.end(), sentence.end, within=8)
            if whose is not None and date is not None:
                yield _draft(reading, whose, date, match.start("verb"), match.end("verb"))
        for match in _phrases().finditer(text, sentence.start, sentence.end):
            whose = subjects.strictly(match.start())
            date = _since(reading, match.end(match.lastgroup or 0)) or nearest_date(
                reading, match.end(), sentence.end, within=12
            )
            if whose is not None and date is not None and not _AS.match(text, date.span.end):
                yield _draft(reading, whose, date, match.start(), match.end(match.lastgroup or 0))


def _told_of(reading: Reading, subjects: Subjects, match: re.Match[str]) -> str | None:
    """Whose history is told."""
    if match["what"]:
        named = match["what"][0].isupper()
        return subjects.after(match.start("what"), match.start("what") + 1) if named else subjects.subject
    if match["whose"] == "whose":
        comma = match.start() - 2
        return subjects.strictly(comma) if reading.article.text.startswith(", ", comma) else None
    if match["whose"] in ("its", "Its"):
        return subjects.of(match.start())
    return subjects.before(match.end("whose"), match.start("whose"))


def leading(reading: Reading, sentence: Sentence, before: int) -> Date | None:
    """The date that a sentence opens with, where it has no other before `before`."""
    date = nearest_date(reading, sentence.start, min(before, sentence.start + 16), within=16)
    if date is None or not _LEADING.fullmatch(reading.article.text, sentence.start, date.span.start):
        return None
    return date if nearest_date(reading, date.span.end, sentence.end, within=400) is None else None


def _object(reading: Reading, subjects: Subjects, match: re.Match[str]) -> tuple[str, int] | None:
    """What was founded, and where its name ends."""
    start, text = match.start("what"), reading.article.text
    if not match["what"][0].isupper():
        who = subjects.subject if match["what"] != "it" else subjects.of(match.start())
        return (who, match.end()) if who is not None and not text.startswith(("'", "’"), match.end()) else None
    who = subjects.after(start, start + 1)
    end = next((m.span.end for m in reading.entity(who).mentions if m.span.start == start), None) if who else None
    return (who, end) if who is not None and end is not None and _ENDS.match(text, end) else None


def _behind(reading: Reading, sentence: Sentence, end: int) -> Date | None:
    date = nearest_date(reading, end, sentence.end, within=_REACH)
    return date if date is not None and not _BREAK.search(reading.article.text, end, date.span.start) else None


def _since(reading: Reading, offset: int) -> Date | None:
    """The beginning of a stretch that is open to the present, right behind an offset ('… since 1903')."""
    date = next((d for d in within(reading.dates, offset, offset + 2) if d.value.endswith("/..")), None)
    return date.parts[0] if date is not None and len(date.parts) == 1 else None


def _draft(reading: Reading, who: str, date: Date, start: int, end: int) -> Draft:
    return Draft(
        subject=who, property="inception", value=date_value(date),
        evidence=(date.span, reading.article.span(start, end)),
    )  # fmt: skip


@cache
def _phrases(language: str = "en") -> re.Pattern[str]:
    kinds = "|".join(rf"(?P<{kind}>{'|'.join(words)})" for kind, words in load(language, "beginnings").items())
    return re.compile(
        rf"\b(?:{kinds}) (?:in|on|from|since|to) (?=\d|[A-Z]|early |late |the (?:spring|summer|autumn|year))"
    )


def kind_of(telling: str) -> str | None:
    """What words of a beginning tell: birth, work or roots; None for others."""
    match = _phrases().match(f"{telling} in 1")
    return match.lastgroup if match else None

"""For when a thing was put off, and for when it had been planned, as each place of a text tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from factlint.languages import load
from factlint.rules.dated import dates_in
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

Role = Literal["new", "old"]
_ROLES: tuple[Role, ...] = ("new", "old")
_REACH = 110  # code points
_PRECISE = ("day", "month", "season", "quarter", "half", "year")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A date in its role: `new`, for when a thing is put off, or `old`, for when it was planned before."""

    role: Role
    date: Date
    words: Span
    sentence: Sentence


def terms(reading: Reading) -> Iterator[Term]:
    """The terms that an article with a postponement tells, in order; those of a second postponement are left out."""
    article = reading.article
    text = article.text
    if not _any().search(text):
        return
    for sentence in article.sentences:
        heading = article.paragraphs[sentence.paragraph].heading and ":" not in text[sentence.start : sentence.end]
        if heading or _again().search(text, sentence.start, sentence.end):
            continue
        for date in dates_in(reading, sentence.start, sentence.end):
            yield from _told(reading, sentence, date)


def _told(reading: Reading, sentence: Sentence, date: Date) -> Iterator[Term]:
    """The term of a date by the words before it; 'until May' by its end, 'moved from March to May' by both."""
    article = reading.article
    left = max(sentence.start, date.span.start - _REACH)
    before = article.text[left : date.span.start]
    if len(date.parts) == 2 and _moved().search(before):
        for role, part in zip(("old", "new"), date.parts, strict=True):
            if _fit(part):
                yield Term(role=role, date=part, words=article.span(left, date.span.end), sentence=sentence)  # type: ignore[arg-type]
        return
    point = date.parts[0] if len(date.parts) == 1 else date
    if not _fit(point):
        return
    lead = article.text[left : point.span.start]
    for role in _ROLES:
        match = _before(role).search(lead)
        if match:
            words = article.span(left + match.start(), point.span.start)
            yield Term(role=role, date=point, words=words, sentence=sentence)
            return


def _fit(date: Date) -> bool:
    whole = date.earliest is not None and date.latest is not None and not date.parts
    return whole and date.granularity in _PRECISE


@cache
def _moved(language: str = "en") -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(language, 'postponements')['moved'])})(?: [a-z]+)? $")


def empty(language: str = "en") -> str:
    """Words that say nothing of what was put off."""
    return str(load(language, "postponements")["empty"])


@cache
def _before(role: Role, language: str = "en") -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(load(language, 'postponements')[role])}) (?:the )?(?:early |late |mid-?|end of |beginning of )?$"
    )


@cache
def _any(language: str = "en") -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(language, 'postponements')['any'])})\b")


@cache
def _again(language: str = "en") -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(language, 'postponements')['again'])})\b")

"""What speaks for figures being the parts of a total, weighed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factlint.languages import load
from factlint.rules.numbers import Figure
from factlint.rules.part_lists import Listed, numbers, pairwise_gaps
from factlint.rules.things import same_things
from factlint.values.reading import Reading

_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’-]{2,}")
_THREE = 3
_OF_THEM = re.compile(r"(?: [a-z]+){0,2},? of (?:them|these|those|which|whom|the [a-z]+s|its [a-z]+s)\b")
_OF_THE = re.compile(r"\bOf (?:the|its|their|all|our|these|those)? ?$")
_HALVES = re.compile(r"\bfirst (?:half|six months)\b[^.]{0,90}\bsecond\b", re.IGNORECASE)
_COVERED = (Decimal("0.9"), Decimal("0.97"))  # what is left is hardly another part


def open_ended(text: str) -> bool:
    """Whether words of a list leave room for another reading, or tell a change; the words that close it do not."""
    return bool(_open().search(_closers().sub(" ", text)))


def leaves_out(text: str) -> bool:
    """Whether a list says that it is not whole: 'including', 'among them'."""
    return bool(_some().search(text))


def weight(reading: Reading, total: Figure, at: int, listed: Listed) -> int:
    """How much speaks for the figures being all the parts of `total`, which stands in sentence `at`."""
    text = reading.article.text
    parts = listed.figures
    lead = listed.text.lstrip('"“(•-* ')
    score = 0
    if lead.startswith(_words("leading")) or _OF_THEM.match(text, parts[0].span.end):
        score += 2
    if any(_closers().search(label) for label in listed.labels[1:]):
        score += 2
    if _HALVES.search(listed.text):
        score += 2
    if _giving().search(listed.text):
        score += 1
    if len(parts) >= _THREE:
        score += 1
    if any(p.unit and same_things(p.unit, total.unit) for p in parts) and total.kind == "count":
        score += 1
    if parts[0].kind == "bare" and parts[0].span.start - reading.article.sentences[listed.first].start < 2:
        score += 1
    covered = sum((p.value for p in parts), Decimal(0)) / total.value if total.value else Decimal(0)
    score += sum(covered >= least for least in _COVERED)
    return score + _matched(reading, total, at, listed)


def _matched(reading: Reading, total: Figure, at: int, listed: Listed) -> int:
    """Two for a count of the parts told beside the total ('two lenders'), two for the names of the parts told there."""
    beside = numbers(reading)[at]
    score = 0
    if any(
        f is not total and f.kind == "count" and f.value == len(listed.figures) and f not in listed.figures
        for f in beside
    ):
        score += 2
    return score + (2 if at != listed.first and names_told(reading, at, listed) else 0)


def names_told(reading: Reading, at: int, listed: Listed) -> bool:
    """Whether each of three parts or more stands beside a name that is told beside the total already."""
    sentence = reading.article.sentences[at]
    own = set(_NAME.findall(reading.names.subject.name)) if reading.names.subject else set()
    told = set(_NAME.findall(reading.article.text, sentence.start + 1, sentence.end)) - own
    if len(listed.figures) < _THREE or len(told) < _THREE:
        return False
    tail = listed.text[listed.figures[-1].span.end - listed.figures[0].span.start :]
    beside = [told & set(_NAME.findall(text)) for text in (*listed.labels, tail)]
    return sum(bool(names) for names in beside) >= len(listed.figures) and len(set().union(*beside)) >= len(
        listed.figures
    )


def nested(reading: Reading, listed: Listed) -> bool:
    """Whether a later figure of a list is told as part of the one before it: '12 were sold, nine of them to Norway'."""
    text = reading.article.text
    return any(_OF_THEM.match(text, f.span.end) for f in listed.figures[1:]) and not _OF_THEM.match(
        text, listed.figures[0].span.end
    )


def announced(reading: Reading, total: Figure, listed: Listed) -> bool:
    """Whether a total stands right before its list, in one sentence: a colon, 'of which', 'divided between' or the like."""
    between = reading.article.text[total.span.end : listed.figures[0].span.start]
    if between.endswith((", ", "– ", "(", ": ")) and _OF_THEM.match(reading.article.text, listed.figures[0].span.end):
        return True
    named = [p.unit for p in listed.figures if p.kind == "count"]
    if between.endswith(", ") and len(named) == len(listed.figures) and set(named) == {total.unit}:
        return True  # '480 million metres a year, 310 million metres here and 190 million metres there'
    before = reading.article.text[max(0, total.span.start - 12) : total.span.start]
    return bool(_announcing().search(between)) or bool(_OF_THE.search(before))


@cache
def _announcing() -> re.Pattern[str]:
    return re.compile(
        r":|, (?:with|including|among them) |\bof (?:which|whom|them|these)\b|\b(?:divided|split|shared|made up|consisting|composed|comprising|consists|comprises|spread|distributed) ?(?:between|among|into|of|over)?\b"
    )


def spread_in_time(reading: Reading, run: Sequence[Figure]) -> bool:
    """Whether the figures of a list are of several years."""
    gaps = pairwise_gaps(reading.article.text, run)
    return sum(bool(re.search(r"\b(?:1[89]|20)\d\d\b", gap)) for gap in gaps) >= 1


@cache
def _open() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _words('open')))})\b", re.IGNORECASE)


@cache
def _some() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _words('some')))})\b", re.IGNORECASE)


@cache
def _closers() -> re.Pattern[str]:
    words = sorted(_words("closing"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


@cache
def _giving() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _words('giving')))})\b")


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(load("en", "parts")[name])

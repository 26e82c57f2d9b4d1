"""What a company had, won or opened before the time of its founding: items of a list of awards, works, products and takeovers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Day
from functools import cache

from factlint.facts.telling_lines import lines
from factlint.languages import load
from factlint.rules.lives_of_things import told
from factlint.values.reading import Reading
from factlint.values.span import Span

_BEGINS = frozenset({"opening", "working", "launch", "buying"})
_YEAR = re.compile(r"(?<![\w.,-])(?:1[89]|20)\d\d(?![\w-])")
_LONGEST = 160  # code points of an item


@dataclass(frozen=True, slots=True, kw_only=True)
class Early:
    """Something of the article's subject: the words for it, the place of its date, and the last day that the date covers."""

    latest: Day
    date: Span
    words: Span


def early(reading: Reading) -> Iterator[Early]:
    """The dated things of the article's subject that no other organisation is told with."""
    yield from _honours(reading)
    own = reading.names.subject
    for telling in told(reading):
        if telling.act not in _BEGINS or telling.planned or telling.date.inferred or own is None:
            continue
        clause = reading.article.text[telling.sentence.start : telling.words.end]
        ours = telling.owner in (own.id, None) and _own().search(clause) and not _others().search(clause)
        if ours and telling.thing.names and telling.date.latest is not None:
            yield Early(latest=telling.date.latest, date=telling.date.span, words=telling.words)


def _honours(reading: Reading) -> Iterator[Early]:
    """The items of a list under a heading for awards or patents, each with its one year."""
    article = reading.article
    for start, end in lines(article.text):
        heading = article.section_at(start).heading
        if heading is None or heading.start == start or heading.text.lower().strip(" :") not in _headings():
            continue
        years = list(_YEAR.finditer(article.text, start, end))
        if len(years) == 1 and end - start <= _LONGEST:
            year = article.span(*years[0].span())
            yield Early(latest=Day(int(year.text), 12, 31), date=year, words=article.span(start, end))


@cache
def _headings(language: str = "en") -> frozenset[str]:
    return frozenset(load(language, "tellings")["honours"]["headings"])


@cache
def _others(language: str = "en") -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(language, 'tellings')['honours']['others'])})\b")


@cache
def _own(language: str = "en") -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(language, 'tellings')['honours']['own'])})\b")

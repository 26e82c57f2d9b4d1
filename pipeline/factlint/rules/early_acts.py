"""What a company had, won or opened before the time of its founding: items of a list of awards, works, products and takeovers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factlint.facts.clause_dates import whole
from factlint.facts.telling_lines import lines
from factlint.facts.values import within
from factlint.languages import load
from factlint.rules.lives_of_things import told
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_BEGINS = frozenset({"opening", "working", "launch", "buying"})
_LONGEST = 160  # code points of an item


@dataclass(frozen=True, slots=True, kw_only=True)
class Early:
    """Something of the article's subject, with its date."""

    date: Date
    words: Span


def early(reading: Reading) -> Iterator[Early]:
    """The dated things of the article's subject that no other organisation is told with."""
    yield from _honours(reading)
    own = reading.names.subject
    for telling in told(reading):
        if telling.act not in _BEGINS or telling.planned or telling.date.inferred or own is None:
            continue
        clause = reading.article.text[telling.sentence.start : telling.words.end]
        ours = telling.owner == own.id or (telling.owner is None and _own().search(clause))
        if ours and telling.thing.names:
            yield Early(date=telling.date, words=telling.words)


def _honours(reading: Reading) -> Iterator[Early]:
    """The items of a list under a heading for awards or patents."""
    article = reading.article
    for start, end in lines(article.text):
        heading = article.section_at(start).heading
        if heading is None or heading.start == start or heading.text.lower().strip(" :") not in _headings():
            continue
        dates = within(reading.dates, start, end)
        date = whole(dates[0]) if len(dates) == 1 else None
        if date is not None and end - start <= _LONGEST and not date.inferred:
            yield Early(date=date, words=article.span(start, end))


@cache
def _headings(language: str = "en") -> frozenset[str]:
    return frozenset(load(language, "tellings")["honours"]["headings"])


@cache
def _own(language: str = "en") -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(language, 'tellings')['honours']['own'])})\b")

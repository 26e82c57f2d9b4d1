"""Things numbered in a row: 'a fifth' after a list of three, one ordinal given to two things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.languages import load
from factlint.rules.change_points import years_of
from factlint.rules.dated import dates_in
from factlint.rules.enumerated import split
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.span import Span

_NAMES = r"(?P<list>[A-ZÀ-ÖØ-Þ][\w'’-]+(?:, [A-ZÀ-ÖØ-Þ][\w'’-]+){0,8},? and [A-ZÀ-ÖØ-Þ][\w'’-]+)"
_LISTED = re.compile(rf"\b(?P<noun>[a-z]{{3,20}}s) (?:in|at) {_NAMES}")


def misnumbered(reading: Reading) -> Iterator[tuple[Span, Span, str]]:
    """Pairs of places that cannot both number the things as they do."""
    sentences = reading.article.sentences
    for index in range(1, len(sentences)):
        if sentences[index].paragraph == sentences[index - 1].paragraph:
            yield from _after_list(reading, sentences[index - 1], sentences[index])
    yield from _given_twice(reading)


def _after_list(reading: Reading, one: Sentence, other: Sentence) -> Iterator[tuple[Span, Span, str]]:
    text = reading.article.text
    listed = _LISTED.search(text, one.start, one.end)
    following = _new().search(text, other.start, other.end)
    if listed is None or following is None:
        return
    items = split(listed["list"])
    ordinal = load("en", "ranks")["ordinals"][following["ordinal"]]
    if (
        len(items) > 1
        and ordinal >= len(items) + 2
        and (following["noun"] is None or listed["noun"].startswith(following["noun"]))
    ):
        span = reading.article.span(following.start("ordinal"), following.end("ordinal"))
        yield (reading.article.span(listed.start("list"), listed.end("list")), span,
               f"“{following['ordinal']}” after {len(items)} {listed['noun']}")  # fmt: skip


def _given_twice(reading: Reading) -> Iterator[tuple[Span, Span, str]]:
    """'Its fourth hotel opened in 2012' and, behind it, 'a fourth hotel followed in 2014'."""
    text = reading.article.text
    first: dict[tuple[str, str], tuple[Span, frozenset[int]]] = {}
    for sentence in reading.article.sentences:
        years: frozenset[int] = frozenset()
        for date in dates_in(reading, sentence.start, sentence.end):
            years |= years_of(date.earliest, date.latest)
        for match in _numbered().finditer(text, sentence.start, sentence.end):
            key = match["ordinal"].lower(), match["noun"]
            span = reading.article.span(match.start("ordinal"), match.end("noun"))
            if key in first and match["lead"].lower() == "a" and years and first[key][1] and not years & first[key][1]:
                yield first[key][0], span, f"“{span.text}” is told of two"
            if len(years) == 1:
                first.setdefault(key, (span, years))


@cache
def _ordinals() -> str:
    return "|".join(w for w in load("en", "ranks")["ordinals"] if w not in ("two", "three", "four", "five"))


@cache
def _new() -> re.Pattern[str]:
    verbs = "|".join(re.escape(w) for w in load("en", "ranks")["words"]["new"])
    return re.compile(rf"\b(?:{verbs}) a (?P<ordinal>{_ordinals()})(?:(?=[,.])| (?P<noun>[a-z]{{3,20}})\b)")


@cache
def _numbered() -> re.Pattern[str]:
    verbs = "|".join(re.escape(w) for w in load("en", "ranks")["words"]["new"])
    return re.compile(
        rf"\b(?P<lead>[Ii]ts|[Tt]he|[Aa]) (?P<ordinal>{_ordinals()}) (?P<noun>[a-z]{{4,20}})\b(?=(?:, [^.;,]{{2,40}},)? (?:was )?(?:{verbs})\b)"
    )

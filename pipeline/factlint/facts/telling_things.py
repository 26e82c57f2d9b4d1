"""Which thing the words of a clause name, whose it is, and for which market it is told."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from factlint.facts.telling_kinds import SELF, Kind
from factlint.facts.things import Thing, calendar, mentioned, read_thing
from factlint.languages import load
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_CLAUSE = re.compile(r"\b(?:which|who|that|where)\b|[;:]")
_MARKET = re.compile(r"\b(?:in|on|for|to|at) (?:the )?(?P<where>[A-Z][\w.]+)")
_THEM = re.compile(r"(?:it|them|the (?:company|firm|business|maker|chain))(?= |[.,;])")
_THERE = re.compile(r"\bthere\b")
_TAIL_NOUN = re.compile(r"[A-Z][\w&.’'-]* (?P<noun>[a-z][\w-]*)[^A-Z]*$")
_AGENT = ("by ", "to ")
_BY = re.compile(r"^[^,.;]{0,40}\bby (?:the |its )?(?:[a-z-]+ ){0,4}$")
_AHEAD = re.compile(
    r"(?:^|, (?:and|but) |; )(?:since|when|after|before|until|once|Since|When|After|Before|Until|Once) $"
)
_IT = re.compile(r"[Ii]t(?: itself)? ?")


def is_part(text: str, start: int, end: int) -> bool:
    """Whether another noun stands behind the last name of a stretch: 'Norvik pump business'."""
    tail = _TAIL_NOUN.search(text[start:end])
    return tail is not None and tail["noun"] not in _stops()


def parties(
    reading: Reading, left: int, start: int, right: int, thing: tuple[int, int]
) -> tuple[tuple[str, ...], str | None]:
    """The organisations before the verb of a clause, and who buys or sells in it: the last of them, or the one behind 'by'."""
    found = sorted(
        (m.span.start, e.id) for e in reading.names.organizations for m in e.mentions if left <= m.span.start < right
    )
    before = [e for at, e in found if at < start and not thing[0] <= at < thing[1]]
    by = [e for at, e in found if at >= start and reading.article.text.endswith(_AGENT, 0, at)]
    by += [e for at, e in found if at >= start and _BY.search(reading.article.text[start:at])]
    return tuple(before), before[-1] if before else by[0] if by else None


def thing_of(
    reading: Reading, sentence: Sentence, start: int, end: int, kind: Kind, besides: tuple[str, ...] = ()
) -> Thing:
    """The thing of a stretch; what 'it' stands for is the one thing that the sentence before names."""
    index = reading.article.sentence_index(sentence.start)
    if kind == "company" and _THEM.match(reading.article.text, start, end):
        return _bought(reading, sentence, start, besides) or read_thing(reading, start, start)
    if kind == "company" and _IT.fullmatch(reading.article.text, start, end):
        return _bought(reading, sentence, start, besides) or read_thing(reading, start, end)
    if kind == "place" and (
        _IT.fullmatch(reading.article.text, start, end) or _THERE.search(reading.article.text, start, end)
    ):
        ahead = _AHEAD.search(reading.article.text, sentence.start, start)
        if ahead and ahead.end() == start:
            # 'Since it was opened in 2016, the centre near Moss has …'
            return (mentioned(reading, end, sentence.end) or [read_thing(reading, start, end)])[0]
        named = mentioned(reading, sentence.start, start)
        if not named and index and reading.article.sentences[index - 1].paragraph == sentence.paragraph:
            named = mentioned(
                reading, reading.article.sentences[index - 1].start, reading.article.sentences[index - 1].end
            )
        if len(named) == 1:
            return named[0]
    if kind == "company":
        comma = reading.article.text.find(", ", start, end)
        cut = comma if comma > start else end
        thing = read_thing(reading, start, cut)
        return thing if thing.names else read_thing(reading, start, end)
    return read_thing(reading, start, end)


def _bought(reading: Reading, sentence: Sentence, offset: int, besides: tuple[str, ...]) -> Thing | None:
    """What 'it' stands for in a deal: the one other company that the sentence names before it, or the sentence before; where they
    name none, the article's subject."""
    own = reading.names.subject
    index = reading.article.sentence_index(sentence.start)
    places = [(sentence.start, offset)]
    if index and reading.article.sentences[index - 1].paragraph == sentence.paragraph:
        places.append((reading.article.sentences[index - 1].start, sentence.start))
    for start, end in places:
        spans = [
            m.span
            for e in reading.names.organizations
            if e is not own and e.id not in besides
            for m in e.mentions
            if start <= m.span.start < end
        ]
        found = {t.names: t for t in (read_thing(reading, s.start, s.end) for s in spans) if t.names}
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return replace(read_thing(reading, offset, offset), names=SELF) if own else None


def owner(reading: Reading, start: int, end: int, thing: tuple[int, int]) -> str | None:
    """The one organisation that a clause names beside the thing itself."""
    found = {
        e.id
        for e in reading.names.organizations
        for m in e.mentions
        if start <= m.span.start < end and not (thing[0] <= m.span.start < thing[1])
    }
    return found.pop() if len(found) == 1 else None


def market(reading: Reading, start: int, end: int, date: Date) -> str:
    """The country, shop or platform that a launch is told for, right before its date or right behind it."""
    text = reading.article.text
    between = text[start : date.span.start] if start <= date.span.start else ""
    match = _MARKET.search(between) if not _CLAUSE.search(between) else None
    match = match or _MARKET.match(text[max(start, date.span.end) : end].lstrip())
    return match["where"].lower() if match and match["where"].lower() not in calendar() else ""


@cache
def _stops(language: str = "en") -> frozenset[str]:
    return frozenset(load(language, "event_grammar")["grammar"]["stops"])

"""The parts of a company: its subsidiaries, and the offices that it has."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from factlint.facts.draft import Draft, Subjects
from factlint.values.facts import EntityValue, Qualifiers
from factlint.values.reading import Reading

_OFFICES = re.compile(
    r"\b(?:has|have|with|runs|operates|maintains)(?: \w+){0,3} (?:offices?|branch(?:es)?)(?: and \w+)? (?:in|at) "
)
_OWN = re.compile(
    r"\b(?:[Ii]ts|[Tt]he (?:company|group)['’]s) (?:[\w-]+ ){0,3}subsidiary(?: company)?(?: is|,)? (?:the )?"
)
_BELONGS = re.compile(r",? (?:is |was |now )?(?:an?|the) (?:[\w-]+ ){0,4}subsidiary of (?:the )?")
_LIST = re.compile(
    r"(?:(?:the )?[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,2}(?:, (?:and )?| and |(?=[.;(]| that| which|$)))+"
)


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `subsidiary` (of organisations with a parent) and `office` (places of 'has offices in A, B and C')."""
    for entity in reading.names.organizations:
        if entity.parent is not None and entity.mentions:
            yield Draft(
                subject=entity.parent, property="subsidiary", value=EntityValue(entity=entity.id, name=entity.name),
                evidence=(entity.mentions[0].span,),
            )  # fmt: skip
    yield from _told(reading, subjects)
    article = reading.article
    places = sorted((m.span.start, m.span.end, p.id, p.name) for p in reading.names.places for m in p.mentions)
    for match in _OFFICES.finditer(article.text):
        sentence = article.sentence_at(match.start())
        listed = _LIST.match(article.text, match.end(), sentence.end)
        who = subjects.of(match.start())
        if listed is None or who is None:
            continue
        for start, end, key, name in places[bisect_left(places, (listed.start(),)) :]:
            if start >= listed.end():
                break
            yield Draft(
                subject=who, property="office", value=EntityValue(entity=key, name=name),
                evidence=(article.span(start, end), article.span(*match.span())), qualifiers=Qualifiers(role="office"),
            )  # fmt: skip
    for event in reading.events:
        operator = next((p.entity for p in event.participants if p.role == "operator" and p.entity), None)
        if event.type == "expansion" and event.object and event.place and operator and _is_office(event.object.text):
            yield Draft(
                subject=operator, property="office",
                value=EntityValue(entity=event.place, name=reading.entity(event.place).name),
                evidence=(event.object, event.span), event_id=event.id,
                qualifiers=Qualifiers(status=event.status, start=event.date, role="office"),
            )  # fmt: skip


def _told(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """'Its Polish subsidiary, Norvik Polska', 'Norvik Polska, a subsidiary of Norvik'."""
    article = reading.article
    for match in _OWN.finditer(article.text):
        yield from _pair(
            reading, subjects.of(match.start()), subjects.after(match.end(), match.end() + 1), *match.span()
        )
    for match in _BELONGS.finditer(article.text):
        floor = article.sentence_at(match.start()).start
        child = subjects.before(match.start(), max(floor, match.start() - 50))
        yield from _pair(reading, subjects.after(match.end(), match.end() + 1), child, *match.span())


def _pair(reading: Reading, parent: str | None, child: str | None, start: int, end: int) -> Iterator[Draft]:
    if parent is None or child is None or parent == child or reading.entity(child).parent == parent:
        return
    yield Draft(
        subject=parent, property="subsidiary", value=EntityValue(entity=child, name=reading.entity(child).name),
        evidence=(reading.article.span(start, end),),
    )  # fmt: skip


def _is_office(words: str) -> bool:
    return re.search(r"\b(?:office|branch)(?:e?s)?$", words.lower()) is not None

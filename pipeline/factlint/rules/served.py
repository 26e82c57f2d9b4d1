"""How long somebody is told to have held a post, beside the dates of taking it up and of leaving it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from factlint.rules.dated import dates_in
from factlint.rules.elapsed import Length, length, point
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_TAKEN_UP = re.compile(
    r"\b(?:became|took (?:over|up|on|the (?:top|helm|reins|post|job|chair|office|lead|role))|(?:was|has been|had been|been) (?:appointed|named|made|elected|promoted|chosen)|"
    r"succeeded|(?:has|had) (?:led|run|headed|chaired|managed)|(?:chief executive|chairman|chairwoman|chair|president|managing director|director|editor|head|boss|CEO)(?: since)?(?= (?:since|from) )|(?:at the helm|in charge|in the (?:job|post|role)) since|led|headed)\b[^.;]{0,80}?\b(?:in|since|on|from) (?:early |late )?$"
)
# Of things: 'bought in 2006 and sold in 2009 after five years'.
_BEGUN = re.compile(
    r"\b(?:opened|bought|acquired|launched|started|began|founded|introduced|leased|signed|built|established|set up|moved|entered)\b[^.;]{0,60}? (?:in|on) (?:early |late )?$"
)
_ENDED = re.compile(
    r"\b(?:sold|closed|ended|shut|dissolved|abandoned|cancelled|canceled|wound up|scrapped|discontinued|terminated|withdrawn|pulled down|demolished)\b"
)
_POST = r"(?: (?:at the helm|at the top|in charge|in office|in (?:the|that|this|his|her|their) (?:top |same )?(?:job|post|role|office|chair|position)|at (?:its|the|her|his) (?:head|head of [^.;,]{2,40})|as (?:its |the )?(?:chief|chair|president|head|editor|director|manag|boss|CEO)[a-z -]{0,30}))"
_AFTER = re.compile(
    rf"\b[Aa]fter (?:just |only |exactly )?(?P<length>(?:\d{{1,3}}|[a-z]{{1,9}}(?:-[a-z]{{3,5}})?) (?:years|months))(?P<post>{_POST})?(?=[.,;])"
    rf"|\bend(?:ed|s|ing) (?:an?|his|her|their) (?P<spell>(?:\d{{1,3}}|[a-z]{{1,9}}(?:-[a-z]{{3,5}})?)-year)(?: \w+)? (?:reign|tenure|stint|spell|run|rule)\b"
)
_LEAVES = re.compile(
    r"\b(?:left|leav(?:e|es|ing)|stepp?\w* (?:down|aside|back)|retir\w+|resign\w*|hand(?:ed|s|ing)? over|hand(?:ed|s|ing)? (?:the|her|his) [a-z ]{2,30}over|depart\w*|quit\w*|stood down|standing down|stands down|ma(?:de|kes?|king) way|"
    r"gave (?:up|way)|bow(?:ed|s|ing) out|ousted|sacked|dismissed|replaced|succeeded by|was followed by|end(?:ed|s|ing) (?:an?|his|her))\b"
)
_GONE = re.compile(rf"{_LEAVES.pattern}|{_ENDED.pattern}")
# Two spells, or one that is not told from its beginning.
_BROKEN = re.compile(r"\b(?:again|returned|second time|except|interrupted|joined|total|combined|briefly|back)\b")
_BESIDE = re.compile(r",? ")
_People = list[tuple[int, str]]
_MOST_SENTENCES = 2
_BACK = 2500


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A post taken up on one date and left on another, and the length that is told of it; `end` is None for the day of the article."""

    start: Date
    end: Date | None
    told: Length
    phrase: Span
    until: date


def misfits(reading: Reading) -> Iterator[Service]:
    """The lengths of service that do not fit the two dates beside them, by more than a year; no other date of the paragraph may fit."""
    text = reading.article.text
    people = sorted((m.span.start, e.id) for e in reading.names.persons for m in e.mentions)
    for match in _AFTER.finditer(text):
        told = length((match["length"] or match["spell"]).replace("-", " "))
        sentence = reading.article.sentence_at(match.start())
        if told is None or not _GONE.search(
            text, max(sentence.start, match.start() - 80), min(sentence.end, match.end() + 60)
        ):
            continue
        start = _start(reading, people, sentence, match)
        found = None if start is None else _until(reading, sentence, match, start)
        if start is None or found is None or _explained(reading, match, told, start, found[1]):
            continue
        end, last = found
        name = "length" if match["length"] else "spell"
        yield Service(
            start=start, end=end, told=told, until=last,
            phrase=reading.article.span(match.start() if match["length"] else match.start(name), max(match.end(name), match.end("post"))),
        )  # fmt: skip


def _start(reading: Reading, people: _People, sentence: Sentence, match: re.Match[str]) -> Date | None:
    """The date of taking up a post that is told last before the length, of the only person who is named on the way."""
    article = reading.article
    text = article.text
    index = article.sentence_index(sentence.start)
    for back in range(_MOST_SENTENCES + 1):
        one = article.sentences[index - back] if index >= back else None
        if one is None or one.paragraph != sentence.paragraph:
            return None
        dates = dates_in(reading, one.start, min(one.end, match.start()))
        for place in range(len(dates) - 1, -1, -1):
            found = dates[place]
            if len(found.parts) == 1 and found.value.endswith("/.."):
                found = found.parts[0]  # 'chief executive since 1996'
            floor = dates[place - 1].span.end if place else one.start
            things = (
                not match["post"]
                and bool(_ENDED.search(text, max(one.start, found.span.end), min(sentence.end, match.end() + 60)))
                and (not back or text.startswith("It ", sentence.start))
            )
            if not (_BEGUN if things else _TAKEN_UP).search(text, floor, found.span.start):
                continue
            if not point(found) or found.inferred or found.modifier:
                return None
            others = _people(people, found.span.end, match.start()) - _people(people, one.start, found.span.start)
            broken = _BROKEN.search(text, one.start, match.start())
            return None if others or broken else found
    return None


def _people(people: _People, start: int, end: int) -> set[str]:
    first, last = bisect_left(people, (start, "")), bisect_left(people, (end, ""))
    return {key for _, key in people[first:last]}


def _until(reading: Reading, sentence: Sentence, match: re.Match[str], start: Date) -> tuple[Date | None, date] | None:
    """The date of leaving: the one other date of the clause, else the day of the article."""
    dates = [
        d
        for d in dates_in(reading, max(sentence.start, start.span.end), sentence.end)
        if d.span.start != match.start("length")
    ]
    dates = [d for d in dates if d.earliest and d.latest and d.earliest.year == d.latest.year]
    if not dates:
        day = reading.article.reference_date
        return (None, day) if day is not None else None
    beside = [d for d in dates if _BESIDE.fullmatch(reading.article.text, d.span.end, match.start())]
    dates = beside or dates
    if len(dates) > 1 or not point(dates[0]) or dates[0].modifier or dates[0].latest is None:
        return None
    return dates[0], dates[0].latest


def _explained(reading: Reading, match: re.Match[str], told: Length, start: Date, last: date) -> bool:
    assert start.earliest is not None
    if last < start.earliest or _fits(start, told, last, slack=1):
        return True
    paragraph = reading.article.paragraphs[reading.article.paragraph_index(match.start())]
    floor = max(paragraph.start if match["post"] else 0, match.start() - _BACK)
    return any(
        _fits(d, told, last, slack=0)
        for date in dates_in(reading, floor, match.start())
        for d in (date.parts or (date,))
        if point(d)
    )


def _fits(first: Date, told: Length, last: date, *, slack: int) -> bool:
    assert first.earliest
    assert first.latest
    if told.unit == "year":
        return abs(last.year - first.earliest.year - told.count) <= max(slack, told.loose)
    months = (last.year - first.earliest.year) * 12 + last.month - first.earliest.month
    return told.unit != "month" or abs(months - told.count) <= 12

"""When things began and ended, by any of the words for it: 'opened a plant in Hull', 'the Hull works, in operation since', 'N2 (1998)'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from factlint.facts.clause_dates import clause_date, heading_date
from factlint.facts.telling_kinds import ACTS, THINGS, VOICES, Kind, Voice
from factlint.facts.telling_lines import items
from factlint.facts.telling_places import border, place_of
from factlint.facts.telling_things import is_part, market, owner, parties, thing_of
from factlint.facts.things import Thing, is_plain, kinds
from factlint.languages import load
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_SINCE = re.compile(r"[^.;:]{0,40}?\b(?:since|from)\b")
_NEXT = re.compile(r", (?:and|but)\b|;")
_AROUND = 70
_TAIL = 12
_LONGEST = 2500


_Trigger = tuple[str, Voice, int, int, tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One telling of a beginning or an end: the act, the thing, its date, the words; `owner` is the company whose thing it is
    told as, `where` the market that a product is told for, `planned` whether it was still to come,
    `place` where the words for the thing stand."""

    act: str
    thing: Thing
    date: Date
    words: Span
    sentence: Sentence
    owner: str | None = None
    where: str = ""
    planned: bool = False
    place: tuple[int, int] = (0, 0)


def tellings(reading: Reading) -> tuple[Telling, ...]:
    """The dated beginnings and ends of things that the sentences and lines of an article tell, in order."""
    found = [t for s in reading.article.sentences for kind in THINGS for t in told_in(reading, s, kind)]
    found += [
        Telling(act=act, thing=thing, date=date, words=words, sentence=reading.article.sentence_at(date.span.start))
        for act, thing, date, words in items(reading)
    ]
    return tuple(sorted(found, key=lambda t: (t.words.start, t.act)))


def told_in(reading: Reading, sentence: Sentence, kind: Kind) -> Iterator[Telling]:
    """The dated tellings of one kind of thing in a sentence."""
    article = reading.article
    text = article.text
    if sentence.end - sentence.start > _LONGEST:
        return  # no sentence of prose
    found: dict[int, _Trigger] = {}
    for voice in VOICES:
        for match in _pattern(kind, voice).finditer(text, sentence.start, sentence.end):
            place = place_of(reading, sentence, voice, match)
            if place is not None and not any(a <= match.start() < f[3] for a, f in found.items()):
                found[match.start()] = (str(match.lastgroup), voice, match.start(), match.end(), place)
    triggers = _apart([found[key] for key in sorted(found)])
    for number, (act, voice, start, end, place) in enumerate(triggers):
        floor = max((t[3] for t in triggers[:number] if t[3] <= start), default=sentence.start)
        ceiling = min((t[2] for t in triggers[number + 1 :] if t[2] >= end), default=sentence.end)
        date = clause_date(
            reading, sentence, start, end, noun=voice == "nouns", floor=floor, ceiling=ceiling, plan=voice == "plan"
        ) or heading_date(reading, sentence)
        if date is None or (voice == "states" and not _since(text, end, date)):
            continue
        left = max(sentence.start, start - _AROUND, border(text, max(sentence.start, start - _AROUND), start))
        right = date.span.end if end < date.span.end < end + 2 * _AROUND else end
        right = max(right, place[1] if place[1] > end else right)
        # ', and moved its people' is another clause.
        right = next((m.start() for m in _NEXT.finditer(text, right, right + _TAIL)), min(sentence.end, right + _TAIL))
        while right < sentence.end and text[right].isalnum():
            right += 1
        if _words("again").search(text, left, right) or _words("unsure").search(text, left, right):
            continue
        if kind == "company" and voice != "plan" and _words("partly").search(text, left, right):
            continue
        begin, stop = place
        if begin <= date.span.start < stop:
            begin, stop = (date.span.end, stop) if stop <= start else (begin, date.span.start)
            begin += len(text[begin:stop]) - len(text[begin:stop].lstrip(" ,"))
        if stop <= start:  # 'closed the Lyon office, which it had opened': the thing stands behind the first verb
            begin = max([begin, *(t[3] + 1 for t in triggers[:number] if begin < t[3] < stop)])
        if kind == "company" and begin >= end and is_part(text, begin, stop):
            continue
        clause = (
            parties(reading, left, start, min(sentence.end, max(right, end + _AROUND)), (begin, stop))
            if kind == "company"
            else ((), None)
        )
        thing = thing_of(reading, sentence, begin, stop, kind, besides=clause[0])
        if text[start:end].endswith((" the", " its")):
            thing = replace(thing, definite=True)
        placed = bool(kinds(thing.head) if kind == "place" else is_plain(thing.head)) or (
            act == "working" and text[start:end].endswith((" at", " in"))
        )
        if kind in ("place", "product") and (kind == "place") != placed:
            continue
        yield Telling(
            act=act, thing=thing, date=date, words=article.span(start, end), sentence=sentence,
            owner=clause[1] if kind == "company" else owner(reading, left, right, (begin, stop)),
            where=market(reading, stop, sentence.end, date) if kind == "product" else "",
            place=(begin, stop), planned=voice == "plan" or bool(_words("plans").search(text, left, right)),
        )  # fmt: skip


def _apart(triggers: list[_Trigger]) -> list[_Trigger]:
    """Triggers without the verb that a noun for a first step governs: 'construction of the mill began' is one telling."""
    firsts = [t for t in triggers if t[0] == "groundbreaking"]
    return [t for t in triggers if not any(t[4][0] <= f[2] < t[2] for f in firsts if f is not t)]


def _since(text: str, end: int, date: Date) -> bool:
    return bool(_SINCE.fullmatch(text[end : date.span.start].rstrip() or " ")) or text[date.span.start :].startswith(
        "since"
    )


@cache
def _pattern(kind: Kind, voice: Voice, language: str = "en") -> re.Pattern[str]:
    table = load(language, "tellings")
    if voice == "plan":
        told = "|".join(f"(?P<{act}>{'|'.join(table['plan'][act])})" for act in ACTS[kind] if act in table["plan"])
        return re.compile(rf"(?<![\w-])(?:{'|'.join(table['plan']['lead'])}) (?:{told})(?![\w-])" if told else r"(?!)")
    acts = "|".join(f"(?P<{act}>{'|'.join(table[act][voice])})" for act in ACTS[kind] if table[act][voice])
    return re.compile(rf"(?<![\w-])(?{'i' if voice == 'nouns' else ''}:{acts})(?![\w-])")


@cache
def _words(kind: str, language: str = "en") -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(language, 'tellings')['marks'][kind])})\b")

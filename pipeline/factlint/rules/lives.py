"""What the rules on persons share: when the text says that somebody was born and died."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from factlint.rules.elapsed import point
from factlint.rules.once import once_a_reading
from factlint.rules.persons import Mention, mentions, named, referred
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_BRACKET = re.compile(r",? \((?:[^()\d]{0,40}[;,] ?)?(?P<how>born|b\.|died|d\.)? ?(?:[^()\d;]{0,30} )?(?:in |on )?")
_VERB = re.compile(
    r",?(?: (?:aged )?\d{2},| (?:an?|the) [^.;,()\d]{2,60},)? (?:who )?(?:was )?(?P<how>born|died|passed away|came into the world)(?: (?:the|as|into|to|a|an) [^.;()\d]{2,60}?)?(?: (?:in|at|near) [^.;,()\d]{2,40}?(?:, [A-Z][\w ]{2,20}?)?)?,? (?:in|on) (?:early |late )?"
)
# 'She was born in Oslo in 1960', behind a sentence on one person.
_PRONOUN = re.compile(
    r"(?:He|She) was (?P<how>born)(?: (?:the|as|into|to|a|an) [^.;()\d]{2,60}?)?(?: (?:in|at|near) [^.;,()\d]{2,40}?(?:, [A-Z][\w ]{2,20}?)?)?,? (?:in|on) "
)
_FRONTED = re.compile(
    r"Born (?:(?:the|into|to|as) [^.;()\d]{2,60}? )?(?:(?:in|at|near) [^.;()\d]{2,40}? )?(?:in |on )?"
)
# 'Born in Moss in 1960, she …', 'until her death in 2010': who that is, stands before.
_OPENS = re.compile(r",[^.;()]{0,60}?\bs?he\b")
_PRONOUN_DIES = re.compile(
    r"\b(?:(?:his|her) death|s?he (?P<died>died|passed away))(?: (?:at|in|near) [A-Z][\w-]{1,30}(?: [A-Z][\w-]{1,30})?)?,? (?:in|on) (?:early |late )?$"
)
_REACH = 90
_DEATHS = ("died", "passed away")
# Brackets with shorter or longer ranges hold terms of office.
_LEAST, _MOST = 30, 106


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """The birth or the death that one place tells of a person."""

    person: str
    kind: str  # born, died
    date: Date


@once_a_reading
def lives(reading: Reading) -> tuple[Life, ...]:
    """Births and deaths of persons, where a date stands with 'born', 'died' or in brackets behind the full name."""
    return tuple(_lives(reading))


def _lives(reading: Reading) -> Iterator[Life]:
    text = reading.article.text
    people = mentions(reading)
    ends = sorted((end, key) for _, end, key in people)
    for date in reading.dates:
        if len(date.parts) == 2 and all(point(p) and "year" not in p.inferred for p in date.parts):
            first, last = date.parts
            opening = text[max(0, date.span.start - 2) : date.span.start]
            key = _ending(ends, date.span.start - 2)
            years = last.earliest.year - first.earliest.year if first.earliest and last.earliest else 0
            closed = text[date.span.end : date.span.end + 1] in (")", ";", ",")
            if opening == " (" and closed and key and _LEAST <= years <= _MOST:
                yield Life(person=key, kind="born", date=first)
                yield Life(person=key, kind="died", date=last)
            continue
        if not point(date) or "year" in date.inferred:
            continue
        start = reading.article.sentence_at(date.span.start).start
        place = bisect_right(ends, (date.span.start, "~")) - 1
        near = ends[place] if place >= 0 and ends[place][0] > start else None
        if near is not None:
            bracket = _BRACKET.fullmatch(text, near[0], date.span.start)
            verb = _VERB.fullmatch(text, near[0], date.span.start)
            if bracket and bracket["how"]:
                yield Life(person=near[1], kind="born" if bracket["how"].startswith("b") else "died", date=date)
            elif verb:
                yield Life(person=near[1], kind="died" if verb["how"] in _DEATHS else "born", date=date)
        dies = _PRONOUN_DIES.search(text, max(start, date.span.start - _REACH), date.span.start)
        who = referred(reading, people, reading.article.sentence_at(start), dies.start()) if dies else None
        if who is not None:
            yield Life(person=who, kind="died", date=date)
        if _PRONOUN.fullmatch(text, start, date.span.start):
            who = referred(reading, people, reading.article.sentence_at(start), start)
            if who is not None:
                yield Life(person=who, kind="born", date=date)
        if _FRONTED.fullmatch(text, start, date.span.start):
            comma = text.find(", ", date.span.end, date.span.end + 40)
            follower = bisect_right(people, (date.span.end, 0, ""))
            if comma > 0 and follower < len(people) and people[follower][0] == comma + 2:
                yield Life(person=people[follower][2], kind="born", date=date)
            elif (who := _opened(reading, people, date)) is not None:
                yield Life(person=who, kind="born", date=date)


def _ending(ends: list[tuple[int, str]], offset: int) -> str | None:
    place = bisect_right(ends, (offset, "~")) - 1
    return ends[place][1] if place >= 0 and ends[place][0] == offset else None


def _opened(reading: Reading, people: list[Mention], date: Date) -> str | None:
    """Whose birth 'Born in Moss in 1960, she …' tells: nobody is named between, and 'she' is known."""
    text = reading.article.text
    sentence = reading.article.sentence_at(date.span.start)
    opens = _OPENS.search(text, date.span.end, min(sentence.end, date.span.end + _REACH))
    rest = text[date.span.end : opens.start()] if opens else ""
    if opens is None or len(rest) > _REACH or named(people, date.span.start, opens.end()):
        return None
    return referred(reading, people, sentence, sentence.start)

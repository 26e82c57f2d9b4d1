"""What the rules on persons share: when the text says that somebody was born and died."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factlint.languages import load
from factlint.rules.dated import dates_in
from factlint.rules.elapsed import point
from factlint.rules.once import once_a_reading
from factlint.rules.persons import Mention, mentions, named, referred
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.temporal import Date

# Between the verb and its date: places, parents, no other clause.
_TO_DATE = re.compile(
    r"(?:,? (?:the|as|into|to|a|an|in|at|near|on|of) [^.;()\d]{2,60}?)?(?:,? \(?(?:in|on|of|back in|came in|came on)(?: early| late| the (?:spring|summer|autumn|fall|winter) of)?|,)? "
)
# Between a name and the verb.
_TO_VERB = re.compile(
    r"(?: (?:aged )?\d{2})?(?:, (?:\d\d|(?:an?|the|then|who) [^.;()\d]{2,60}|born [^.;()]{2,50})(?:,|(?= who))|,)?(?: (?:who|was|had|himself|herself|and))* "
    r"| \((?:[^()]{0,60}[;,] ?)?(?:was )?|['’]s? (?:own |sudden |early |untimely )?|'s (?=death|birth)"
)
_LED = re.compile(
    r"(?:[^.;]{0,60} )?(?:until|till|before|at|on|with|since|after|up to|by) (?:his|her) (?:early |sudden |untimely |own )?"
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)(?: (?:was|had|himself|herself|sudden|own|early))* ?$")
_FRONTED = re.compile(
    r"Born (?:(?:the|into|to|as) [^.;()\d]{2,60}? )?(?:(?:in|at|near) [^.;()\d]{2,40}? )?(?:in |on )?"
)
# 'Born in Moss in 1960, she …': who that is, stands before.
_OPENS = re.compile(r",[^.;()]{0,60}?\bs?he\b")
_LIVED = re.compile(r" (?:lived|\(|who lived)(?: from)? ?$|,? who lived (?:from )?$| \($")
_REACH, _NEAR = 95, 110
# Brackets with shorter or longer ranges hold terms of office.
_LEAST, _MOST = 30, 106


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """The birth or the death that one place tells of a person."""

    person: str
    kind: str  # born, died
    date: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    verb: re.Pattern[str]
    kin: re.Pattern[str]
    label: re.Pattern[str]
    name: re.Pattern[str]


@cache
def _words(language: str) -> _Words:
    data = load(language, "lives")
    born, died, labels = "|".join(data["born"]["words"]), "|".join(data["died"]["words"]), data["labels"]
    return _Words(
        verb=re.compile(rf"(?<![\w-])(?:(?P<born>{born})|(?P<died>{died}))(?![\w-])"),
        kin=re.compile(rf"\b(?:{'|'.join(data['kin']['words'])})\b"),
        label=re.compile(rf"(?i:(?P<born>{'|'.join(labels['born'])})|(?P<died>{'|'.join(labels['died'])})): ?"),
        name=re.compile(rf"^(?i:{'|'.join(labels['name'])}): ?(?P<name>[^\n]+)$", re.MULTILINE),
    )


@once_a_reading
def lives(reading: Reading) -> tuple[Life, ...]:
    """Births and deaths of persons, where a date stands with 'born', 'died' and the like or in brackets behind the full name."""
    found = {(life.person, life.kind, life.date.span.start): life for life in _lives(reading)}
    return tuple(found.values())


def _lives(reading: Reading, language: str = "en") -> Iterator[Life]:
    text, words = reading.article.text, _words(language)
    people = mentions(reading)
    ends = sorted((end, key) for _, end, key in people)
    for date in reading.dates:
        if len(date.parts) == 2 and all(point(p) and "year" not in p.inferred for p in date.parts):
            yield from _span(text, ends, date)
            continue
        if not point(date) or "year" in date.inferred:
            continue
        sentence = reading.article.sentence_at(date.span.start)
        label = words.label.fullmatch(text, sentence.start, date.span.start)
        if label:
            who = _filed(reading, people, words, sentence.start)
            if who is not None:
                yield Life(person=who, kind="born" if label["born"] else "died", date=date)
            continue
        verbs = list(words.verb.finditer(text, max(sentence.start, date.span.start - _REACH), date.span.start))
        match = verbs[-1] if verbs and _TO_DATE.fullmatch(text, verbs[-1].end(), date.span.start) else None
        if match is None and not dates_in(reading, date.span.end, sentence.end):
            match = _ahead(words, text, sentence, date)
        if match is not None:
            who = _whose(reading, people, words, sentence, match)
            if who is not None:
                yield Life(person=who, kind="born" if match["born"] else "died", date=date)
        if _FRONTED.fullmatch(text, sentence.start, date.span.start):
            comma = text.find(", ", date.span.end, date.span.end + 40)
            follower = bisect_right(people, (date.span.end, 0, ""))
            if comma > 0 and follower < len(people) and people[follower][0] == comma + 2:
                yield Life(person=people[follower][2], kind="born", date=date)
            elif (opened := _opened(reading, people, date)) is not None:
                yield Life(person=opened, kind="born", date=date)


def _span(text: str, ends: list[tuple[int, str]], date: Date) -> Iterator[Life]:
    """'Hauge (1930–1998)', 'Hauge lived from 1930 to 1998'."""
    first, last = date.parts
    years = last.earliest.year - first.earliest.year if first.earliest and last.earliest else 0
    lived = _LIVED.search(text, max(0, date.span.start - 20), date.span.start)
    bracket = lived is not None and lived[0].endswith("(")
    key = _ending(ends, lived.start()) if lived else None
    closed = not bracket or text[date.span.end : date.span.end + 1] in (")", ";", ",")
    if closed and key and _LEAST <= years <= _MOST:
        yield Life(person=key, kind="born", date=first)
        yield Life(person=key, kind="died", date=last)


def _ahead(words: _Words, text: str, sentence: Sentence, date: Date) -> re.Match[str] | None:
    """The verb behind a date that the sentence begins with: 'In 1954 Hauge died'."""
    if not re.fullmatch(r"(?:In|On) (?:the )?(?:early |late )?", text[sentence.start : date.span.start]):
        return None
    match = words.verb.search(text, date.span.end, min(sentence.end, date.span.end + 60))
    return match if match and not re.search(r"[,;]|\band\b", text[date.span.end + 1 : match.start()]) else None


def _whose(
    reading: Reading, people: list[Mention], words: _Words, sentence: Sentence, match: re.Match[str]
) -> str | None:
    """Whose birth or death a verb or noun tells: the name before it, or whom 'he' and 'her' stand for."""
    text = reading.article.text
    if _PRONOUN.search(text, max(sentence.start, match.start() - 30), match.start()):
        return referred(reading, people, sentence, match.start())
    noun = match[0] in ("death", "birth")
    of = re.compile(r" of (?:(?:the|its) [a-z -]{2,40} )?").match(text, match.end()) if noun else None
    if of:
        return next((who for start, _, who in people if start == of.end()), None)
    near = [m for m in people if sentence.start <= m[0] and m[1] <= match.start()]
    if not near or match.start() - near[-1][1] > _NEAR:
        return None
    gap = text[near[-1][1] : match.start()]
    if noun and not re.match(r"['’]", gap):
        return near[-1][2] if _LED.fullmatch(gap) and len({m[2] for m in near}) == 1 else None
    if not noun and re.match(r"['’]", gap):
        return None
    inside = gap.startswith(" (") and ")" not in gap
    return near[-1][2] if (inside or _TO_VERB.fullmatch(gap)) and not words.kin.search(gap) else None


def _filed(reading: Reading, people: list[Mention], words: _Words, offset: int) -> str | None:
    """Whose personal file a line belongs to: the person of the line 'Name:' before it, else the one named most often."""
    counts: dict[str, int] = {}
    for _, _, who in people:
        counts[who] = counts.get(who, 0) + 1
    named_line = [m for m in words.name.finditer(reading.article.text, 0, offset)]
    if named_line:
        surname = named_line[-1]["name"].split()[-1]
        fits = sorted(
            {who for who in counts if reading.entity(who).name.split()[-1] == surname}, key=lambda w: -counts[w]
        )
        return fits[0] if fits else None
    most = sorted(counts, key=lambda w: (-counts[w], w))
    return most[0] if most and (len(most) == 1 or counts[most[0]] > counts[most[1]]) else None


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

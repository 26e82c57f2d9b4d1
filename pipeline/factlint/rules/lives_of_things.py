"""What the rules on things share: the tellings of one thing, side by side, and whether their dates may both hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from difflib import SequenceMatcher
from functools import cache
from itertools import combinations

from factlint.facts.compare import dates_agree
from factlint.facts.telling_kinds import ACTS, SELF, Kind
from factlint.facts.tellings import Telling, tellings
from factlint.facts.things import Thing, alike, kinds, mentioned
from factlint.languages import load
from factlint.rules.once import once_a_reading
from factlint.rules.restated import read_as
from factlint.values.findings import Side
from factlint.values.reading import Reading

_WORD = re.compile(r"[^\W_]+(?:[.&’'-][^\W_]+)*")
_RANKS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth latest last".split()
)
_NEW = frozenset({"new"})
_MOST = 40  # tellings of one name
_STEM = 4  # letters that a country shares with its adjective
_NEAR = 900  # code points
_LONG, _LIKE = 6, 0.85  # letters of a word, likeness of two
_MANY = frozenset({"shop"})  # of these a town may have two


@once_a_reading
def told(reading: Reading) -> tuple[Telling, ...]:
    """The tellings of a reading, 'the factory' with the name of the one factory that the text names."""
    found = _deals(reading, tellings(reading))
    if not found:
        return found
    named = [t for t in mentioned(reading, 0, len(reading.article.text)) if t.names]
    return tuple(replace(t, thing=_known(reading, t, named)) for t in found)


def _deals(reading: Reading, found: tuple[Telling, ...]) -> tuple[Telling, ...]:
    """'The takeover' with the name of the one company that is told as taken over."""
    found = tuple(_unit(reading, t, found) for t in found)
    names = [t.thing.names for t in found if t.act == "buying" and t.thing.names]
    if not names or not all(names[0] & n for n in names[1:]):
        return found
    return tuple(
        replace(t, thing=replace(t.thing, names=names[0])) if t.act == "buying" and _deal(t) else t for t in found
    )


def _unit(reading: Reading, telling: Telling, found: tuple[Telling, ...]) -> Telling:
    """'The Peruvian business' with the name of the one company that was bought in Peru."""
    thing = telling.thing
    if telling.act != "selling" or len(thing.names) != 1 or not thing.words & _units():
        return telling
    stem = next(iter(thing.names))[:_STEM].capitalize()
    there = {
        t.thing.names
        for t in found
        if t.act == "buying" and t.thing.names and f" {stem}" in reading.article.text[t.sentence.start : t.sentence.end]
    }
    return replace(telling, thing=replace(thing, names=there.pop())) if len(there) == 1 else telling


@cache
def _units(language: str = "en") -> frozenset[str]:
    return frozenset(load(language, "tellings")["marks"]["unit"])


def _deal(telling: Telling, language: str = "en") -> bool:
    return not telling.thing.names and telling.words.text.lower() in load(language, "tellings")["buying"]["nouns"]


def _bare(thing: Thing) -> bool:
    return thing.definite and bool(thing.head) and not thing.names and thing.marks <= _NEW


def _known(reading: Reading, telling: Telling, named: list[Thing]) -> Thing:
    """'The factory' with the name of the only one, or of the one told just before; 'in Hull' with the only thing that the text has there."""
    thing = telling.thing
    if _bare(thing) or (telling.planned and thing.head and not thing.names and not thing.marks):
        sets = {t.names for t in named if alike(t, thing)}
        if len(sets) > 1 and thing.definite:
            near = mentioned(reading, max(0, telling.words.start - _NEAR), telling.words.start)
            sets = {t.names for t in near if alike(t, thing) and t.names}
        return replace(thing, names=sets.pop()) if len(sets) == 1 else thing
    if thing.head or not thing.names:
        return thing
    there = [t for t in named if t.names == thing.names]
    one = all(alike(there[0], t) for t in there[1:]) if there else False
    return replace(thing, head=there[0].head, definite=True) if one else thing


def pairs(
    reading: Reading, kind: Kind, acts: frozenset[tuple[str, str]] | None = None
) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of tellings of one thing, each date of an act once, in order of the text."""
    once: dict[tuple[object, ...], Telling] = {}
    for t in told(reading):
        if t.act in ACTS[kind] and _exact(t):
            once.setdefault((t.act, t.thing.names, t.thing.head, t.thing.marks, t.date.value, t.planned, t.where), t)
    buckets: dict[str, list[int]] = {}
    kept = list(once.values())
    for number, t in enumerate(kept):
        for word in t.thing.names or ("",):
            buckets.setdefault(word, []).append(number)
    found = {pair for numbers in buckets.values() for pair in combinations(numbers[:_MOST], 2)}
    for first, last in sorted(found):
        one, other = kept[first], kept[last]
        if one.sentence != other.sentence and same(one, other, kind):
            yield one, other


def _exact(telling: Telling) -> bool:
    return telling.date.modifier not in ("APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER")


def same(one: Telling, other: Telling, kind: Kind) -> bool:
    """Whether two tellings are of one thing."""
    if one.act == other.act and one.owner and other.owner and one.owner != other.owner:
        return False
    a, b = one.thing, other.thing
    if SELF in (a.names, b.names):
        return a.names == b.names and one.owner == other.owner is not None
    if kind == "product":
        return bool(a.names) and a.names == b.names and one.where == other.where and _plain(a, b)
    if kind == "company":
        return _company(a.names, b.names)
    if not alike(a, b) or (a.names | b.names and not _placed(a, b)):
        return False
    if not a.names and a.marks & b.marks & _RANKS != {"first"}:
        return False
    ranks = [t.marks & _RANKS for t in (a, b)]
    if ranks[0] != ranks[1] and (all(ranks) or not all(t.aside for t, r in zip((a, b), ranks, strict=True) if r)):
        return False
    if (a.marks | b.marks) - _RANKS - _NEW:
        return False
    if not a.definite and not b.definite:
        many = bool(kinds(a.head) & _MANY) or bool(kinds(b.head) & _MANY)
        return not many and a.marks == b.marks
    return True


def _company(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two companies' names share a telling word, and one is the other with more words."""
    one, other = one - common_words(), other - common_words()
    few, many = sorted((one, other), key=len)
    return bool(few) and all(w in many or any(_slip(w, m) for m in many) for w in few)


def _slip(one: str, other: str) -> bool:
    """Whether two words are one with a letter mistyped."""
    return min(len(one), len(other)) >= _LONG and SequenceMatcher(None, one, other).ratio() >= _LIKE


@cache
def common_words(language: str = "en") -> frozenset[str]:
    """Words that many companies' names share, legal forms above all."""
    forms: list[str] = load(language, "names")["legal"]["forms"]
    return frozenset((*forms, *load(language, "happenings")["common"]["words"]))


def _placed(a: Thing, b: Thing) -> bool:
    return bool(a.names and b.names) and (a.names <= b.names or b.names <= a.names)


def _plain(a: Thing, b: Thing) -> bool:
    """Whether neither names another one or another make of a product."""
    return not ((a.marks | b.marks) - {"first", "latest", "last", "new"})


def apart(one: Telling, other: Telling, *, days: int) -> bool:
    """Whether two dates exclude each other, with more than so many days between them."""
    a, b = sorted((one.date, other.date), key=lambda d: (d.earliest, d.latest))
    assert a.latest is not None
    assert b.earliest is not None
    return not dates_agree(a, b) and b.earliest - a.latest > timedelta(days=days)


def side(reading: Reading, telling: Telling) -> Side:
    """A telling as a side: its date, and the words that it is read from."""
    return Side(span=telling.date.span, reading=f"{read_as(reading, telling.date)}: “{telling.words.text}”")


def title(reading: Reading, one: Telling, other: Telling) -> str:
    """What a thing is called in a message: its words as the text writes them, in its order."""
    names = one.thing.names & other.thing.names or one.thing.names or other.thing.names
    if SELF in (one.thing.names, other.thing.names):
        return "the company"
    found: dict[str, str] = {}
    for telling in (one, other):
        text = reading.article.text[telling.sentence.start : telling.sentence.end]
        for word in _WORD.findall(text):
            if word.lower() in names and word[0].isupper():
                found.setdefault(word.lower(), word)
    written = [*found.values(), *(name.capitalize() for name in sorted(names - found.keys()))]
    return " ".join(filter(None, (" ".join(written) or "first", one.thing.head or other.thing.head)))

"""Pairs of names that are a slip of the hand apart, and what of the text speaks for one name meant twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from factlint.normalise.names.slips import Slip, heard_of, inflected, slip_between
from factlint.rules.name_company import other_company, same_place
from factlint.rules.spellings import in_another_language, told_as_spelling, unaccented, words_of
from factlint.values.article import Article

_CAPITAL = re.compile(r"(?<![\w@./])[A-Z][^\W\d_]*(?:[A-Z][^\W\d_]*)*(?![\w@])")
_LOWER = re.compile(r"(?<![\w])[a-z][^\W\d_]+")
_SHORTEST, _LONG, _LONGER, _LONGEST_NAME = 4, 6, 8, 30
_ESTABLISHED, _MAJORITY, _RARE, _MOST = 3, 4, 2, 3
_NEIGHBOURS = 60
_NEAR, _FAR, _BRIEF = 800, 4000, 8000  # characters

Ground = Literal["majority", "beside", "known", "rare"]


@dataclass(frozen=True, slots=True)
class NameSlip:
    """A rare spelling beside another, each with its places.

    `ground` says what speaks for one name: 'majority' the text's own usage, 'beside' the same word beside both,
    'known' that English texts know one and not the other, 'rare' that they know neither and stand near each other.
    """

    word: str
    name: str
    at: tuple[int, ...]
    beside: tuple[int, ...]
    ground: Ground


@dataclass(frozen=True, slots=True)
class _Text:
    article: Article
    places: dict[str, list[int]]
    lower: Counter[str]


def name_slips(article: Article) -> tuple[NameSlip, ...]:
    """The pairs of an article, in order of the rare spelling; each rare spelling stands in one pair."""
    return tuple(_found(article))


def _found(article: Article) -> Iterator[NameSlip]:
    text = article.text
    places: dict[str, list[int]] = defaultdict(list)
    for match in _CAPITAL.finditer(text):
        if _SHORTEST <= len(match[0]) <= _LONGEST_NAME:
            places[match[0]].append(match.start())
    lower = Counter(m[0] for m in _LOWER.finditer(text))
    data = _Text(article, places, lower)
    # Names a slip apart share what is left when a letter is left out: found without comparing each with each.
    by_rest: dict[str, list[str]] = defaultdict(list)
    for name in sorted(places, key=lambda n: (-len(places[n]), places[n][0])):
        for rest in _rests(name):
            if len(by_rest[rest]) < _NEIGHBOURS:
                by_rest[rest].append(name)
    done: set[str] = set()
    rare = sorted((w for w in places if len(places[w]) <= _MOST), key=lambda w: (len(places[w]), -places[w][0]))
    for word in rare:
        if (
            word in done
            or lower[word.lower()]
            or word.lower() in words_of("generic")
            or (word.isupper() and len(word) < _LONG)
            or told_as_spelling(article, word, *places[word])
        ):
            continue
        names = {n for rest in _rests(word) for n in by_rest[rest]} - {word}
        for name in sorted(names, key=lambda n: (-len(places[n]), places[n][0], n)):
            if len(places[name]) < len(places[word]) or name in done:
                continue
            kind = _slip(word, name)
            if kind is None:
                continue
            ground = _ground(data, word, name, kind)
            if ground is not None:
                done.add(word)
                yield NameSlip(word, name, tuple(places[word]), tuple(places[name]), ground)
                break


def _rests(name: str) -> frozenset[str]:
    """A name, and what is left of it when one letter is left out."""
    folded = name.casefold()
    return frozenset((folded, *(folded[:k] + folded[k + 1 :] for k in range(len(folded)))))


@cache
def _pairs(key: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in words_of(key))


def _slip(word: str, name: str) -> Slip | None:
    """The slip between two names that are neither accented nor inflected forms of each other."""
    if word.casefold() == name.casefold() or unaccented(word).casefold() == unaccented(name).casefold():
        return None  # accents and capitals are another rule's
    if inflected(word, name, words_of("endings")):
        return None
    kind = slip_between(word, name)
    # 'Funday' for 'Sunday' is a play on words, 'Suárez' no slip for 'Juárez'.
    return None if kind in ("letter", "vowel") and word[0].casefold() != name[0].casefold() else kind


def _known(word: str) -> bool:
    return heard_of(word) or heard_of(unaccented(word))


def _letters(word: str, name: str) -> frozenset[str]:
    """The two letters in which names of one length differ."""
    return (
        frozenset(c.lower() for a, b in zip(word, name, strict=False) if a != b for c in (a, b))
        if len(word) == len(name)
        else frozenset()
    )


def _ground(data: _Text, word: str, name: str, kind: Slip) -> Ground | None:
    article, places = data.article, data.places
    often, seldom = len(places[name]), len(places[word])
    alike = same_place(article, places, word, name)
    if data.lower[name.lower()] > often and not (alike and kind != "letter" and not heard_of(word)):
        return None
    known = _known(word), _known(name)
    ends = len(word) == len(name) and word[:-1] == name[:-1]
    transliterated = _letters(word, name) in _pairs("transliterated") or (
        kind == "inner" and _added(word, name) in "hyi"
    )
    if (
        alike
        and not (ends and kind == "vowel" and all(known))
        and not (all(known) and kind == "letter" and seldom == often)
    ):
        enough = often >= _ESTABLISHED and often >= _MAJORITY * seldom
        if enough and not _foreign(data, word):
            return "majority"
        if not known[0] or kind in ("exchange", "doubling"):
            return None if _together(article, places[word], places[name]) or _foreign(data, word) else "beside"
    if known[0] or _foreign(data, word) or _foreign(data, name) or other_company(article, places, word, name):
        return None
    if (
        often >= _ESTABLISHED
        and often >= _MAJORITY * seldom
        and not (ends and kind == "vowel" and often < 2 * _MAJORITY)
    ):
        return "majority" if len(word) >= _LONG or (len(word) == _LONG - 1 and often >= _LONG) else None
    if _together(article, places[word], places[name]) or ends or data.lower[name.lower()] or transliterated:
        return None
    likely = kind != "letter" or _letters(word, name) in _pairs("confused")
    near = _close(article, places[word], places[name])
    sure = kind in ("exchange", "doubling", "inner") and len(word) > _LONG
    if known[1] and likely and len(word) >= _LONG - (kind == "exchange") and (near or sure):
        return "known" if kind in ("exchange", "doubling", "inner") or often > seldom or len(word) >= _LONGER else None
    if not known[1] and near and likely and seldom <= _RARE:
        long = max(len(word), len(name)) >= _LONGER or (kind in ("exchange", "doubling") and len(word) >= _LONG)
        return "rare" if long or (often > seldom and len(word) >= _LONG) else None
    return None


def _added(word: str, name: str) -> str:
    """The letter that the longer of two names has more."""
    short, long = sorted((word, name), key=len)
    at = next((k for k, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return long[at : at + 1].lower()


def _foreign(data: _Text, name: str) -> bool:
    return in_another_language(data.article, name, data.places[name][0])


def _together(article: Article, one: list[int], other: list[int]) -> bool:
    """Whether a sentence holds both names: told side by side they are told as two."""
    return bool({article.sentence_index(k) for k in one} & {article.sentence_index(k) for k in other})


def _close(article: Article, one: list[int], other: list[int]) -> bool:
    reach = _FAR if len(article.text) < _BRIEF else _NEAR
    return min(abs(a - b) for a in one for b in other) <= reach

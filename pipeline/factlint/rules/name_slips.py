"""Pairs of names that are a slip of the hand apart, and what of the text speaks for one name meant twice."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from factlint.languages import load
from factlint.normalise.names.slips import Slip, heard_of, inflected, slip_between
from factlint.values.article import Article

_CAPITAL = re.compile(r"(?<![\w@./])[A-Z][^\W\d_]*(?:[A-Z][^\W\d_]*)*(?![\w@])")
_LOWER = re.compile(r"(?<![\w])[a-z][^\W\d_]+")
_NEXT = re.compile(r"(?:['’]s)? ([A-Z][\w-]{2,}|[A-Z]\b)")
_BEFORE = re.compile(r"([A-Z][\w-]{2,}|&) $")
_NOUN = re.compile(r" ([a-z]{4,})")
_SHORTEST, _LONG, _LONGER, _LONGEST_NAME = 4, 6, 8, 30
_ESTABLISHED, _MAJORITY, _RARE, _MOST = 3, 4, 2, 3
_NEIGHBOURS = 60
_NEAR, _FAR, _BRIEF = 800, 4000, 8000  # characters
_FIRST_NAME = 0.8

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
    common: frozenset[str]


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
    data = _Text(article, places, lower, frozenset(w for w in lower))
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
            or word.lower() in _words("generic")
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
def _words(key: str, language: str = "en") -> frozenset[str]:
    return frozenset(load(language, "spellings")[key])


@cache
def _pairs(key: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in _words(key))


def unaccented(word: str) -> str:
    """A word without its accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _slip(word: str, name: str) -> Slip | None:
    """The slip between two names that are neither accented nor inflected forms of each other."""
    if word.casefold() == name.casefold() or unaccented(word).casefold() == unaccented(name).casefold():
        return None  # accents and capitals are another rule's
    if inflected(word, name, _words("endings")):
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
    if data.lower[name.lower()] > often:
        return None
    alike = _same_place(data, word, name)
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
    if known[0] or _foreign(data, word) or _foreign(data, name) or _other_company(data, word, name):
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


def _neighbours(data: _Text, word: str) -> tuple[list[str], list[str]]:
    """The capitalised words right behind and right before each place of a name; '' where there is none."""
    text = data.article.text
    behind, before = [], []
    for at in data.places[word]:
        end = at + len(word)
        match = _NEXT.match(text, end, end + 30)
        behind.append(match[1] if match else "")
        match = _BEFORE.search(text, max(0, at - 30), at)
        before.append(match[1] if match else "")
    return behind, before


def _same_place(data: _Text, word: str, name: str) -> bool:
    """Whether a word beside the rare name, no title or form of company, stands beside the other elsewhere."""
    one, other = _neighbours(data, word), _neighbours(data, name)
    if any({w for w in a if _tells(w)} & set(b) for a, b in zip(one, other, strict=True)):
        return True
    single = {w for w in one[0] if len(w) == 1}
    if any(other[0].count(w) >= _ESTABLISHED for w in single):
        return True  # 'Cass A shares' beside 'Class A shares' again and again
    text = data.article.text
    nouns = [{m[1] for at in data.places[n] if (m := _NOUN.match(text, at + len(n)))} for n in (word, name)]
    # 'the Heronn chair', 'the Heron chair': what the name is of, where the rare one is unheard of.
    return (
        bool(nouns[0] & nouns[1])
        and not _known(word)
        and len(word) >= _LONG
        and any(text[: data.places[word][0]].rstrip().endswith(lead) for lead in ("the", "The", "a"))
    )


def _tells(word: str) -> bool:
    return len(word) > 2 and word.lower().rstrip(".") not in _words("generic")


def _other_company(data: _Text, word: str, name: str) -> bool:
    """Whether both are parts of longer names that go on differently: two first names, 'X Mountain' and 'Y River'."""
    (behind, before), (behind_other, before_other) = _neighbours(data, word), _neighbours(data, name)
    for one, other in ((behind, behind_other), (before, before_other)):
        mine, theirs = {w for w in one if _tells(w)}, {w for w in other if _tells(w)}
        if mine and theirs and not mine & theirs and all(one) and sum(map(bool, other)) >= _FIRST_NAME * len(other):
            return True
    return False


def told_as_spelling(article: Article, word: str, *places: int) -> bool:
    """Whether the text tells the spelling as a spelling, at any of its places: 'also spelled X', '“X” (with an “n”)'."""
    text = article.text
    for at in places:
        sentence = article.sentence_at(at)
        before = re.findall(r"[^\W\d_]+|[(,;:“\"]", text[max(sentence.start, at - 60) : at])
        if {w.lower() for w in before[-8:]} & _words("told_before"):
            return True
        if before and before[-1].lower() in _words("told_beside") - {"as"} and len(places) == 1:
            return True
        if (
            before
            and before[-1].lower() == "as"
            and {w.lower() for w in before[-4:]} & {"known", "spelled", "also", "name", "written"}
        ):
            return True
        if {w.lower() for w in re.findall(r"[^\W\d_]+", text[sentence.start : sentence.end])} & _words("told_around"):
            return True
        if text[at - 1 : at] in "“\"‘'" and text[at + len(word) : at + len(word) + 1] in "”\"’'":
            return True
        # 'Armenia (;,;; Armeniya)': a bracket that begins with punctuation or stands right behind the name.
        opened = text.rfind("(", max(0, at - 60), at)
        if (
            opened >= 0
            and ")" not in text[opened:at]
            and (": " in text[opened:at] or text[opened + 1 : opened + 2] in ",;" or opened == at - 1)
        ):
            return True
    return False


def _foreign(data: _Text, word: str) -> bool:
    """Whether a name stands among words of another language at its first place: small words of one, or accents."""
    text, at = data.article.text, data.places[word][0]
    before = re.findall(r"[^\W\d_]+", text[max(0, at - 30) : at])[-1:]
    behind = re.findall(r"[^\W\d_]+", text[at + len(word) : at + len(word) + 25])[:1]
    beside = [w for w in before + behind if w in _words("foreign") or w.lower() == "acta"]
    between = re.fullmatch(r"[ ]", text[at - 1 : at]) if before else None
    if (
        beside
        and (between or (behind and behind[0] in beside))
        and text[at + len(word) : at + len(word) + 1] in (" ", ",", ".", "”", '"', ")", "")
    ):
        return True
    inside = text[max(0, at - 90) : at].rpartition("(")[2]
    return ")" not in inside and "(" in text[max(0, at - 90) : at] and ": " in inside


def _together(article: Article, one: list[int], other: list[int]) -> bool:
    """Whether a sentence holds both names: told side by side they are told as two."""
    return bool({article.sentence_index(k) for k in one} & {article.sentence_index(k) for k in other})


def _close(article: Article, one: list[int], other: list[int]) -> bool:
    reach = _FAR if len(article.text) < _BRIEF else _NEAR
    return min(abs(a - b) for a in one for b in other) <= reach

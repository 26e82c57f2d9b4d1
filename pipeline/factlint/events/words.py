"""The words of a sentence, and the noun phrases around a verb, as far as closed classes of words tell them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factlint.languages import load

_WORD = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_](?:[\w&]|['’.-](?=\w))*|[^\s\w]")
_WIDEST = 40  # letters of a word that patterns see: no word that tells an event is longer
_LONGEST = 14  # words in a noun phrase
_OPENING = frozenset("($€£¥₹₩%'’\"“”&")


@dataclass(frozen=True, slots=True)
class Grammar:
    """The closed classes that border a noun phrase."""

    stops: frozenset[str]
    measures: frozenset[str]
    be: frozenset[str]
    modals: frozenset[str]
    between: frozenset[str]
    governors: frozenset[str]
    determiners: frozenset[str]
    definite: frozenset[str]
    pronouns: frozenset[str]
    anaphors: frozenset[str]
    subjects: frozenset[str]
    persons: frozenset[str]
    relatives: frozenset[str]
    plural: frozenset[str]
    joining: frozenset[str]
    adjuncts: frozenset[str]
    deals: frozenset[str]
    borders: frozenset[str]
    about: frozenset[str]
    elliptic: frozenset[str]
    further: frozenset[str]
    done: frozenset[str]


@cache
def grammar(language: str) -> Grammar:
    """The closed classes of a language."""
    table = load(language, "event_grammar")["grammar"]
    return Grammar(**{name: frozenset(table[name]) for name in Grammar.__slots__})


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel tuples over the words and marks of one sentence."""

    text: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.text)

    def joined(self, first: int, last: int) -> str:
        """The words `first` to `last` (exclusive) as written, one blank between them."""
        return " ".join(self.text[max(0, first) : last])


def words_of(text: str, start: int, end: int) -> Words:
    """The words and marks of a stretch."""
    found = [(m[0][:_WIDEST], m.start(), m.end()) for m in _WORD.finditer(text, start, end)]
    return Words(
        tuple(t for t, _, _ in found),
        tuple(t.lower().replace("’", "'").removesuffix("'s") for t, _, _ in found),
        tuple(s for _, s, _ in found),
        tuple(e for _, _, e in found),
    )


def phrase_after(words: Words, index: int, language: str) -> int:
    """Where the noun phrase that begins at `index` ends (exclusive); `index` where none begins."""
    stops, measures = grammar(language).stops, grammar(language).measures
    last = index
    while last + 1 < len(words) and words.lower[last] in grammar(language).about and _counts(words.text[last + 1]):
        last += 1
    while last < len(words) and last - index < _LONGEST:
        word = words.lower[last]
        if word == "of" and last > index and (words.lower[last - 1] in measures or words.text[last - 1][0].isdigit()):
            last += 1
            continue
        if word in stops or not (word[0].isalnum() or word in _OPENING or word == "#"):
            break
        if word == "(":
            break
        last += 1
    return last


def _counts(word: str) -> bool:
    return word[0].isdigit() or word[0] in _OPENING


def clause_before(words: Words, index: int, language: str = "en") -> int:
    """Where the clause that holds `index` begins: behind the last semicolon, colon, dash or 'but'."""
    borders = grammar(language).borders
    for place in range(index - 1, -1, -1):
        if words.lower[place] in borders:
            return place + 1
    return 0


def passive_at(words: Words, index: int, language: str) -> int | None:
    """Index of the form of 'be' that makes the participle at `index` passive; None where there is none."""
    table = grammar(language)
    place = index - 1
    while (
        place >= 0 and index - place < 5 and words.lower[place] not in table.be and _slips_in(words.lower[place], table)
    ):
        place -= 1
    return place if place >= 0 and words.lower[place] in table.be else None


def _slips_in(word: str, table: Grammar) -> bool:
    return word in table.between or word.endswith("ly")

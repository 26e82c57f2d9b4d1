"""Short names that a text gives in quotation marks: 'Quillmark Pens plc ("Quillmark" or "the Group")'."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.extract.names.candidate import Candidate
from factlint.extract.names.definitions import Definition
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words, is_capital

_QUOTES = frozenset("\"“”‘’'«»„") | {"``", "''"}
_LEADS = frozenset(
    {"or", "and", "the", "hereinafter", "hereafter", "together", "collectively", ",", "called", "also", "known", "as"}
)
_LONGEST = 4


def aliases(words: Words, candidates: list[Candidate], lexicon: Lexicon) -> Iterator[Definition]:
    """A name of an organisation with each capitalised name in quotation marks in the bracket behind it."""
    ends = {c.last: c for c in sorted(candidates, key=lambda c: c.weight) if c.label == "ORG" and c.weight >= 0.6}
    for index, word in enumerate(words.text):
        if word != "(" or index not in ends:
            continue
        long = ends[index]
        k, end = index + 1, words.sentence_end(index)
        while k < end and words.text[k] != ")":
            if words.text[k] not in _QUOTES:
                if words.lower[k] not in _LEADS:
                    break
                k += 1
                continue
            first = last = k + 1
            while last < end and words.text[last] not in _QUOTES and last - first < _LONGEST + 1:
                last += 1
            if last < end and words.text[last] in _QUOTES and _names(words, first, last, lexicon):
                yield Definition((long.first, long.last), (first, last), True)
            k = last + 1


def _names(words: Words, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the quoted words name something: capitalised, and more than 'the Company' or 'our Group'."""
    if not first < last <= first + _LONGEST or not is_capital(words.text[first]) or words.lower[first] == "the":
        return False
    return f"the {words.slice(first, last).lower()}" not in lexicon.references and words.lower[first] not in (
        lexicon.function | lexicon.heads
    )

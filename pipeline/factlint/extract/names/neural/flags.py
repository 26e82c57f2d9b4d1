"""What can be told of a word by its letters and by the word lists: how it is written, how long it is, what it may be."""

from __future__ import annotations

from factlint.extract.names.lexicon import Lexicon

_OPENING = frozenset('("“')
_CLOSING = frozenset(')"”')
_POSSESSIVE = frozenset(("'", "s", "'s", "’", "s’", "’s", "'s’"))


def flags_of(word: str, lexicon: Lexicon) -> list[bool]:
    """The flags of a word, always the same number in the same order: the network has learned their places."""
    return [*_shape(word), *_lists(word, lexicon)]


def _shape(word: str) -> list[bool]:
    size = len(word)
    first, rest = word[0], word[1:]
    only = word.isalpha()
    letters = only or any(c.isalpha() for c in word)
    digits = not only and any(c.isdigit() for c in word)
    upper = word.isupper()
    return [
        first.isupper(),
        upper and size > 1,
        upper and size == 1,
        word.islower(),
        first.isupper() and rest.islower(),
        not upper and any(c.isupper() for c in rest),
        first.isdigit(),
        digits,
        size == 4 and word.isdigit(),
        not letters and not digits,
        letters and "." in word,
        letters and "-" in word,
        "'" in word or "’" in word,
        "&" in word,
        not word.isascii(),
        size == 1,
        size == 2,
        size == 3,
        size == 4,
        size == 5,
        6 <= size <= 7,
        8 <= size <= 10,
        size > 10,
        word in (",", ";", ",;"),
        word in _OPENING,
        word in _CLOSING,
        word == ".",
        word in _POSSESSIVE,
    ]


def _lists(word: str, lexicon: Lexicon) -> list[bool]:
    lower = word.lower()
    bare = lower.replace(".", "")
    return [
        bare in lexicon.legal,
        lower in lexicon.heads,
        lower in lexicon.opening,
        bare in lexicon.titles,
        lower in lexicon.given,
        word in lexicon.places,
        lower in lexicon.nationalities,
        lower in lexicon.function,
        lower in lexicon.tails,
        lower in lexicon.company_verbs,
        lower in lexicon.person_verbs,
        lower in lexicon.company_nouns,
        lower in lexicon.place_suffixes,
        lower in lexicon.months,
        lower in lexicon.legal_wordlike,
    ]

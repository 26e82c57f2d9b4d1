"""Slips of the hand between two words: letters exchanged, left out, doubled or replaced."""

from __future__ import annotations

from typing import Literal

from factlint.extract.names.ranks import load_ranks

Slip = Literal["exchange", "doubling", "vowel", "letter", "inner"]
_VOWELS = frozenset("aeiouyäöüåæøáéíóúàèìòùâêîôû")


def slip_between(one: str, other: str) -> Slip | None:
    """The one slip by which two words differ; None where they are equal or farther apart.

    'exchange' are two neighbours turned about, 'doubling' is a letter written twice or once, 'inner' one left out inside,
    'vowel' a vowel for another, 'letter' any other letter for another, or one more at an end.
    """
    from rapidfuzz.distance import OSA

    if one == other or OSA.distance(one, other, score_cutoff=1) != 1:
        return None
    at = next((k for k, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if len(one) == len(other):
        if one[at + 1 :] == other[at + 1 :]:
            return "vowel" if {one[at].lower(), other[at].lower()} <= _VOWELS else "letter"
        return "exchange"
    longer = one if len(one) > len(other) else other
    if longer[at : at + 1] in (longer[at - 1 : at], longer[at + 1 : at + 2]):
        return "doubling"
    return "inner" if 0 < at < len(longer) - 1 else "letter"


def heard_of(word: str) -> bool:
    """Whether a list of 340,000 words of English texts has it."""
    return load_ranks().rank_of(word.lower()) is not None


def inflected(one: str, other: str, endings: frozenset[str]) -> bool:
    """Whether the longer of two words is the other with one of the endings."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in endings

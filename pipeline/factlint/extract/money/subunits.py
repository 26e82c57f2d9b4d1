"""The names of hundredths behind a number: 'pence', 'cents', 'p', 'c'."""

from __future__ import annotations

import re

from factlint.extract.money.lexicon import Lexicon
from factlint.extract.money.marks import Mark
from factlint.extract.money.numbers import Number

_NEAR = 4000
# 'p' behind these is a resolution ('1080p').
_SCREEN = frozenset({240, 360, 480, 540, 576, 720, 1080, 1440, 2160})
_PRICED = re.compile(r"p?/[a-zA-Z]|p? (?:an?|per|each|apiece)\b|c? (?:an?|per) (?:share|unit|litre|kilo)")
_OF_DOLLARS = re.compile(r"(?:[$R]\d[\d,]*|dollars?|ringgit)(?: and|,)? $")


def subunit(text: str, number: Number, words: Lexicon) -> Mark | None:
    """The name of a hundredth behind a number: 'pence', 'cents', 'p'."""
    match = words.subunit.match(text, number.end)
    if not match:
        return None
    if match["tight"]:
        tight = match["tight"]
        if text[max(0, number.start - 1) : number.start].isalnum():
            return None  # 'p2p'
        if tight == "p" and (number.words or int(number.value) in _SCREEN or not _sterling(text, number)):
            return None
        if tight in "PC" or (tight == "c" and (number.words or not _dollars(text, number))):
            return None
        return match.start("tight"), match.end(), words.subunits[tight]
    if match["word"][0].isupper():
        return None  # '50 Cent' is a name
    return match.start("word"), match.end(), words.subunits[match["word"].lower()]


def _sterling(text: str, number: Number) -> bool:
    """Whether the text around a number counts in pounds or tells of shares, so that 'p' is a penny."""
    begin, end = max(0, number.start - _NEAR), number.start + _NEAR
    words = ("£", "pence", "share", "Share", "pound")
    return any(text.find(word, begin, end) >= 0 for word in words) or _PRICED.match(text, number.end) is not None


def _dollars(text: str, number: Number) -> bool:
    """Whether 'c' behind a number is a cent: it follows dollars, or is a price ('12c a share')."""
    before = _OF_DOLLARS.search(text, max(0, number.start - 24), number.start)
    return before is not None or _PRICED.match(text, number.end) is not None

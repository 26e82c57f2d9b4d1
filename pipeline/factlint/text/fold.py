"""The reading view of a text: hidden characters removed, look-alikes folded, every code point traceable.

Zero-width characters, soft hyphens, no-break spaces, full-width letters and digits, decomposed
accents and carriage returns hide words from every pattern. The stages read a view without them;
`origin`/`origin_end` lead each code point of the view back to the original text.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from typing import NamedTuple

# Cf characters that print nothing between two letters; the joiners matter in other scripts than Latin,
# but no pattern of ours spans them there.
_DROPPED = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\u180e"
)
_SPACES = frozenset("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000")
_COMBINING = re.compile("[\u0300-\u036f]")
_ODD = re.compile(
    "[\u00a0\u00ad\u0300-\u036f\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2069\u3000\ufeff\uff01-\uff5e\uffe0-\uffe6\r]"
)


class Folded(NamedTuple):
    """The reading view and where each of its code points came from (empty arrays: unchanged)."""

    text: str
    origin: array[int]
    origin_end: array[int]


def fold(text: str) -> Folded:
    """The reading view of `text`. Linear; most texts come back as they are."""
    if not _ODD.search(text):
        return Folded(text, array("l"), array("l"))
    kept: list[str] = []
    origin, origin_end = array("l"), array("l")
    for index, char in enumerate(text):
        if char in _DROPPED or (char == "\r" and text[index + 1 : index + 2] == "\n"):
            continue
        if kept and _COMBINING.match(char):
            composed = unicodedata.normalize("NFC", kept[-1] + char)
            if len(composed) == 1:
                kept[-1] = composed
                origin_end[-1] = index + 1
                continue
        kept.append(_image(char))
        origin.append(index)
        origin_end.append(index + 1)
    return Folded("".join(kept), origin, origin_end)


def _image(char: str) -> str:
    if char in _SPACES:
        return " "
    if char == "\r":
        return "\n"
    if "\uff01" <= char <= "\uff5e" or "\uffe0" <= char <= "\uffe6":
        folded = unicodedata.normalize("NFKC", char)
        return folded if len(folded) == 1 else char
    return char

"""The reading view of a text: hidden characters removed, look-alikes folded, every code point traceable.

Zero-width characters, soft hyphens, no-break spaces, full-width letters and digits, ligatures, decomposed
accents and carriage returns hide words from every pattern. The stages read a view without them;
`origin`/`origin_end` lead each code point of the view back to the original text.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from typing import NamedTuple

# Characters that print nothing between two letters: format controls, soft hyphens, joiners (they matter in other scripts
# than Latin, but no pattern of ours spans them there) and variation selectors.
_DROPPED = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064"
    "\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
# Old and odd line ends, and hyphens that only differ in where a line may break (figure dashes are dashes).
_IMAGES = {
    **dict.fromkeys(_SPACES, " "), **dict.fromkeys("\r\x0b\x0c\x85\u2028\u2029", "\n"),
    **dict.fromkeys("\u2010\u2011\u2212", "-"), "\u2012": "–",
}  # fmt: skip
_COMBINING = re.compile("[\u0300-\u036f]")
# One pass tells whether there is anything to do; most articles have nothing.
_ODD = re.compile(
    "[\r\x0b\x0c\x85\u00a0\u00ad\u0300-\u036f\u061c\u1680\u180e\u2000-\u2012\u2028-\u202f\u205f-\u2069\u2212\u3000\ufb00-\ufb06"
    "\ufe0e\ufe0f\ufeff\uff01-\uff5e\uffe0-\uffe6]"
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
        # A ligature is several code points of the view; each leads back to the whole of it.
        for part in _image(char):
            kept.append(part)
            origin.append(index)
            origin_end.append(index + 1)
    return Folded("".join(kept), origin, origin_end)


def _image(char: str) -> str:
    if char in _IMAGES:
        return _IMAGES[char]
    if "\uff01" <= char <= "\uff5e" or "\uffe0" <= char <= "\uffe6" or "\ufb00" <= char <= "\ufb06":
        # NFKC of U+FFE3 (full-width macron) begins with a blank; such a one stays as it is.
        image = unicodedata.normalize("NFKC", char)
        return image if " " not in image else char
    return char

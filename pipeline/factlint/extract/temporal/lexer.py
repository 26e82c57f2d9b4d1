"""A text into tokens: a string with one code for each, and where each begins and ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from factlint.extract.temporal.lexicon import BREAK, SHAPES, UNKNOWN, Lexicon
from factlint.values.article import Paragraph

# Bounded throughout; at each position one alternative decides, so that the scan is linear.
_TOKEN = re.compile(
    r"""
      (?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\w-]))
    | (?P<slashed>(?:\d{1,2}([/.])\d{1,2}\3(?:\d{4}|\d\d)|\d{4}([/.])\d{1,2}\4\d{1,2})(?![\w/]|[.,]\d))
    | (?P<clock>\d{1,2}(?:[:.]\d\d){0,2}\ ?(?:[ap]\.\ ?m\b\.?|[ap]m\b|AM\b|PM\b|A\.M\.?|P\.M\.?)
        |\d{1,2}:\d\d(?::\d\d)?(?:\ ?h(?:rs?|ours?)?\b)?(?![\w:]))
    | (?P<group>\d{1,3}(?:,\d{2,3}){0,2000}(?<=,\d\d\d)(?!\d)(?:\.\d+)?)
    | (?P<point>\d+\.\d+)
    | (?P<nth>\d{1,3}(?:st|nd|rd|th)\b)
    | (?P<decade>\d{2,3}0['’]?s\b)
    | (?P<twos>['’]?\d0s\b)
    | (?P<apos>['’]\d\d\b)
    | (?P<digits>\d+(?!\w))
    | (?P<era>\b(?:B\.C(?:\.E)?|A\.D|C\.E)\b\.?)
    | (?P<word>\w+)
    | (?P<line>\n)
    | (?P<sign>['’]s\b|[^\w\s])
    """,
    re.VERBOSE,
)
_CODED = re.compile(
    r"(?:(?P<q>Q[1-4])|(?P<h>H[12])|(?P<fy>(?:FY|CY)'?(?:\d\d|\d{4}))|(?P<period>(?:[1-4]Q|[12]H|[12]H|Q[1-4]|H[12])(?:FY)?(?:\d\d|\d{4}))|(?P<p2>[1-4]Q)|(?P<h2>[12]H))"
)
_BY_GROUP = {
    "iso": SHAPES["ISO"],
    "slashed": SHAPES["SLASHED"],
    "clock": SHAPES["CLOCK"],
    "group": SHAPES["NUM"],
    "point": SHAPES["NUM"],
    "nth": SHAPES["NTH"],
    "decade": SHAPES["DECADE"],
    "twos": SHAPES["TWOS"],
    "apos": SHAPES["APOS"],
}


@dataclass(frozen=True, slots=True)
class Tokens:
    """`codes[i]` is the code of the token from `starts[i]` to `ends[i]` of `text`."""

    text: str
    codes: str
    starts: Sequence[int]
    ends: Sequence[int]

    def word(self, index: int) -> str:
        """The token as written."""
        return self.text[self.starts[index] : self.ends[index]]

    def touching(self, index: int) -> bool:
        """Whether the token follows the one before it without a blank."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def after(self, offset: int) -> int:
        """Index of the first token that begins after `offset`."""
        return bisect_right(self.starts, offset)


def tokenize(text: str, paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> Tokens:
    """The tokens of `text`. A line break inside a paragraph is a blank, any other is a token."""
    codes: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    known = lexicon.code
    inner = [(p.start, p.end) for p in paragraphs if text.find("\n", p.start, p.end) >= 0]
    inner_starts = [start for start, _ in inner]
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        start, end = match.span()
        if kind == "word":
            word = match[0]
            code = known.get(word) or _shape(word)
        elif kind == "sign" or kind == "era":
            code = known.get(match[0], UNKNOWN)
        elif kind == "digits":
            code = _figure(match[0])
        elif kind == "line":
            if inner and (k := bisect_right(inner_starts, start)) and start < inner[k - 1][1]:
                continue
            code = BREAK
        else:
            code = _BY_GROUP[kind or ""]
        codes.append(code)
        starts.append(start)
        ends.append(end)
    return Tokens(text, "".join(codes), starts, ends)


def _figure(digits: str) -> str:
    if len(digits) <= 2:
        return SHAPES["NUM2"]
    if len(digits) == 4 and "1000" <= digits < "2200":
        return SHAPES["YEAR4"]
    return SHAPES["NUM"]


def _shape(word: str) -> str:
    first = word[0]
    if (first in "QHFC1234") and (match := _CODED.fullmatch(word)):
        kind = match.lastgroup
        if kind in ("q", "p2"):
            return SHAPES["QCODE"]
        if kind in ("h", "h2"):
            return SHAPES["HCODE"]
        return SHAPES["FYCODE"] if kind == "fy" else SHAPES["PERIODCODE"]
    return SHAPES["NAME"] if first.isupper() else UNKNOWN

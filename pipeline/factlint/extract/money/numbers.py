"""Numbers in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factlint.extract.money import spoken
from factlint.extract.money.lexicon import Lexicon, lexicon

# 1,234.5  12,34,567  1.234.567,89  1,5  1 234 567  1'234  1½  1234.5, and .55 behind a sign.
_FIGURES = (
    r"\d{1,3}(?:,\d{2,3}){1,6}(?:\.\d{1,6})?(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,5}(?:,\d{1,2})?(?!\d)|\d{1,3}\.\d{3},\d{1,2}(?!\d)|\d{1,4},\d(?![\d,])"
    r"|\d{1,3}(?: \d{3}){2,5}(?![\d,.]\d)|\d{1,3}(?:['’]\d{3}){1,5}(?:\.\d{1,2})?(?!\d)|\d{0,4}[½¼¾]|\d{1,3}[ -][13]/[24](?![\d/])|\d{1,3} and a (?:half|quarter)(?= [a-z]*(?:illion|sand|dred|lakh|crore|per ?cent))"
    r"|\d{1,15}(?:\.\d{1,6})?(?!\d)|(?<=[$£€])\.\d{1,3}(?!\d)"
)
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3}){1,5},\d{1,2}|\d{1,3}(?:\.\d{3}){2,5}|\d{1,4},\d{1,2}")
_VULGAR = {
    "½": "0.5",
    "¼": "0.25",
    "¾": "0.75",
    "1/2": "0.5",
    "1/4": "0.25",
    "3/4": "0.75",
    "2/4": "0.5",
    " and a half": "0.5",
    " and a quarter": "0.25",
}
# '12 000', and '1 200' beside a mark.
_GROUP = re.compile(r" (?P<group>\d{3})(?![\d,.']?\d| \d)")
_WORD_AFTER = re.compile(r"[ -]?([^\W\d_]+[$£]?)")
_SIGN_BEFORE = re.compile(r"(?:(?<![A-Za-z])(?P<code>[A-Z]{3})|[$£€¥₹₽₩]|\bkr\.?) ?$")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `start`:`end`; `step` is one unit in its last written place.

    `continental`: written with a comma before its decimals, which only the company of a currency or scale makes sure.
    `base` of an even hundred in words is the figure before that word. `scaled`: its words hold their scale.
    `loose`: 'a couple of'.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    words: bool = False
    continental: bool = False
    base: Decimal | None = None
    scaled: bool = False
    loose: bool = False


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words, first = spoken.pattern(language), spoken.first(language)
    return re.compile(
        rf"(?<![\w.,])(?={first})(?i:{words})(?![\w])|(?=[\d.½¼¾])(?:(?<![\d.,'’])|(?<=[A-Za-z/]\.))(?P<figures>{_FIGURES})"
    )


def find_numbers(text: str, language: str = "en") -> Iterator[Number]:
    """The numbers of `text` in order; words that are half of a name or an article alone are the caller's to refuse."""
    end = 0
    for match in _pattern(language).finditer(text):
        if match.start() < end:
            continue
        if match["figures"]:
            number = digits(match["figures"], match.start(), match.end())
            if number is not None:
                number = _grouped(text, number, language)
                end = number.end
                yield number
            continue
        for word in spoken.read(match, language):
            yield Number(word.start, word.end, word.value, word.step, words=True, base=word.base, scaled=word.scaled, loose=word.loose)  # fmt: skip


def digits(written: str, start: int, end: int) -> Number | None:
    """A number in figures; None for figures that are grouped like no number."""
    for sign, share in _VULGAR.items():
        if written.endswith(sign):
            whole = Decimal(written.removesuffix(sign).rstrip(" -") or 0)
            return Number(start, end, whole + Decimal(share), Decimal(share).min(Decimal("0.5")))
    plain = written.replace(" ", "").replace("'", "").replace("’", "")
    continental = _CONTINENTAL.fullmatch(plain) is not None
    if continental:
        plain = plain.replace(".", "").replace(",", ".")
    elif not _western(plain.split(".")[0].split(",")):
        return None
    plain = plain.replace(",", "")
    point = plain.find(".")
    places = len(plain) - point - 1 if point >= 0 else 0
    step = Decimal(1).scaleb(-places)
    value = Decimal(plain)
    if places == 0 and value:
        # '$1,200,000' is rounded to its last digit that is not a nought, at most to two significant ones.
        zeros = len(plain) - len(plain.rstrip("0"))
        step = Decimal(10) ** min(zeros, max(0, len(plain) - 2))
    return Number(start, end, value, step, continental=continental)


def _grouped(text: str, number: Number, language: str) -> Number:
    """The number with the three digits behind a blank that are its thousands' ('12 000', 'SEK 1 200 million')."""
    if number.end - number.start > 3 or not text[number.start : number.end].isdigit() or number.value == 0:
        return number
    group = _GROUP.match(text, number.end)
    if group is None:
        return number
    words, end = lexicon(language), group.end()
    sign = _SIGN_BEFORE.search(text, max(0, number.start - 5), number.start)
    before = sign is not None and (sign["code"] is None or sign["code"] in words.codes)
    scale = words.scale.match(text, end) or words.letter.match(text, end)
    after = _marked(text, scale.end() if scale else end, words)
    if not (before or after or group["group"].startswith("0")):
        return number
    whole = digits(text[number.start : end], number.start, end)
    return whole if whole is not None else number


def _marked(text: str, end: int, words: Lexicon) -> bool:
    word = _WORD_AFTER.match(text, end)
    if word is None:
        return words.sign.match(text, end) is not None
    return word[1] in words.marks or word[1].lower() in words.heads


def _western(groups: list[str]) -> bool:
    """Whether groups between commas are thousands, or hundreds above the last thousand as in India."""
    thousands = all(len(group) == 3 for group in groups[1:])
    return thousands or (len(groups[-1]) == 3 and all(len(group) == 2 for group in groups[1:-1]))

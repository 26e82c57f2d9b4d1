"""Numbers in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factlint.languages import load

# 1,234.5  12,34,567  1.234.567,89  1,5  1 234 567  1234.5, and .55 behind a sign.
_FIGURES = (
    r"\d{1,3}(?:,\d{2,3}){1,6}(?:\.\d{1,6})?(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,5}(?:,\d{1,2})?(?!\d)|\d{1,3}\.\d{3},\d{1,2}(?!\d)|\d{1,4},\d(?![\d,])"
    r"|\d{1,3}(?: \d{3}){2,5}(?![\d,.]\d)|\d{1,15}(?:\.\d{1,6})?(?!\d)|(?<=[$£€])\.\d{1,3}(?!\d)"
)
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3}){1,5},\d{1,2}|\d{1,3}(?:\.\d{3}){2,5}|\d{1,4},\d{1,2}")
_HALVES = (("half", "0.5"), ("quarter", "0.25"))


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `start`:`end`; `step` is one unit in its last written place.

    `continental`: written with a comma before its decimals, which only the company of a currency or scale makes sure.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    words: bool = False
    continental: bool = False


@cache
def _pattern(language: str) -> re.Pattern[str]:
    data = load(language, "money")
    word = "|".join(sorted([*data["number_words"], "hundred"], key=len, reverse=True))
    fraction = r"(?:half|(?:a |one |three[ -])?quarters?)(?: of)?(?: an?)?"
    scaled = r"(?:hundred|thousand|[mbtr]{1,2}illion|lakh|crore)"
    words = (
        rf"(?:{fraction}(?= [mbt]r?illion| hundred)|(?:{word})(?:(?:-| and | )(?:{word})){{0,7}}(?: and a (?:half|quarter))?"
        rf"|an?(?= (?:half |quarter )?(?:{scaled}|dollar|euro|pound)\b))"
    )
    # 'a few hundred' and 'several hundred' are no hundred.
    open_ = r"(?<!\bfew )(?<!several )(?<!\bmany )(?<!couple )(?<!couple of )"
    return re.compile(
        rf"(?<![\w.,]){open_}(?P<words>{words})(?![\w])|(?<![\d.,])(?P<figures>{_FIGURES})", re.IGNORECASE
    )


def find_numbers(text: str, language: str = "en") -> Iterator[Number]:
    """The numbers of `text` in order; words that are half of a name or an article alone are the caller's to refuse."""
    for match in _pattern(language).finditer(text):
        if match["figures"]:
            number = digits(match["figures"], match.start(), match.end())
        else:
            number = _from_words(match["words"], match.start(), match.end(), language)
        if number is not None:
            yield number


def digits(written: str, start: int, end: int) -> Number | None:
    """A number in figures; None for figures that are grouped like no number."""
    plain = written.replace(" ", "")
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


def _western(groups: list[str]) -> bool:
    """Whether groups between commas are thousands, or hundreds above the last thousand as in India."""
    thousands = all(len(group) == 3 for group in groups[1:])
    return thousands or (len(groups[-1]) == 3 and all(len(group) == 2 for group in groups[1:-1]))


def _from_words(written: str, start: int, end: int, language: str) -> Number | None:
    data = load(language, "money")
    units: dict[str, int] = data["number_words"]
    lowered = written.lower()
    if lowered.startswith(("half", "a quarter", "quarter", "one quarter", "three quarter", "three-quarter")):
        share = Decimal("0.75") if lowered.startswith("three") else Decimal("0.5" if "half" in lowered else "0.25")
        return Number(start, end, share, Decimal("0.1"), words=True)  # a round word
    if lowered in ("a", "an"):
        return Number(start, end, Decimal(1), Decimal(1), words=True)
    extra = Decimal(0)
    for name, share_written in _HALVES:
        tail = f" and a {name}"
        if lowered.endswith(tail):
            lowered, extra = lowered.removesuffix(tail), Decimal(share_written)
    total = 0
    last = 1000
    for word in re.split(r"[ -]+", lowered):
        if word == "and":
            continue
        if word == "hundred":
            total = max(1, total) * 100
            last = 100
            continue
        value = units[word]
        if value >= last:
            return None  # 'two three' is no number
        total += value
        last = 0 if value < 20 else 10
    return Number(start, end, Decimal(total) + extra, extra or Decimal(1), words=True)

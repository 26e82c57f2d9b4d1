"""Percentages, counts with what they count, and ratios."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factlint.extract.money.lexicon import lexicon
from factlint.extract.money.numbers import Number
from factlint.languages import load

_PERCENT = re.compile(
    r" ?%|[ -]per ?cent(?:age points?)?(?!\w)|[ -]percentage points?(?!\w)|[ -]pct(?!\w)", re.IGNORECASE
)
_RANGE = re.compile(r" ?[–—-] ?| to | and ")
_WORD = re.compile(r"[ -](?:of (?:the |its |their )?)?(?P<word>[A-Za-z][\w'’-]{0,30})")
_REFUSED_BEFORE = re.compile(r"(?:\b[A-Z][\w-]*|#|\b[Nn]os?\.|\b[Aa]rt\.|\b[Pp]\.|\b[Vv]ol\.|\b[Cc]h\.|\bin|[/:@]) ?$")
_CAPITAL_BEFORE = re.compile(r"\b(?P<word>[A-Z][\w-]*) $")

EXAMPLES = (
    ("It employs 1,150 people.", "person", "1150"),
    ("Sales rose 8.2 per cent.", "percent", "8.2"),
    ("over 150 merchant ships", "ship", "150"),
    ("nine papers were accepted", "paper", "9"),
    ("6.4 million bookings", "booking", "6400000"),
)
COUNTEREXAMPLES = ("Section 12 applies.", "It was built in 1998 and closed.", "No. 2 at Kendal")


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity as written; `noun` covers the counted noun phrase, `number_end` is where the figure ends."""

    start: int
    end: int
    number_end: int
    low: Decimal
    high: Decimal
    step: Decimal
    unit: str
    noun: tuple[int, int] | None
    recognizer: str


def find_quantities(text: str, numbers: Sequence[Number], language: str = "en") -> Iterator[Found]:
    """The quantities among `numbers`, in order; dates and amounts are the caller's to leave out."""
    skip = -1
    for index, number in enumerate(numbers):
        if number.start < skip:
            continue
        found = _percent(text, numbers, index) or _count(text, number, language)
        if found is not None:
            skip = found.number_end
            yield found


def _percent(text: str, numbers: Sequence[Number], index: int) -> Found | None:
    number = numbers[index]
    unit = _PERCENT.match(text, number.end)
    if unit:
        return _found(number, number, number.start, unit.end(), "percentage point" if "point" in unit[0] else "percent")
    following = numbers[index + 1] if index + 1 < len(numbers) else None
    if following and _RANGE.fullmatch(text, number.end, following.start):
        joined = text[number.end : following.start].strip() != "and" or text[: number.start].endswith("between ")
        unit = _PERCENT.match(text, following.end)
        if unit and joined and number.value < following.value:
            return _found(number, following, number.start, unit.end(), "percent")
    return None


def _found(low: Number, high: Number, start: int, end: int, unit: str) -> Found:
    return Found(start, end, end, low.value, high.value, max(low.step, high.step), unit, None, "percent")


@cache
def _nouns(language: str) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in load(language, "counting").items() if isinstance(words, list)}


def _count(text: str, number: Number, language: str) -> Found | None:
    lists = _nouns(language)
    before = text[max(0, number.start - 20) : number.start]
    if before and (before[-1].isalnum() or before[-1] in "-/#:.,@$€£"):
        return None
    capital = _CAPITAL_BEFORE.search(before)
    if capital and not number.words and capital["word"].lower() not in lists["before"]:
        return None  # 'Section 12', 'Boeing 747', 'Windows 10'
    value, step, end = number.value, number.step, number.end
    scale = lexicon(language).scale.match(text, end)
    if scale:
        for part in scale["scale"].lower().split():
            value, step = value * lexicon(language).scales[part], step * lexicon(language).scales[part]
        end = scale.end()
    noun = _counted(text, end, lists, one=value == 1)
    if noun is None:
        return None
    start, stop, head = noun
    return Found(number.start, stop, end, value, value, step, singular(head, language), (start, stop), "count")


def _counted(text: str, end: int, lists: dict[str, frozenset[str]], *, one: bool) -> tuple[int, int, str] | None:
    """The noun phrase from `end` on: up to three modifiers and a plural head."""
    if one and text.startswith(" of ", end):
        return None  # 'one of the first projects' counts nothing
    position, first = end, None
    for _ in range(5):
        match = _WORD.match(text, position)
        if not match:
            return None
        word = match["word"]
        lowered = word.lower()
        if lowered in lists["stop"] or lowered in lists["time"]:
            return None
        if first is None:
            first = match.start("word")
        position = match.end()
        plural = lowered in lists["plural"] or (
            lowered.endswith("s") and not lowered.endswith(("ss", "us", "is", "'s", "’s", "ous")) and len(lowered) > 3
        )
        if plural and lowered not in lists["not_plural"]:
            # 'sales offices': a plural may itself stand before the head.
            following = _WORD.match(text, position)
            if (
                following
                and following["word"].lower().endswith("s")
                and following["word"].lower() not in lists["stop"] | lists["verbs"]
                and text[position] == " "
                and following["word"].islower()
                and len(following["word"]) > 4
            ):
                continue
            return first, match.end(), lowered
    return None


def singular(noun: str, language: str = "en") -> str:
    """The singular of a counted noun, lower case."""
    table: dict[str, str] = load(language, "counting")["singular"]
    if noun in table:
        return table[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes", "zes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun

"""Counts with what they count, and measures with their unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factlint.extract.money.found import Examples, Found
from factlint.extract.money.lexicon import lexicon
from factlint.extract.money.nouns import attributive, counted, lists, singular
from factlint.extract.money.numbers import Number
from factlint.languages import load

_CAPITAL_BEFORE = re.compile(r"(?P<start>(?:^|[.!?:\n\"“(]) ?)?\b(?P<word>[A-Z][\w-]*) $")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_RANGE = re.compile(r" ?[–—-] ?| to | and | or ")
_WORKFORCE = re.compile(
    r"\b(?P<noun>(?:staff|workforce|headcount|payroll|personnel)) (?:of|was|is|stood at|stands at|reached|totalled|numbered|to|at) "
    r"(?:about |around |some |over |nearly |almost |approximately |more than |roughly )?$"
)
_SQUARE = re.compile(r"(?:square|cubic|nautical)[ -]?$")

EXAMPLES: Examples = (
    ("It employs 1,150 people.", "person", "1150"),
    ("over 150 merchant ships", "ship", "150"),
    ("nine papers were accepted", "paper", "9"),
    ("6.4 million bookings", "booking", "6400000"),
    ("It has 70,000 square feet of it.", "square foot", "70000"),
    ("a 200-seat restaurant", "seat", "200"),
    ("a workforce of 1,200.", "employee", "1200"),
    ("11 of its stations", "station", "11"),
    ("between 40 and 50 shops", "shop", "40"),
    ("It won three prizes.", "prize", "3"),
    ("It used 12 MW.", "megawatt", "12"),
)
COUNTEREXAMPLES = (
    "Section 12 applies.",
    "It was built in 1998 and closed.",
    "No. 2 at Kendal",
    "the 1958 car models",
    "the Big Three networks",
    "chapter 11 proceedings",
    "1330 Avenue of the Americas",
    "One Million Moms",
    "version 2 users",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Figure:
    value: Decimal
    step: Decimal
    end: int


def find(text: str, numbers: Sequence[Number], index: int, language: str = "en") -> Found | None:
    """The count that begins with `numbers[index]`; a range takes the number after it too."""
    number = numbers[index]
    if number.continental or not _counts(text, number, language):
        return None
    first = _figure(text, number, language)
    following = numbers[index + 1] if index + 1 < len(numbers) else None
    if following and following.start - first.end <= 5 and _RANGE.fullmatch(text, first.end, following.start):
        last = _figure(text, following, language)
        joint = text[first.end : following.start].strip()
        left = text[max(0, number.start - 20) : number.start]
        ranged = (joint not in ("and", "or", "to") and joint == text[first.end : following.start]) or left.endswith(
            "between "
        )
        ranged = (
            ranged
            or (joint in ("or", "to") and following.value == number.value + 1)
            or (joint == "to" and not left.endswith("from "))
        )
        scaled = (
            last.value / following.value
            if following.value and first.value < 1000 and last.value != following.value
            else Decimal(1)
        )
        low = first.value * (scaled if first.value == number.value else 1)
        found = (
            _phrase(text, number, last, language) if ranged and not following.continental and low < last.value else None
        )
        if found:
            start, end, unit = found
            return Found(start=number.start, end=end, number_end=last.end, low=low, high=last.value,
                         step=max(first.step * scaled, last.step), unit=unit, noun=(start, end), recognizer="count")  # fmt: skip
    found = _phrase(text, number, first, language)
    if found is None:
        return _workforce(text, number, first)
    start, end, unit = found
    return Found(start=number.start, end=end, number_end=first.end, low=first.value, high=first.value,
                 step=first.step, unit=unit, noun=(start, end), recognizer="count")  # fmt: skip


def _figure(text: str, number: Number, language: str) -> _Figure:
    scale = lexicon(language).scale.match(text, number.end)
    if not scale:
        return _Figure(value=number.value, step=number.step, end=number.end)
    factor = lexicon(language).factor(scale["scale"])
    return _Figure(value=number.value * factor, step=number.step * factor, end=scale.end())


def _counts(text: str, number: Number, language: str) -> bool:
    """Whether what stands before a number lets it count: not 'Section 12', '#1', 'Boeing 747', 'chapter 11', 'Big Three'."""
    words = lists(language)
    before = text[max(0, number.start - 24) : number.start]
    if before and (before[-1].isalnum() or before.rstrip().endswith(("§", "#")) or before[-1] in "-/:.,@$€£⁄"):
        return False
    if number.words and text[number.start].isupper() and before.strip() and before.rstrip()[-1:] not in '.!?:”"“(—–':
        return False  # 'the Big Three networks', 'The Six Flags parks'
    capital = _CAPITAL_BEFORE.search(before)
    if capital and not number.words and capital["word"].lower() not in words["before"]:
        return False
    labels = before.rsplit(None, 1)
    return not (labels and before.endswith(" ") and labels[-1] in words["labels"])


def _phrase(text: str, number: Number, figure: _Figure, language: str) -> tuple[int, int, str] | None:
    """Where the counted noun stands, and its unit."""
    unit = _units(language).match(text, figure.end)
    if unit:
        return unit.start("unit"), unit.end(), load(language, "counting")["units"][unit["unit"]]
    joined = attributive(text, figure.end, language)
    year = _YEAR.fullmatch(text, number.start, figure.end) is not None
    if joined:
        return None if year else (joined[0], joined[1], singular(joined[2], language))
    noun = counted(text, figure.end, language, one=figure.value == 1)
    if noun is None or (year and noun[2] not in lists(language)["plural"] and text[noun[0] : noun[1]] != noun[2]):
        return None
    start, end, head = noun
    if (
        text[number.start].isupper()
        and text[start].isupper()
        and text[number.end : number.end + 9].strip()[:1].isupper()
    ):
        return None  # 'One Million Moms'
    square = _SQUARE.search(text, start, end - len(head))
    name = singular(head, language)
    return start, end, f"{text[square.start() : square.end()].strip(' -')} {name}" if square else name


def _workforce(text: str, number: Number, figure: _Figure) -> Found | None:
    """'a workforce of 1,200': the noun stands before the number."""
    noun = _WORKFORCE.search(text, max(0, number.start - 45), number.start)
    if noun is None or text[figure.end : figure.end + 2].strip()[:1] in ("%", "-") or figure.value < 2:
        return None
    return Found(start=number.start, end=figure.end, number_end=figure.end, low=figure.value, high=figure.value, step=figure.step,
                 unit="employee", noun=noun.span("noun"), recognizer="workforce")  # fmt: skip


@cache
def _units(language: str) -> re.Pattern[str]:
    listed = "|".join(re.escape(u) for u in sorted(load(language, "counting")["units"], key=lambda u: (-len(u), u)))
    return re.compile(rf" ?(?P<unit>{listed})(?![\w²³/-])")

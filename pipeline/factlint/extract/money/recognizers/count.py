"""Counts with what they count, and measures with their unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factlint.extract.money.figures import Figure, counts, figure
from factlint.extract.money.found import Examples, Found
from factlint.extract.money.nouns import attributive, counted, lists, singular
from factlint.extract.money.numbers import Number
from factlint.languages import load

_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_RANGE = re.compile(r" ?[–—-] ?| to | and | or ")
# '30-odd countries', '1,000-plus staff', '30 or so countries'
_ROUND = re.compile(r"(?:\+|-plus| plus|-odd| or so| or more)(?=[ -])")
_STRONG = re.compile(r"-strong(?: (?P<noun>[a-z-]+(?: (?:force|team))?))?(?!\w)")
_SQUARE = re.compile(r"(?:square|cubic|nautical)[ -]?$")

EXAMPLES: Examples = (
    ("It employs 1,150 people.", "person", "1150"),
    ("over 150 merchant ships", "ship", "150"),
    ("nine papers were accepted", "paper", "9"),
    ("6.4 million bookings", "booking", "6400000"),
    ("It has 70,000 square feet of it.", "square foot", "70000"),
    ("a 200-seat restaurant", "seat", "200"),
    ("a dozen shops", "shop", "12"),
    ("half a dozen shops", "shop", "6"),
    ("It has 4.5m users.", "user", "4500000"),
    ("its 300-strong workforce", "employee", "300"),
    ("a 40,000-square-foot plant", "square foot", "40000"),
    ("a 12-km line", "kilometre", "12"),
    ("in 30+ countries", "country", "30"),
    ("from 300 to 400 jobs", "job", "300"),
    ("2, 3 and 4 million cars", "car", "2000000"),
    ("11 of its stations", "station", "11"),
    ("between 40 and 50 shops", "shop", "40"),
    ("It won three prizes.", "prize", "3"),
    ("It used 12 MW.", "megawatt", "12"),
)
COUNTEREXAMPLES = (
    "Section 12 applies.",
    "It was built in 1998 and closed.",
    "No. 2 at Alta",
    "the 1958 car models",
    "the Big Three networks",
    "chapter 11 proceedings",
    "1330 Avenue of the Americas",
    "One Million Moms",
    "version 2 users",
    "several dozen shops",
    "the 400m hurdles",
    "two 747 jets",
    "3 m walls",
)


def find(text: str, numbers: Sequence[Number], index: int, language: str = "en") -> Found | None:
    """The count that begins with `numbers[index]`; a range takes the number after it too."""
    number = numbers[index]
    if number.continental or not counts(text, number, language):
        return None
    first = figure(text, number, language)
    following = numbers[index + 1] if index + 1 < len(numbers) else None
    if following and following.start - first.end <= 5 and _RANGE.fullmatch(text, first.end, following.start):
        last = figure(text, following, language)
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
        return None
    start, end, unit = found
    return Found(start=number.start, end=end, number_end=first.end, low=first.value, high=first.value,
                 step=first.step, unit=unit, noun=(start, end), recognizer="count")  # fmt: skip


def _phrase(text: str, number: Number, figure: Figure, language: str) -> tuple[int, int, str] | None:
    """Where the counted noun stands, and its unit."""
    unit = _units(language).match(text, figure.end)
    if unit:
        return unit.start("unit"), unit.end(), load(language, "counting")["units"][unit["unit"]]
    strong = _STRONG.match(text, figure.end)
    if strong:
        noun_at = strong.span("noun") if strong["noun"] else (number.start, figure.end)
        return (
            noun_at[0],
            noun_at[1],
            "employee" if strong["noun"] in (None, "workforce", "staff", "team") else "person",
        )
    more = _ROUND.match(text, figure.end)
    after = more.end() if more else figure.end
    joined = attributive(text, figure.end, language)
    year = _YEAR.fullmatch(text, number.start, figure.end) is not None
    if joined:
        return None if year else (joined[0], joined[1], singular(joined[2], language))
    noun = counted(text, after, language, one=figure.value == 1)
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


@cache
def _units(language: str) -> re.Pattern[str]:
    listed = "|".join(re.escape(u) for u in sorted(load(language, "counting")["units"], key=lambda u: (-len(u), u)))
    return re.compile(rf"[ -]?(?P<unit>{listed})(?![\w²³/-])")

"""What stands around an amount: bounds, 'a share', and the amount that it converts or changes from."""

from __future__ import annotations

import re
from functools import cache

from factlint.languages import load
from factlint.values.quantity import Bound, Link, Money, Quantity

_PER = re.compile(r"(?: |-)?(?:a|an|per|each|apiece)(?: |-)(?P<unit>[a-z]{2,20})|/(?P<slash>[a-z]{2,20})")
_PER_UNITS = frozenset("share day week month year hour unit ton tonne barrel person head employee ticket gallon ounce kilogram user seat passenger mile kilometre litre pound acre annum".split())
_BRACKET = re.compile(r"[^.;()]{0,25}[(\[](?:[A-Za-z]+,? ){0,4}(?:[~≈=] ?)?")
_APPOSED = re.compile(r",? (?:or|equivalent to|i\.e\.,?|equal to|worth)(?: (?:about|around|roughly|approximately|some))? ")
_FROM_TO = re.compile(r"[^.;]{0,60}?\bto (?:an? |the |about |around |some |more than |over |nearly |just |only ){0,2}")
_TO_FROM = re.compile(r"[^.;]{0,60}?\b(?:from|against|compared (?:with|to)|versus|up from|down from|over the|than the) (?:an? |the |about |around |some ){0,2}")


@cache
def _bounds(language: str) -> tuple[tuple[Bound, re.Pattern[str]], ...]:
    table = load(language, "money")["modifiers"]
    names: tuple[Bound, ...] = ("at_most", "at_least", "approx")

    def pattern(words: list[str]) -> re.Pattern[str]:
        listed = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
        return re.compile(rf"(?:^|(?<=[\s(]))(?:{listed}) ?$", re.IGNORECASE)

    return tuple((name, pattern(table[name])) for name in names)


def bound(text: str, start: int, language: str = "en") -> Bound | None:
    """The bound or approximation that the words before `start` set."""
    before = text[max(0, start - 24) : start]
    return next((name for name, pattern in _bounds(language) if pattern.search(before)), None)


def per(text: str, end: int) -> str | None:
    """The unit of a price: 'share' for '$5 a share'."""
    match = _PER.match(text, end)
    unit = (match["unit"] or match["slash"]) if match else None
    return unit if unit in _PER_UNITS else None


def link(text: str, previous: Money, this: Money) -> Link | None:
    """How `this` hangs on the amount before it, if it does."""
    between = text[previous.span.end : this.span.start]
    if previous.currency != this.currency or previous.currency is None:
        if _BRACKET.fullmatch(between) or _APPOSED.fullmatch(between):
            return "conversion"
        return None
    return change(text, previous.span.start, previous.span.end, this.span.start)


def change(text: str, start: int, end: int, following: int) -> Link | None:
    """Whether two values at `start`:`end` and `following` are the ends of a change ('from A to B', 'to B from A')."""
    between = text[end:following]
    before = text[max(0, start - 30) : start]
    if re.search(r"\bfrom (?:[a-z]+ ){0,2}$", before) and _FROM_TO.fullmatch(between):
        return "change"
    if re.search(r"\b(?:to|at|was|were|of|reached) (?:[a-z]+ ){0,2}$", before) and _TO_FROM.fullmatch(between):
        return "change"
    return None


def linked(values: list[Money] | list[Quantity], index: int) -> str | None:
    """The id of the value before `index`."""
    return values[index - 1].id if index else None

"""What stands around an amount: bounds, 'a share', and the amount that it converts or changes from."""

from __future__ import annotations

import re
from functools import cache

from factlint.languages import load
from factlint.languages.alternatives import literally
from factlint.values.quantity import Bound, Link, Money

_PER = re.compile(
    r"[ -]?(?:a|an)[ -](?P<unit>[a-z]{2,20})(?!\w)(?! (?:earlier|ago|before|later|on|after|previously)\b)"
    r"|[ -](?:per|for each|for every)[ -](?P<share>(?:(?:American|global|Global|ordinary|common|preferred|diluted|basic|depositary|new|existing) ){0,3}(?:share|ADS|ADR|ads)(?!\w))"
    r"|[ -](?:per|for each|for every)[ -](?P<per>[A-Za-z]{2,20})(?!\w)"
    r"| ?/ ?(?P<slash>[A-Za-z]{2,20})(?!\w)| (?P<each>each|apiece)(?!\w)| (?P<often>annually|yearly|monthly|weekly|daily|hourly|p\.a\.|pa)(?!\w)"
)
_PER_UNITS = frozenset(
    "share day week month year hour minute unit ton tonne barrel bbl person head employee ticket gallon ounce kilogram kilo user seat "
    "passenger mile kilometre litre liter pound acre annum bottle copy night room subscriber piece quarter watt kg kWh MWh therm sqft mo yr oz lb "
    "head case gram megawatt bushel carat tonne-kilometre square subscription license licence word page member".split()
)
_SAME_UNIT = {"bbl": "barrel", "annum": "year", "apiece": "each", "kilo": "kilogram", "liter": "litre", "mo": "month", "yr": "year", "oz": "ounce", "lb": "pound",
    "kg": "kilogram", "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour", "p.a.": "year",
    "pa": "year"}  # fmt: skip
_OR_MORE = re.compile(
    r"(?: or (?:more|above|over|higher|upwards)|-plus| plus| and (?:more|above|up)| at (?:the )?least| minimum|\+)(?!\w)"
)
_OR_LESS = re.compile(r" (?:or (?:less|fewer|under|below|lower)|at (?:the )?(?:most|maximum)|maximum|tops)\b")
_OR_SO = re.compile(r"(?: or so| or thereabouts| give or take|-odd|-ish)\b")
_BRACKET = re.compile(r"[^.;()]{0,25}[(\[](?:[A-Za-z]+,? ){0,4}(?:[~≈=] ?)?")
_SEPARATOR = re.compile(r"[;,/] ?(?:or |and )?(?:about |around )?")
_APPOSED = re.compile(
    r",? (?:or|equivalent to|i\.e\.,?|equal to|worth)(?: (?:about|around|roughly|approximately|some))? "
)
_FROM = re.compile(r"\bfrom (?:(?:an? |the )?[a-z]+ (?:[a-z]+ )?of |[a-z]+ ){0,2}$")
_AT = re.compile(r"\b(?:to|at|was|were|of|reached|totalled|totaled) (?:[a-z]+ ){0,2}$")
_FROM_TO = re.compile(
    r"[^.;]{0,60}?\bto (?:an? |the |about |around |some |more than |over |nearly |almost |just |only |well |an? (?:[a-z]+ ){1,2}of |almost ){0,2}"
)
_TO_FROM = re.compile(
    r"[^.;]{0,60}?\b(?:from|against|compared (?:with|to)|versus|up from|down from|over the|than the) (?:an? |the |about |around |some ){0,2}"
)
_CHANGED_BY = re.compile(r"(?:%|per ?cent)[^.;()]{0,30}\($")


@cache
def _bounds(language: str) -> tuple[re.Pattern[str], dict[str, Bound]]:
    """A pattern of the words for bounds before a figure, and what each of them sets."""
    table = load(language, "money")["modifiers"]
    names: tuple[Bound, ...] = ("approx", "at_least", "at_most")
    kinds: dict[str, Bound] = {word: name for name in names for word in table[name]}
    listed = literally(kinds)
    return re.compile(rf"(?:^|(?<=[\s(]))(?P<word>{listed})(?: an?)? ?$", re.IGNORECASE), kinds


@cache
def _no_bound(language: str) -> re.Pattern[str]:
    """Words that look like a bound and are the way of a change: 'shot up to', 'rose 12 per cent over'."""
    verbs = "|".join(sorted(load(language, "money")["change"]["verbs"], key=lambda v: (-len(v), v)))
    return re.compile(
        rf"\b(?:{verbs}|it|him|her|them|price[sd]?|value|bid|offer|shot|spiked|leapt|leaped|add(?:s|ed|ing)?|came|bumped|pushed|driven|drove|took|taken|bid) up to ?$|(?:%|per ?cent|times) (?:over|above|below|under) ?$"
    )


def bound(text: str, start: int, end: int, language: str = "en") -> Bound | None:
    """The bound or approximation that the words around a figure at `start`:`end` set."""
    behind = bound_behind(text, end)
    if behind:
        return behind
    pattern, kinds = _bounds(language)
    before = text[max(0, start - 32) : start]
    # The longest: 'no less than' is no 'less than'.
    match = pattern.search(before)
    if match is None or _no_bound(language).search(before):
        return None
    return kinds[match["word"].lower()]


def bound_behind(text: str, end: int) -> Bound | None:
    """The bound that the words behind a figure or its noun set: 'or more', 'at most'."""
    if end < len(text) and text[end] in " +-":
        for name, pattern in _AFTER:
            if pattern.match(text, end):
                return name
    return None


_AFTER: tuple[tuple[Bound, re.Pattern[str]], ...] = (("at_least", _OR_MORE), ("at_most", _OR_LESS), ("approx", _OR_SO))


def per(text: str, end: int) -> str | None:
    """The unit of a price: 'share' for '$5 a share', 'each' for '$5 apiece'."""
    match = _PER.match(text, end)
    if not match:
        return None
    if match["share"]:
        return "share"
    unit = match["per"] or match["unit"] or match["slash"] or match["each"] or match["often"]
    if not (match["per"] or match["each"] or match["often"]) and unit not in _PER_UNITS:
        return None
    return _SAME_UNIT.get(unit, unit) if unit not in ("cent", "se") else None


def link(text: str, previous: Money, this: Money) -> Link | None:
    """How `this` hangs on the amount before it, if it does."""
    between = text[previous.span.end : this.span.start]
    if previous.currency != this.currency or previous.currency is None:
        chained = previous.link == "conversion" and _SEPARATOR.fullmatch(between)
        if _BRACKET.fullmatch(between) or _APPOSED.fullmatch(between) or chained:
            return "conversion"
        return None
    return change(text, previous.span.start, previous.span.end, this.span.start)


def change(text: str, start: int, end: int, following: int) -> Link | None:
    """Whether two values at `start`:`end` and `following` are the ends of a change ('from A to B', 'to B from A')."""
    if following - end > 100:
        return None
    between = text[end:following]
    before = text[max(0, start - 30) : start]
    if ("loss" in before) != ("loss" in between) and ("profit" in between or "profit" in before):
        return None  # a loss that turned into a profit has no ratio
    if (_FROM.search(before) or _CHANGED_BY.search(before)) and _FROM_TO.fullmatch(between):
        return "change"
    if _AT.search(before) and _TO_FROM.fullmatch(between):
        return "change"
    return None

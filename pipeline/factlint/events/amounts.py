"""The money of an event: the amounts of its clause, each with what it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from factlint.events.triggers import Trigger
from factlint.values.events import EventType
from factlint.values.quantity import Money
from factlint.values.reading import Reading

_MAIN: dict[EventType, str] = {
    "acquisition": "price", "merger": "price", "divestiture": "price", "investment": "invested", "funding": "raised", "ipo": "raised",
    "listing": "price", "valuation": "valuation", "financial_result": "result", "sanction": "fine", "settlement": "settlement",
    "expansion": "cost", "closure": "cost", "founding": "capital", "partnership": "worth", "lawsuit": "damages", "award": "prize",
}  # fmt: skip
_VALUATION = re.compile(r"\b(?:valu(?:ation|ed|ing|es)|worth|market capitali[sz]ation)\b[^.;,]{0,30}$")
_PREVIOUS = re.compile(
    r"\b(?:from|against|compared (?:with|to)|up from|down from|than the)\s+(?:an? (?:expected|estimated) )?$"
)
_SHARE = re.compile(r"^ (?:a|per|each|apiece)\b ?(?:share)?")


def amounts_of(
    reading: Reading, trigger: Trigger, first: int, last: int, following: int
) -> tuple[tuple[str, str], ...]:
    """Ids of the amounts of a clause up to the trigger that follows, with their roles ('price', 'raised', 'per_share' …)."""
    main = _MAIN.get(trigger.type)
    if main is None:
        return ()
    low = bisect_left(reading.money, first, key=lambda m: m.span.start)
    found: list[tuple[str, str]] = []
    for amount in reading.money[low:]:
        if amount.span.start >= max(last, trigger.end):
            break
        if trigger.end < following <= amount.span.start and following < last:
            break
        found.append((amount.id, _role(reading, amount, main, found)))
    return tuple(found)


def _role(reading: Reading, amount: Money, main: str, found: Sequence[tuple[str, str]]) -> str:
    text = reading.article.text
    before = text[max(0, amount.span.start - 45) : amount.span.start]
    if amount.per is not None or _SHARE.match(text, amount.span.end, amount.span.end + 12):
        return "per_share"
    if amount.link in ("conversion", "equivalent") and amount.linked_to is not None:
        return next((role for key, role in found if key == amount.linked_to), main)
    if main != "valuation" and _VALUATION.search(before):
        return "valuation"
    return "previous" if _PREVIOUS.search(before) else main

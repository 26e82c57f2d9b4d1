"""Words of currencies that mean something else besides: pounds that weigh, and who 'won'."""

from __future__ import annotations

import re

from factlint.extract.money.numbers import Number

_WEIGHT = re.compile(
    r" ?\((?:about |approximately )?[\d.,]{1,12}(?: million| billion)? ?(?:kg|kilograms?|tonnes?|metric tons?|t|g)\b"
)
_POUNDS_OF = re.compile(
    r"[ -]of (?!(?:[a-z]+ ){0,2}(?:debts?|investments?|fund(?:s|ing)|revenues?|sales|money|savings?|assets|losses|profits?|income|costs?|"
    r"loans?|equity|cash|capital|spending|orders|turnover|earnings|taxes|deposits|shares|bonds|aid|grants?|business|it|its|which|their|new|public|additional|annual)\b)[a-z]"
)
# What is paid, owed, raised or asked right before a figure is money.
_PAID = re.compile(
    r"\b(?:costs?|costing|pa(?:y|ys|id|ying)|prices?|priced|worth|fees?|fined?|fines|sold|bought|raised?|raising|spent|spends?|spending|charg(?:e|es|ed|ing)|"
    r"salary|prize|grant|loan|debts?|bid|sum|donat(?:ed|es|ing|ion)|invest(?:s|ed|ing|ment)?|valued|wages?|rent|ow(?:e|es|ed|ing)|earn(?:s|ed|ing)?|"
    r"budget|revenues?|sales|profits?|loss(?:es)?|compensation|damages|turnover|capital|deposit|dividends?|refund(?:ed)?)"
    r"(?: [a-z]+){0,4} $"
)
_WEIGHS = re.compile(
    r"weigh|\blbs?\b|\bkg\b|kilogram|\bheav|payload|thrust|\bload|\bforce\b|\bbomb|\btons?\b|\btonnes?\b|coffee|of steel|capacity"
)
_CLOSED = re.compile(
    r"(?:\s*(?:[.,;:)?!]|$)| (?:for|to|in|on|at|from|and|or|by|with|as|per|a|an|each|of|was|is|were|but|that|which)\b)"
)


def is_weight(text: str, end: int) -> bool:
    """Whether pounds that end at `end` are told in kilograms too, or are pounds of a stuff."""
    return _WEIGHT.match(text, end) is not None or _POUNDS_OF.match(text, end) is not None


def tells_price(text: str, number: Number, end: int, word: str) -> bool:
    """Whether an unscaled figure with a doubtful word ('500 pounds', '20,000 won') is a price by what stands before it."""
    if word.startswith("real") and not word.startswith("reais"):
        return False
    paid = _PAID.search(text, max(0, number.start - 60), number.start)
    if paid is None or not _CLOSED.match(text, end):
        return False
    return _WEIGHS.search(text, max(0, number.start - 60), end + 40) is None

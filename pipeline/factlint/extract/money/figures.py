"""A figure that may count something: its value with the scale behind it, and whether what stands before it lets it count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from factlint.extract.money.lexicon import lexicon
from factlint.extract.money.nouns import counted, lists, singular
from factlint.extract.money.numbers import Number
from factlint.languages import load

_CAPITAL_BEFORE = re.compile(r"(?P<start>(?:^|[.!?:\n\"“(]) ?)?\b(?P<word>[A-Z][\w-]*) $")
# '4.5m users', but '100m hurdles'
_LETTER = re.compile(r" ?(?P<scale>k|K|m|M|mn|bn|b)(?= [a-z])")
_AND_PART = re.compile(r" and a (half|quarter)(?!\w)")
_MODEL = re.compile(r"(?:[a-z]|\b\d{1,2}) $")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    value: Decimal
    step: Decimal
    end: int


def figure(text: str, number: Number, language: str) -> Figure:
    """The value of a number with the scale behind it."""
    words = lexicon(language)
    scale = words.scale.match(text, number.end)
    if scale:
        factor, end = words.factor(scale["scale"]), scale.end()
        part = _AND_PART.match(text, end)
        value = number.value + Decimal("0.5" if part[1] == "half" else "0.25") if part else number.value
        return Figure(value=value * factor, step=number.step * factor, end=part.end() if part else end)
    letter = _LETTER.match(text, number.end)
    if letter and not number.words:
        noun = counted(text, letter.end(), language)
        if noun and (letter["scale"] in ("bn", "mn") or singular(noun[2], language) in lists(language)["massed"]):
            factor = words.scales[letter["scale"]]
            return Figure(value=number.value * factor, step=number.step * factor, end=letter.end())
    return Figure(value=number.value, step=number.step, end=number.end)


def counts(text: str, number: Number, language: str) -> bool:
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
    if not number.words and number.value >= 100 and _MODEL.search(before) and _numeral(before, language):
        return False  # 'two 747 jets'
    labels = before.rsplit(None, 1)
    if "," in text[number.start : number.end]:
        return True  # 'at the end of the year 6,850 people': a label has no thousands
    return not (labels and before.endswith(" ") and labels[-1] in words["labels"])


def _numeral(before: str, language: str) -> bool:
    """Whether the word before a figure is a number of its own: the figure is then a name ('two 747 jets')."""
    word = before.rstrip().rpartition(" ")[2].lower()
    return word.isdigit() or word in load(language, "money")["number_words"]

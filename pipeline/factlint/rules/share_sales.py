"""Shares sold or bought at a price in one sentence, and what they brought or cost in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factlint.languages import load
from factlint.languages.alternatives import literally
from factlint.rules.numbers import inside, last_place
from factlint.values.article import Sentence
from factlint.values.quantity import Money, Quantity
from factlint.values.reading import Reading

_BEFORE, _BEHIND = 2, 5  # sentences
_LEAST = 1000  # shares
_MOST = 60  # numbers of shares
_THE = re.compile(r"[^\w]*(?:The|This|That|These|Those) (?:whole |entire |full )?")
_DEAREST = 100_000
_FAR = Decimal(4)
_EXACT = Decimal("0.012")
_FEES, _SILENT = Decimal("0.15"), Decimal("0.08")  # what banks may have kept, told and untold


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareSale:
    """So many shares at a price, and the amount told for them that is not their product."""

    shares: Quantity
    price: Money
    total: Money


@cache
def _data(language: str = "en") -> tuple[frozenset[str], dict[str, re.Pattern[str]]]:
    table = load(language, "share_sales")

    def either(words: list[str], shape: str) -> re.Pattern[str]:
        return re.compile(shape.format(literally(words)), re.IGNORECASE)

    return frozenset(table["units"]["nouns"]), {
        "before": either(table["price"]["before"], r"\b(?:{}) $"),
        "word": either(table["price"]["word"], r"\b(?:{})\b"),
        "total": either(table["total"]["words"], r"\b(?:{})\b"),
        "strong": either(table["total"]["strong"], r"\b(?:{})\b"),
        "gross": either(table["total"]["gross"], r"\b(?:{})\b"),
        "net": either(table["total"]["net"], r"\b(?:{})\b"),
        "further": either(table["total"]["further"], r"\b(?:{}) \d"),
        "more": either(table["total"]["more"], r"\b(?:{})\b"),
    }


def share_sales(reading: Reading) -> Iterator[ShareSale]:
    """Share sales told in several sentences whose amount is not the price times the shares."""
    units, _ = _data()
    for shares in [q for q in reading.quantities if q.unit in units][:_MOST]:
        if shares.modifier or shares.low != shares.high or shares.high < _LEAST:
            continue
        index = reading.article.sentence_index(shares.span.start)
        price = _price(reading, index, shares)
        total = _total(reading, index, shares, price) if price else None
        if price and total:
            yield ShareSale(shares=shares, price=price, total=total)


def _price(reading: Reading, index: int, shares: Quantity) -> Money | None:
    """The one price of a share in the sentence of the shares, else in the sentence before or behind it."""
    sentences = reading.article.sentences
    for near in (index, index + 1, index - 1):
        if not 0 <= near < len(sentences) or abs(sentences[near].paragraph - sentences[index].paragraph) > 1:
            continue
        found = [m for m in inside(reading.money, sentences[near].start, sentences[near].end) if _is_price(reading, m)]
        if found:
            same = {(m.high, m.currency) for m in found}
            return found[0] if len(same) == 1 and found[0].low == found[0].high and not found[0].modifier else None
    return None


def _is_price(reading: Reading, amount: Money) -> bool:
    text, words = reading.article.text, _data()[1]
    if amount.high >= _DEAREST or amount.link == "conversion":
        return False
    sentence = reading.article.sentence_at(amount.span.start)
    before = text[max(sentence.start, amount.span.start - 40) : amount.span.start]
    told = words["word"].search(text[max(sentence.start, amount.span.start - 60) : amount.span.end + 15])
    return amount.per in ("share", "each", "unit", "of") or bool(words["before"].search(before) and told)


def _total(reading: Reading, index: int, shares: Quantity, price: Money) -> Money | None:
    """The one amount near that is told as what the shares brought, where no amount of the text is their product."""
    article, words = reading.article, _data()[1]
    product = shares.high * price.high
    large = [m for m in reading.money if m.currency == price.currency and m.high > price.high * _LEAST and not m.per]
    if any(abs(m.high - product) <= product * _EXACT + last_place(m) / 2 for m in large):
        return None
    first, last = max(0, index - _BEFORE), min(len(article.sentences), index + _BEHIND + 1)
    if _other_shares(reading, article.sentences[first], article.sentences[last - 1], shares):
        return None
    found: list[Money] = []
    sure: list[Money] = []
    for sentence in article.sentences[first:last]:
        amounts = inside(large, sentence.start, sentence.end)
        for amount in amounts:
            clause = _clause(reading, sentence, amount)
            if amount.link == "conversion" or amount.modifier or not _near(product, amount):
                continue
            definite = _THE.fullmatch(article.text, sentence.start, amount.span.start) is not None
            if not definite and not words["total"].search(clause):
                continue
            if words["more"].search(article.text, sentence.start, sentence.end):
                return None
            if words["further"].search(article.text, shares.span.end, max(shares.span.end, amount.span.start)):
                return None
            fees = _FEES if words["net"].search(clause) else _SILENT
            less = product * (1 - fees) <= amount.high <= product and not words["gross"].search(clause)
            if not less:
                found.append(amount)
                sure += [amount] if definite or words["strong"].search(clause) else []
    found = sure or found
    return found[0] if len({m.high for m in found}) == 1 else None


def _near(product: Decimal, amount: Money) -> bool:
    return product < amount.high * _FAR and amount.high < product * _FAR


def _clause(reading: Reading, sentence: Sentence, amount: Money) -> str:
    """The words around an amount, up to those beside it."""
    start, end = sentence.start, sentence.end
    for other in inside(reading.money, sentence.start, sentence.end):
        if other.span.end <= amount.span.start:
            start = other.span.end
        elif other.span.start >= amount.span.end:
            end = min(end, other.span.start)
    return reading.article.text[start:end]


def _other_shares(reading: Reading, first: Sentence, last: Sentence, shares: Quantity) -> bool:
    """Whether other large numbers of shares are told there: the amount may be theirs."""
    units = _data()[0]
    return any(
        q.unit in units and q.high != shares.high and q.high >= shares.high / 10
        for q in inside(reading.quantities, first.start, last.end)
    )

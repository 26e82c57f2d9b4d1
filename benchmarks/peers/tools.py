"""factlint and its peers behind one face; a peer that is not installed is left out.

factlint reads whole articles, since it reads in context. The peers read in none; each gets what it is fastest on: whole
articles (Recognizers on money), paragraphs (some slow down with the square of the text), or sentences (price-parser).
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal, InvalidOperation
from importlib.metadata import version
from typing import Any

from benchmarks.peers.scoring import Found
from benchmarks.peers.texts import Text

from factlint.extract.money.lexicon import lexicon
from factlint.normalise.money import read_money
from factlint.normalise.temporal import read_temporal
from factlint.text import build_article

Reader = Callable[[Text], list[Found]]
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?](?=\s)|$|(?=\n))")
_PARAGRAPH = re.compile(r"[^\n]+")
_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """What reads dates, money, or both."""

    name: str
    dates: Reader | None = None
    money: Reader | None = None


def factlint() -> Tool:
    """This project's two stages. Amounts are read with the dates known, so that reading money is timed with both stages."""

    def dates(text: Text) -> list[Found]:
        article = build_article(text.text, id=text.id, reference_date=text.day)
        found = []
        for date in read_temporal(article).dates:
            for item in date.parts or (date,):
                found.append(Found(start=item.span.start, end=item.span.end, value=item.timex.value))
        return found

    def money(text: Text) -> list[Found]:
        article = build_article(text.text, id=text.id, reference_date=text.day)
        amounts = read_money(article, read_temporal(article)).money
        return [Found(start=a.span.start, end=a.span.end, low=a.low, high=a.high, currency=a.currency) for a in amounts]

    return Tool(name="factlint", dates=dates, money=money)


def recognizers() -> Tool:
    """Microsoft's Recognizers-Text; of several readings of a date without a year the first, which is the past one."""
    from recognizers_date_time import recognize_datetime
    from recognizers_number_with_unit import recognize_currency

    def dates(text: Text) -> list[Found]:
        base = datetime.combine(text.day, time()) if text.day else None
        found = []
        for begin, part in _paragraphs(text):
            for item in recognize_datetime(part, "en-us", reference=base):
                first = ((item.resolution or {}).get("values") or [{}])[0]
                if first.get("type") in ("date", "daterange"):
                    timex = first.get("timex") or ""
                    value = timex if _ISO.fullmatch(timex) else first.get("value") or first.get("start") or ""
                    found.append(Found(start=begin + item.start, end=begin + item.end + 1, value=value))
        return found

    def money(text: Text) -> list[Found]:
        found = []
        for item in recognize_currency(text.text, "en-us"):
            told = item.resolution or {}
            value = _decimal(told.get("value"))
            found.append(Found(start=item.start, end=item.end + 1, low=value, high=value,
                               currency=told.get("isoCurrency") or _code(told.get("unit") or "")))  # fmt: skip
        return found

    return Tool(name=f"recognizers-text-suite {version('recognizers-text-suite')}", dates=dates, money=money)


def dateparser_search() -> Tool:
    """dateparser's search; it gives the words, which are looked up in order."""
    from dateparser.search import search_dates

    def dates(text: Text) -> list[Found]:
        settings: dict[str, Any] = {"RELATIVE_BASE": datetime.combine(text.day, time())} if text.day else {}
        found = []
        for place, part in _paragraphs(text):
            end = place + len(part)
            for written, moment in search_dates(part, languages=["en"], settings=settings) or ():
                start = text.text.find(written, place, end)
                if start >= 0:
                    place = start + len(written)
                    found.append(Found(start=start, end=place, value=moment.date().isoformat()))
        return found

    return Tool(name=f"dateparser.search {version('dateparser')}", dates=dates)


def quantulum() -> Tool:
    """quantulum3, of whose quantities those in a currency are taken."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its optional classifier is not part of this comparison
        from quantulum3 import parser

    def amount(item: Any, begin: int) -> Found:
        low = high = _decimal(item.value)
        if item.uncertainty and low is not None and high is not None:
            low, high = low - Decimal(str(item.uncertainty)), high + Decimal(str(item.uncertainty))
        return Found(start=begin + item.span[0], end=begin + item.span[1], low=low, high=high,
                     currency=item.unit.currency_code)  # fmt: skip

    def money(text: Text) -> list[Found]:
        found = []
        for begin, part in _paragraphs(text):
            for item in parser.parse(part):
                if item.unit.entity.name == "currency":
                    found.append(amount(item, begin))
        return found

    return Tool(name=f"quantulum3 {version('quantulum3')}", money=money)


def price_parser() -> Tool:
    """price-parser reads one price from a short text: it gets a sentence at a time."""
    from price_parser import Price

    def money(text: Text) -> list[Found]:
        found = []
        for match in _SENTENCE.finditer(text.text):
            price = Price.fromstring(match[0])
            if price.amount is not None and _code(price.currency or ""):
                found.append(Found(start=match.start(), end=match.end(), low=price.amount, high=price.amount,
                                   currency=_code(price.currency or "")))  # fmt: skip
        return found

    return Tool(name=f"price-parser {version('price-parser')}", money=money)


PEERS: dict[str, Callable[[], Tool]] = {
    "recognizers-text-suite": recognizers,
    "dateparser.search": dateparser_search,
    "quantulum3": quantulum,
    "price-parser": price_parser,
}


def installed() -> Iterator[Tool]:
    """factlint, then each peer that can be imported; the others are named."""
    yield factlint()
    for name, make in PEERS.items():
        try:
            yield make()
        except ImportError as error:
            print(f"left out: {name} is not installed ({error})")


def _paragraphs(text: Text) -> Iterator[tuple[int, str]]:
    for match in _PARAGRAPH.finditer(text.text):
        yield match.start(), match[0]


def _decimal(value: object) -> Decimal | None:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number.normalize() if number.is_finite() else None


def _code(written: str) -> str | None:
    """The ISO code of a sign or a name, so that a peer that tells no code is not wrong for that."""
    words = lexicon()
    candidates = words.marks.get(written) or words.words.get(written.lower())
    return candidates[0] if candidates else None

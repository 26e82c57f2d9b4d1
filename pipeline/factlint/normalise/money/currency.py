"""Which currency a shared sign means, and what that was taken from.

In this order: another mark at the mention; an explicit mark of a candidate in the same sentence, or the nearest
before it in the article; whose country the article's first lines name; what the sign means where nothing says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from factlint.extract.money.amounts import Amount
from factlint.languages import load
from factlint.values.article import Article
from factlint.values.temporal import Basis

_LEAD = 700


@dataclass(frozen=True, slots=True)
class Resolved:
    """A currency with its basis, or the candidates where nothing decides."""

    currency: str | None
    candidates: tuple[str, ...]
    basis: Basis
    inferred: bool


def resolve(article: Article, amounts: Sequence[Amount], language: str = "en") -> list[Resolved]:
    """The currency of each of `amounts`, in their order."""
    explicit: list[tuple[Amount, str]] = []
    for amount in amounts:
        single = [marks[2][0] for marks in amount.marks if len(marks[2]) == 1]
        if single:
            explicit.append((amount, single[-1]))
    home = _home(article.text[:_LEAD], language)
    return [_one(article, amount, explicit, home) for amount in amounts]


def _one(article: Article, amount: Amount, explicit: Sequence[tuple[Amount, str]], home: tuple[str, ...]) -> Resolved:
    # The words after a figure are more deliberate than the sign before it.
    for start, end, candidates in reversed(amount.marks):
        if len(candidates) == 1:
            return Resolved(candidates[0], (), Basis(kind="written", span=article.span(start, end)), False)
    candidates = amount.marks[-1][2]
    for _, _, others in amount.marks[:-1]:
        candidates = tuple(c for c in candidates if c in others) or candidates
    near = None if candidates[0] == "JPY" else _nearest(article, amount, candidates, explicit)
    if near is not None:
        span = article.span(near[0].start, near[0].end)
        return Resolved(near[1], (), Basis(kind="nearby", span=span), True)
    at_home = [code for code in home if code in candidates]
    if candidates[0] == "JPY":
        # Who writes RMB or yuan elsewhere means yen by the sign; an article that names only China means yuan.
        explicit_codes = {code for _, code in explicit}
        if home[:1] == ("CNY",) and "JPY" not in home and not explicit_codes & {"JPY", "CNY"} and not _japan(article, amount):
            return Resolved("CNY", (), Basis(kind="article"), True)
        return Resolved("JPY", (), Basis(kind="written"), False)
    if at_home and at_home[0] != candidates[0] and candidates[0] in ("USD",):
        # An article on an Australian company may count in either dollar: nothing in it says which.
        return Resolved(None, (at_home[0], candidates[0]), Basis(kind="article"), True)
    if at_home:
        return Resolved(at_home[0], (), Basis(kind="article"), True)
    if candidates[0] in ("SEK", "MXN", "KWD", "SAR", "IRR") and not at_home:
        return Resolved(None, candidates, Basis(kind="article"), True)
    return Resolved(candidates[0], (), Basis(kind="default"), len(candidates) > 1 and candidates[0] != "GBP")


def _japan(article: Article, amount: Amount) -> bool:
    paragraph = article.paragraph_at(amount.start)
    return bool(dict(_countries("en"))["JPY"].search(article.text, paragraph.start, paragraph.end))


def _nearest(
    article: Article, amount: Amount, candidates: tuple[str, ...], explicit: Sequence[tuple[Amount, str]]
) -> tuple[Amount, str] | None:
    """The explicit amount of a candidate currency in the same sentence, else the only such currency of the article.

    An amount whose own marks disagree ('$5 million Hong Kong dollars') proves nothing about a bare sign elsewhere.
    """
    sure = [(a, code) for a, code in explicit if code in candidates and len(a.marks) == 1]
    if not sure:
        return None
    sentence = article.sentence_index(amount.start)
    beside = [(a, code) for a, code in sure if article.sentence_index(a.start) == sentence]
    if beside:
        return min(beside, key=lambda pair: abs(pair[0].start - amount.start))
    codes = {code for _, code in sure}
    if len(codes) == 1:
        return min(sure, key=lambda pair: abs(pair[0].start - amount.start))
    before = [pair for pair in sure if pair[0].start < amount.start]
    return before[-1] if before else sure[0]


@cache
def _countries(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = load(language, "money")["countries"]
    return tuple((code, re.compile(r"\b(?:%s)\b" % "|".join(map(re.escape, words)))) for code, words in table.items() if words)


def _home(lead: str, language: str) -> tuple[str, ...]:
    """Currencies of the countries that the first lines name, most often named first."""
    counts = [(len(pattern.findall(lead)), code) for code, pattern in _countries(language)]
    return tuple(code for count, code in sorted(counts, key=lambda pair: -pair[0]) if count)

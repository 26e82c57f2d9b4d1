"""Which currency a shared sign means, and what that was taken from.

In this order: another mark at the mention; an explicit mark of a candidate in the same sentence; the currency of the
country that the article's first lines name most, where the article marks amounts in it; the one explicit candidate of the
article, or the nearest before; what the sign means where nothing says otherwise. Where an article's country has a dollar
of its own and no amount says which, the currency stays open between the two.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from factlint.extract.money.amounts import Amount
from factlint.languages import load
from factlint.values.article import Article
from factlint.values.span import Span
from factlint.values.temporal import Basis

_LEAD = 700
_OFTEN = 4
_CONVERTED = re.compile(r"[^.;()]{0,25}[(\[](?:[A-Za-z]+,? ){0,4}(?:[~≈=] ?)?")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A currency with its basis, or the candidates where nothing decides."""

    currency: str | None
    candidates: tuple[str, ...]
    basis: Basis
    inferred: bool


def resolve(article: Article, amounts: Sequence[Amount], language: str = "en") -> list[Resolved]:
    """The currency of each of `amounts`, in their order."""
    return list(_Resolver(article, amounts, language).all())


class _Resolver:
    """What the amounts of one article tell about each other."""

    def __init__(self, article: Article, amounts: Sequence[Amount], language: str) -> None:
        self.article, self.amounts = article, amounts
        self.home = tuple(code for code, _ in _home(article.text[:_LEAD], language))
        self.language = language
        self.countries = dict(_countries(language))
        self.shared: dict[str, bool] = load(language, "money")["open"]
        # An amount whose own marks disagree ('$5 million Hong Kong dollars') proves nothing about a bare sign elsewhere.
        sure = [
            (a, a.marks[0][2][0])
            for a in amounts
            if a.marks and all(m[2] == a.marks[0][2] for m in a.marks) and len(a.marks[0][2]) == 1
        ]
        self.by_code: dict[str, list[Amount]] = {}
        for amount, code in sure:
            self.by_code.setdefault(code, []).append(amount)
        self.starts = {code: [a.start for a in found] for code, found in self.by_code.items()}

    @cached_property
    def named(self) -> dict[str, int]:
        """The currencies of the countries that the whole article names, with how often; asked for only where marks leave it open."""
        return dict(_home(self.article.text, self.language))

    def all(self) -> list[Resolved]:
        results: list[Resolved] = []
        for index, amount in enumerate(self.amounts):
            results.append(
                self._one(amount, self.amounts[index - 1] if index else None, results[-1] if results else None)
            )
        return results

    def _one(self, amount: Amount, previous: Amount | None, last: Resolved | None) -> Resolved:
        # The words after a figure are more deliberate than the sign before it.
        for start, end, candidates in reversed(amount.marks):
            if len(candidates) == 1:
                return Resolved(candidates[0], (), Basis(kind="written", span=self.article.span(start, end)), False)
        candidates = amount.marks[-1][2]
        for _, _, others in amount.marks[:-1]:
            candidates = tuple(c for c in candidates if c in others) or candidates
        if (
            previous
            and last
            and not last.inferred
            and last.currency in candidates[1:]
            and _CONVERTED.fullmatch(self.article.text, previous.end, amount.start)
        ):
            # 'HK$780 million ($100 million)': the bracket converts into another dollar.
            candidates = tuple(c for c in candidates if c != last.currency)
        if candidates[0] == "JPY":
            return self._yen_or_yuan(amount)
        beside = self._beside(amount, candidates)
        if beside:
            return beside
        home = [code for code in self.home if code in candidates] or [c for c in self.named if c in candidates]
        marked = [code for code in candidates if code in self.by_code]
        if marked:
            # Who marks another dollar and leaves this one bare counts in the dollar of the article's country.
            own = home and (
                home[0] in marked or home[0] == candidates[0] or (self._at_home(home[0]) and "USD" not in marked)
            )
            code = home[0] if own else None
            code = code or (marked[0] if len(marked) == 1 else self._before(amount, marked))
            if code in self.by_code:
                return Resolved(code, (), Basis(kind="nearby", span=self._place(amount, code)), True)
            return Resolved(code, (), Basis(kind="article"), True)
        if home and home[0] != candidates[0] and candidates[0] == "USD" and not self._at_home(home[0]):
            # An article on an Australian company may count in either dollar: nothing in it says which.
            return Resolved(None, (home[0], candidates[0]), Basis(kind="article"), True)
        if home:
            return Resolved(home[0], (), Basis(kind="article"), True)
        if self.shared.get(candidates[0]):
            return Resolved(None, candidates, Basis(kind="article"), True)
        return Resolved(candidates[0], (), Basis(kind="default"), len(candidates) > 1 and candidates[0] != "GBP")

    def _at_home(self, code: str) -> bool:
        """Whether the article is that country's through and through: named often, and far more than the United States."""
        times = self.named.get(code, 0)
        return times >= _OFTEN and times > 2 * self.named.get("USD", 0)

    def _beside(self, amount: Amount, candidates: tuple[str, ...]) -> Resolved | None:
        """The explicit amount of a candidate in the same sentence, the one before it rather than the one behind."""
        sentence = self.article.sentence_at(amount.start) if self.article.sentences else None
        if sentence is None:
            return None
        near: list[tuple[bool, int, str, Amount]] = []
        for code in candidates:
            starts = self.starts.get(code, [])
            place = bisect_left(starts, amount.start)
            for index in (place - 1, place):
                if 0 <= index < len(starts) and sentence.start <= starts[index] < sentence.end:
                    near.append(
                        (
                            starts[index] > amount.start,
                            abs(starts[index] - amount.start),
                            code,
                            self.by_code[code][index],
                        )
                    )
        if not near:
            return None
        found = min(near, key=lambda item: item[:3])
        return Resolved(found[2], (), Basis(kind="nearby", span=self.article.span(found[3].start, found[3].end)), True)

    def _before(self, amount: Amount, codes: Sequence[str]) -> str:
        """Which of `codes` was marked last before `amount`; the first of the article where none was."""

        def last(code: str) -> int:
            place = bisect_right(self.starts[code], amount.start) - 1
            return self.starts[code][place] if place >= 0 else -self.starts[code][0] - 1

        return max(codes, key=last)

    def _place(self, amount: Amount, code: str) -> Span:
        starts = self.starts[code]
        place = max(0, bisect_right(starts, amount.start) - 1)
        found = self.by_code[code][place]
        return self.article.span(found.start, found.end)

    def _yen_or_yuan(self, amount: Amount) -> Resolved:
        """Who writes RMB or yuan elsewhere means yen by the sign; an article that names only China means yuan."""
        marked = {"JPY", "CNY"} & set(self.by_code)
        if self.home[:1] == ("CNY",) and "JPY" not in self.home and not marked and not self._japan(amount):
            return Resolved("CNY", (), Basis(kind="article"), True)
        return Resolved("JPY", (), Basis(kind="written"), False)

    def _japan(self, amount: Amount) -> bool:
        paragraph = self.article.paragraph_at(amount.start)
        return bool(self.countries["JPY"].search(self.article.text, paragraph.start, paragraph.end))


@cache
def _countries(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = load(language, "money")["countries"]
    return tuple(
        (code, re.compile(r"\b(?:{})(?![\w$])".format("|".join(map(re.escape, words)))))
        for code, words in table.items()
    )


def _home(text: str, language: str) -> tuple[tuple[str, int], ...]:
    """Currencies of the countries that a text names, with the times it names them, most often named first."""
    counts = [(len(pattern.findall(text)), code) for code, pattern in _countries(language)]
    return tuple((code, count) for count, code in sorted(counts, key=lambda pair: -pair[0]) if count)

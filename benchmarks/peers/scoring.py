"""How right a tool is: the same rules for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.peers.texts import Gold, Suite, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a tool found: a date's `value` (an ISO date or the beginning of one), or an amount."""

    start: int
    end: int
    value: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """`right` of `gold`, with `found` in all; `accuracy` is F1, or the share of cases that are right as a whole."""

    right: int
    gold: int
    found: int
    whole: bool = False

    @property
    def accuracy(self) -> float:
        """Between 0 and 1."""
        if self.whole:
            return self.right / self.gold if self.gold else 0.0
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 0.0


def dates(suite: Suite, results: Sequence[Sequence[Found]]) -> Score:
    """A calendar date is right where its place overlaps and its value is the annotator's.

    A tool that tells every date as a day ('May 2019' as 2019-05-01) is right where the day begins as the value does.
    What overlaps only times that are no calendar date (durations, intervals) counts for nobody.
    """
    right = gold_n = found_n = 0
    for text, found in zip(suite.texts, results, strict=True):
        gold = text.dates or ()
        gold_n += len(gold)
        used: set[int] = set()
        for item in found:
            near = [n for n, g in enumerate(gold) if _overlap(g, item)]
            if not near and any(_overlap(g, item) for g in text.aside):
                continue
            found_n += 1
            good = next((n for n in near if n not in used and item.value.startswith(gold[n].value)), None)
            if good is not None:
                used.add(good)
                right += 1
    return Score(right=right, gold=gold_n, found=found_n)


def money(suite: Suite, results: Sequence[Sequence[Found]]) -> Score:
    """An amount is right where both bounds and the currency are; in suites of cases, where all amounts of the case are."""
    right = gold_n = found_n = 0
    for text, found in zip(suite.texts, results, strict=True):
        left = list(found)
        hits = 0
        for gold in text.money or ():
            hit = next((f for f in left if _same(gold, f) and (suite.cases or _overlap(gold, f))), None)
            if hit is not None:
                left.remove(hit)
                hits += 1
        if suite.cases:
            right, gold_n = right + (hits == len(text.money or ()) and not left), gold_n + 1
        else:
            right, gold_n, found_n = right + hits, gold_n + len(text.money or ()), found_n + len(found)
    return Score(right=right, gold=gold_n, found=found_n, whole=suite.cases)


def _overlap(gold: Gold, item: Found) -> bool:
    return gold.start < item.end and item.start < gold.end


def _same(gold: Gold, item: Found) -> bool:
    for wanted, got in ((gold.low, item.low), (gold.high, item.high)):
        if (wanted is None) != (got is None) or (wanted is not None and Decimal(wanted) != got):
            return False
    return gold.currencies == (None,) or item.currency in gold.currencies


def words(texts: Sequence[Text]) -> int:
    """Words in all."""
    return sum(text.words for text in texts)

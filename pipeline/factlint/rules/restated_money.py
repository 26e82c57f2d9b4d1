"""Two amounts of one currency that two clauses with the same rare words give for one thing."""

from __future__ import annotations

import re
from functools import cache

from factlint.facts.compare import figures_agree, other_magnitude, ratio, transposed
from factlint.facts.restatements import Restatement, Slot, significant, stem
from factlint.languages import load
from factlint.languages.alternatives import any_of
from factlint.rules.dated import dates_in
from factlint.rules.likeness import currency_instead
from factlint.rules.pointing import LANGUAGE
from factlint.rules.restated import explained, sentence_of, times_agree
from factlint.values.quantity import Money
from factlint.values.reading import Reading

_ERA = 5  # years: two bids so far apart are two bids
_LARGE = 1_000_000
_FAR = 10  # times


@cache
def _words(language: str = LANGUAGE) -> tuple[re.Pattern[str], frozenset[str]]:
    """What one thing costs, whatever it is; and stems of what is bought, lent or offered once, or told once for a year."""
    told = load(language, "recalled")["restated"]
    return re.compile(rf"\b(?:{'|'.join(told['costs'])})\b"), frozenset(stem(word) for word in told["deals"])


def amounts_conflict(reading: Reading, pair: Restatement, one: Money, other: Money) -> bool:
    """Whether the amounts of two restated clauses cannot be one, and nothing near tells why."""
    if one.currency is None or one.currency != other.currency or figures_agree(one, other) or one.per != other.per:
        return False
    if held(reading, pair, one, other) or currency_instead(reading, one, other) or _started_so(reading, pair):
        return False
    if _slip(reading, pair, one, other):
        return True
    alike = (
        len(significant(one.high)) > 1
        and (other_magnitude(one, other) or transposed(one.high, other.high))
        and one.high > 100
    )
    if alike:
        # Figures that differ by a slip of the hand need less agreement around them than any other two.
        # A slip in the scale shows even where the two are told of different years: no price grows a thousandfold.
        names = pair.first.names & pair.second.names
        if other_magnitude(one, other) and len(significant(one.high)) > 2 and _costs(reading, pair):
            return True  # three digits and more, a thousandfold, of what things cost
        if other_magnitude(one, other) and pair.first.near & pair.second.near & _words()[1]:
            return True  # one bid, loan or offering of these very digits is hardly told in two sizes
        brief = max(len(significant(one.high)), len(significant(other.high))) < 3
        if brief and not other_magnitude(one, other) and not _costs(reading, pair):
            return False  # two digits are soon the other way round
        least = 3 if names & pair.first.near & pair.second.near else 4.5
        return bool(names) and pair.mass >= least and (other_magnitude(one, other) or times_agree(reading, pair))
    if other_magnitude(one, other):
        return pair.overlap >= 0.3 and pair.mass >= 8 and not explained(reading, pair, by_time=True)
    return (
        ratio(one.high, other.high) < _FAR
        and pair.overlap >= 0.5
        and pair.mass >= 12
        and not explained(reading, pair, by_time=True)
        and not _other_years(reading, pair)
    )


@cache
def _started(language: str = LANGUAGE) -> re.Pattern[str]:
    words = load(language, "amount_families")["explaining"]["started"]
    return re.compile(rf"\b(?:{any_of(words)})\b", re.IGNORECASE)


def _started_so(reading: Reading, pair: Restatement) -> bool:
    """Whether just one of two places tells how a thing began ('at first it had offered'): that is not what it came to."""
    first, second = (
        bool(_started().search(reading.article.text, sentence.start, sentence.end))
        for sentence in (sentence_of(reading, pair.first), sentence_of(reading, pair.second))
    )
    return first != second


def _slip(reading: Reading, pair: Restatement, one: Money, other: Money) -> bool:
    """Whether two costs of one article are the same but for two digits that changed places ('290 million', '209 million')."""
    if (len(significant(one.high)) < 3 and one.high < _LARGE) or not transposed(one.high, other.high):
        return False
    return _costs(reading, pair) and times_agree(reading, pair)


def _costs(reading: Reading, pair: Restatement) -> bool:
    """Whether both amounts are told as what something cost or was lent."""
    text = reading.article.text
    return all(_words()[0].search(text, *_around(reading, slot)) for slot in (pair.first, pair.second))


def _around(reading: Reading, slot: Slot) -> tuple[int, int]:
    sentence = sentence_of(reading, slot)
    return max(sentence.start, slot.span.start - 60), min(sentence.end, slot.span.end + 30)


def _other_years(reading: Reading, pair: Restatement) -> bool:
    """Whether the paragraphs of the two places tell of years of which none is near the other's."""
    years = []
    for slot in (pair.first, pair.second):
        paragraph = reading.article.paragraph_at(slot.span.start)
        dates = dates_in(reading, paragraph.start, paragraph.end)
        years.append({d.earliest.year for d in dates if d.earliest})
    return all(years) and all(abs(a - b) >= _ERA for a in years[0] for b in years[1])


def held(reading: Reading, pair: Restatement, one: Money, other: Money) -> bool:
    """Whether the other sentence holds the very amount too: then it is that one which is told again."""
    for amount, slot in ((one, pair.second), (other, pair.first)):
        sentence = sentence_of(reading, slot)
        if any(
            figures_agree(m, amount) and m.currency == amount.currency
            for m in reading.money
            if sentence.start <= m.span.start < sentence.end
        ):
            return True
    return False

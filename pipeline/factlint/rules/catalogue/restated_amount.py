"""MON202 restated-amount: one thing told twice with two amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.facts.compare import figures_agree, other_magnitude, ratio, transposed
from factlint.facts.restatements import Restatement, Slot, significant, stem
from factlint.rules.amounts import shown
from factlint.rules.dated import dates_in
from factlint.rules.numbers import plain
from factlint.rules.recalled_amounts import recalled
from factlint.rules.registry import rule
from factlint.rules.restated import apart, either_way, explained, restatements, same_words, sentence_of, times_agree
from factlint.rules.likeness import ALIKE, currency_instead
from factlint.rules.slips import slips
from factlint.values.findings import Disagreement, Side
from factlint.values.quantity import Money
from factlint.values.reading import Reading

# What one thing costs, whatever it is.
_COST = re.compile(r"\b(?:costs?|spent|spend|paid|pays?|price|bought|buy|acquir\w+|invest\w*|sold|worth)\b")
_ERA = 5  # years: two bids so far apart are two bids
_LARGE = 1_000_000
_FAR = 10  # times
# Stems of what is bought, lent or offered once, or told once for a year.
_DEALS = frozenset(
    stem(word)
    for word in "offer bid takeover loan bond offering flotation placing buyout ransom fine revenue turnover sales".split()
)


@rule(
    "MON202",
    name="restated-amount",
    category="money",
    severity="error",
    flags=(
        "Norvik built the Drammen paper mill, for which Sparebank lent [[€1.4 billion]], in two years. It employs many engineers. "
        "Its pumps are large. They are sold abroad.\n\nThe Drammen paper mill, for which Sparebank lent [[€1.4 million]], stands idle.",
        "Marmer raised its offer for the Bergen company to [[$1.3 billion]]. It sells pumps. It has many engineers.\n\nThe regulator said it would look at the [[$1.3 million]] offer.",
        "Marmer bought the Vika mill in 2014 for [[€85 million]]. It makes pumps.\n\nThe [[€95 million]] purchase of the Vika mill was its largest.",
        "Norvik raised [[$96 million]] in a Series C round in March 2021. It makes pumps.\n\nThe [[$86 million]] of the Series C went into a factory.",
        "Norvik built a plant in Moss. In the end it cost [[€290 million]]. It makes pumps.\n\nIts engineers are many. They spent [[€209 million]] on a factory, said an owner.",
        "The price that Marmer pays for Norvik is [[€112 million]], of which €30 million in shares. It has 40 mills.\n\nMarmer will finance the [[€121 million]] out of cash.",
        "Norvik floated in June 2014 and took in [[$318 million]]. It has 40 wells.\n\nBy 2016 the [[$381 million]] raised at the IPO was gone.",
        "Last year Norvik's tomatoes earned [[64 million dinars]]. It has 40 hectares.\n\n“We earned [[sixty-four billion]] last year,” said an owner.",
    ),
    passes=(
        "Norvik AS is a Norwegian company. In 2015 Polmar Pumps had revenue of $40 million. It has 40 staff.\n\nIn 2015 Tessel Optics had revenue of $55 million.",
        "Marmer bought the Vika mill in 2014 for €85 million. It makes pumps.\n\nThe €95 million purchase of Sparebank was its largest.",
        "Net profit was €146 million in 2013. It makes pumps.\n\nThe €164 million earned in 2013 before minority interests went into a mill.",
        "Norvik built the Drammen paper mill, for which Sparebank lent €1.4 billion, in two years. It employs many engineers. "
        "Its pumps are large. They are sold abroad.\n\nThe Drammen paper mill, for which Sparebank lent about €1.38 billion, stands idle.",
        "The price that Marmer pays for Norvik is €112 million. It has 40 mills.\n\nAt first Marmer had offered €121 million.",
        "In 2010 the revenue of Norvik from its paper mill was €3 million. It employs many engineers. Its pumps are large. "
        "They are sold abroad.\n\nIn 2011 the revenue of Norvik from its paper mill was €4 million.",
    ),
)
def restated_amount(reading: Reading) -> Iterator[Disagreement]:
    """Two places tell the same thing in much the same words and give it different amounts of one currency.

    Compares: amounts whose clauses share their rare words, up to rounding and bounds; surest where the figures are alike and
    the scale is not, or two digits are swapped. Amounts of different years, and those that the text tells as
    changed, stay silent. So too an amount that points back ('the €95 million purchase of Vika') with the one amount told before of
    the same thing; and amounts that are a slip of the hand apart (digits, scale), whose clauses then need to agree less.
    Why it matters: one of the amounts is wrong, by a factor of a thousand where the scale slipped.
    Cannot know: which amount is right.
    """
    told: set[str] = set()
    for pair in restatements(reading):
        if pair.first.kind != "money" or not apart(pair, 2):
            continue
        one, other = reading.amount(pair.first.id), reading.amount(pair.second.id)
        if {one.id, other.id} & told or not _conflict(reading, pair, one, other):
            continue
        told |= {one.id, other.id}
        yield _told(
            one,
            other,
            message=f"told twice with two amounts: {one.span.text}, {other.span.text}",
            why=f"both places tell it in the same words: {same_words(reading, pair)}",
            confidence=round(min(0.95, 0.6 + pair.overlap / 3), 2),
        )
    for back in recalled(reading):
        one, other = back.first, back.second
        if {one.id, other.id} & told or currency_instead(reading, one, other):
            continue
        told |= {one.id, other.id}
        yield _told(
            one,
            other,
            message=f"{back.thing} told with two amounts: {one.span.text}, {other.span.text}",
            why="the second place points back to what the first tells",
            confidence=0.75,
        )
    yield from _slips(reading, told)


def _slips(reading: Reading, told: set[str]) -> Iterator[Disagreement]:
    """Amounts that are one but for swapped digits, a scale or a digit, of whose like no other rule of this file has told."""
    spans = {reading.amount(key).span for key in told}
    for slip in slips(reading):
        sides = (slip.first, slip.second)
        if slip.kind == "currency" or any(c.span in spans for c in sides) or currency_instead(reading, *sides):
            continue
        spans |= {c.span for c in sides}
        yield Disagreement(
            message=f"told with two amounts{' that are a slip apart' * (slip.kind != 'other')}: {slip.first.span.text}, {slip.second.span.text}",
            sides=tuple(
                Side(span=c.span, reading=shown(c.money) if c.money else f"read as {plain(c.value)}") for c in sides
            ),
            key=tuple(sorted(f"{c.currency or ''} {c.value}" for c in sides)),
            why=f"both places tell of one thing, and {ALIKE[slip.kind]}",
            confidence=0.7,
            suggestions=either_way(slip.first.span, slip.second.span),
        )


def _told(one: Money, other: Money, *, message: str, why: str, confidence: float) -> Disagreement:
    return Disagreement(
        message=message,
        sides=tuple(Side(span=m.span, reading=shown(m)) for m in (one, other)),
        key=tuple(sorted((f"{one.currency} {one.high}", f"{other.currency} {other.high}"))),
        why=why,
        confidence=confidence,
        suggestions=either_way(one.span, other.span),
    )


def _conflict(reading: Reading, pair: Restatement, one: Money, other: Money) -> bool:
    if one.currency is None or one.currency != other.currency or figures_agree(one, other) or one.per != other.per:
        return False
    if held(reading, pair, one, other) or currency_instead(reading, one, other):
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
        if other_magnitude(one, other) and pair.first.near & pair.second.near & _DEALS:
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


def _slip(reading: Reading, pair: Restatement, one: Money, other: Money) -> bool:
    """Whether two costs of one article are the same but for two digits that changed places ('290 million', '209 million')."""
    if (len(significant(one.high)) < 3 and one.high < _LARGE) or not transposed(one.high, other.high):
        return False
    return _costs(reading, pair) and times_agree(reading, pair)


def _costs(reading: Reading, pair: Restatement) -> bool:
    """Whether both amounts are told as what something cost or was lent."""
    text = reading.article.text
    return all(_COST.search(text, *_around(reading, slot)) for slot in (pair.first, pair.second))


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

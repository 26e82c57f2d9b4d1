"""MON201 restated-currency: one figure told twice in two currencies."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.facts.compare import dates_agree
from factlint.facts.restatements import Restatement, significant
from factlint.rules.amounts import shown
from factlint.rules.concepts import WEAK, concepts
from factlint.rules.numbers import inside
from factlint.rules.recalled_amounts import recalled
from factlint.rules.registry import rule
from factlint.rules.restated import apart, distinct_names, either_way, restatements, same_words, sentence_of
from factlint.rules.slips import slips
from factlint.values.findings import Disagreement, Side
from factlint.values.quantity import Money
from factlint.values.reading import Reading


@rule(
    "MON201",
    name="restated-currency",
    category="money",
    severity="error",
    flags=(
        "Norvik raised [[US$36 million]] in a Series A round. It employs many engineers. Its pumps are large. They are sold "
        "abroad. Until then it had lived on the [[€36 million]] raised in its Series A round.",
        "Marmer is to buy 70 per cent of Norvik for [[$58 million]]. It employs many engineers. Its pumps are large. They are "
        "sold abroad. The [[€58 million]] that Marmer is paying for its 70 per cent is due in May.",
        "Norvik sold its salt pans to Marmer for [[€19 million]] in 2003. It kept the harbour.\n\nThe [[$19 million]] from Marmer went into a hotel.",
    ),
    passes=(
        "Norvik raised US$36 million in a Series A round. It employs many engineers. Its pumps are large. They are sold "
        "abroad. Until then it had lived on the US$36 million (€33 million) raised in its Series A round.",
        "A fine of £2 million was paid to Latvia. It employs many engineers. Its pumps are large. A fine of €2 million was paid to Chile.",
    ),
)
def restated_currency(reading: Reading) -> Iterator[Disagreement]:
    """One figure of one thing bears two currencies in two places.

    Compares: amounts with equal figures and different currencies whose clauses share their rare words.
    Why it matters: the two differ by the rate of exchange; at most one is right.
    Cannot know: which currency is meant.
    """
    told: set[str] = set()
    for pair in restatements(reading):
        if pair.first.kind != "money":
            continue
        one, other = reading.amount(pair.first.id), reading.amount(pair.second.id)
        if one.high != other.high or one.low != other.low or one.currency is None or other.currency is None:
            continue
        if (
            one.currency == other.currency
            or one.high < 1000
            or {one.id, other.id} & told
            or not _same_thing(reading, pair, one.high)
        ):
            continue
        if (
            not apart(pair, 1)
            or (distinct_names(pair) and len(significant(one.high)) < 2)
            or _both(reading, one, sentence_of(reading, pair.second).start)
            or _both(reading, other, sentence_of(reading, pair.first).start)
        ):
            continue
        told |= {one.id, other.id}
        yield _told(
            one,
            other,
            message=f"one figure in two currencies: {one.span.text}, {other.span.text}",
            why=f"both places tell of the same thing ({same_words(reading, pair)}), and no rate of exchange is 1",
            confidence=round(min(0.95, 0.65 + pair.overlap / 3), 2),
        )
    for back in recalled(reading, currency=True):
        one, other = back.first, back.second
        if {one.id, other.id} & told:
            continue
        told |= {one.id, other.id}
        yield _told(
            one,
            other,
            message=f"{back.thing}: one figure in two currencies: {one.span.text}, {other.span.text}",
            why="the second place points back to what the first tells, and no rate of exchange is 1",
            confidence=0.75,
        )
    for slip in slips(reading):
        mine, its = slip.first.money, slip.second.money
        if slip.kind != "currency" or mine is None or its is None or {mine.id, its.id} & told:
            continue
        told |= {mine.id, its.id}
        yield _told(
            mine,
            its,
            message=f"one figure in two currencies: {mine.span.text}, {its.span.text}",
            why="both places tell of one thing, and no rate of exchange is 1",
            confidence=0.7,
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


def _same_thing(reading: Reading, pair: Restatement, figure: Decimal) -> bool:
    """Whether the clauses agree enough: less where a name beside both figures agrees, or where a figure of three
    digits and more stands in two sentences on one thing ('IPO', 'offering')."""
    if len(significant(figure)) > 2:
        one, other = (sentence_of(reading, slot) for slot in (pair.first, pair.second))
        if _concepts(reading, pair) - WEAK and one.paragraph == other.paragraph:
            return True
    if pair.first.names & pair.second.names and _companions(reading, pair):
        return True
    if _one_date(reading, pair) and "loan" in _concepts(reading, pair):
        return True
    if pair.first.names & pair.second.names & pair.first.near & pair.second.near:
        return pair.mass >= 3
    return pair.overlap >= 0.18 and pair.mass >= 5


def _concepts(reading: Reading, pair: Restatement) -> set[str]:
    """The concepts that the sentences of both amounts tell of."""
    one, other = (sentence_of(reading, slot) for slot in (pair.first, pair.second))
    text = reading.article.text
    return set(concepts(text[one.start : one.end]) & concepts(text[other.start : other.end]))


def _one_date(reading: Reading, pair: Restatement) -> bool:
    """Whether both sentences tell one date, a written year at least, of what is borrowed once ('a loan of US$85 million in
    January 2018', 'the €85 million borrowed in 2018')."""
    one, other = (
        [
            d
            for d in inside(reading.dates, sentence.start, sentence.end)
            if d.granularity in ("day", "month", "year") and d.earliest is not None and not d.parts
        ]
        for sentence in (sentence_of(reading, pair.first), sentence_of(reading, pair.second))
    )
    return any(dates_agree(x, y) for x in one for y in other)


def _companions(reading: Reading, pair: Restatement) -> bool:
    """Whether both sentences tell the same share or count beside the amount ('70 per cent of … for $58 million')."""
    told = []
    for slot in (pair.first, pair.second):
        sentence = sentence_of(reading, slot)
        told.append(
            {(q.unit, q.low, q.high) for q in inside(reading.quantities, sentence.start, sentence.end) if q.high > 2}
        )
    return bool(told[0] & told[1])


def _both(reading: Reading, amount: Money, start: int) -> bool:
    """Whether the sentence at `start` holds the same figure in the same currency as well."""
    sentence = reading.article.sentence_at(start)
    return any(
        m.currency == amount.currency and m.high == amount.high
        for m in reading.money
        if sentence.start <= m.span.start < sentence.end
    )

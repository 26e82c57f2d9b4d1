"""NUM201 restated-count: one thing told twice with two counts."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.facts.compare import figures_agree
from factlint.facts.restatements import Restatement
from factlint.rules.numbers import plain
from factlint.rules.recalled_counts import recalled
from factlint.rules.registry import rule
from factlint.rules.restated import apart, either_way, explained, restatements, same_words, sentence_of
from factlint.values.findings import Disagreement, Side
from factlint.values.quantity import Quantity
from factlint.values.reading import Reading


@rule(
    "NUM201",
    name="restated-count",
    category="number",
    severity="error",
    flags=(
        "Norvik has built [[twelve ferries]]. It employs many engineers.\n\nAll [[14 ferries]] were sold abroad.",
        "Norvik made [[52,000 carts]] in 1973. Oil was dear. From [[25,000 carts]] in 1973 it fell back.",
        "The mill at Drammen, which Sparebank paid for, sent [[4,785 barges]] of paper down the Lierelva. It employs many engineers. "
        "Its pumps are large. They are sold abroad.\n\nThe Drammen mill sent [[6,699 barges]] of paper down the Lierelva, and Sparebank paid for it.",
    ),
    passes=(
        "Norvik has built twelve ferries. In June it built two more ferries.\n\nAll 14 ferries were sold abroad.",
        "Norvik has 40 shops. It employs many engineers.\n\nThe 12 shops in Sweden are new.",
        "The mill at Drammen, which Sparebank paid for, sent 4,785 barges of paper down the Lierelva. It employs many engineers. "
        "Its pumps are large. They are sold abroad.\n\nThe Drammen mill sent over 4,700 barges of paper down the Lierelva, and Sparebank paid for it.",
    ),
)
def restated_count(reading: Reading) -> Iterator[Disagreement]:
    """Two places tell the same thing in much the same words and count it differently.

    Compares: counts of one unit whose clauses share their rare words, up to rounding and bounds; counts at different
    times, and those that the text tells as changed, stay silent. So too a count that points back ('all 14 ferries') with the one
    count of the same things before it.
    Why it matters: one of the counts is wrong or out of date.
    Cannot know: which count is right.
    """
    told: set[str] = set()
    for pair in restatements(reading):
        if pair.first.kind != "count" or not apart(pair, 3):
            continue
        one, other = reading.quantity(pair.first.id), reading.quantity(pair.second.id)
        if (
            one.unit != other.unit
            or figures_agree(one, other)
            or min(one.high, other.high) < 3
            or {one.id, other.id} & told
        ):
            continue
        if (
            not ((pair.overlap >= 0.62 and pair.mass >= 15) or (pair.overlap >= 0.8 and pair.mass >= 10))
            or _held(reading, pair, one, other)
            or explained(reading, pair, by_time=True)
        ):
            continue
        told |= {one.id, other.id}
        yield _told(
            one,
            other,
            message=f"told twice with two counts: {one.span.text}, {other.span.text}",
            why=f"both places tell it in the same words: {same_words(reading, pair)}",
            confidence=round(min(0.93, 0.55 + pair.overlap / 3), 2),
        )
    for back in recalled(reading):
        one, other = back.first, back.second
        if {one.id, other.id} & told:
            continue
        told |= {one.id, other.id}
        yield _told(
            one,
            other,
            message=f"told twice with two counts: {one.span.text}, {other.span.text}",
            why=back.why,
            confidence=0.75,
        )


def _told(one: Quantity, other: Quantity, *, message: str, why: str, confidence: float) -> Disagreement:
    return Disagreement(
        message=message,
        sides=tuple(Side(span=q.span, reading=f"read as {plain(q.high)} × {q.unit}") for q in (one, other)),
        key=(one.unit, *sorted((str(one.high), str(other.high)))),
        why=why,
        confidence=confidence,
        suggestions=either_way(one.span, other.span),
    )


def _held(reading: Reading, pair: Restatement, one: Quantity, other: Quantity) -> bool:
    for quantity, slot in ((one, pair.second), (other, pair.first)):
        sentence = sentence_of(reading, slot)
        if any(
            q.unit == quantity.unit and figures_agree(q, quantity)
            for q in reading.quantities
            if sentence.start <= q.span.start < sentence.end
        ):
            return True
    return False

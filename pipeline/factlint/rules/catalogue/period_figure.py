"""MON203 period-figure: one figure of one time with two amounts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factlint.facts.compare import figures_agree
from factlint.rules.amounts import shown
from factlint.rules.factual import by_subject, name_of
from factlint.rules.registry import rule
from factlint.rules.told_twice import told_twice
from factlint.values.facts import Fact, MoneyValue
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading


@rule(
    "MON203",
    name="period-figure",
    category="money",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. In March 2021 Norvik raised money at a valuation of [[£1.2bn]]. It sells pumps.\n\nA sale values the company at £240m, a long way from the [[£1.4bn]] of March 2021.",
    ),
    passes=(
        "Norvik AS is a Norwegian company. In March 2021 Norvik raised money at a valuation of £1.2bn. It sells pumps.\n\nIn 2023 it was valued at £1.4bn.",
    ),
)
def period_figure(reading: Reading) -> Iterator[Disagreement]:
    """The text gives two amounts for one figure (a valuation, a revenue) of one company and one time.

    Compares: amounts of one currency told of one organisation for the same day, month or year, up to rounding and bounds.
    Why it matters: one of the amounts is wrong.
    Cannot know: which; restated accounts, where the text does not tell of them.
    """
    told_already = [frozenset(side.span for side in twice.sides) for twice in told_twice(reading)]
    for told in ("valuation", "revenue", "profit"):
        for subject, facts in by_subject(reading, told):
            for one, other in combinations(facts, 2):
                finding = _conflict(reading, subject, one, other)
                if finding and frozenset(side.span for side in finding.sides) not in told_already:
                    yield finding
                    break


def _conflict(reading: Reading, subject: str, one: Fact, other: Fact) -> Disagreement | None:
    assert isinstance(one.value, MoneyValue)
    assert isinstance(other.value, MoneyValue)
    if one.qualifiers.point_in_time != other.qualifiers.point_in_time or one.value.currency != other.value.currency:
        return None
    if one.qualifiers.about != other.qualifiers.about or one.qualifiers.point_in_time is None:
        return None  # 'net profit' and 'operating profit' are two figures
    if one.value.money_id is None or other.value.money_id is None:
        return None
    a, b = reading.amount(one.value.money_id), reading.amount(other.value.money_id)
    if figures_agree(a, b) or reading.article.sentence_index(a.span.start) == reading.article.sentence_index(
        b.span.start
    ):
        return None
    return Disagreement(
        message=f"{name_of(reading, subject)}: {one.property} of {one.qualifiers.point_in_time} is {a.span.text} and {b.span.text}",
        sides=(Side(span=a.span, reading=shown(a)), Side(span=b.span, reading=shown(b))),
        key=(name_of(reading, subject), one.property, str(one.qualifiers.point_in_time)),
        why="both are told of one time",
        confidence=0.8,
    )

"""MON101 currency-marks: one amount with two currency marks."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.languages import load
from factlint.rules.numbers import plain
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading


@rule(
    "MON101",
    name="currency-marks",
    category="money",
    severity="error",
    flags=(
        "Norvik raised [[$767 million Hong Kong dollars]].",
        "The plant cost over [[€2 billion yen]].",
        "It paid [[$102 million US dollars]] for it.",
    ),
    passes=(
        "Norvik raised HK$767 million.",
        "It paid 102 million US dollars (€95 million), or $15 million USD a year.",
        "The plant cost $2 billion.",
        "It set aside KSh90m to KSh140m for repairs.",
        "It paid £1.4 million sterling for it.",
    ),
)
def currency_marks(reading: Reading) -> Iterator[Disagreement]:
    """One amount bears a currency sign or code and a currency word as well.

    Compares: the marks before and behind one figure, each with the currencies it may stand for.
    Why it matters: two marks that share no currency leave the amount open by a factor of many; two that share one
    are a slip, or leave open which dollar is meant (then it is a warning).
    Cannot know: which of the marks is meant.
    """
    for amount in reading.money:
        marks = amount.marks
        if len(marks) < 2:
            continue
        first, last = marks[0], marks[-1]
        clash = next(
            ((a, b) for a in marks for b in marks if a[0].start < b[0].start and not set(a[1]) & set(b[1])), None
        )
        if clash:
            first, last = clash
        elif first[0].text == last[0].text:
            continue  # both ends of a range bear their mark
        elif last[0].text.lower() in load("en", "money")["distinguishing"]["words"]:
            continue
        elif not any(c.islower() for c in last[0].text) or first[0].start > amount.span.start:
            continue  # '$15 million USD' and 'CAD $15 million' are ways to say which dollar
        said = f"“{first[0].text}” and “{last[0].text}”"
        yield Disagreement(
            message=f"{said} mark one amount" + (" and no currency fits both" if clash else " twice"),
            sides=(
                Side(
                    span=amount.span,
                    reading=f"read as {amount.currency or 'unknown'} {plain(amount.high)} (from “{last[0].text}”)",
                ),
            ),
            key=(amount.span.text.lower(),),
            severity="error" if clash else "warning",
            why="a sign or code and a currency word each say the currency",
            confidence=0.9,
        )

"""DAT101 impossible-date: a day that the calendar does not have."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.rules.registry import rule
from factlint.rules.wording import plainly
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading


@rule(
    "DAT101",
    name="impossible-date",
    category="date",
    severity="error",
    flags=("On [[31 June 2015]] Norvik closed a round.", "The plant opened on [[February 30, 2021]]."),
    passes=("On 30 June 2015 Norvik closed a round.", "It was registered on 29 February 1896."),
)
def impossible_date(reading: Reading) -> Iterator[Disagreement]:
    """A date names a day that its month does not have.

    Compares: the day with the length of its month, leap years included where the year is known.
    Why it matters: the day or the month is wrong, and whatever is reckoned from the date is wrong with it.
    Cannot know: which of the two is wrong.
    """
    for mention in reading.dates:
        for item in (mention, *mention.parts):
            if item.impossible:
                yield Disagreement(
                    message=f"there is no {item.span.text}",
                    sides=(Side(span=item.span, reading=f"read as {plainly(item.value)}"),),
                    key=(item.value,),
                    why="the month is shorter",
                    confidence=0.97,
                )
                break

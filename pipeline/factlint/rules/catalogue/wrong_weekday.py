"""DAT102 wrong-weekday: a date that fell on another day of the week."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.rules.registry import rule
from factlint.rules.wording import plainly
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Before this century too many places still dated by the Julian calendar (Russia until 1918, Greece until 1923).
_FIRST_YEAR = 1900
_SURE_BASES = frozenset({"heading", "reference_date"})


@rule(
    "DAT102",
    name="wrong-weekday",
    category="date",
    severity="error",
    flags=(
        "OSLO, 12 February 2024 – Norvik AS on [[Tuesday, 12 February]], reported a loss.",
        "The board approved it on [[Monday, 12 May 2024]].",
        "On [[Saturday, July 22, 2010]], the firm settled.",
    ),
    passes=(
        "The offer closes on Friday, 28 June 2024.",
        "The board met on Monday. On 12 May 2024 it approved the deal.",
    ),
)
def wrong_weekday(reading: Reading) -> Iterator[Disagreement]:
    """A weekday and the date that it stands with do not go together.

    Compares: the weekday written with the one that the Gregorian calendar gives, where the year is written or stands
    in the heading or the date line.
    Why it matters: the weekday or the date is wrong; an appointment made by it is missed.
    Cannot know: which; dates before 1900 may be in the Julian calendar and stay silent.
    """
    for mention in reading.dates:
        for item in (mention, *mention.parts):
            if (
                item.weekday is None
                or item.earliest is None
                or item.granularity != "day"
                or item.earliest.year < _FIRST_YEAR
            ):
                continue
            guessed = "year" in item.inferred and not _sure(reading, item)
            if guessed or item.earliest != item.latest or item.earliest.weekday() == item.weekday:
                continue
            day = _DAYS[item.earliest.weekday()]
            yield Disagreement(
                message=f"{item.earliest.isoformat()} was a {day}, not a {_DAYS[item.weekday]}",
                sides=(Side(span=item.span, reading=f"read as {plainly(item.value)}, a {day}"),),
                key=(item.value, _DAYS[item.weekday]),
                why="the calendar decides which weekday a date falls on",
                confidence=0.95 if not item.inferred else 0.85,
            )
            break


def _sure(reading: Reading, date: Date) -> bool:
    """Whether a year that is not written stands in the heading, or is that of the dateline before it in the sentence."""
    if date.basis is None or date.earliest is None:
        return False
    if date.basis.kind in _SURE_BASES:
        return True
    today = reading.article.reference_date
    beside = date.basis.span
    own = next((d for d in reading.dates if beside is not None and d.span == beside), None)
    return (
        today is not None
        and own is not None
        and own.earliest == own.latest == today
        and date.earliest.year == today.year
    )

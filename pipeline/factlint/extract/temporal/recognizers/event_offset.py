"""Dates counted from an event: 'two days after the listing', 'six months before its flotation'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.numbers import COUNT, count_of, iso_number
from factlint.extract.temporal.recognizer import Match, recognizer

_SIDE = "side=(after | before | following) (the | a | an | its | their | his | her | that | this | NAME)"


@recognizer(
    "event-offset",
    f"[just | only | barely | exactly] {COUNT} unit=(day | days | week | weeks | month | months | year | years) {_SIDE}",
    f"the unit=(day | week | month | year) {_SIDE}",
    yes=(
        ("[[Two days after the]] listing it closed.", {"unit": "D", "shift": 2, "event": "after"}),
        ("It left [[six months before its]] flotation.", {"unit": "M", "shift": -6}),
        ("It closed on [[the day after the]] fire.", {"unit": "D", "shift": 1}),
    ),
    no=("It took two days.", "Two days after, it closed.", "The day after tomorrow."),
)
def event_offset(match: Match) -> Form | None:
    """A number of units before or after something that happened. Which date that is, the context must tell;
    `low` is the length of time alone, for when it does not."""
    unit = match.value("units", "unit")
    side = match.word("side").lower()
    direction = -1 if side == "before" else 1
    number: float | None = 1.0
    length: Form | None = None
    if "count" in match.match.re.groupindex:
        number, _ = count_of(match)
        digits = "X" if number is None else iso_number(number)
        length = match.form(kind="duration", last="unit", unit=unit, count=digits, value=f"P{digits}{unit}")
    return match.form(
        kind="offset", unit=unit, shift=None if number is None else direction * number, direction=direction,
        event=side, low=length,
    )  # fmt: skip

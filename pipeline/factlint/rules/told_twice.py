"""Amounts of one thing that two places tell differently, in the three ways to find them, each amount once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factlint.rules.amounts import shown
from factlint.rules.likeness import ALIKE, currency_instead
from factlint.rules.numbers import plain
from factlint.rules.once import once_a_reading
from factlint.rules.recalled_amounts import recalled
from factlint.rules.restated import apart, restatements, same_words
from factlint.rules.restated_money import amounts_conflict
from factlint.rules.slips import slips
from factlint.values.findings import Side
from factlint.values.quantity import Money
from factlint.values.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Twice:
    """Two places with amounts that cannot both be right; `key` are the two as read, whatever their order."""

    sides: tuple[Side, Side]
    key: tuple[str, ...]
    message: str
    why: str
    confidence: float


@once_a_reading
def told_twice(reading: Reading) -> tuple[Twice, ...]:
    """What a reading tells twice with two amounts of one currency: restated in the same words, pointed back to, or a slip apart."""
    found: list[Twice] = []
    for find in (_restated, _recalled, _slipped):
        taken = {side.span for twice in found for side in twice.sides}
        for twice in find(reading):
            spans = {side.span for side in twice.sides}
            if not spans & taken:
                taken |= spans
                found.append(twice)
    return tuple(found)


def _restated(reading: Reading) -> Iterator[Twice]:
    for pair in restatements(reading):
        if pair.first.kind != "money" or not apart(pair, 2):
            continue
        one, other = reading.amount(pair.first.id), reading.amount(pair.second.id)
        if amounts_conflict(reading, pair, one, other):
            yield _twice(
                one,
                other,
                message="told twice with two amounts",
                why=f"both places tell it in the same words: {same_words(reading, pair)}",
                confidence=round(min(0.95, 0.6 + pair.overlap / 3), 2),
            )


def _recalled(reading: Reading) -> Iterator[Twice]:
    for back in recalled(reading):
        if not currency_instead(reading, back.first, back.second):
            yield _twice(
                back.first,
                back.second,
                message=f"{back.thing} told with two amounts",
                why="the second place points back to what the first tells",
                confidence=0.75,
            )


def _slipped(reading: Reading) -> Iterator[Twice]:
    for slip in slips(reading):
        one, other = slip.first, slip.second
        if slip.kind == "currency" or currency_instead(reading, one, other):
            continue
        alike = "" if slip.kind == "other" else " that are a slip apart"
        first, second = (
            Side(span=c.span, reading=shown(c.money) if c.money else f"read as {plain(c.value)}") for c in (one, other)
        )
        yield Twice(
            sides=(first, second),
            key=tuple(sorted(f"{c.currency or ''} {c.value}" for c in (one, other))),
            message=f"told with two amounts{alike}: {one.span.text}, {other.span.text}",
            why=f"both places tell of one thing, and {ALIKE[slip.kind]}",
            confidence=0.7,
        )


def _twice(one: Money, other: Money, *, message: str, why: str, confidence: float) -> Twice:
    return Twice(
        sides=(Side(span=one.span, reading=shown(one)), Side(span=other.span, reading=shown(other))),
        key=tuple(sorted((f"{one.currency} {one.high}", f"{other.currency} {other.high}"))),
        message=f"{message}: {one.span.text}, {other.span.text}",
        why=why,
        confidence=confidence,
    )

"""Two amounts of one text that are one but for a slip of the hand: swapped digits, another scale, another currency, one digit.

Such a likeness is rare by chance, so the clauses around the two need agree less than those of any other two amounts. What speaks
for one thing and against it is counted in points; `_ENOUGH` of them make a slip.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factlint.rules.clause_amounts import Clause, clause_amounts
from factlint.rules.likeness import likeness
from factlint.rules.once import once_a_reading
from factlint.rules.slip_excuses import explained
from factlint.rules.slip_points import points
from factlint.values.reading import Reading

# The points that make a slip of each kind; the more ways there are to be alike by chance, the more it takes.
_ENOUGH = {
    "swap": Decimal("2.0"),
    "currency": Decimal("2.5"),
    "scale": Decimal("3.0"),
    "digit": Decimal("3.0"),
    "other": Decimal("3.0"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """Two clauses whose amounts are alike in one of the ways of `kind`; `points` speak for one thing."""

    first: Clause
    second: Clause
    kind: str
    points: Decimal


@once_a_reading
def slips(reading: Reading) -> tuple[Slip, ...]:
    """The slips of a reading, in order of their second place; an amount that the text tells twice is none."""
    return tuple(slip for slip in candidates(reading) if slip.points >= _ENOUGH[slip.kind])


def candidates(reading: Reading) -> Iterator[Slip]:
    """Every pair of amounts that are alike, the best for each second place, with its points."""
    told = clause_amounts(reading)
    for place, back in enumerate(told):
        found: list[Slip] = []
        for first in told[:place]:
            kind = likeness(first, back)
            if kind is None or first.sentence == back.sentence or explained(first, back, kind, told):
                continue
            found.append(Slip(first=first, second=back, kind=kind, points=points(first, back, kind, told)))
        if found:
            yield max(found, key=_sureness)


def _sureness(slip: Slip) -> tuple[bool, bool, Decimal, int]:
    """Pairs with points enough come first, among them those that chance hardly makes."""
    enough = slip.points >= _ENOUGH[slip.kind]
    return enough, enough and slip.kind not in ("digit", "other"), slip.points, slip.first.span.start

"""An anniversary in a year that its count does not lead to."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.again import Values, facts_of_subject, latest_year, told_again
from benchmarks.mutation.model import Change
from benchmarks.mutation.registry import injector
from benchmarks.mutation.spelled import ordinal

from factlint.values.facts import DateValue
from factlint.values.reading import Reading


@injector("DAT107", "DAT202")
def anniversary(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """An anniversary of the founding that the article tells, some years out or, as a control, in its year."""
    dated = [f for f in facts_of_subject(reading, "inception") if isinstance(f.value, DateValue) and f.value.earliest]
    fact = dated[0] if dated else None

    def make(slots: dict[str, str]) -> Values:
        known = fact.value.earliest.year if fact and isinstance(fact.value, DateValue) and fact.value.earliest else None
        founded = known or int(slots["year"]) - 30
        count = rng.choice([n for n in (5, 10, 15, 20, 25, 50) if founded + n <= latest_year(reading)] or [5])
        off = rng.choice((-4, -3, 2, 3, 4))
        values = {**slots, "first": str(founded), "nth": ordinal(count)}
        wrong, right = ({**values, "year": str(founded + count + by)} for by in (off, 0))
        return wrong, right, f"founded {founded}, {ordinal(count)} anniversary {wrong['year']}"

    yield from told_again(reading, rng, "anniversary", fact, make)

"""A company older or younger than its founding makes it."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.again import Values, facts_of_subject, latest_year, told_again
from benchmarks.mutation.model import Change
from benchmarks.mutation.registry import injector
from benchmarks.mutation.spelled import spelled

from factlint.values.facts import DateValue
from factlint.values.reading import Reading


@injector("DAT111", "DAT202", "DAT107")
def company_age(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """The age of the company in a year, wrong by many years or, as a control, right."""
    dated = [f for f in facts_of_subject(reading, "inception") if isinstance(f.value, DateValue) and f.value.earliest]
    fact = dated[0] if dated else None

    def make(slots: dict[str, str]) -> Values:
        known = fact.value.earliest.year if fact and isinstance(fact.value, DateValue) and fact.value.earliest else None
        founded = known or int(slots["year"]) - 30
        age = rng.randint(4, max(5, min(30, latest_year(reading) - founded)))
        values = {**slots, "first": str(founded), "year": str(founded + age)}
        wrong, right = ({**values, "age": spelled(n)} for n in (age + rng.choice((7, 9, 12)), age))
        return wrong, right, f"{wrong['age']} years old {age} years after its founding"

    yield from told_again(reading, rng, "company_age", fact, make)

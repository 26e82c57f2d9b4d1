"""A company that goes public in two different years."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.again import Values, facts_of_subject, told_again
from benchmarks.mutation.model import Change
from benchmarks.mutation.registry import injector

from factlint.values.facts import DateValue
from factlint.values.reading import Reading


@injector("DAT204", "DAT201")
def listing_date(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """The listing that the article tells is told again, in another year or, as a control, in its own."""
    dated = [
        f for f in facts_of_subject(reading, "listing.date") if isinstance(f.value, DateValue) and f.value.earliest
    ]
    fact = dated[0] if dated else None

    def make(slots: dict[str, str]) -> Values:
        known = fact.value.earliest.year if fact and isinstance(fact.value, DateValue) and fact.value.earliest else None
        year = known or int(slots["year"])
        other = year + rng.choice((-3, -2, -1, 1, 2, 3))
        wrong, right = ({**slots, "first": str(year), "year": str(y)} for y in (other, year))
        return wrong, right, f"listed {year} and {other}"

    yield from told_again(reading, rng, "listing_date", fact, make)

"""Two chief executives at one time."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.again import Values, facts_of_subject, told_again
from benchmarks.mutation.model import Change
from benchmarks.mutation.registry import injector

from factlint.values.facts import EntityValue
from factlint.values.reading import Reading


@injector("EVT204")
def chief_executive(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """The chief executive that the article names is told again, as another person or, as a control, as the same."""
    named = [f for f in facts_of_subject(reading, "chief_executive") if isinstance(f.value, EntityValue)]
    fact = next((f for f in named if isinstance(f.value, EntityValue) and " " in f.value.name), None)

    def make(slots: dict[str, str]) -> Values:
        one = fact.value.name if fact and isinstance(fact.value, EntityValue) else slots["person1"]
        wrong, right = ({**slots, "first": one, "person": p} for p in (slots["person2"], one))
        return wrong, right, f"chief executives {one} and {slots['person2']}"

    yield from told_again(reading, rng, "chief_executive", fact, make)

"""A company with head offices in two cities."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.again import Values, facts_of_subject, told_again
from benchmarks.mutation.model import Change
from benchmarks.mutation.registry import injector

from factlint.values.facts import EntityValue
from factlint.values.reading import Reading


@injector("EVT202")
def head_office(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """The head office that the article tells is told again, in another city or, as a control, in its own."""
    fact = next((f for f in facts_of_subject(reading, "headquarters") if isinstance(f.value, EntityValue)), None)

    def make(slots: dict[str, str]) -> Values:
        home = fact.value.name if fact and isinstance(fact.value, EntityValue) else slots["city2"]
        wrong, right = ({**slots, "home": home, "city": c} for c in (slots["city1"], home))
        return wrong, right, f"head office in {home} and {slots['city1']}"

    yield from told_again(reading, rng, "head_office", fact, make)

"""A company founded by one set of people and by another."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.again import Values, facts_of_subject, told_again
from benchmarks.mutation.model import Change
from benchmarks.mutation.registry import injector

from factlint.values.facts import EntityValue
from factlint.values.reading import Reading


@injector("EVT203")
def founders(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """The founders that the article names are told again, by other names or, as a control, by one of their own."""
    named = [
        f for f in facts_of_subject(reading, "founded_by") if isinstance(f.value, EntityValue) and " " in f.value.name
    ]
    fact = named[0] if named else None

    def make(slots: dict[str, str]) -> Values:
        one = fact.value.name if fact and isinstance(fact.value, EntityValue) else slots["person1"]
        wrong = {**slots, "first": one, "a": slots["person3"], "b": slots["person4"]}
        return wrong, {**wrong, "a": one}, f"founded by {one} and by {slots['person3']}"

    yield from told_again(reading, rng, "founders", fact, make)

"""A company founded by one set of people and by another."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs, twins
from benchmarks.mutation.registry import injector

from factlint.values.facts import EntityValue
from factlint.values.reading import Reading


@injector("EVT203")
def founders(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """The founders that the article names are told again, by other names or, as a control, by one of their own; an
    article that names none gets both places."""
    owner = reading.names.subject
    people = [f.value for f in reading.facts if f.property == "founded_by" and owner and f.subject == owner.id]
    known = next((p.name for p in people if isinstance(p, EntityValue) and " " in p.name), None)
    table = phrases("founders")
    for form in table["again"]:
        slots = cast(reading, rng)
        one, other = known or slots["person1"], (slots["person3"], slots["person4"])
        wrong = {**slots, "first": one, "a": other[0], "b": other[1]}
        right = {**slots, "first": one, "a": one, "b": other[1]}
        note = f"founded by {one} and by {other[0]}"
        if known:
            yield from twins(reading, rng, form, wrong=wrong, right=right, note=note)
        else:
            first = rng.choice(table["first"])
            yield from twin_pairs(reading, rng, {"first": first, "second": form}, wrong=wrong, right=right, note=note)

"""An age that does not follow from a birth."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("DAT110")
def person_age(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """Two places tell when a person was born and how old they were in a year; wrong or, as a control, right."""
    for form in phrases("person_age")["forms"]:
        slots = cast(reading, rng)
        age, year = rng.randint(24, 66), int(slots["year"])
        values = {**slots, "born": str(year - age), "last": slots["person1"].split()[-1]}
        wrong, right = ({**values, "age": str(n)} for n in (age + rng.choice((-6, -4, 4, 8)), age))
        yield from twin_pairs(reading, rng, form, wrong=wrong, right=right, note=f"aged {wrong['age']} for {age}")

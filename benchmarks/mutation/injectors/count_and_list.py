"""A count with another number of names behind it."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import forms
from benchmarks.mutation.plant import cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading

_WORDS = ("two", "three", "four", "five", "six", "seven")


@injector("NUM104")
def count_and_list(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A statement of our own announces a number of things and names one more, one fewer or, as a control, as many."""
    for form in forms("count_and_list"):
        slots = cast(reading, rng)
        key = "city" if "{cities}" in form else "company" if "{companies}" in form else "country"
        names = [slots[f"{key}{n}"] for n in range(1, 5) if f"{key}{n}" in slots][: rng.randint(3, 4)]
        listed = f"{', '.join(names[:-1])} and {names[-1]}"
        told = []
        for count in (len(names) + rng.choice((-1, 1)), len(names)):
            told.append({**slots, "count": _WORDS[count - 2], "Count": _WORDS[count - 2].capitalize(),
                         "cities": listed, "companies": listed, "countries": listed})  # fmt: skip
        yield from twins(reading, rng, form, wrong=told[0], right=told[1], note=f"{told[0]['count']} for {len(names)}")

"""Two dates that are not as far apart as is said."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import forms
from benchmarks.mutation.plant import cast, twins
from benchmarks.mutation.registry import injector
from benchmarks.mutation.spelled import spelled

from factlint.values.reading import Reading


@injector("DAT109")
def elapsed_time(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A statement of our own tells two dates and the time between them, wrong or, as a control, right."""
    for form in forms("elapsed_time"):
        slots = cast(reading, rng)
        first, apart = int(slots["year"]) - 10, rng.randint(2, 9)
        values = {**slots, "a": str(first), "b": str(first + apart)}
        told = [
            {**values, "apart": spelled(n), "Apart": spelled(n).capitalize()}
            for n in (apart + rng.randint(2, 4), apart)
        ]
        yield from twins(reading, rng, form, wrong=told[0], right=told[1], note=f"{told[0]['apart']} years for {apart}")

"""One office held by two at one time."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("EVT207", "EVT204", "DAT207")
def office_overlap(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """Two places give one office to two people for times that overlap by years; as a control, one after the other."""
    for form in phrases("office_overlap")["forms"]:
        slots = cast(reading, rng)
        first, length = int(slots["year"]) - 12, rng.randint(5, 9)
        values = {**slots, "a": str(first), "b": str(first + length)}
        wrong, right = ({**values, "c": str(c), "d": str(c + 8)} for c in (first + length - 3, first + length))
        yield from twin_pairs(
            reading, rng, form, wrong=wrong, right=right, note=f"{first} to {first + length}, {wrong['c']}"
        )

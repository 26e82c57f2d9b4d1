"""One product launched in two years."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("DAT221", "DAT201")
def product_date(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """Two places date one launch; as a control, alike."""
    for form in phrases("product_date")["forms"]:
        slots = cast(reading, rng)
        first, apart = int(slots["year"]), rng.randint(2, 5)
        other = first + apart
        wrong, right = ({**slots, "a": str(a), "b": str(b)} for a, b in ((first, other), (first, first)))
        yield from twin_pairs(reading, rng, form, wrong=wrong, right=right, note=f"{first} and {other}")

"""One office taken up at two times, or left before it is taken up."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("DAT207")
def office_dates(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """Two places date one appointment or its end; as a control, in an order that can be."""
    for form in phrases("office_dates")["forms"]:
        slots = cast(reading, rng)
        first, apart = int(slots["year"]), rng.randint(2, 5)
        other = first - apart
        wrong, right = (
            {**slots, "a": str(first), "b": str(b)}
            for b in (other, first if "appointed" in form["second"] else first + apart)
        )
        yield from twin_pairs(reading, rng, form, wrong=wrong, right=right, note=f"{first} and {other}")

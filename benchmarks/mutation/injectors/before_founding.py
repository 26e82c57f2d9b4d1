"""A company that is bought before it is founded."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("DAT205", "DAT202")
def before_founding(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A company of our own is bought some years before, or, as a control, after it was founded."""
    for form in phrases("before_founding")["forms"]:
        slots = cast(reading, rng)
        bought, apart = int(slots["year"]), rng.randint(2, 6)
        wrong, right = ({**slots, "a": str(bought), "b": str(b)} for b in (bought + apart, bought - apart))
        yield from twins(
            reading, rng, form, wrong=wrong, right=right, note=f"bought {bought}, founded {bought + apart}"
        )

"""One owner with two shares of one company."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.amounts import percent
from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("EVT208")
def ownership_share(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """Two places tell the present share of one owner in one company; as a control, the same."""
    for form in phrases("ownership_share")["forms"]:
        slots, share = cast(reading, rng), rng.randint(10, 60)
        other = share + rng.choice((-7, 8, 15))
        told = [{**slots, "a": percent(rng, share), "b": percent(rng, b)} for b in (other, share)]
        yield from twin_pairs(reading, rng, form, wrong=told[0], right=told[1], note=f"{share} and {other} per cent")

"""A long name that is told twice, the second time with a letter more or less."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import forms, phrases
from benchmarks.mutation.plant import cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("ORG107", "ORG101")
def near_names(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """Statements of our own that name somebody twice and misspell the second mention."""
    for form in forms("near_names"):
        for name, other in phrases("near_names")["names"]:
            slots = cast(reading, rng)
            wrong, right = ({**slots, "name": name, "other": o} for o in (other, name))
            yield from twins(reading, rng, form, wrong=wrong, right=right, note=f"{name} and {other}")

"""An acronym used before it is introduced."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("ORG106")
def before_introduction(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """An acronym of our own stands before the place that introduces it; as a control, behind it."""
    for form in phrases("before_introduction")["forms"]:
        slots = cast(reading, rng)
        short, long = rng.choice(phrases("before_introduction")["names"])
        used, given = (form[key].format(**slots, short=short, long=long) for key in ("used", "given"))
        halves = {"first": "{x}", "second": "{y}"}
        wrong, right = {"x": used, "y": given}, {"x": given, "y": used}
        yield from twin_pairs(reading, rng, halves, wrong=wrong, right=right, note=f"{short} before {long}")

"""A percentage that does not follow from the two figures beside it."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from decimal import Decimal

from benchmarks.mutation.amounts import amount, change_in_percent, percent, written
from benchmarks.mutation.figures import numbers
from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import body, cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("NUM101")
def percent_change(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A percentage of the article that follows from two figures of its sentence is changed; a statement of our own
    tells two figures with a wrong and a right one."""
    for sentence in body(reading):
        found = numbers(text, reading, sentence)
        plain = [n.value for n in found if not n.percent]
        changes = [abs(a - b) / base * 100 for a, b in itertools.permutations(plain, 2) if a > b > 1 for base in (a, b)]
        for share in (n for n in found if n.percent):
            if any(abs(share.value - change) < Decimal("0.5") for change in changes):
                raised = share.value + rng.randint(7, 25)
                changed = edit(share.start, share.end, written(raised))
                yield Change(edits=(changed,), note=f"{share.value} per cent → {raised}")
    table = phrases("percent_change")
    for key, up in (("rose", True), ("fell", False)):
        for form in table[key]:
            slots, old = cast(reading, rng), amount(rng)
            new = old.times(Decimal(rng.randint(112, 170) if up else rng.randint(45, 88)) / 100)
            right = change_in_percent(old.figure, new.figure)
            wrong = right + rng.choice((-1, 1)) * rng.randint(6, 15)
            values = {**slots, "old": str(old), "new": str(new)}
            told = [{**values, "percent": percent(rng, max(abs(p), Decimal(3)))} for p in (wrong, right)]
            yield from twins(
                reading, rng, form, wrong=told[0], right=told[1], note=f"{old} → {new} is {right} per cent"
            )

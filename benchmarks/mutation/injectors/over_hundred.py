"""Shares of one whole that come to more than all of it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

from benchmarks.mutation.amounts import percent, written
from benchmarks.mutation.figures import numbers
from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import body, cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("NUM103", "NUM102")
def over_hundred(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """One of the percentages of a sentence of the article that make a hundred is raised; a statement of our own lists
    the owners of a firm, or tells of one stake."""
    for sentence in body(reading):
        shares = [n for n in numbers(text, reading, sentence) if n.percent]
        if len(shares) >= 2 and abs(sum((s.value for s in shares), Decimal(0)) - 100) <= 1:
            share = rng.choice(shares)
            new = share.value + rng.randint(5, 20)
            yield Change(edits=(edit(share.start, share.end, written(new)),), note=f"{share.value} → {new} per cent")
    table = phrases("over_hundred")
    for form in table["forms"]:
        slots = cast(reading, rng)
        a, b = rng.randint(30, 45), rng.randint(15, 25)
        c = 100 - a - b
        spelled = percent(rng, 0).removeprefix("0")
        told = []
        for extra in (rng.randint(5, 25), 0):
            values = {"a": f"{a}{spelled}", "b": f"{b + extra}{spelled}", "c": f"{c}{spelled}"}
            told.append({**slots, **values})
        yield from twins(reading, rng, form, wrong=told[0], right=told[1], note=f"{told[0]['b']} for {told[1]['b']}")
    for form in table["stake"]:
        slots = cast(reading, rng)
        told = [{**slots, "a": percent(rng, share)} for share in (rng.randint(102, 140), rng.randint(20, 90))]
        yield from twins(reading, rng, form, wrong=told[0], right=told[1], note=f"a stake of {told[0]['a']}")

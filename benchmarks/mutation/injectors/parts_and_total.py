"""Parts that do not add up to their total."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

from benchmarks.mutation.amounts import Amount, amount, written
from benchmarks.mutation.figures import numbers, sums
from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import body, cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("NUM102")
def parts_and_total(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A part of a sum of the article is changed; statements of our own list parts and their total."""
    for sentence in body(reading):
        for total, parts in sums(numbers(text, reading, sentence)):
            part = rng.choice(parts)
            step = max(Decimal(1).scaleb(-part.places), (part.value * rng.randint(10, 30) / 100).quantize(part.value))
            new = written(part.value + step)
            edits = (edit(part.start, part.end, new),)
            yield Change(edits=edits, note=f"part {part.value} of {total.value} → {new}")
    table = phrases("parts_and_total")
    for kind in ("three", "two"):
        for form in table[kind]:
            slots = cast(reading, rng)
            parts_ = [rng.randint(11, 95) for _ in range(3 if kind == "three" else 2)]
            off = rng.randint(3, 9)
            told = []
            for extra in (off, 0):
                values = {name: str(n) for name, n in zip("abc", parts_, strict=False)}
                values["b"] = str(parts_[1] + extra)
                told.append({**slots, **values, "total": str(sum(parts_))})
            yield from twins(reading, rng, form, wrong=told[0], right=told[1], note=f"sum {sum(parts_)}, off by {off}")
    for form in table["money"]:
        slots, one, two = cast(reading, rng), amount(rng, places=0), rng.randint(12, 300)
        price = Amount(figure=one.figure + two, sign=one.sign, scale=one.scale)
        second = [
            Amount(figure=Decimal(two + extra), sign=one.sign, scale=one.scale) for extra in (rng.randint(4, 20), 0)
        ]
        told = [{**slots, "total": str(price), "a": str(one), "b": str(b)} for b in second]
        yield from twins(reading, rng, form, wrong=told[0], right=told[1], note=f"{one} + {second[1]} = {price}")

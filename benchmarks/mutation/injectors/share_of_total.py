"""A share of a whole that the part and the whole beside it do not give."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.amounts import amount, percent
from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import forms
from benchmarks.mutation.plant import cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("NUM107", "NUM101", "NUM102")
def share_of_total(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A statement of our own tells whole, part and share; the share is wrong or, as a control, right."""
    for form in forms("share_of_total"):
        slots = cast(reading, rng)
        share, whole = rng.choice((10, 20, 25, 30, 40, 60, 75)), rng.randint(4, 40) * 20
        off = rng.choice((-8, 9, 15, 18))
        values = {**slots, "whole": f"{whole:,}", "part": f"{whole * share // 100:,}"}
        wrong, right = ({**values, "share": percent(rng, s)} for s in (max(share + off, 2), share))
        yield from twins(reading, rng, form, wrong=wrong, right=right, note=f"{share} of a hundred, {off} off")
    words = {"half": 2, "a third": 3, "a quarter": 4, "a fifth": 5}
    for form in forms("share_of_total", "fractions"):
        slots, word = cast(reading, rng), rng.choice(sorted(words))
        piece = amount(rng, places=0)
        total, shown = piece.times(words[word]), piece.times(rng.choice(("0.7", "1.4")))
        values = {**slots, "share": word, "Share": word.capitalize(), "whole": str(total)}
        wrong, right = ({**values, "part": str(p)} for p in (shown, piece))
        yield from twins(reading, rng, form, wrong=wrong, right=right, note=f"{word} of {total} is {piece}")

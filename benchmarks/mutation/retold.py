"""What the injectors of restated facts share: a value of a sentence told again elsewhere, wrong or, as a control, right."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from benchmarks.mutation.model import Change
from benchmarks.mutation.reword import elsewhere, reword, tellings

from factlint.values.reading import Reading
from factlint.values.span import Span


def retold(
    text: str, reading: Reading, rng: random.Random, slots: Sequence[tuple[Span, str, Sequence[str]]]
) -> Iterator[Change]:
    """For each slot (place, wrong value, right values: one for each control) of a sentence that can be told again."""
    for telling in tellings(text, reading):
        inside = [s for s in slots if telling.sentence.start <= s[0].start and s[0].end <= telling.sentence.end]
        if not inside:
            continue
        span, wrong, right = rng.choice(inside)
        state = rng.getstate()
        for new, control in ((wrong, False), *((value, True) for value in right)):
            rng.setstate(state)
            marked = reword(text, reading, rng, telling, span, new)
            planted = elsewhere(reading, rng, telling, marked) if marked else None
            if planted is not None:
                yield Change(
                    edits=(planted,), note=f"{span.text} again as {new}", control=control, sources=(span.start,)
                )

"""A stretch of time that ends before it begins."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.phrases import forms
from benchmarks.mutation.plant import cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("DAT103")
def inverted_range(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """The ends of a range of the article are exchanged; a statement of our own tells one either way round."""
    for date in reading.dates:
        if len(date.parts) != 2 or reading.article.paragraph_at(date.span.start).heading:
            continue
        first, last = date.parts
        if first.earliest is None or last.latest is None or not first.earliest < last.latest:
            continue
        if "year" in first.inferred or "year" in last.inferred or first.span.overlaps(last.span):
            continue
        if last.span.text.isdigit() and len(last.span.text) < 4:
            continue
        a, b = first.span, last.span
        new = f"{text[date.span.start : a.start]}{b.text}{text[a.end : b.start]}{a.text}{text[b.end : date.span.end]}"
        yield Change(edits=(edit(date.span.start, date.span.end, new),), note=f"{date.span.text} → {new}")
    for form in forms("inverted_range"):
        slots = cast(reading, rng)
        begin = int(slots["year"]) - rng.randint(0, 3)
        end = begin + rng.randint(2, 9)
        slots["held"] = rng.choice(("chairman", "treasurer", "managing director"))
        wrong, right = ({**slots, "a": str(a), "b": str(b)} for a, b in ((end, begin), (begin, end)))
        yield from twins(reading, rng, form, wrong=wrong, right=right, note=f"{end} to {begin}")

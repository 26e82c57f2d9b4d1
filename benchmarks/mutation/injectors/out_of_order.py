"""Two dates of a telling in order of time, exchanged."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

from benchmarks.mutation.days import leading
from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.phrases import forms
from benchmarks.mutation.plant import MONTHS, body, cast, statement
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("DAT105", "DAT104")
def out_of_order(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """Two sentences of one section that follow each other in time change their dates."""
    article = reading.article
    dated = [(s, d) for s in body(reading) if (d := leading(reading, s)) is not None]
    for (one, first), (other, second) in itertools.pairwise(dated):
        if article.paragraphs[one.paragraph].section != article.paragraphs[other.paragraph].section:
            continue
        if first.latest is None or second.earliest is None or not first.latest < second.earliest:
            continue
        if first.granularity != second.granularity or first.granularity not in ("day", "month", "year"):
            continue
        if not all(d.span.text[-1].isdigit() for d in (first, second)):
            continue
        a, b = first.span, second.span
        edits = edit(a.start, a.end, b.text), edit(b.start, b.end, a.text)
        yield Change(edits=edits, note=f"{a.text} ↔ {b.text}")
    for form in forms("out_of_order"):
        slots = cast(reading, rng)
        early, late = (f"{MONTHS[month]} {slots['year']}" for month in sorted(rng.sample(range(12), 2)))
        planted = statement(reading, rng, form.format(**slots, a=late, b=early))
        if planted is not None:  # in its right order it may still step back behind the paragraph before it
            yield Change(edits=(planted,), note=f"{late}, then {early}")

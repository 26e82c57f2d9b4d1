"""A company with two years of founding."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs, twins
from benchmarks.mutation.registry import injector

from factlint.values.facts import DateValue
from factlint.values.reading import Reading


@injector("DAT202", "DAT201")
def founding_date(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """The founding that the article tells is told again, in another year or, as a control, in its own; an article that
    tells none gets both places."""
    owner = reading.names.subject
    dates = [f.value for f in reading.facts if f.property == "inception" and owner and f.subject == owner.id]
    known = next((d.earliest.year for d in dates if isinstance(d, DateValue) and d.earliest), None)
    table = phrases("founding_date")
    for form in table["again"]:
        slots = cast(reading, rng)
        year = known or int(slots["year"])
        other = year + rng.choice((-4, -3, -2, -1, 1, 2, 3))
        wrong, right = ({**slots, "first": str(year), "year": str(y)} for y in (other, year))
        note = f"founded {year} and {other}"
        if known:
            yield from twins(reading, rng, form, wrong=wrong, right=right, note=note)
        else:
            first = rng.choice(table["first"])
            yield from twin_pairs(reading, rng, {"first": first, "second": form}, wrong=wrong, right=right, note=note)

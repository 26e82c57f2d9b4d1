"""A company that goes public in two different years."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs, twins
from benchmarks.mutation.registry import injector

from factlint.values.facts import DateValue
from factlint.values.reading import Reading


@injector("DAT204", "DAT201")
def listing_date(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """The listing that the article tells is told again in another year or, as a control, in its own; an article that
    tells none gets both places, of its company."""
    owner = reading.names.subject
    dates = [f.value for f in reading.facts if f.property == "listing.date" and owner and f.subject == owner.id]
    known = next((d.earliest.year for d in dates if isinstance(d, DateValue) and d.earliest), None)
    table = phrases("listing_date")
    for form in table["again"]:
        slots = cast(reading, rng)
        year = known or int(slots["year"])
        other = year + rng.choice((-3, -2, -1, 1, 2, 3))
        wrong, right = ({**slots, "first": str(year), "year": str(y)} for y in (other, year))
        note = f"listed {year} and {other}"
        if known:
            yield from twins(reading, rng, form, wrong=wrong, right=right, note=note)
        else:
            first = rng.choice(table["first"])
            yield from twin_pairs(reading, rng, {"first": first, "second": form}, wrong=wrong, right=right, note=note)

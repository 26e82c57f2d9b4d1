"""A company with head offices in two cities."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs, twins
from benchmarks.mutation.registry import injector

from factlint.values.facts import EntityValue
from factlint.values.reading import Reading


@injector("EVT202")
def head_office(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """The head office of the article is told again, in another city or, as a control, in its own; an article that tells
    none gets both places."""
    owner = reading.names.subject
    places = [f.value for f in reading.facts if f.property == "headquarters" and owner and f.subject == owner.id]
    known = next((p.name for p in places if isinstance(p, EntityValue)), None)
    table = phrases("head_office")
    for form in table["again"]:
        slots = cast(reading, rng)
        home = known or slots["city2"]
        wrong, right = ({**slots, "home": home, "city": c} for c in (slots["city1"], home))
        note = f"head office in {home} and {slots['city1']}"
        if known:
            yield from twins(reading, rng, form, wrong=wrong, right=right, note=note)
        else:
            first = rng.choice(table["first"])
            yield from twin_pairs(reading, rng, {"first": first, "second": form}, wrong=wrong, right=right, note=note)

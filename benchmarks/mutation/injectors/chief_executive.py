"""Two chief executives at one time."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("EVT204")
def chief_executive(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """Two places name the chief executive in the present; as a control they name one person. The statements are about
    the article's company, so an article that names its own chief executive gets only the second."""
    from factlint.values.facts import EntityValue

    owner = reading.names.subject
    people = [f.value for f in reading.facts if f.property == "chief_executive" and owner and f.subject == owner.id]
    known = next((p.name for p in people if isinstance(p, EntityValue) and " " in p.name), None)
    table = phrases("chief_executive")
    for form in table["again"]:
        slots = cast(reading, rng)
        one = known or slots["person1"]
        wrong, right = ({**slots, "first": one, "person": p} for p in (slots["person2"], one))
        note = f"chief executives {one} and {slots['person2']}"
        if known:
            yield from twins(reading, rng, form, wrong=wrong, right=right, note=note)
        else:
            first = rng.choice(table["first"])
            yield from twin_pairs(reading, rng, {"first": first, "second": form}, wrong=wrong, right=right, note=note)

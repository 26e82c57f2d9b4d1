"""A person whose surname is one letter off."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading

_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\.? (?P<name>[A-Z][a-z]{4,})\b")


@injector("ORG102", "ORG101", "ORG107")
def person_spelling(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A surname behind a title gets another letter; statements of our own name a person twice, in two spellings or,
    as a control, in one."""
    for match in _TITLED.finditer(text):
        new = _off(match["name"], rng)
        start = match.start("name")
        yield Change(edits=(edit(start, start + len(new), new),), note=f"{match['name']} as {new}")
    for form in phrases("person_spelling")["forms"]:
        slots = cast(reading, rng)
        surname = slots["person1"].split()[-1]
        told = [{**slots, "name": name} for name in (_off(surname, rng), surname)]
        yield from twin_pairs(reading, rng, form, wrong=told[0], right=told[1], note=f"{surname} and {told[0]['name']}")


def _off(name: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(name) - 1)
    kind = rng.choice(("double", "vowel", "leave out"))
    vowels = [i for i in range(1, len(name)) if name[i] in "aeiou"]
    if kind == "vowel" and vowels:
        at = rng.choice(vowels)
        return name[:at] + rng.choice([v for v in "aeiou" if v != name[at]]) + name[at + 1 :]
    return name[:at] + name[at] + name[at:] if kind == "double" else name[:at] + name[at + 1 :]

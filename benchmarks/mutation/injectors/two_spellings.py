"""A name with and without its accent or its inner capital."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterator

from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.phrases import forms, phrases
from benchmarks.mutation.plant import cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading

_NAME = re.compile(r"(?<![\w@./-])[A-Z][^\W\d_]{4,}(?![\w-])")


@injector("ORG104", "ORG101")
def two_spellings(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """One mention of a name that stands four times or more loses its accents or its inner capital; statements of our
    own do the same to a name that they repeat."""
    places: dict[str, list[int]] = {}
    for match in _NAME.finditer(text):
        places.setdefault(match[0], []).append(match.start())
    for name, at in places.items():
        bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
        flat = bare[0] + bare[1:].lower()
        if flat == name or len(at) < 5 or name.isupper():
            continue
        for start in at[1:]:
            yield Change(edits=(edit(start, start + len(name), flat),), note=f"{name} ({len(at)}×) as {flat}")
    for form in forms("two_spellings"):
        for name, other in phrases("two_spellings")["names"]:
            slots = cast(reading, rng)
            wrong, right = ({**slots, "name": name, "other": o} for o in (other, name))
            yield from twins(reading, rng, form, wrong=wrong, right=right, note=f"{name} and {other}")

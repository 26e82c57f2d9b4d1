"""A function word written twice."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.plant import body
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading

_WORDS = re.compile(r"(?<= )(?:the|of|and|to|in|a|for|with|by|from|was|were|is|its|on|at|an|as|are|it|or)(?= [a-zA-Z])")


@injector("TXT001")
def doubled_word(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """'sold the mill' becomes 'sold the the mill'; a noun that is doubled by a comma stays right."""
    for sentence in body(reading):
        found = list(_WORDS.finditer(text, sentence.start, sentence.end))
        if found:
            match = rng.choice(found)
            doubled = edit(match.start(), match.end(), f"{match[0]} {match[0]}")
            yield Change(edits=(doubled,), note=f"“{match[0]}” twice")

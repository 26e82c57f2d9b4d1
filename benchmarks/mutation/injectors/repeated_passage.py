"""A sentence that stands in two places."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.plant import body
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading

_LEAST = 9


@injector("EVT206")
def repeated_passage(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A sentence is copied to the end of another paragraph; a control copies it with half of its words changed."""
    sentences = body(reading)
    ends = {s.paragraph: s.end for s in sentences}
    ends = {paragraph: end for paragraph, end in ends.items() if text[end - 1 : end] == "."}
    for sentence in sentences:
        copy = text[sentence.start : sentence.end].strip()
        others = [end for paragraph, end in ends.items() if paragraph != sentence.paragraph]
        if len(re.findall(r"\w+", copy)) < _LEAST or not others or "\n" in copy or not copy.endswith("."):
            continue
        end = rng.choice(others)
        yield Change(edits=(edit(end, end, f" [[{copy}]]"),), note="a sentence told again word for word")
        words = copy.split()
        half = " ".join(words[: len(words) // 2]).rstrip(",;:")
        if not set('"“”()') & set(copy):
            told = f"{half}, as the annual report of that time has it."
            yield Change(edits=(edit(end, end, f" {told}"),), note="the first half of a sentence again", control=True)

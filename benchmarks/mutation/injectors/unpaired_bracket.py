"""A bracket without its partner."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.plant import body
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading

_FULL = re.compile(r"(?<=[ \w])\((?P<inside>[^()\n]{1,120})\)")


@injector("TXT004")
def unpaired_bracket(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """'the Harbour Board (HB) asked' loses one of the two; a remark between dashes is put into half a pair."""
    for sentence in body(reading):
        for match in _FULL.finditer(text, sentence.start, sentence.end):
            kept = f"[[(]]{match['inside']}" if rng.random() < 0.5 else f"{match['inside']}[[)]]"
            yield Change(edits=(edit(match.start(), match.end(), kept),), note=f"half of “{match[0]}”")
    for sentence in body(reading):
        for match in re.finditer(r", (which [^,.()\n]{8,80}),", text[sentence.start : sentence.end]):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            yield Change(edits=(edit(start, end, f" [[(]]{match[1]},"),), note="a bracket for the first comma")
            yield Change(edits=(edit(start, end, f" ({match[1]})"),), note="brackets for both commas", control=True)

"""Brackets whose words were lost."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.plant import body
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading

_FULL = re.compile(r"(?<= )\((?P<inside>[^()\n]{1,80})\)")


@injector("TXT002")
def empty_brackets(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """'Norvik (NVK) is' becomes 'Norvik () is'; where nothing is in brackets, a name gets empty ones."""
    found = [m for s in body(reading) for m in _FULL.finditer(text, s.start, s.end)]
    for match in found:
        left = rng.choice(("", " ", "; ", ", "))
        yield Change(edits=(edit(match.start(), match.end(), f"({left})"),), note=f"“{match[0]}” emptied")
    for entity in reading.names.organizations[:6]:
        end = entity.mentions[0].span.end if entity.mentions else 0
        if end and text[end : end + 1] == " " and text[end + 1 : end + 2].islower():
            yield Change(
                edits=(edit(end, end, f" [[({rng.choice(('', ' '))})]]"),), note="empty brackets behind a name"
            )

"""An acronym with two letters exchanged."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading

_DEFINED = re.compile(r"(?:[A-Z][\w&'’-]+ (?:of |for |and |the )*){2,8}\((?P<short>[A-Z]{3,6})\)")


@injector("ORG103")
def acronym_letters(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """'Korea Fair Trade Commission (KFTC)' becomes '(KTFC)', or a later KFTC does."""
    for match in _DEFINED.finditer(text):
        short = match["short"]
        turned = _turned(short, rng)
        if not turned or re.search(rf"\b{turned}\b", text):
            continue
        later = [m.start() for m in re.finditer(rf"\b{short}\b", text) if m.start() > match.end()]
        start = rng.choice(later) if later and rng.random() < 0.5 else match.start("short")
        yield Change(edits=(edit(start, start + len(short), turned),), note=f"{short} as {turned}")


def _turned(short: str, rng: random.Random) -> str:
    places = [i for i in range(1, len(short) - 1) if short[i] != short[i + 1]] or [
        i for i in range(len(short) - 1) if short[i] != short[i + 1]
    ]
    if not places:
        return ""
    at = rng.choice(places)
    return short[:at] + short[at + 1] + short[at] + short[at + 2 :]

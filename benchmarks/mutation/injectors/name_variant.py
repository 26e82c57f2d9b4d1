"""A name with a letter out of place."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading

_NAME = re.compile(r"(?<![\w@./-])[A-Z][a-z]{4,}(?:[A-Z][a-z]+)?(?![\w-])")
_NEAR = {
    "a": "s",
    "e": "r",
    "i": "o",
    "o": "p",
    "n": "m",
    "r": "t",
    "t": "r",
    "l": "k",
    "s": "d",
    "c": "v",
    "d": "f",
    "u": "y",
}


@injector("ORG101", "ORG107", "ORG102")
def name_variant(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """One mention of a name that stands three times or more gets a slip of the hand: two letters exchanged, one
    left out, doubled, or the key beside it."""
    known = {
        w
        for e in (*reading.names.organizations, *reading.names.persons)
        for m in e.mentions
        for w in m.span.text.split()
    }
    places: dict[str, list[int]] = {}
    for match in _NAME.finditer(text):
        if match[0] in known:
            places.setdefault(match[0], []).append(match.start())
    for name, at in places.items():
        if len(at) < 3:
            continue
        for start in at:  # so a name that stands often is chosen as often
            slip = _slip(name, rng)
            if slip and slip not in text:
                yield Change(edits=(edit(start, start + len(name), slip),), note=f"{name} ({len(at)}×) as {slip}")


def _slip(name: str, rng: random.Random) -> str:
    at = rng.randrange(2, len(name) - 1)
    kind = rng.choice(("exchange", "leave out", "double", "replace"))
    if kind == "exchange":
        turned = name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :]
        return turned if turned != name and turned[1:] == turned[1:].lower() else ""
    if kind == "leave out":
        return name[:at] + name[at + 1 :]
    if kind == "double":
        return name[:at] + name[at] + name[at:]
    return name[:at] + _NEAR.get(name[at], "x") + name[at + 1 :]

"""A thing denied in one place and confirmed in another."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, twin_pairs
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("EVT205")
def denied_confirmed(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """One place denies, another confirms; in the control the second place confirms another thing or tells the turn. Articles that deny
    something themselves are left out."""
    if re.search(r"\b(?:denie[ds]|denials?|ruled out|dismissed)\b", text):
        return  # a denial of the article's own may be the one that is told
    for form in phrases("denied_confirmed")["forms"]:
        slots = cast(reading, rng)
        wrong, right = ({**slots, "told": form[key].format_map(slots)} for key in ("confirmed", "other"))
        whole = {"first": form["denied"], "second": "{told}"}
        yield from twin_pairs(reading, rng, whole, wrong=wrong, right=right, note=form["note"])

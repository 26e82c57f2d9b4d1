"""A figure, a date or a name lost between words that need one."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.phrases import forms
from benchmarks.mutation.plant import body, cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading

_LOSSES = (
    re.compile(r"\b(?:[Ii]n|of|since|by|from|until) (?P<lost>\d{4})(?=[ ,.])"),
    re.compile(r"\b(?:of|to|from|for|by) (?P<lost>(?:[$€£]|US\$)?\d[\d,.]*\d) (?:million|billion|per cent)\b"),
    re.compile(r"\bfrom (?P<lost>[$€£]?\d[\d,.]*(?: million)?) to \b"),
)


@injector("TXT005")
def lost_text(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A year or a figure of the article is left out behind its preposition: 'in ,', 'from  to', 'of  million'; so in
    statements of our own, which as a control keep it."""
    for sentence in body(reading):
        for shape in _LOSSES:
            for match in shape.finditer(text, sentence.start, sentence.end):
                end = text.find(" ", match.end("lost") + 1)
                end = min(end if end > 0 else match.end("lost"), match.end("lost") + 12)
                rest = text[match.end("lost") : end]
                if "\n" in rest:
                    continue
                new = f"[[{text[match.start() : match.start('lost')]}{rest}]]"
                yield Change(edits=(edit(match.start(), end, new),), note=f"“{match['lost']}” lost in “{match[0]}”")
    for form in forms("lost_text"):
        slots = cast(reading, rng)
        wrong, right = ({**slots, "x": x} for x in ("", str(rng.randint(12, 99))))
        yield from twins(reading, rng, form, wrong=wrong, right=right, note="a figure lost")

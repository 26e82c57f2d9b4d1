"""A quotation without one of its marks."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.plant import body
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading

_QUOTED = re.compile(r"“[^“”\"\n]{4,400}”|(?<![\w\"])\"[^“”\"\n]{4,400}\"(?![\w\"])")
_WORDS = re.compile(r"\S+")
_FORMS = ("“{0}”", '"{0}"')


@injector("TXT003")
def quotation_marks(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """“We are glad,” loses its first or its last mark; so do words of a sentence put into marks for it."""
    for match in _QUOTED.finditer(text):
        if rng.random() < 0.5:
            first = _WORDS.search(text, match.start() + 1)
            assert first
            yield Change(edits=(edit(match.start(), first.end(), first[0]),), note="opening mark lost")
        else:
            last = text.rfind(" ", match.start(), match.end()) + 1
            if last:
                yield Change(edits=(edit(last, match.end(), text[last : match.end() - 1]),), note="closing mark lost")
    for sentence in body(reading):
        words = [m for m in _WORDS.finditer(text, sentence.start, sentence.end) if m[0].isalpha() and m[0].islower()]
        if len(words) > 8 and not set('"“”') & set(text[sentence.start : sentence.end]):
            at = rng.randrange(2, len(words) - 3)
            start, end = words[at].start(), words[at + 2].end()
            quoted = rng.choice(_FORMS).format(text[start:end])
            if "\n" in quoted:
                continue
            halves = (
                f"[[{quoted[0]}{words[at][0]}]]{quoted[1 + len(words[at][0]) : -1]}",
                f"{quoted[1:-1]}[[{quoted[-1]}]]",
            )
            yield Change(edits=(edit(start, end, rng.choice(halves)),), note="one mark of a quoted phrase")
            yield Change(edits=(edit(start, end, quoted),), note="a quoted phrase with both marks", control=True)

"""Markup, a placeholder or an editor's note left in the text."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.phrases import forms, phrases
from benchmarks.mutation.plant import body, cast, statement
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("TXT006")
def residue(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A mark of a wiki, a web page or a template is put into a sentence of the article, or stands in a statement of ours."""
    for sentence in body(reading):
        end = sentence.end
        while end > sentence.start and text[end - 1].isspace():
            end -= 1
        if text[end - 1 : end] == ".":
            mark = rng.choice(phrases("residue")["marks"])
            yield Change(edits=(edit(end, end, mark),), note=f"{mark} behind a sentence")
    for form in forms("residue"):
        planted = statement(reading, rng, form.format_map(cast(reading, rng)))
        if planted is not None:
            yield Change(edits=(planted,), note="a placeholder")

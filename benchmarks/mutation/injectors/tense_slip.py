"""Reported speech of the past with 'will'."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import body
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading

_WOULD = re.compile(
    r"\b(?:said|announced|told [\w ]{2,30}|stated|confirmed|promised|reported|warned|predicted|declared)\b"
    r"(?P<gap>[^.;:“”\"\n]{0,80}?\bthat\b[^.;:“”\"\n]{0,60}?)\b(?P<would>would)\b"
)
_DID = re.compile(
    r"^(?P<when>(?:In|On) [^,\n“”\"]{4,30}),? (?P<rest>(?:it|the company|the group|the firm) )(?P<verb>[a-z]+) "
)


@injector("EVT101")
def tense_slip(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """'said in 2009 that it would' keeps 'will'; where nothing is reported so, a dated act becomes an announcement."""
    if reading.article.reference_date is not None:
        return  # news may keep the tense of what lies ahead
    verbs = phrases("verbs")["base"]
    for sentence in body(reading):
        whole = text[sentence.start : sentence.end]
        for match in _WOULD.finditer(whole):
            start = sentence.start + match.start("would")
            yield Change(edits=(edit(start, start + 5, "will"),), note="would → will")
        did = _DID.match(whole)
        if did and did["verb"] in verbs:
            start, end = sentence.start + did.start("verb"), sentence.start + did.end("verb")
            verb = verbs[did["verb"]]
            for word, control in (("will", False), ("would", True)):
                said = f"announced that it {'' if control else '[['}{word}{'' if control else ']]'} {verb}"
                yield Change(
                    edits=(edit(start, end, said),), note=f"{did['verb']} → announced that it {word}", control=control
                )

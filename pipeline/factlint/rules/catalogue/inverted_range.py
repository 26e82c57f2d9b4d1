"""DAT103 inverted-range: a stretch of time that ends before it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.registry import rule
from factlint.rules.wording import plainly
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

# 'fell from 2010 to 1850 crowns': figures with a unit, not years.
_CHANGED = re.compile(
    r"\b(?:fell|fall(?:s|en|ing)?|rose|ris(?:e|es|en|ing)|dropp?(?:ed|s|ing)?|grew|gr(?:ow|own|owing)|cut|reduced|lowered|raised|declined|shrank|shrunk|slipped|sank|slid|went (?:up|down)|came down|down|up)(?: [a-z]+)? $"
)
_UNIT = re.compile(
    r" (?!(?:in|and|as|at|by|for|with|when|while|under|but|or|on|the|he|she|it|they|after|before|that|which|who|was|is|were|because|until|during|inclusive)\b)[a-z]{3,}\b"
)


@rule(
    "DAT103",
    name="inverted-range",
    category="date",
    severity="error",
    flags=("She was chairman [[from 1951 to 1945]].", "Norvik owned the mill [[from May 2019 to March 2018]]."),
    passes=(
        "She was chairman from 1945 to 1951.",
        "It grew in the season 1998–99.",
        "The share price fell from 2015 to 1990 pence.",
        "The price of its pumps fell from 2010 to 1850 crowns.",
    ),
)
def inverted_range(reading: Reading) -> Iterator[Disagreement]:
    """A stretch of time ends before it begins.

    Compares: the two ends of an interval as written.
    Why it matters: one end is wrong, or the two were swapped.
    Cannot know: which.
    """
    for mention in reading.dates:
        if len(mention.parts) != 2:
            continue
        first, last = mention.parts
        if first.earliest is None or last.latest is None or last.latest >= first.earliest:
            continue
        if "year" in last.inferred or "year" in first.inferred:
            continue
        text = reading.article.text
        if _UNIT.match(text, mention.span.end) and _CHANGED.search(
            text, max(0, mention.span.start - 30), mention.span.start
        ):
            continue
        yield Disagreement(
            message=f"“{mention.span.text}” ends before it begins",
            sides=(Side(span=mention.span, reading=f"read as {plainly(first.value)} to {plainly(last.value)}"),),
            key=(first.value, last.value),
            why="an end lies after its beginning",
            confidence=0.93,
        )

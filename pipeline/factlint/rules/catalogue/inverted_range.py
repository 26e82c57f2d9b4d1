"""DAT103 inverted-range: a stretch of time that ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading


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
        yield Disagreement(
            message=f"“{mention.span.text}” ends before it begins",
            sides=(Side(span=mention.span, reading=f"read as {first.value} to {last.value}"),),
            key=(first.value, last.value),
            why="an end lies after its beginning",
            confidence=0.93,
        )

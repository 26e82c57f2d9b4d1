"""ORG105 two-expansions: one acronym that the text gives two long forms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from factlint.languages import load
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.names import AcronymDefinition
from factlint.values.reading import Reading

_WORD = re.compile(r"[^\W\d_]+")
# Longer long forms of few letters are read by chance more often than not.
_SHORTEST = 3


@rule(
    "ORG105",
    name="two-expansions",
    category="name",
    severity="warning",
    flags=(
        "It was checked by the [[Norland Energy Agency]] (NEA). In 2010 the [[Northern Exchange Authority]] (NEA) fined it.",
    ),
    passes=(
        "It was checked by the Norland Energy Agency (NEA). In 2010 the NEA fined it. The Norland Energy Agency (NEA) closed.",
        "It was checked by the Norland Energy Agency (NEA). The Agencia de la Energía de Norlandia (NEA) is its Spanish name.",
        "The Norland Energy Agency (NEA) checked it. The Norland Energy Agencies (NEA) are two.",
    ),
)
def two_expansions(reading: Reading) -> Iterator[Disagreement]:
    """An acronym stands beside two long forms that are different words.

    Compares: the long forms that the text gives one acronym, in either order of the two. Long forms that share their telling
    words, and those of other languages, stay silent.
    Why it matters: where the acronym stands alone the reader cannot tell which of the two is meant.
    Cannot know: whether two bodies bear one acronym.
    """
    data = load("en", "acronyms")
    small, foreign = frozenset(data["small"]), frozenset(data["foreign"])
    by_short: dict[str, list[AcronymDefinition]] = defaultdict(list)
    for definition in reading.names.acronyms:
        by_short[definition.short.text].append(definition)
    for short, told in sorted(by_short.items(), key=lambda item: item[1][0].long.start):
        if len(short) < _SHORTEST or not short.isupper():
            continue
        first = told[0]
        for other in told[1:]:
            one, two = (_telling(d.long.text, small) for d in (first, other))
            if not _initialed(one, short) or not _initialed(two, short) or _alike(one, two):
                continue
            if foreign & {w.lower() for d in (first, other) for w in d.long.text.split()}:
                continue
            yield Disagreement(
                message=f"“{short}” stands for two names",
                sides=(
                    Side(span=first.long, reading=f"given the acronym {short}"),
                    Side(span=other.long, reading=f"given the acronym {short} too"),
                ),
                key=(short, " ".join(one), " ".join(two)),
                why="one acronym for two names leaves open which is meant",
                confidence=0.8,
            )
            break


def _telling(long: str, small: frozenset[str]) -> list[str]:
    return [w.lower() for w in _WORD.findall(long) if w.lower() not in small]


def _initialed(words: list[str], short: str) -> bool:
    """Whether the acronym is the initials of the words: anything looser is read by chance too easily."""
    return "".join(w[0] for w in words).upper() == short


def _alike(one: list[str], two: list[str]) -> bool:
    """Whether all but one of the words are the same or begin alike ('Agency', 'Agencies')."""
    same = sum(a[:4] == b[:4] for a, b in zip(one, two, strict=True))
    return same >= len(one) - 1

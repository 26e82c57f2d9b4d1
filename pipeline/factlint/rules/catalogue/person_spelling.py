"""ORG102 person-spelling: one person's surname spelled two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side, Suggestion
from factlint.values.reading import Reading

_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady)\.? (?P<name>[A-Z][^\W\d_]{2,30})(?![\w]| [A-Z])")
_TITLE = re.compile(r"Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady")
_FULL = re.compile(r"(?<!\b[A-Z]\. )\b(?P<first>[A-Z][a-z]{1,20}) (?P<name>[A-Z][^\W\d_]{2,30})(?![\w])")

_VERB = re.compile(
    r",? (?:who|said|says|told|resigned|retired|died|succeeded|stepped down|was born|recalled|became chair)\b"
)


@rule(
    "ORG102",
    name="person-spelling",
    category="name",
    severity="error",
    flags=(
        "Sunita [[Kapor]] wrote to the shops. “We grew,” she said. Ms [[Kapoor]], who likes tea, is sorry.",
        "It was founded by Carla [[Castellanoz]], a pilot, in 1996. Its board met in June. [[Castellanos]] said that she was glad.",
    ),
    passes=(
        "Sunita Kapor wrote to the shops. Ms Kapor is sorry.",
        "It was founded by Carla Castellanoz, a pilot, in 1996. Carl Castellanos met her. Castellanos said that he was glad.",
        "Sunita Kapor wrote to the shops. Her brother Asif Kapoor helped. Mr Kapoor is sorry.",
    ),
)
def person_spelling(reading: Reading) -> Iterator[Disagreement]:
    """A person is introduced with one surname and called by another that is one letter apart.

    Compares: the surname behind a title ('Ms Kapoor'), or alone where a person does something, with those of the persons that
    the text introduces by first name.
    A surname that some full name of the text bears stays silent.
    Why it matters: a person's name misspelled is an insult to some and a false lead to others.
    Cannot know: which spelling is right.
    """
    from rapidfuzz.distance import OSA

    article = reading.article
    text = article.text
    full = [(m["name"], m.start("name")) for m in _FULL.finditer(text)]
    surnames = {name for name, _ in full}
    # 'Ms Rahman' looks like a first name and a surname.
    titled = {m["name"] for m in _TITLED.finditer(text)} - {
        m["name"] for m in _FULL.finditer(text) if not _TITLE.fullmatch(m["first"])
    }
    persons = {e.name.split()[-1] for e in reading.names.persons if " " in e.name}
    told: set[str] = set()
    alone = [
        (m.span.text, m.span.start)
        for e in reading.names.persons
        for m in e.mentions
        if " " not in e.name and " " not in m.span.text and _acts(text, m.span.end)
    ]
    for name, place in sorted(
        [(m["name"], m.start("name")) for m in _TITLED.finditer(text)] + alone, key=lambda p: p[1]
    ):
        if name in surnames - titled or name in told or len(name) < 4:
            continue
        near = [
            (n, at) for n, at in full if n in persons and n[0] == name[0] and OSA.distance(n, name, score_cutoff=1) == 1
        ]
        if len({n for n, _ in near}) != 1:
            continue
        told.add(name)
        other, at = near[0]
        first, second = article.span(at, at + len(other)), article.span(place, place + len(name))
        yield Disagreement(
            message=f"one person is {other} and {name}",
            sides=(Side(span=first, reading=f"introduced as {other}"), Side(span=second, reading=f"called {name}")),
            key=(other, name),
            why=f"nobody else of the text bears the name {name}",
            confidence=0.82,
            suggestions=(Suggestion(span=second, replacement=other), Suggestion(span=first, replacement=name)),
        )


def _acts(text: str, end: int) -> bool:
    """Whether what only persons do stands behind a name."""
    return bool(_VERB.match(text, end))

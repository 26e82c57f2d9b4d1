"""What the injectors of a company's own facts share: the fact that the article tells is told again, wrong or right."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping

from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import cast, subject, twin_pairs, twins

from factlint.values.facts import Fact
from factlint.values.reading import Reading

Values = tuple[Mapping[str, str], Mapping[str, str], str]


def facts_of_subject(reading: Reading, property: str) -> list[Fact]:
    """What was read of the organisation that the article is about and tells as happened."""
    owner, name = reading.names.subject, subject(reading)
    if owner is None or not any(name in mention.span.text for mention in owner.mentions):
        return []
    return [
        f
        for f in reading.facts
        if f.subject == owner.id and f.property == property and f.qualifiers.status == "happened"
    ]


def latest_year(reading: Reading) -> int:
    """The last year that the article tells of."""
    return max((d.latest.year for d in reading.dates if d.latest), default=2020)


def told_again(
    reading: Reading, rng: random.Random, name: str, fact: Fact | None, make: Callable[[dict[str, str]], Values]
) -> Iterator[Change]:
    """The statements `again` of a table, about `fact`; without one, behind a statement `first` of our own.

    An article that speaks of the matter (`words` of the table) and of which no fact was read is left alone: its own
    account is not known. `make` gives the wrong values, the right ones and a note.
    """
    table = phrases(name)
    if fact is None and re.search(table["words"], reading.article.text):
        return
    for form in table["again"]:
        wrong, right, note = make(cast(reading, rng))
        if fact is not None:
            sources = tuple(span.start for span in fact.evidence)
            yield from twins(reading, rng, form, wrong=wrong, right=right, note=note, sources=sources)
        else:
            both = {"first": rng.choice(table["first"]), "second": form}
            yield from twin_pairs(reading, rng, both, wrong=wrong, right=right, note=note)

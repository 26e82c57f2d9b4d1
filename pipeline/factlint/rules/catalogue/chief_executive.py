"""EVT204 chief-executive: one company with two chief executives at one time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factlint.rules.factual import by_subject, name_of
from factlint.rules.registry import rule
from factlint.values.facts import EntityValue
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading


@rule(
    "EVT204",
    name="chief-executive",
    category="event",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. “We work,” said [[Joseph Kamau, chief executive of ]]Norvik. It sells pumps.\n\n[[Mercy Atieno has been chief executive of Norvik]] since 2020.",
        "Norvik AS is a Norwegian company. [[Kari Moe, once head of sales, has been chief executive]] since 2015.\n\nIn 2019 [[Ola Dahl, who has been with Norvik as chief executive]] since 2014, won a prize.",
        "Norvik AS is a Norwegian company. “We work,” said [[Joseph Kamau, chief executive of ]]Norvik. It sells pumps.\n\n[[The chief executive of Norvik, Ola Dahl]], owns no shares.",
    ),
    passes=(
        "Norvik AS is a Norwegian company. “We work,” said Joseph Kamau, chief executive of Norvik.\n\nMercy Atieno was chief executive of Norvik until 2020.",
        "Norvik AS is a Norwegian company. “We work,” said Joseph Kamau, chief executive of Norvik. “So do we,” said Liv Moe, chief executive of Marmer Ltd.",
    ),
)
def chief_executive(reading: Reading) -> Iterator[Disagreement]:
    """The text gives one company two chief executives in the present.

    Compares: people told as holding the office now ('X, chief executive of …', 'X has been chief executive since'); former,
    coming, acting and joint holders stay silent.
    Why it matters: one of the names is wrong or out of date.
    Cannot know: which.
    """
    if reading.article.reference_date is None and len(reading.article.sentences) > 120:
        return  # a long history tells the present of many years
    for subject, facts in by_subject(reading, "chief_executive"):
        for one, other in combinations(facts, 2):
            assert isinstance(one.value, EntityValue)
            assert isinstance(other.value, EntityValue)
            if set(one.value.name.lower().split()) & set(other.value.name.lower().split()):
                continue
            yield Disagreement(
                message=f"{name_of(reading, subject)} has {one.value.name} and {other.value.name} as chief executive",
                sides=tuple(
                    Side(span=f.evidence[0], reading=f"read as chief executive now: {f.value.name}")
                    for f in (one, other)
                    if isinstance(f.value, EntityValue)
                ),
                key=(name_of(reading, subject), *sorted((one.value.name, other.value.name))),
                why="one holds the office at a time, and neither place tells a change",
                confidence=0.75,
            )
            break

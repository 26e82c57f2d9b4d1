"""EVT204 chief-executive: one office of a company with two holders at one time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from factlint.rules.factual import name_of
from factlint.rules.registry import rule
from factlint.values.facts import EntityValue, Fact
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_MOST_SENTENCES = 120


@rule(
    "EVT204",
    name="chief-executive",
    category="event",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. [[Chairwoman Liv Moe]] opened the meeting. It sells pumps.\n\n[[Ola Dahl has been chairman]] since 2014.",
        "Norvik AS is a Norwegian company. [[Liv Moe, chief executive]] since 2015, is an engineer.\n\nAt a hearing in March 2019 [[chief executive Ola Dahl]] declined to answer.",
        "Norvik AS is a Norwegian company. “We work,” said [[Joseph Kamau, chief executive]] of Norvik. It sells pumps.\n\n[[Mercy Atieno has been chief executive]] of Norvik since 2020.",
        "Norvik AS is a Norwegian company. [[Kari Moe, once head of sales, has been chief executive]] since 2015.\n\nIn 2019 [[Ola Dahl, who has been with Norvik as chief executive]] since 2014, won a prize.",
        "Norvik AS is a Norwegian company. “We work,” said [[Joseph Kamau, chief executive]] of Norvik. It sells pumps.\n\nThe [[chief executive of Norvik, Ola Dahl]], owns no shares.",
    ),
    passes=(
        "Norvik AS is a Norwegian company. Liv Moe, chief executive since 2015, is an engineer.\n\nAt a hearing in March 2012 chief executive Ola Dahl declined to answer.",
        "Norvik AS is a Norwegian company. Chief executive Liv Moe opened the meeting. Chairman Ola Dahl closed it.",
        "Norvik AS is a Norwegian company. “We work,” said Joseph Kamau, chief executive of Norvik.\n\nMercy Atieno was chief executive of Norvik until 2020.",
        "Norvik AS is a Norwegian company. “We work,” said Joseph Kamau, chief executive of Norvik. “So do we,” said Liv Moe, chief executive of Marmer Ltd.",
    ),
)
def chief_executive(reading: Reading) -> Iterator[Disagreement]:
    """The text gives one office of a company two holders at one time.

    Compares: people told as holding an office now ('X, chief executive of …', 'chairman X'), since a date or at a date ('in March 2019 chief executive X');
    former, coming, acting and joint holders stay silent. Two who are told without a date clash only in a short article.
    Why it matters: one of the names is wrong or out of date.
    Cannot know: which.
    """
    article = reading.article
    long = article.reference_date is None and len(article.sentences) > _MOST_SENTENCES
    offices: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in reading.facts:
        if fact.property in ("chief_executive", "holder") and not fact.qualifiers.revised:
            offices[fact.subject, fact.qualifiers.role or "chief executive"].append(fact)
    known = {m.span.start: e.id for e in reading.names.persons for m in e.mentions}
    for (subject, role), facts in offices.items():
        for one, other in combinations(facts, 2):
            assert isinstance(one.value, EntityValue)
            assert isinstance(other.value, EntityValue)
            if _one_person(one, other, known) or not _one_time(one, other, long=long):
                continue
            yield Disagreement(
                message=f"{name_of(reading, subject)} has {one.value.name} and {other.value.name} as {role}",
                sides=tuple(
                    Side(span=f.evidence[0], reading=f"read as {role} {_told(f)}: {f.value.name}")
                    for f in (one, other)
                    if isinstance(f.value, EntityValue)
                ),
                key=(name_of(reading, subject), *sorted((one.value.name, other.value.name))),
                why="one holds the office at a time, and neither place tells a change",
                confidence=0.75,
            )
            break


def _one_person(one: Fact, other: Fact, known: dict[int, str]) -> bool:
    assert isinstance(one.value, EntityValue)
    assert isinstance(other.value, EntityValue)
    entity = known.get(one.evidence[-1].start)
    if entity is not None and entity == known.get(other.evidence[-1].start):
        return True
    return bool(set(one.value.name.lower().split()) & set(other.value.name.lower().split()))


def _one_time(one: Fact, other: Fact, *, long: bool) -> bool:
    """Whether both are told to hold the office at one time."""
    past = [f.qualifiers.point_in_time for f in (one, other)]
    since = [f.qualifiers.start for f in (one, other)]
    if past[0] and past[1]:
        return past[0] == past[1] and "-" in past[0] and "/" not in past[0]
    if any(past):
        begun = since[1] if past[0] else since[0]
        return begun is not None and (past[0] or past[1] or "")[:4] > begun[:4]
    return any(since) or not long


def _told(fact: Fact) -> str:
    if fact.qualifiers.start:
        return f"since {fact.qualifiers.start}"
    return f"at {fact.qualifiers.point_in_time}" if fact.qualifiers.point_in_time else "now"

"""What the rules on facts share: facts of one subject and property, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factlint.values.facts import DateValue, Fact
from factlint.values.findings import Side
from factlint.values.reading import Reading


def by_subject(reading: Reading, property: str) -> Iterator[tuple[str, list[Fact]]]:
    """Subjects with at least two facts of `property` that are told as happened, in order of their first."""
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in reading.facts:
        if fact.property == property and fact.qualifiers.status == "happened" and not fact.qualifiers.revised:
            groups[fact.subject].append(fact)
    for subject, facts in groups.items():
        if len(facts) > 1:
            yield subject, facts


def name_of(reading: Reading, subject: str) -> str:
    """The name of a fact's subject."""
    return reading.entity(subject).name


def date_side(fact: Fact) -> Side:
    """A dated fact as a side: its date, and how that was read."""
    assert isinstance(fact.value, DateValue)
    return Side(span=fact.evidence[0], reading=f"read as {fact.value.edtf}: “{fact.evidence[-1].text}”")

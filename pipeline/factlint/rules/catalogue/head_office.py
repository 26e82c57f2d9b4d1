"""EVT202 head-office: one company with head offices in two places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from factlint.rules.factual import by_subject, name_of
from factlint.rules.registry import rule
from factlint.values.facts import EntityValue, Fact
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_LOOSE = re.compile(r"-based\b|\bbased (?:in|at)\b")


@rule(
    "EVT202",
    name="head-office",
    category="event",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. Its [[head office is in Bergen]] and it has 40 staff.\n\nMany of the group's machines stand at its [[head office in Trondheim]].",
        "Norvik AS is a Norwegian company. [[The Bergen-based]] company has 40 staff.\n\nA spokesman said so from [[the group's Trondheim head office]].",
        "Norvik AS is a Norwegian company. Its [[head office is in Bergen]] and it has 40 staff.\n\nVisitors to the [[head office of Norvik in Trondheim]] see the hall.",
    ),
    passes=(
        "Norvik AS is a Norwegian company. Its head office is in Bergen and it has 40 staff.\n\nIn 2019 it moved its head office from Oslo to Bergen.",
        "Norvik AS is a Norwegian company headquartered in Bergen, Norway. Its European headquarters are in Paris.",
    ),
)
def head_office(reading: Reading) -> Iterator[Disagreement]:
    """The text puts the head office of one company in two places at one time.

    Compares: places told in the present tense with 'head office', 'headquarters' or 'headquartered' of one organisation, or with 'X-based' on one of two
    sides (then it is a warning); moves,
    former and regional head offices stay silent, as do places of which one names or lies in the other as far as the text says so.
    Why it matters: one of the places is wrong or out of date.
    Cannot know: which; that one place is a part of the other where the text does not say it.
    """
    for subject, facts in by_subject(reading, "headquarters"):
        for one, other in combinations(facts, 2):
            assert isinstance(one.value, EntityValue)
            assert isinstance(other.value, EntityValue)
            strict = [not _LOOSE.search(f.evidence[0].text) and f.qualifiers.role != "base" for f in (one, other)]
            if not any(strict) or _one_place(one, other) or one.evidence[0].overlaps(other.evidence[0]):
                continue
            yield Disagreement(
                message=f"{name_of(reading, subject)} has its head office in {one.value.name} and in {other.value.name}",
                sides=tuple(
                    Side(span=f.evidence[0], reading=f"read as head office in {f.value.name}, now")
                    for f in (one, other)
                    if isinstance(f.value, EntityValue)
                ),
                key=(name_of(reading, subject), *sorted((one.value.name, other.value.name))),
                why="a company has one head office at a time",
                severity=None if all(strict) else "warning",
                confidence=0.75 if all(strict) else 0.65,
            )
            break


@cache
def _countries() -> frozenset[str]:
    """Names of countries in small letters, from Unicode CLDR; and how articles shorten them."""
    from babel import Locale  # not before a rule asks: 'factlint rules' does without

    return frozenset(name.lower() for name in Locale("en").territories.values()) | {"u.s", "u.k", "us", "uk", "america"}


def _one_place(one: Fact, other: Fact) -> bool:
    """Whether one place names the other, or the wider place of one is the other ('Bath', 'Bath, Somerset'), or is a country."""
    assert isinstance(one.value, EntityValue)
    assert isinstance(other.value, EntityValue)
    a = {one.value.name.lower(), *(one.qualifiers.about or "").lower().rstrip(".").split(", ")} - {""}
    b = {other.value.name.lower(), *(other.qualifiers.about or "").lower().rstrip(".").split(", ")} - {""}
    short, long = one.value.name.lower(), other.value.name.lower()
    if {short.rstrip("."), long.rstrip(".")} & _countries():
        return True
    return bool(a & b) or short in long or long in short

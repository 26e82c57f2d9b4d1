"""Facts of an article: subject, property, value, qualifiers, evidence."""

from __future__ import annotations

from factlint.values.facts import Fact
from factlint.values.reading import Reading


def read_facts(reading: Reading, language: str = "en") -> tuple[Fact, ...]:
    """The facts of a reading that has its events."""
    return ()

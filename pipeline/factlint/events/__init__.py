"""Events told in an article: triggers with their participants, date, money and status."""

from __future__ import annotations

from factlint.values.events import Event
from factlint.values.reading import Reading


def read_events(reading: Reading, language: str = "en") -> tuple[Event, ...]:
    """The events of a reading that has its dates, money and names."""
    return ()

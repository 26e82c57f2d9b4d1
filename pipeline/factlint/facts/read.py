"""All facts of a reading, numbered in order of their evidence."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.facts import (
    beginnings,
    begun,
    counts,
    deals,
    figures,
    founders,
    founding,
    founding_told,
    from_events,
    headquarters,
    holdings,
    labelled,
    listing,
    listing_plans,
    listing_told,
    offerings,
    officers,
    owners,
    products,
    rounds,
    seats,
    tenures,
    venues,
)  # fmt: skip
from factlint.facts.draft import Draft, Subjects
from factlint.values.facts import DateValue, Fact
from factlint.values.reading import Reading

# Told once, however many finders read it.
_DATED = frozenset({"inception", "listing.date"})
_FINDERS = (
    founding.find,
    founding_told.find,
    founders.find,
    beginnings.find,
    begun.find,
    headquarters.find,
    seats.find,
    officers.find,
    listing.find,
    listing_plans.find,
    listing_told.find,
    figures.find,
    labelled.find,
    tenures.find,
    venues.find,
    offerings.find,
    deals.find,
    rounds.find,
    owners.find,
    holdings.find,
    products.find,
    counts.find,
    from_events.find,
)


def read_facts(reading: Reading, language: str = "en") -> tuple[Fact, ...]:
    """The facts of a reading that has its events; what has no subject is no fact."""
    subjects = Subjects(reading)
    drafts = [draft for find in _FINDERS for draft in find(reading, subjects) if draft.subject is not None]
    drafts.sort(key=_place)
    facts: list[Fact] = []
    for number, draft in enumerate(_once(drafts), 1):
        assert draft.subject is not None
        facts.append(
            Fact(
                id=f"fact-{number}",
                subject=draft.subject,
                property=draft.property,
                value=draft.value,
                evidence=draft.evidence,
                qualifiers=draft.qualifiers,
                event_id=draft.event_id,
            )
        )
    return tuple(facts)


def _once(drafts: list[Draft]) -> Iterator[Draft]:
    """Drafts without those that two finders read from one date."""
    seen: set[tuple[str | None, str, str]] = set()
    for draft in drafts:
        if draft.property in _DATED and isinstance(draft.value, DateValue) and draft.value.date_id:
            key = (draft.subject, draft.property, draft.value.date_id)
            if key in seen:
                continue
            seen.add(key)
        yield draft


def _place(draft: Draft) -> tuple[int, int, str]:
    return draft.evidence[0].start, draft.evidence[0].end, draft.property

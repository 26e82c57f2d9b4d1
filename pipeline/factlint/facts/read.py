"""All facts of a reading, numbered in order of their evidence."""

from __future__ import annotations

from factlint.facts import (
    beginnings,
    counts,
    deals,
    figures,
    founding,
    founding_told,
    from_events,
    headquarters,
    holdings,
    labelled,
    listing,
    listing_plans,
    offerings,
    officers,
    owners,
    products,
    rounds,
    tenures,
    venues,
)  # fmt: skip
from factlint.facts.draft import Draft, Subjects
from factlint.values.facts import Fact
from factlint.values.reading import Reading

_FINDERS = (
    founding.find,
    founding_told.find,
    beginnings.find,
    headquarters.find,
    officers.find,
    listing.find,
    listing_plans.find,
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
    for number, draft in enumerate(drafts, 1):
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


def _place(draft: Draft) -> tuple[int, int, str]:
    return draft.evidence[0].start, draft.evidence[0].end, draft.property

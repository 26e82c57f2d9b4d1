"""Who took part in an event, and as what: from the voice of the verb, prepositions, and what was spoken of before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from factlint.events.mentions import Mentions, Named
from factlint.events.trigger import Trigger
from factlint.languages import load
from factlint.values.events import EventType, Participant

_OWNED = frozenset({"appointment", "departure", "founding", "valuation", "award"})
_TWO = frozenset(
    {
        "acquisition",
        "investment",
        "valuation",
        "funding",
        "lawsuit",
        "sanction",
        "regulatory_approval",
        "partnership",
        "award",
    }
)
_OBLIQUE = frozenset(
    {"regulatory_approval", "sanction", "award", "valuation", "lawsuit"}
)  # as nouns, told of the one that gets them
_PRONOUN = re.compile(r"\b(?:it|its|them|their|we|our|us)\b")


@cache
def roles_of(language: str, kind: EventType) -> Mapping[str, Any]:
    """The roles of a type of event."""
    table: Mapping[str, Any] = load(language, "event_roles")[kind]
    return table


def participants(
    mentions: Mentions, trigger: Trigger, first: int, last: int, topic: str | None, source: str | None, language: str
) -> tuple[Participant, ...]:
    """Who took part in what a trigger of the clause `first` to `last` tells.

    What stands before a verb acts, or in the passive is acted upon; what stands behind it is acted upon, or has the role of
    its preposition. Where nobody stands in the place that the type needs, it is the one spoken of (`topic`).
    """
    table = roles_of(language, trigger.type)
    before = [n for n in mentions.between(first, trigger.start) if n.entity != source]
    behind = [n for n in mentions.between(max(trigger.start, first), last, floor=trigger.end) if n.entity != source]
    found: list[tuple[str, Named]] = []
    for named in before:
        found.append((_role_before(named, trigger, table), named))
    for named in behind:
        found.append((_role_behind(named, trigger, table), named))
    people: list[Participant] = []
    if "person" in table:
        person = _person(before, behind, trigger)
        people = [
            Participant(role=table["person"], entity=p.entity, name=mentions.names[p.entity], kind="person")
            for p in person
        ]
    parties = _each(mentions, [(role, n) for role, n in found if not n.person])
    acts = any(n.preposition is None for n in before if not n.person)
    if (
        topic is not None
        and topic not in {p.entity for p in parties}
        and (not acts or _PRONOUN.search(mentions.text, trigger.start, last))
    ):
        role = table["owner"] if acts or trigger.passive or trigger.noun or trigger.type in _OWNED else table["agent"]
        parties.insert(0, Participant(role=role, entity=topic, name=mentions.names[topic]))
    if trigger.type in _TWO and len(parties) == 1 and topic is not None and parties[0].entity != topic:
        other = table["patient"] if parties[0].role == table["agent"] else table["agent"]
        parties.append(Participant(role=other, entity=topic, name=mentions.names[topic]))
    return (*parties, *people)


def _role_before(named: Named, trigger: Trigger, table: Mapping[str, Any]) -> str:
    if named.possessive and not named.preposition:
        return str(table["owner"] if trigger.passive or trigger.noun else table["agent"])
    if named.preposition in (None, "by") or (
        named.preposition in ("between", "with") and trigger.type in ("merger", "partnership")
    ):
        if (trigger.noun or trigger.carried) and trigger.type in _OBLIQUE and named.preposition is None:
            return str(table["owner"])
        return str(
            table["patient"] if trigger.passive and not trigger.noun and named.preposition != "by" else table["agent"]
        )
    if named.preposition in table:
        return str(table[named.preposition])
    return "related"


def _role_behind(named: Named, trigger: Trigger, table: Mapping[str, Any]) -> str:
    if trigger.undergo and named.preposition in ("of", "by", "to", None):
        return str(table["agent"])
    if named.preposition is not None:
        return str(table.get(named.preposition, "related"))
    if named.possessive:
        return str(table["owner"])
    return str(table["patient"]) if not trigger.passive else "related"


def _person(before: Sequence[Named], behind: Sequence[Named], trigger: Trigger) -> list[Named]:
    people_before = [n for n in before if n.person]
    people_behind = [n for n in behind if n.person]
    if trigger.type == "founding":
        return [n for n in people_behind if n.preposition in ("by", "with", None)] or people_before[-1:]
    if trigger.type == "departure" or trigger.passive:
        return people_before[-1:] or people_behind[:1]
    return people_behind[:1] or people_before[-1:]


def _each(mentions: Mentions, found: Sequence[tuple[str, Named]]) -> list[Participant]:
    """Each organisation once, with the most telling of its roles."""
    best: dict[str, str] = {}
    for role, named in found:
        if named.entity not in best or best[named.entity] == "related":
            best[named.entity] = role
    return [Participant(role=role, entity=key, name=mentions.names[key]) for key, role in best.items()]

"""Organisations, persons and places: mentions, and the entities they are grouped into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factlint.values.span import Span

EntityKind = Literal["organization", "person", "place"]
OrganizationType = Literal[
    "company", "university", "government", "exchange", "media", "research", "alliance", "nonprofit", "other"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One naming of an entity; `source` says which rule or model found it."""

    span: Span
    source: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """An organisation, a person or a place, with all its mentions in order of place.

    `name` is the canonical (fullest) name, `type` an OrganizationType for organisations and '' else.
    `misspelled` are mentions that were grouped here although they spell the name otherwise.
    `parent` is the id of the organisation that this one belongs to. `subject` marks the entity that
    the article is about.
    """

    id: str
    kind: EntityKind
    name: str
    type: str
    mentions: tuple[Mention, ...]
    aliases: tuple[str, ...] = ()
    acronym: str | None = None
    legal_suffix: str | None = None
    former_names: tuple[str, ...] = ()
    parent: str | None = None
    misspelled: tuple[Mention, ...] = ()
    subject: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AcronymDefinition:
    """A long form with its acronym beside it, in either order: 'Norda Technical University (NTU)'."""

    long: Span
    short: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A stretch that stands for an entity without naming it ('the company', 'it')."""

    span: Span
    entity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """All that the names stage hands on."""

    organizations: tuple[Entity, ...] = ()
    persons: tuple[Entity, ...] = ()
    places: tuple[Entity, ...] = ()
    acronyms: tuple[AcronymDefinition, ...] = ()
    references: tuple[Reference, ...] = ()
    model: str = "rules"

    @property
    def subject(self) -> Entity | None:
        """The organisation that the article is about, if it has one."""
        return next((entity for entity in self.organizations if entity.subject), None)

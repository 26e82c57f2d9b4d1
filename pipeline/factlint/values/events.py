"""What happened to or was done by a company, one value for each telling of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factlint.values.span import Span

EventType = Literal[
    "founding", "partnership", "product_launch", "funding", "ipo", "listing", "acquisition", "merger",
    "divestiture", "investment", "appointment", "departure", "expansion", "closure", "layoffs", "sanction",
    "lawsuit", "settlement", "regulatory_approval", "financial_result", "valuation", "award", "membership",
    "publication", "rename", "other",
]  # fmt: skip
EventStatus = Literal["happened", "planned", "considered", "denied", "postponed", "cancelled", "reported"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Who took part: `entity` is the id of an organisation or person, None where only a name is known."""

    role: str
    entity: str | None
    name: str
    kind: Literal["organization", "person"] = "organization"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One telling of an event: the trigger in its sentence and what was attached to it.

    `date` is EDTF as told at that place, `date_id` the mention it was read from. `money` holds ids of
    amounts, `money_roles` what each of them is (price, raised, valuation, per_share, previous …), `object` the thing acted on where it is no organisation (a product, an office, a plan),
    `place` the id of a place, `source` who says so ('The Wall Street Journal reported').
    `same_as` is the id of the first telling of the same event.
    """

    id: str
    type: EventType
    span: Span
    sentence: Span
    status: EventStatus
    date: str | None = None
    date_id: str | None = None
    money: tuple[str, ...] = ()
    money_roles: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    object: Span | None = None
    place: str | None = None
    source: Span | None = None
    same_as: str | None = None

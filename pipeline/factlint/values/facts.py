"""Facts: what rules compare. A subject, a property, a value, its qualifiers and the evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from factlint.values.quantity import Bound
from factlint.values.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class DateValue:
    """A point or stretch of time, EDTF, with the days it covers (None = open)."""

    edtf: str
    earliest: date | None
    latest: date | None
    date_id: str | None = None
    type: Literal["date"] = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyValue:
    """An amount; `step` is one unit in the last place written, for comparison up to rounding."""

    currency: str | None
    low: Decimal
    high: Decimal
    modifier: Bound | None = None
    step: Decimal = Decimal(1)
    candidates: tuple[str, ...] = ()
    money_id: str | None = None
    type: Literal["money"] = "money"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityValue:
    """A count, percentage or measure."""

    unit: str
    low: Decimal
    high: Decimal
    modifier: Bound | None = None
    step: Decimal = Decimal(1)
    quantity_id: str | None = None
    type: Literal["quantity"] = "quantity"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityValue:
    """An organisation, a person or a place, by id and name."""

    entity: str | None
    name: str
    type: Literal["entity"] = "entity"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextValue:
    """Anything that is compared as words: a ticker, a product, a role."""

    text: str
    type: Literal["text"] = "text"


FactValue = DateValue | MoneyValue | QuantityValue | EntityValue | TextValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualifiers:
    """What narrows a fact: the status of its telling, the time it holds for, the object it is about.

    `point_in_time` is EDTF, as are `start` and `end` of what lasts (an office held). `about` tells facts of one property apart that are about different things
    (the target of an acquisition, the round of a funding). `role` is the office held, the kind of figure.
    `source` is who says so. `revised` marks a value that the text itself tells as superseded.
    """

    status: str = "happened"
    point_in_time: str | None = None
    start: str | None = None
    end: str | None = None
    about: str | None = None
    role: str | None = None
    source: str | None = None
    revised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One comparable statement. `subject` is the id of an entity; `event_id` the telling it came from."""

    id: str
    subject: str
    property: str
    value: FactValue
    evidence: tuple[Span, ...]
    qualifiers: Qualifiers = field(default_factory=Qualifiers)
    event_id: str | None = None

"""Everything that was read from one article: what rules see and reports print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from factlint.values.article import Article
from factlint.values.events import Event
from factlint.values.facts import Fact
from factlint.values.names import Entity, Names
from factlint.values.quantity import Money, Quantity
from factlint.values.temporal import Date, Temporal


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The article and its layers, each in order of start.

    `date`, `amount`, `quantity`, `entity` and `event` look items up by id.
    """

    article: Article
    dates: tuple[Date, ...] = ()
    times: tuple[Temporal, ...] = ()
    durations: tuple[Temporal, ...] = ()
    recurrences: tuple[Temporal, ...] = ()
    money: tuple[Money, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    names: Names = field(default_factory=Names)
    events: tuple[Event, ...] = ()
    facts: tuple[Fact, ...] = ()
    _index: Mapping[str, object] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index: dict[str, object] = {}
        for layer in (
            self.dates, self.times, self.durations, self.recurrences, self.money, self.quantities,
            self.names.organizations, self.names.persons, self.names.places, self.events, self.facts,
        ):  # fmt: skip
            for item in layer:
                index[item.id] = item
        for interval in self.dates:
            for part in interval.parts:
                index[part.id] = part
        object.__setattr__(self, "_index", MappingProxyType(index))

    def date(self, key: str) -> Date:
        """The date (or the end of an interval) with this id; KeyError if there is none."""
        item = self._index[key]
        assert isinstance(item, Date)
        return item

    def amount(self, key: str) -> Money:
        """The amount with this id; KeyError if there is none."""
        item = self._index[key]
        assert isinstance(item, Money)
        return item

    def quantity(self, key: str) -> Quantity:
        """The quantity with this id; KeyError if there is none."""
        item = self._index[key]
        assert isinstance(item, Quantity)
        return item

    def entity(self, key: str) -> Entity:
        """The organisation, person or place with this id; KeyError if there is none."""
        item = self._index[key]
        assert isinstance(item, Entity)
        return item

    def event(self, key: str) -> Event:
        """The event with this id; KeyError if there is none."""
        item = self._index[key]
        assert isinstance(item, Event)
        return item

"""What 'the deal', 'the acquisition', 'it' before a regulator goes back to: the event told before."""

from __future__ import annotations

from factlint.events.triggers import Trigger
from factlint.values.article import Sentence
from factlint.values.events import Event

_DEALS = frozenset({"acquisition", "merger", "divestiture"})
_NEAR = 3  # paragraphs within which any kind of event is gone back to; a deal is gone back to from anywhere


class Antecedents:
    """The last event of each type."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[Event, int]] = {}
        self._order: list[str] = []

    def add(self, event: Event) -> None:
        """Takes an event for what later words may go back to."""
        self._last[event.type] = (event, event.sentence.start)
        if event.type in self._order:
            self._order.remove(event.type)
        self._order.append(event.type)

    def of(self, trigger: Trigger, sentence: Sentence) -> Event | None:
        """The event that a trigger speaks of again, if its words do."""
        if trigger.types:
            near = next((t for t in reversed(self._order) if t in trigger.types), None)
            return self._last[near][0] if near else None
        if trigger.type in _DEALS and (trigger.carried or trigger.noun):
            known = next((t for t in reversed(self._order) if t in _DEALS), None)
            return self._last[known][0] if known and trigger.definite else None
        return None

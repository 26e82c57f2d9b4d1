"""What 'the deal', 'the acquisition', 'it' before a regulator goes back to: the event told before."""

from __future__ import annotations

import re

from factlint.events.triggers import Trigger
from factlint.values.article import Sentence
from factlint.values.events import Event

_DEALS = frozenset({"acquisition", "merger", "divestiture"})
_DEAL = re.compile(r"\b(?:deal|transaction|takeover|acquisition|merger|purchase|completion|sale|it)\b")
_FAR = 700  # code points within which a regulator's word goes back to a deal


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

    def of(self, trigger: Trigger, sentence: Sentence, text: str) -> Event | None:
        """The event that a trigger speaks of again, if its words do."""
        if trigger.types:
            known = [t for t in reversed(self._order) if t in trigger.types]
            near = (
                next((t for t in known if t in _DEALS), known[0] if known else None)
                if trigger.type != "other"
                else next(iter(known), None)
            )
            return self._last[near][0] if near else None
        if trigger.type == "regulatory_approval" and _DEAL.search(text, sentence.start, sentence.end):
            known = next((t for t in reversed(self._order) if t in _DEALS), None)
            return self._last[known][0] if known and sentence.start - self._last[known][1] < _FAR else None
        if trigger.type in _DEALS and (trigger.carried or trigger.noun):
            known = next((t for t in reversed(self._order) if t in _DEALS), None)
            return self._last[known][0] if known and trigger.definite else None
        return None

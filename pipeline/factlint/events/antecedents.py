"""What 'the deal', 'the acquisition', 'it' before a regulator goes back to: the event told before."""

from __future__ import annotations

import re

from factlint.events.trigger import Trigger
from factlint.values.article import Sentence
from factlint.values.events import Event

_DEALS = frozenset({"acquisition", "merger", "divestiture"})
_DEAL = re.compile(r"\b(?:deal|transaction|takeover|acquisition|merger|purchase|completion|sale|it)\b")
_NAMED = re.compile(r"\b[Tt]he (?:deal|transaction|takeover|acquisition|merger|offer)\b")
_ENDING = re.compile(r"[Cc]losing\b|[Cc]ompletion\b")
_PLAN = re.compile(r"\b(?:plan|scheme|idea|project|programme|program)")  # may be of any type: the one told last
_ANOTHER = re.compile(r"\b(?:an?|another|second|third|next) $")
_CONTRACT = re.compile(r"\b(?:agreement|contract)\b")
_ECHO = 260  # code points within which 'it cost $5 million' goes back to an event
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

    def _near(self, kind: str, place: int, reach: int) -> bool:
        return place - self._last[kind][1] < reach

    def _likeliest(self, kinds: list[str]) -> Event:
        """The last event of these types (the latest first); a sale without a buyer ('she sold her shop') gives way to one that had two sides."""
        told = [self._last[kind][0] for kind in kinds]
        if told[0].type != "divestiture" or _sides(told[0]) > 1:
            return told[0]
        return next((e for e in told if _sides(e) > 1), told[0])

    def of(self, trigger: Trigger, sentence: Sentence, text: str) -> Event | None:
        """The event that a trigger speaks of again, if its words do."""
        if trigger.echo:
            recent = (t for t in reversed(self._order[-3:]) if t in trigger.types)
            echoed = next((t for t in recent if self._near(t, sentence.start, _ECHO)), None)
            return self._last[echoed][0] if echoed else None
        if trigger.types:
            told = [t for t in reversed(self._order) if t in trigger.types]
            if trigger.type != "other" and not _PLAN.search(text, trigger.start, trigger.end):
                told = [t for t in told if t in _DEALS] or told
            elif len(told) > 1:  # a plan or project is a thing done rather than the money for it
                told = [t for t in told if t != "funding"]
            return self._likeliest(told) if told else None
        last = next((self._last[t] for t in reversed(self._order) if t in _DEALS), None)
        if last is None:
            return None
        if trigger.type == "partnership":  # 'the agreement was signed' after a purchase is that of the purchase
            bare = trigger.carried and trigger.definite and _CONTRACT.search(text, trigger.start, trigger.end)
            return last[0] if bare and self._order[-1] in _DEALS and sentence.start - last[1] < _ECHO else None
        if trigger.type == "regulatory_approval" and _DEAL.search(text, sentence.start, sentence.end):
            near = sentence.start - last[1] < _FAR or _NAMED.search(text, sentence.start, sentence.end)
            return last[0] if near else None
        if (
            trigger.type in _DEALS
            and trigger.noun
            and not _ANOTHER.search(text[max(0, trigger.start - 12) : trigger.start])
        ):
            return last[0] if trigger.definite or _ENDING.match(text, trigger.start) else None
        return None


def _sides(event: Event) -> int:
    return sum(p.kind != "person" for p in event.participants)

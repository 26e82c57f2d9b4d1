"""What an event is about where it is no organisation (a product, an office, a plan), and where it was."""

from __future__ import annotations

from bisect import bisect_left

from factlint.events.triggers import Trigger
from factlint.events.words import Words
from factlint.values.reading import Reading
from factlint.values.span import Span

_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our"})


def object_of(reading: Reading, words: Words, trigger: Trigger) -> Span | None:
    """The noun phrase acted upon, without its determiner."""
    if trigger.object is None or trigger.carried:
        return None
    first, last = trigger.object
    if trigger.passive:
        return None
    while first < last and words.lower[first] in _DETERMINERS:
        first += 1
    while last > first and not words.text[last - 1][0].isalnum():
        last -= 1
    if first >= last:
        return None
    return reading.article.span(words.starts[first], words.ends[last - 1])


class Places:
    """Places by where they are named."""

    def __init__(self, reading: Reading) -> None:
        self._found = sorted((m.span.start, e.id) for e in reading.names.places for m in e.mentions)
        self._text = reading.article.text

    def of(self, first: int, last: int, start: int) -> str | None:
        """The first place behind 'in', 'at' or 'to' after a trigger in its clause, else before it."""
        low = bisect_left(self._found, (first, ""))
        told = [
            (at, key)
            for at, key in self._found[low : low + 8]
            if at < last and self._text[max(0, at - 5) : at].split(" ")[-2:][0] in ("in", "at", "to", "near")
        ]
        return next((key for at, key in told if at >= start), told[0][1] if told else None)

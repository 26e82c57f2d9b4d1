"""Nouns that tell events: which noun ends at a place, and whether it tells an event by itself."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.events.lexicon import Lexicon, NounFrame
from factlint.events.words import Words

Found = tuple[tuple[int, int], NounFrame]


def nouns_at(words: Words, first: int, last: int, lexicon: Lexicon) -> Iterator[Found]:
    """The event nouns that end at `last` (exclusive) and begin at or behind `first`, longest first."""
    if last <= first:
        return
    for row, frame in lexicon.nouns.get(words.lower[last - 1], ()):
        begin = last - len(row)
        if begin >= first and words.lower[begin:last] == row and not _barred(words, begin, last, frame):
            yield (begin, last), frame


def noun_event(words: Words, index: int, lexicon: Lexicon) -> Found | None:
    """The noun of an event that begins at `index` and tells it by itself: 'the acquisition of', 'since its listing on'."""
    for last in range(index + 4, index, -1):
        if last > len(words):
            continue
        for row, frame in lexicon.nouns.get(words.lower[last - 1], ()):
            if words.lower[index:last] != row or last - len(row) != index or _barred(words, index, last, frame):
                continue
            if frame.next and frame.next.match(words.joined(last, last + 12)):
                return (index, last), frame
            if frame.prev and frame.prev.search(f"{words.joined(index - 9, index)} "):
                return (index, last), frame
    return None


def _barred(words: Words, first: int, last: int, frame: NounFrame) -> bool:
    return frame.bar is not None and frame.bar.search(words.joined(first - 6, last + 4)) is not None

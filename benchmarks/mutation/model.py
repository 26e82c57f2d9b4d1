"""A change to a text, with the places that it makes wrong; in a replacement, [[...]] marks such a place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """`new` in place of the code points `start` to `end`; `places` are offsets into `new`."""

    start: int
    end: int
    new: str
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What an injector yields: edits that plant one error, or (`control`) change the text without making it wrong.

    `sources` are offsets into the untouched text of what the change contradicts or repeats.
    """

    edits: tuple[Edit, ...]
    note: str
    control: bool = False
    sources: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stretch of the changed text that the change makes wrong."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """An article with one change. `rules[0]` is the rule that the change was made for; the others may tell it as well.
    `known` are the places of the errors that the article has of its own, where they now stand."""

    id: str
    article: str
    injector: str
    rules: tuple[str, ...]
    control: bool
    edits: tuple[Edit, ...]
    text: str
    places: tuple[Place, ...]
    known: tuple[tuple[int, int], ...]
    note: str


def edit(start: int, end: int, marked: str) -> Edit:
    """The edit that puts `marked`, without its marks, in place of `start` to `end`; unmarked, all of it is a place."""
    plain, places, last = "", [], 0
    for match in _MARK.finditer(marked):
        plain += marked[last : match.start()]
        places.append((len(plain), len(plain) + len(match[1])))
        plain += match[1]
        last = match.end()
    plain += marked[last:]
    return Edit(start=start, end=end, new=plain, places=tuple(places) or ((0, len(plain)),))


def apply(text: str, change: Change) -> tuple[str, tuple[Place, ...]]:
    """The changed text and its places. ValueError where edits overlap or lie outside the text.

    A control has nothing wrong; its places are all that it changed.
    """
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    last = length = 0
    for item in sorted(change.edits, key=lambda e: (e.start, e.end)):
        if not last <= item.start <= item.end <= len(text):
            raise ValueError(f"edits overlap or lie outside the text: {item}")
        pieces += [text[last : item.start], item.new]
        begin = length + item.start - last
        wanted: Iterable[tuple[int, int]] = ((0, len(item.new)),) if change.control else item.places
        spans += [(begin + a, begin + b) for a, b in wanted]
        length, last = begin + len(item.new), item.end
    changed = "".join((*pieces, text[last:]))
    return changed, tuple(Place(start=a, end=b, text=changed[a:b]) for a, b in spans)


def moved(place: tuple[int, int], change: Change) -> tuple[int, int]:
    """Where a place that the edits do not touch stands after them."""
    by = sum(len(e.new) - (e.end - e.start) for e in change.edits if e.end <= place[0])
    return place[0] + by, place[1] + by

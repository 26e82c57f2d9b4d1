"""The blocks of a text: its lines, with the lines of a hard-wrapped paragraph joined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]+")
_MARKED = re.compile(r"(?:(={1,6})[ \t]*(?P<wiki>[^=\n]+?)[ \t]*=+|(?P<hash>#{1,6})[ \t]+(?P<md>[^\n]+?))$")
# A fact box or a timetable: 'Head office: Oslo', '12 May: annual meeting'.
_LABEL = re.compile(r"[^\n:]{2,45}: \S")
# A line of prose that follows its heading without a blank line between; and the longest such heading.
_PROSE_WORDS, _SHORT_WORDS = 12, 8
# Lines broken at a column are about as wide as a page or a terminal, and ragged by a long word at most.
_NARROW, _WIDE, _RAGGED = 45, 120, 20


@dataclass(frozen=True, slots=True)
class Block:
    """A line, or the joined lines of a paragraph.

    `alone`: nothing beside it that would make it part of a paragraph or a list. `marked` is the level of a wiki or
    Markdown heading from 1, 0 for other lines; `title_start`/`title_end` leave its marks out.
    """

    start: int
    end: int
    text: str
    alone: bool
    marked: int = 0
    title_start: int = 0
    title_end: int = 0


def blocks_of(text: str) -> list[Block]:
    """The non-blank lines of `text` in order; those of a paragraph that was broken at a column are one block."""
    found: list[Block] = []
    for group in _groups(text):
        if _wrapped(group) and not all(_LABEL.match(text, *line) for line in group):
            start, end = group[0][0], group[-1][1]
            found.append(Block(start, end, text[start:end], alone=True, title_start=start, title_end=end))
            continue
        for number, (start, end) in enumerate(group):
            alone = len(group) == 1 or (number == 0 and _heads(text, group))
            found.append(_line(text, start, end, alone=alone))
    return found


def _line(text: str, start: int, end: int, *, alone: bool) -> Block:
    match = _MARKED.match(text, start, end)
    if not match:
        return Block(start, end, text[start:end], alone, title_start=start, title_end=end)
    name = "wiki" if match["wiki"] is not None else "md"
    depth = len(match[1] or match["hash"])
    return Block(start, end, text[start:end], alone, max(1, depth - 1), match.start(name), match.end(name))


def _groups(text: str) -> Iterator[list[tuple[int, int]]]:
    """Start and end of the lines between one blank line and the next, white space around them left out."""
    group: list[tuple[int, int]] = []
    previous_end = 0
    for match in _LINE.finditer(text):
        raw = match[0]
        stripped = raw.strip()
        if group and (not stripped or match.start() - previous_end > 1):
            yield group
            group = []
        previous_end = match.end()
        if stripped:
            start = match.start() + len(raw) - len(raw.lstrip())
            group.append((start, start + len(stripped)))
    if group:
        yield group


def _heads(text: str, group: list[tuple[int, int]]) -> bool:
    """Whether the first of several lines may head the second: a few words above a line of prose."""
    (first, first_end), (second, second_end) = group[:2]
    return (
        first_end - first < second_end - second
        and len(text[first:first_end].split(None, _SHORT_WORDS)) <= _SHORT_WORDS
        and len(text[second:second_end].split(None, _PROSE_WORDS)) >= _PROSE_WORDS
    )


def _wrapped(group: list[tuple[int, int]]) -> bool:
    """Whether lines were broken at a column: all but the last nearly as long as the longest."""
    if len(group) < 2:
        return False
    lengths = [end - start for start, end in group]
    longest = max(lengths)
    return (
        _NARROW <= longest <= _WIDE
        and all(length >= longest - _RAGGED for length in lengths[:-1])
        and lengths[-1] <= longest
    )

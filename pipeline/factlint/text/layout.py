"""Sections and paragraphs of a text, from its blocks and its headings."""

from __future__ import annotations

from typing import NamedTuple

from factlint.text.blocks import Block, blocks_of
from factlint.text.headings import YEAR, YEARS, headings
from factlint.values.article import Paragraph, Section
from factlint.values.span import Span


class _Opened(NamedTuple):
    """A section from where it begins."""

    heading: Span | None
    level: int
    year: int | None
    start: int


def lay_out(text: str) -> tuple[tuple[Section, ...], tuple[Paragraph, ...]]:
    """Sections and paragraphs of `text`, both in order; every non-blank line is in one paragraph.

    Marked headings keep their level; a bare year stands below other headings. What comes before the first heading
    is a section of its own, without one.
    """
    blocks = blocks_of(text)
    opened = [_Opened(None, 0, None, 0)]
    paragraphs: list[Paragraph] = []
    for block, heading in zip(blocks, headings(blocks), strict=True):
        if heading:
            new = _open(text, block)
            # A text that begins with a heading has no section before it.
            if not paragraphs:
                opened.clear()
            opened.append(new)
        paragraphs.append(Paragraph(start=block.start, end=block.end, section=len(opened) - 1, heading=heading))
    return _closed(opened, len(text)), tuple(paragraphs)


def _open(text: str, block: Block) -> _Opened:
    title = text[block.title_start : block.title_end]
    level = block.marked or (2 if YEARS.fullmatch(title) else 1)
    year = int(title) if YEAR.fullmatch(title) else None
    return _Opened(Span(start=block.title_start, end=block.title_end, text=title), level, year, block.start)


def _closed(opened: list[_Opened], length: int) -> tuple[Section, ...]:
    """The sections with their ends, and with the section of a higher level that each belongs to."""
    sections: list[Section] = []
    above: list[int] = []
    for index, (heading, level, year, start) in enumerate(opened):
        end = opened[index + 1].start if index + 1 < len(opened) else length
        while above and opened[above[-1]].level >= level:
            above.pop()
        parent = above[-1] if above else None
        sections.append(Section(heading=heading, level=level, start=start, end=end, year=year, parent=parent))
        if heading is not None:
            above.append(index)
    return tuple(sections)

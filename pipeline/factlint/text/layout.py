"""Blocks of a text: which lines are headings, which are paragraphs, and the sections they make."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factlint.values.article import Paragraph, Section
from factlint.values.span import Span

_LINE = re.compile(r"[^\n]+")
_YEAR = re.compile(r"(?:1[0-9]|20|21)\d\d")
_YEARS = re.compile(r"(?:1[0-9]|20|21)\d\d(?:s|(?: ?[–—-] ?| to )(?:\d{2,4}|present|now))?")
_MARKED = re.compile(r"(?:(={1,6})[ \t]*(?P<wiki>[^=\n]+?)[ \t]*=+|(?P<hash>#{1,6})[ \t]+(?P<md>[^\n]+?))$")
_DATE_WORDS = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d\d-\d\d"
)
_MOST_WORDS = 12
_MOST_CHARS = 100
_LIST_RUN = 4


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    alone: bool
    marked: int = 0


def lay_out(text: str) -> tuple[tuple[Section, ...], tuple[Paragraph, ...]]:
    """Sections and paragraphs of `text`, both in order; every non-blank line is in one paragraph.

    A heading is a line marked as one (wiki '==', Markdown '#'), a bare year or range of years on a line
    of its own, or a short line alone between blank lines that does not end like a sentence and is
    followed by text. Four such lines in a row are a list, not headings. Lines of a hard-wrapped
    paragraph are joined; other single line breaks separate paragraphs.
    """
    blocks = _blocks(text)
    heading = _headings(blocks)
    sections: list[Section] = []
    paragraphs: list[Paragraph] = []
    open_at = 0
    current: tuple[Span | None, int, int | None] = (None, 0, None)
    bounds: list[tuple[Span | None, int, int | None, int]] = []
    for index, block in enumerate(blocks):
        if heading[index]:
            if paragraphs or current[0] is not None:
                bounds.append((*current, open_at))
            start, end, title = _title(text, block)
            span = Span(start=start, end=end, text=title)
            year = int(title) if _YEAR.fullmatch(title) else None
            level = block.marked or (2 if _YEARS.fullmatch(title) else 1)
            current, open_at = (span, level, year), block.start
        section = len(bounds)
        paragraphs.append(Paragraph(start=block.start, end=block.end, section=section, heading=heading[index]))
    bounds.append((*current, open_at))
    stack: list[int] = []
    for index, (head, level, year, start) in enumerate(bounds):
        end = bounds[index + 1][3] if index + 1 < len(bounds) else len(text)
        while stack and (bounds[stack[-1]][1] >= level):
            stack.pop()
        parent = stack[-1] if stack else None
        sections.append(Section(heading=head, level=level, start=start, end=end, year=year, parent=parent))
        if head is not None:
            stack.append(index)
    return tuple(sections), tuple(paragraphs)


def _title(text: str, block: _Line) -> tuple[int, int, str]:
    match = _MARKED.match(text, block.start, block.end) if block.marked else None
    if match:
        name = "wiki" if match["wiki"] is not None else "md"
        return match.start(name), match.end(name), match[name]
    return block.start, block.end, block.text


def _blocks(text: str) -> list[_Line]:
    """Lines, with the lines of a hard-wrapped paragraph joined."""
    lines: list[_Line] = []
    group: list[tuple[int, int]] = []
    previous_end = 0

    def flush() -> None:
        if not group:
            return
        if _wrapped(group):
            start, end = group[0][0], group[-1][1]
            lines.append(_Line(start, end, text[start:end], True))
        else:
            for start, end in group:
                marked = _MARKED.match(text, start, end)
                depth = len(marked[1] or marked["hash"]) if marked else 0
                alone = len(group) == 1
                lines.append(_Line(start, end, text[start:end], alone, max(1, depth - 1) if depth else 0))
        group.clear()

    for match in _LINE.finditer(text):
        raw = match[0]
        stripped = raw.strip()
        if not stripped:
            flush()
            previous_end = match.end()
            continue
        if match.start() - previous_end > 1:
            flush()
        start = match.start() + len(raw) - len(raw.lstrip())
        group.append((start, start + len(stripped)))
        previous_end = match.end()
    flush()
    return lines


def _wrapped(group: list[tuple[int, int]]) -> bool:
    """Whether lines were broken at a column: all but the last nearly as long as the longest."""
    if len(group) < 2:
        return False
    lengths = [end - start for start, end in group]
    longest = max(lengths)
    return 45 <= longest <= 120 and all(length >= longest - 20 for length in lengths[:-1]) and lengths[-1] <= longest


def _headings(blocks: list[_Line]) -> list[bool]:
    like = [_like_heading(block) for block in blocks]
    result = [False] * len(blocks)
    index = 0
    while index < len(blocks):
        if not like[index]:
            index += 1
            continue
        last = index
        while last + 1 < len(blocks) and like[last + 1]:
            last += 1
        run = range(index, last + 1)
        followed = last + 1 < len(blocks)
        for k in run:
            certain = bool(blocks[k].marked) or bool(_YEARS.fullmatch(blocks[k].text))
            listed = len(run) >= _LIST_RUN
            result[k] = certain or (followed and (not listed or k >= last - 1))
        index = last + 1
    return result


def _like_heading(block: _Line) -> bool:
    text = block.text
    if block.marked or _YEARS.fullmatch(text):
        return True
    return (
        block.alone
        and len(text) <= _MOST_CHARS
        and "\n" not in text
        and (text[0].isupper() or text[0].isdigit())
        and text[-1] not in ".!?:;,…”\"'’"
        and len(text.split()) <= _MOST_WORDS
        and not _DATE_WORDS.search(text)
    )

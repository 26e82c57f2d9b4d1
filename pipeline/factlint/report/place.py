"""Offsets and numbers as people want them: lines and columns, plurals, and quotes that are safe to print."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right


class Lines:
    """Line and column (both from 1) of offsets into a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(i + 1 for i, char in enumerate(text) if char == "\n")]

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of the code point at `offset`."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of line `number`, without its end."""
        start = self._starts[number - 1]
        end = self._starts[number] - 1 if number < len(self._starts) else len(self._text)
        return self._text[start:end].rstrip("\r")

    def around(self, start: int, end: int, *, most: int = 60) -> tuple[str, str]:
        """What stands before and after a stretch on its first and last line, cut between words to `most`."""
        first, last = self._starts[self.at(start)[0] - 1], self._starts[self.at(max(start, end - 1))[0] - 1]
        line_end = self._text.find("\n", max(end, last))
        before = self._text[first:start]
        after = self._text[end : line_end if line_end >= 0 else len(self._text)].rstrip("\r")
        return cut_before(before, most), cut_after(after, most)


def cut_before(text: str, most: int) -> str:
    """The end of `text`, at most so long, from a word's beginning where there is one."""
    if len(text) <= most:
        return text
    rest = text[len(text) - most :]
    _, blank, tail = rest.partition(" ")
    return "…" + (tail if blank and tail else rest)


def cut_after(text: str, most: int) -> str:
    """The beginning of `text`, at most so long, to a word's end where there is one."""
    if len(text) <= most:
        return text
    rest = text[:most]
    head, blank, _ = rest.rpartition(" ")
    return (head if blank else rest) + "…"


def printable(text: str) -> str:
    """`text` with everything that a terminal could obey, or that hides, shown as an escape.

    Tabs become one blank, so that marks below a line stay in their column.
    """
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char == "\t" or unicodedata.category(char) == "Zs":
        return " "
    if char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if ord(char) > 0xFF else f"\\x{ord(char):02x}"


def shortened(text: str, most: int = 100) -> str:
    """`text` on one line, cut in the middle where it is longer than `most`."""
    flat = printable(" ".join(text.split()))
    if len(flat) <= most:
        return flat
    half = (most - 3) // 2
    return f"{flat[:half]} … {flat[-half:]}"


def counted(number: int, noun: str) -> str:
    """'1 error', '2 errors'."""
    return f"{number} {noun}{'' if number == 1 else 's'}"

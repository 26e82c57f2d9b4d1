"""Pairs of double quotation marks: which opening mark each closing one belongs to, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

CURLY_OPEN, CURLY_CLOSE, STRAIGHT = "“„«", "”»", '"'
_INCH_AFTER = frozenset(" ,.;x×)-\n")


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark at `offset`; `opens`/`closes` tell what its neighbours allow."""

    offset: int
    char: str
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class Fault:
    """A quotation whose marks do not fit: one mark alone, or two of different styles."""

    kind: Literal["unclosed", "unopened", "mixed"]
    first: int
    second: int | None = None


def double_marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """The double quotation marks of a stretch, in order."""
    for offset in range(start, end):
        char = text[offset]
        if char not in '"“”„«»':
            continue
        before = text[offset - 1] if offset > start else " "
        after = text[offset + 1] if offset + 1 < end else " "
        if char in CURLY_OPEN:
            # German and others close with “.
            yield Mark(offset, char, opens=True, closes=before.isalnum() and not after.isalnum())
        elif char in CURLY_CLOSE:
            yield Mark(offset, char, opens=False, closes=True)
        else:
            tight_after = not after.isspace() and after not in ",.;:)]?!"
            tight_before = not before.isspace() and before not in "([—–"
            # A mark with a blank on both sides, or none on either, may be anything.
            both = tight_after == tight_before
            yield Mark(offset, char, opens=tight_after or both, closes=tight_before or both)


def is_inches(text: str, mark: Mark) -> bool:
    """Whether a straight mark may be the sign for inches or seconds: a digit before it, no letter after."""
    return (
        mark.char == STRAIGHT
        and text[mark.offset - 1 : mark.offset].isnumeric()
        and (text[mark.offset + 1 : mark.offset + 2] or " ") in _INCH_AFTER
    )


def faults(text: str, start: int, end: int, *, continued: bool) -> Iterator[Fault]:
    """The faults of one paragraph. `continued`: the next paragraph opens with a mark, so the last may stay open."""
    stack: list[Mark] = []
    for mark in double_marks(text, start, end):
        if stack and mark.closes and (not mark.opens or _same_style(stack[-1], mark) or len(stack) > 1):
            opener = stack.pop()
            if not _fits(opener, mark):
                yield Fault("mixed", opener.offset, mark.offset)
        elif mark.opens and (not stack or mark.char != stack[-1].char):
            stack.append(mark)
        elif mark.opens and stack:
            # A second opening mark: the one before was never closed (marks of one kind do not nest in print).
            yield Fault("unclosed", stack.pop().offset)
            stack.append(mark)
        elif not is_inches(text, mark):
            yield Fault("unopened", mark.offset)
    if continued and len(stack) == 1:
        return
    for mark in stack:
        yield Fault("unclosed", mark.offset)


def _same_style(opener: Mark, mark: Mark) -> bool:
    return (opener.char == STRAIGHT) == (mark.char == STRAIGHT)


def _fits(opener: Mark, mark: Mark) -> bool:
    if opener.char == STRAIGHT or mark.char == STRAIGHT:
        return opener.char == mark.char
    return (opener.char == "«") == (mark.char == "»") or opener.char == "„"

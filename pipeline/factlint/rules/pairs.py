"""Pairs of double quotation marks: which opening mark each closing one belongs to, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

# Words cut short at their beginning, before which ‘ is an apostrophe turned about.
_ELIDED = ("n ", "n’", "n‘", "til ", "tis ", "twas", "em ", "cause", "bout", "round", "neath")
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
        turned = _turned(text, offset, start, end)
        if turned is not None:
            # '»so«' and '”so”', as Germans and Swedes write.
            yield Mark(offset, char, opens=turned, closes=not turned)
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


def _turned(text: str, offset: int, start: int, end: int) -> bool | None:
    """Whether a mark that closes by its shape opens here by its place (True), or the other way about (False); None where its
    place does not speak against its shape: a blank or bracket on one side, a letter on the other."""
    char = text[offset]
    before = text[offset - 1] if offset > start else " "
    after = text[offset + 1] if offset + 1 < end else " "
    if char in "»”" and (before.isspace() or before in "([") and after.isalnum():
        # A partner must stand behind it.
        partner = "«" if char == "»" else "”"
        return True if partner in text[offset + 1 : end] else None
    if char == "«" and not before.isspace() and before not in "([" and not after.isalnum():
        return False if "»" in text[start:offset] else None
    return None


def is_inches(text: str, mark: Mark) -> bool:
    """Whether a straight mark may be the sign for inches or seconds: a digit before it, no letter after."""
    return (
        mark.char == STRAIGHT
        and text[mark.offset - 1 : mark.offset].isnumeric()
        and (text[mark.offset + 1 : mark.offset + 2] or " ") in _INCH_AFTER
    )


def single_left_open(text: str, start: int, end: int) -> Iterator[int]:
    """Where a ‘ opens words in a stretch that no ’ at a word's end closes before the next ‘ or the end.

    A ’ inside a word is an apostrophe; so may be one at its end ('the workers’ hall'), which then hides the fault.
    """
    place = text.find("‘", start, end)
    while place >= 0:
        following = text.find("‘", place + 1, end)
        stop = following if following >= 0 else end
        before, after = text[place - 1 : place] if place > start else " ", text[place + 1 : place + 2]
        opens = (before.isspace() or before in "([—–“") and after.isalpha()
        elided = text[place + 1 : place + 5].lower().startswith(_ELIDED)
        # ‘a’ is closed at once; what closes stands behind a letter or a mark, and before no letter.
        if opens and not elided and not any(_closes(text, k, place) for k in range(place + 2, stop)):
            yield place
        place = following


def _closes(text: str, offset: int, opened: int) -> bool:
    if text[offset] not in "’'":
        # A quotation that another style of mark closes is mixed, not open.
        return False
    return not text[offset + 1 : offset + 2].isalnum() and not text[offset - 1].isspace()


def faults(text: str, start: int, end: int, *, continued: bool) -> Iterator[Fault]:
    """The faults of one paragraph. `continued`: the next paragraph opens with a mark, so the last may stay open."""
    stack: list[Mark] = []
    marks = list(double_marks(text, start, end))
    # 'The word “word”' inside “ and ”: marks of one kind seldom nest, but where every one is closed they do.
    curly = [m.char for m in marks if m.char in "“”"]
    nests = "„" not in text[start:end] and curly.count("“") == curly.count("”")
    for mark in marks:
        if stack and mark.closes and (not mark.opens or _same_style(stack[-1], mark) or len(stack) > 1):
            opener = stack.pop()
            if not _fits(opener, mark):
                yield Fault("mixed", opener.offset, mark.offset)
        elif mark.opens and (not stack or mark.char != stack[-1].char or (nests and mark.char == "“")):
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
    if opener.char in "»”":
        return mark.char == ("«" if opener.char == "»" else "”")
    return (opener.char == "«") == (mark.char == "»")

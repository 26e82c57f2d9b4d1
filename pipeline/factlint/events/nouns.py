"""Nouns that tell events: which noun ends at a place, and whether it tells an event by itself."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.events.frames import NounFrame
from factlint.events.lexicon import Lexicon
from factlint.events.sentence import Scan
from factlint.events.trigger import Trigger
from factlint.events.words import Words

Found = tuple[tuple[int, int], NounFrame]
_BEHIND = 12  # words that a condition on what stands behind a noun may see
_LONGEST = 4  # words in an event noun


def nouns_at(words: Words, first: int, last: int, lexicon: Lexicon) -> Iterator[Found]:
    """The event nouns that end at `last` (exclusive) and begin at or behind `first`, longest first."""
    if last <= first:
        return
    for row, frame in lexicon.nouns.get(words.lower[last - 1], ()):
        begin = last - len(row)
        if begin >= first and words.lower[begin:last] == row and not _barred(words, begin, last, frame):
            yield (begin, last), frame


def noun_at(scan: Scan, index: int) -> Trigger | None:
    """The noun of an event that begins at `index` and tells it by itself: 'the acquisition of', 'since its listing on'."""
    words = scan.words
    if words.lower[index] not in scan.lexicon.opening:
        return None
    for last in range(min(index + _LONGEST, len(words)), index, -1):
        for row, frame in scan.lexicon.nouns.get(words.lower[last - 1], ()):
            if words.lower[index:last] != row or _barred(words, index, last, frame):
                continue
            if (frame.next and frame.next.match(scan.after(last))) or (
                frame.prev and frame.prev.search(f"{words.joined(index - 9, index)} ")
            ):
                end = scan.phrase_after(last + 1) if words.lower[last : last + 1] == ("of",) else last
                return scan.trigger(
                    frame.type, index, last, noun=True, object=(last + 1, end) if end > last + 1 else None,
                    types=frame.generic, definite=definite(scan, (index, last)),
                )  # fmt: skip
    return None


def definite(scan: Scan, noun: tuple[int, int]) -> bool:
    """Whether a noun stands with 'the' or 'this' and without a complement, and so goes back to what was told."""
    before = scan.words.lower[max(0, noun[0] - 3) : noun[0]]
    return not scan.grammar.definite.isdisjoint(before) and scan.words.lower[noun[1] : noun[1] + 1] != ("of",)


def _barred(words: Words, first: int, last: int, frame: NounFrame) -> bool:
    if frame.behind is not None and not frame.behind.match(words.joined(last, last + _BEHIND)):
        return True
    return frame.bar is not None and frame.bar.search(words.joined(first - 6, last + 4)) is not None

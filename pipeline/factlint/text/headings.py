"""Which blocks are headings: marked ones, bare years, and short lines that head a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factlint.languages import load
from factlint.text.blocks import Block

YEAR = re.compile(r"(?:1[0-9]|20|21)\d\d")
YEARS = re.compile(r"(?:1[0-9]|20|21)\d\ds?(?:(?: ?[–—-] ?| to )(?:\d{2,4}s?|present|now))?")
_NUMBERS = re.compile(r"[\d.,%$€£¥()/ –—-]+")
_WORD = re.compile(r"[^\W\d_]{2}")
_DATE_WORDS = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d\d-\d\d"
)
_MOST_WORDS = 12
_MOST_CHARS = 100
# So many short lines in a row are a list or a table, not headings.
_LIST_RUN, _YEAR_RUN = 4, 3


def headings(blocks: Sequence[Block]) -> list[bool]:
    """For each block whether it is a heading.

    A heading is a line marked as one (wiki '==', Markdown '#'), a bare year or range of years on a line of its own, or a
    short line alone that does not end like a sentence and is followed by text. Lists, columns of a table, captions with a
    year and pointers to other articles ('Main article: …') are not.
    """
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
        _decide(blocks, range(index, last + 1), result)
        index = last + 1
    return result


def _decide(blocks: Sequence[Block], run: range, result: list[bool]) -> None:
    """Decides a run of lines that each look like a heading."""
    followed = run.stop < len(blocks)
    listed = len(run) >= _LIST_RUN
    years = 0
    for k in run:
        block = blocks[k]
        years = years + 1 if YEARS.fullmatch(block.text) else 0
        if block.marked:
            result[k] = True
        elif years:
            result[k] = not _followed_by_number(blocks, k)
            if years >= _YEAR_RUN:
                # A column of years: only the last one may head what follows.
                result[k - 1] = False
            if years == _YEAR_RUN:
                result[k - years + 1 : k - 1] = [False] * (years - 2)
        else:
            result[k] = followed and (not listed or k >= run.stop - 2)


def _followed_by_number(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line of figures that are no years comes next, as in a table."""
    if index + 1 >= len(blocks):
        return False
    after = blocks[index + 1].text
    return bool(_NUMBERS.fullmatch(after)) and not YEARS.fullmatch(after)


def _like_heading(block: Block) -> bool:
    text = block.text
    if block.marked or YEARS.fullmatch(text):
        return True
    return (
        block.alone
        and len(text) <= _MOST_CHARS
        and "\n" not in text
        and (text[0].isupper() or text[0].isdigit())
        and text[-1] not in ".!?:;,…”\"'’"
        and len(text.split()) <= _MOST_WORDS
        and bool(_WORD.search(text))
        and not _DATE_WORDS.search(text)
        and not _caption(text)
        and not is_hatnote(text)
    )


def is_hatnote(text: str) -> bool:
    """Whether a line only points to another article ('Main article: …')."""
    return text.lower().startswith(_hatnotes())


@cache
def _hatnotes() -> tuple[str, ...]:
    notes = load("en", "layout")["hatnotes"]
    return tuple(note + end for note in notes for end in (":", " "))


@cache
def _caption_words() -> frozenset[str]:
    return frozenset(load("en", "layout")["caption_years"])


def _caption(text: str) -> bool:
    """Whether a line ends like the caption of a picture: 'The works in 1936', 'Model AA, 1936'."""
    *words, last = text.split()
    return (
        bool(words)
        and bool(YEAR.fullmatch(last))
        and (words[-1].lower() in _caption_words() or words[-1].endswith(","))
    )

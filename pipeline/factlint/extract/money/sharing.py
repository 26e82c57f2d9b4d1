"""Marks and scales that neighbours share, and the neighbours that are one amount.

'£10, £20 and £30 million', 'from 12 to 15 million euros', '$2–3bn': each figure gets what it leaves to its neighbour.
'€5 to €6 million' is one range, 'five dollars and ten cents' one amount, 'from €5 to €6 million' a change of two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from factlint.extract.money.amounts import Amount
from factlint.extract.money.lexicon import Lexicon, lexicon

_JOINT = re.compile(r" ?[–—-] ?| to | and | or |, (?:and |or )?")
_TIGHT = re.compile(r" ?[–—-] ?")
_TWO_DIGITS = re.compile(r"\d\d")
_AND_CENTS = re.compile(r",? (?:and )?")
_CLOSED = re.compile(r"\s*(?:[.,;:)?!]|$)| (?:and|or|more|less|each|apiece|per|a|for|but|on|in|at)\b")
_ENDED = re.compile(r"\s*(?:[.;:)?!]|$)")
# 'its income rose by 46.7% ($7.5 billion to $11 billion)'
_CHANGED_BY = re.compile(r"(?:%|per ?cent)[^.;()]{0,30}\($")
_NO_NOUN = re.compile(
    r"(?! ?[a-z]{2,})| (?:and|or|in|on|to|for|from|at|by|with|as|per|a|an|each|of|respectively|was|were|is|are|but|which|that|when|while|after|before|under|over|into|than)\b"
)
# 'Boeing 737 and 3 million dollars', 'Covid-19 and …'
_NAMED = re.compile(r"(?:[\w.#/-]|\w [A-Z][\w-]{1,18} )$")
# A figure and its neighbour's number are of one size where they share a scale.
_LIKE = 40


def share(text: str, pieces: Sequence[Amount], language: str = "en") -> Iterator[Amount]:
    """The amounts among `pieces`: those with a mark, their own or shared, ranges joined."""
    pieces, words = _with_cents(text, pieces), lexicon(language)
    index = 0
    while index < len(pieces):
        run = [pieces[index]]
        while index + 1 < len(pieces) and _JOINT.fullmatch(text, _end(run[-1]), pieces[index + 1].start):
            index += 1
            run.append(pieces[index])
        index += 1
        marked = any(piece.marks for piece in run)
        if len(run) > 1 and marked:
            run = _share(text, run)
        if marked:
            yield from _join(text, run, words)


def _end(piece: Amount) -> int:
    return piece.letter[1] if piece.letter else piece.end


def _share(text: str, run: list[Amount]) -> list[Amount]:
    """The run with scale letters made sure, then marks and scales shared."""
    run = [piece.times(*piece.letter) if piece.letter else piece for piece in run]
    listed = len(run) == 2 or text[run[-2].end : run[-1].start].strip(" ,") in ("and", "or")
    for place in range(1, len(run)):
        before, this = run[place - 1], run[place]
        between = text[before.end : this.start]
        if this.marks or not before.marks or not before.prefixed or before.subunit:
            continue
        if _goes_on(text, before, this, between, listed=listed and run[-1].scaled):
            run[place] = replace(this, marks=before.marks[:1], prefixed=True)
    for place in range(len(run) - 2, -1, -1):
        this, after = run[place], run[place + 1]
        comma = text[this.end : after.start].startswith(",")
        if (
            this.marks
            or not after.marks
            or after.prefixed
            or (comma and not (listed and len(run) > 2))
            or _NAMED.search(text, max(0, this.start - 20), this.start)
        ):
            continue
        shared = replace(this, marks=after.marks[-1:])
        if after.subunit:
            shared = replace(shared, low=this.low / 100, high=this.high / 100, step=this.step / 100, subunit=True)
        run[place] = shared
    for place in range(len(run) - 2, -1, -1):
        this, after = run[place], run[place + 1]
        if (
            not (after.scaled or after.hundred)
            or this.scaled
            or not this.marks
            or not after.marks
            or this.subunit
            or not 0 < this.written < 1000
        ):
            continue
        # Figures under one mark are of one scale; with a mark each, they are where their sizes are alike ('£10 and £20 million').
        alike = this.marks[0] == after.marks[0] or after.written / _LIKE <= this.written <= after.written * _LIKE
        if alike and (this.prefixed or not after.prefixed):
            run[place] = this.times(after.high / after.written if after.written else Decimal(1))
    return run


def _goes_on(text: str, before: Amount, this: Amount, between: str, *, listed: bool) -> bool:
    """Whether the mark before one figure is meant for the next one too: '$10–12', '$10 to 12 million', '$120, 80 and 50 million'."""
    if _TIGHT.fullmatch(between):
        return this.scaled or between == between.strip()
    alone = _NO_NOUN.match(text, this.end) is not None
    if between == " to ":
        return (this.scaled and not before.scaled) or (alone and (this.scaled or not before.scaled))
    return alone and (this.scaled or (listed and "," in between))


def _with_cents(text: str, pieces: Sequence[Amount]) -> list[Amount]:
    """The pieces, amounts with hundredths as one."""
    merged: list[Amount] = []
    for piece in pieces:
        whole = _cents(text, merged[-1], piece) if merged else None
        if whole:
            merged[-1] = whole
        else:
            merged.append(piece)
    return merged


def _join(text: str, run: Sequence[Amount], words: Lexicon) -> Iterator[Amount]:
    """The amounts of a run, ranges as one."""
    index = 0
    while index < len(run):
        first = run[index]
        second = run[index + 1] if index + 1 < len(run) else None
        joined = _range(text, first, second, words) if second else None
        if joined:
            index += 2
            yield joined
            continue
        if first.marks:
            yield first
        index += 1


def _cents(text: str, first: Amount, second: Amount) -> Amount | None:
    """'five dollars and ten cents', '15 dollars 50', 'thirteen dollars forty-five'."""
    if not first.marks or first.scaled or first.subunit or first.low != int(first.low):
        return None
    between = text[first.end : second.start]
    if second.subunit and _AND_CENTS.fullmatch(between):
        total = first.low + second.low
        return replace(first, end=second.end, low=total, high=total, step=second.step)
    figures = _TWO_DIGITS.fullmatch(text, second.start, second.end) or (second.words and 10 <= second.low < 100)
    closed = _CLOSED.match(text, second.end) or (
        not second.words and not text[second.end : second.end + 2].strip(" ").isalnum()
    )
    # 'twenty dollars and 43' ends its sentence: nothing is left that 43 could count.
    odd = (
        between == " and " and not first.prefixed and _ENDED.match(text, second.end) and not _paired(text, first.start)
    )
    if (
        (between == " " or odd)
        and not (first.prefixed and second.words)
        and not second.marks
        and not second.scaled
        and figures
        and closed
    ):
        total = first.low + second.low / 100
        return replace(first, end=second.end, low=total, high=total, step=Decimal("0.01"))
    return None


def _paired(text: str, start: int) -> bool:
    return text[max(0, start - 14) : start].lower().rstrip().endswith(("between", "from", "both", "either"))


def _range(text: str, first: Amount, second: Amount, words: Lexicon) -> Amount | None:
    """'€5 to €6 million', 'between €5m and €6m' as one amount; None where they are two."""
    kind = text[first.end : second.start].strip(" ,")
    left = text[max(0, first.start - 60) : first.start].lower()
    if (
        not first.marks
        or not second.marks
        or first.low > second.high
        or not set(first.marks[-1][2]) & set(second.marks[-1][2])
    ):
        return None
    next_word = (
        first.words and second.words and kind == "or" and second.written == first.written + 1
    )  # 'two or three million'
    if kind in ("and", "or", "") and not next_word and not (kind and left.rstrip().endswith("between")):
        return None
    if kind == "to" and (_is_change(left, words) or _CHANGED_BY.search(left) or words.step.search(left)):
        return None
    marks = tuple(sorted({*first.marks, *second.marks}))
    return replace(
        second,
        start=first.start,
        low=first.low,
        step=max(first.step, second.step),
        marks=marks,
        prefixed=first.prefixed,
    )


def _is_change(left: str, words: Lexicon) -> bool:
    return left.rstrip().endswith("from") and not words.ranging.search(left)

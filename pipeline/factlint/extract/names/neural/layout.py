"""A document as the network reads it: rows of words, packed so that rows of many lengths are walked side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# Longer sentences are read in stretches of this length.
LONGEST = 80
# So many rows are walked at once: enough for speed, few enough for memory.
_SIDE_BY_SIDE = 64
# Numbers told of each place beside its word; a flag that is set is FLAG.
PLACE_NUMBERS = 4
FLAG = 5
Indices = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Block:
    """Some rows of a document, first words first: `order` are the document's words in the order in which they are walked,
    `sizes` how many rows go on at each step, `turned` where the word stands when each row is walked from its end."""

    order: Indices
    sizes: tuple[int, ...]
    turned: Indices


@dataclass(frozen=True, slots=True)
class Layout:
    """The words of a document: their number among its different words, what is told of their places, and the group that
    each capitalised word forms with its likes (-1: small letters)."""

    words: tuple[str, ...]
    word: Indices
    place: NDArray[np.float32]
    group: Indices
    blocks: tuple[Block, ...]

    def __len__(self) -> int:
        return len(self.word)


def lay_out(sentences: Sequence[Sequence[str]]) -> Layout:
    """The layout of one document."""
    rows = [(s[k : k + LONGEST], k > 0) for s in sentences for k in range(0, len(s), LONGEST)]
    plain: set[str] = set()
    inner: Counter[str] = Counter()
    for row, goes_on in rows:
        for k, word in enumerate(row):
            if not word[0].isupper():
                plain.add(word)
            elif k or goes_on:
                inner[word] += 1
    number: dict[str, int] = {}
    groups: dict[str, int] = {}
    word_ids: list[int] = []
    group_ids: list[int] = []
    places: list[tuple[int, int, int, int]] = []
    told: dict[str, tuple[int, int, int]] = {}
    for row, goes_on in rows:
        for k, word in enumerate(row):
            word_ids.append(number.setdefault(word, len(number)))
            first = 0 if k or goes_on else FLAG
            if not word[0].isupper():
                group_ids.append(-1)
                places.append((first, 0, 0, 0))
                continue
            group_ids.append(groups.setdefault(word, len(groups)))
            if word not in told:
                times = inner[word]
                told[word] = (FLAG * (word.lower() in plain), FLAG * (times == 0), min(times, 5))
            places.append((first, *told[word]))
    return Layout(
        words=tuple(number),
        word=np.array(word_ids, dtype=np.int64),
        place=np.array(places, dtype=np.float32).reshape(-1, PLACE_NUMBERS),
        group=np.array(group_ids, dtype=np.int64),
        blocks=tuple(_blocks([len(row) for row, _ in rows])),
    )


def _blocks(lengths: Sequence[int]) -> Iterator[Block]:
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]]) if lengths else np.zeros(0)
    by_length = np.argsort(-np.array(lengths), kind="stable")
    for k in range(0, len(lengths), _SIDE_BY_SIDE):
        chosen = by_length[k : k + _SIDE_BY_SIDE]
        yield _block(np.array(lengths)[chosen], starts[chosen].astype(np.int64))


def _block(lengths: Indices, starts: Indices) -> Block:
    """`lengths` do not grow."""
    sizes = [int((lengths > step).sum()) for step in range(int(lengths[0]))]
    step = np.repeat(np.arange(len(sizes)), sizes)
    row = np.concatenate([np.arange(size) for size in sizes])
    before = np.concatenate([[0], np.cumsum(sizes)])
    return Block(order=starts[row] + step, sizes=tuple(sizes), turned=before[lengths[row] - 1 - step] + row)

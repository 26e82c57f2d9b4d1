"""Documents with what is to be learned of them, packed into batches."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from data import Document
from student import TAG_COUNT, Batch

from factlint.extract.names.neural.decoding import TAGS
from factlint.extract.names.neural.layout import FLAG, LONGEST, Layout, lay_out

UNKNOWN = -1
NUMBER = {tag: k for k, tag in enumerate(TAGS)}


@dataclass(frozen=True, slots=True)
class Lesson:
    """A document with the tag of each word (UNKNOWN where none is known) and the teacher's scores of its tags."""

    layout: Layout
    lengths: tuple[int, ...]
    gold: np.ndarray
    soft: np.ndarray


def tag_numbers(document: Document) -> np.ndarray:
    return np.array([NUMBER.get(tag, UNKNOWN) for s in document.sentences for _, tag in s], dtype=np.int64)


def lesson(document: Document, gold: np.ndarray | None = None, soft: np.ndarray | None = None) -> Lesson:
    layout = lay_out([[word for word, _ in s] for s in document.sentences])
    return Lesson(
        layout=layout,
        lengths=tuple(min(LONGEST, len(s) - k) for s in document.sentences for k in range(0, len(s), LONGEST)),
        gold=np.full(len(layout), UNKNOWN) if gold is None else gold,
        soft=np.zeros((len(layout), TAG_COUNT), dtype=np.float16) if soft is None else soft,
    )


def grouped(lessons: Sequence[Lesson], words: int, rng: random.Random | None) -> list[list[Lesson]]:
    """Lessons in groups of about so many words, in the order of `rng`."""
    order = list(lessons)
    if rng:
        rng.shuffle(order)
    groups: list[list[Lesson]] = []
    size = words
    for item in order:
        if size >= words:
            groups.append([])
            size = 0
        groups[-1].append(item)
        size += len(item.layout)
    return groups


def packed(lessons: Sequence[Lesson]) -> tuple[list[str], Batch]:
    """The different words of the lessons, and the batch that tells them by their numbers."""
    number: dict[str, int] = {}
    words, groups, documents, group_count = [], [], [], 0
    for k, item in enumerate(lessons):
        own = np.array([number.setdefault(word, len(number)) for word in item.layout.words], dtype=np.int64)
        words.append(own[item.layout.word])
        group = item.layout.group
        groups.append(np.where(group >= 0, group + group_count, -1))
        group_count += int(group.max(initial=-1)) + 1
        documents.append(np.full(len(item.layout), k))
    lengths = np.array([n for item in lessons for n in item.lengths])
    starts = np.cumsum(lengths) - lengths
    by_length = np.argsort(-lengths, kind="stable")
    lengths, starts = lengths[by_length], starts[by_length]
    sizes = [int((lengths > step).sum()) for step in range(int(lengths[0]))]
    step = np.repeat(np.arange(len(sizes)), sizes)
    row = np.concatenate([np.arange(size) for size in sizes])
    before = np.concatenate([[0], np.cumsum(sizes)])
    order = starts[row] + step

    def tensor(rows: Sequence[np.ndarray]) -> torch.Tensor:
        return torch.from_numpy(np.concatenate(rows)[order])

    batch = Batch(
        words=tensor(words),
        place=tensor([item.layout.place for item in lessons]) / FLAG,
        group=tensor(groups),
        document=tensor(documents),
        turned=torch.from_numpy(before[lengths[row] - 1 - step] + row),
        sizes=sizes,
        documents=len(lessons),
        gold=tensor([item.gold for item in lessons]),
        soft=tensor([item.soft for item in lessons]).float(),
        order=torch.from_numpy(order),
    )
    return list(number), batch

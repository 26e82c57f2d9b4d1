"""Trains the student on what the teacher tells of each word and on the gold tags, and sets how readily it says ORG."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import torch
from batches import UNKNOWN, Lesson, grouped, packed
from core import Core
from data import Document
from evaluate import f1, recall, words_of
from student import Student
from torch.nn.functional import cross_entropy, kl_div, log_softmax, softmax
from torch.nn.utils import clip_grad_norm_

from factlint.extract.names.neural.decoding import TAGS, best_tags
from factlint.extract.names.neural.layout import Block
from factlint.extract.names.neural.words import UNIT, WordRows
from factlint.extract.names.tagger import tagger_of

Arrays = dict[str, np.ndarray]


class Rows:
    """The rows of words, made once."""

    def __init__(self, rows: WordRows) -> None:
        self.rows = rows
        self.place: dict[str, int] = {}
        self.width = rows.of(["a"]).shape[1]
        self.made = np.zeros((0, self.width), dtype=np.int8)

    def of(self, words: Sequence[str]) -> torch.Tensor:
        fresh = [word for word in words if word not in self.place]
        if fresh:
            new = self.rows.of(fresh).astype(np.int8)
            start = len(self.place)
            self.place.update((word, start + k) for k, word in enumerate(fresh))
            if len(self.place) > len(self.made):
                grown = np.zeros((2 * len(self.place), self.width), dtype=np.int8)
                grown[:start] = self.made[:start]
                self.made = grown
            self.made[start : len(self.place)] = new
        return torch.from_numpy(self.made[[self.place[word] for word in words]].astype(np.float32) / UNIT)


def fit(
    student: Student,
    epochs: Iterator[list[Lesson]],
    words: int,
    rows: Rows,
    settings: dict[str, Any],
    log: Callable[..., None],
) -> None:
    """One list of lessons an epoch, `words` in all; the rate rises over the first steps and falls to nothing."""
    rng = random.Random(settings["seed"])
    optimizer = torch.optim.AdamW(
        student.parameters(), lr=settings["rate"], weight_decay=settings["decay"], betas=(0.9, 0.98)
    )
    learned = rows.rows.learned
    student.train()
    step, seen, total, began = 0, 0, 0.0, time.monotonic()
    for epoch, lessons in enumerate(epochs):
        late = epoch >= len(settings["rounds"]) - settings["late_epochs"]
        share = settings["late_gold_share"] if late else settings["gold_share"]
        for group in grouped(lessons, settings["batch"], rng):
            names, batch = packed(group)
            given = rows.of(names)
            # Now and then a word is told by how it is written alone.
            unseen = torch.rand(len(given), 1) < settings["word_drop"]
            given = torch.cat([given[:, :learned] * ~unseen, given[:, learned:]], 1)
            scores = student(given, batch)
            loss = kl_div(log_softmax(scores, 1), softmax(batch.soft, 1), reduction="batchmean")
            if (batch.gold != UNKNOWN).any():
                gold = cross_entropy(scores, batch.gold, ignore_index=UNKNOWN, reduction="sum") / len(scores)
                loss = loss * (1 - share) + share * gold
            for part in optimizer.param_groups:
                part["lr"] = settings["rate"] * min(1.0, (step + 1) / settings["warm"]) * (1 - seen / words)
            optimizer.zero_grad()
            loss.backward()
            clip_grad_norm_(student.parameters(), 1.0)
            optimizer.step()
            step += 1
            seen += len(scores)
            total += float(loss.detach())
            if step % 100 == 0:
                log(f"step {step}, {seen / words:.0%}, loss {total / 100:.4f}, {time.monotonic() - began:.0f} s")
                total = 0.0
        log("epoch", epoch + 1)


def lean(
    arrays: Arrays,
    documents: Sequence[Document],
    core: Sequence[Core],
    settings: dict[str, Any],
    log: Callable[..., None],
) -> Arrays:
    """The arrays with ORG made readier by as much as serves documents and companies that nothing was learned from: the
    least for which the sum of F1 there and recall here is as good as the best, give or take the tolerance. Names too many
    do more harm than names too few."""
    organisations = np.array([tag.endswith("-ORG") for tag in TAGS], dtype=np.float32)
    tagger = tagger_of(arrays)
    lone = [item.document for item in core]
    scored = [[list(tagger.scored(words_of(d))) for d in row] for row in (documents, lone)]
    sums: dict[float, float] = {}
    for readier in settings["leans"]:
        gold, companies = ([tags(blocks, readier * organisations) for blocks in row] for row in scored)
        right = f1(documents, [cut(d, row) for d, row in zip(documents, gold, strict=True)])["ORG"]
        found = recall(core, [cut(d, row) for d, row in zip(lone, companies, strict=True)], "marked")
        log(f"ORG readier by {readier}: F1 {right:.3f}, recall {found:.3f}")
        sums[readier] = right + found
    chosen = min(readier for readier, told in sums.items() if told >= max(sums.values()) - settings["tolerance"])
    return arrays | {"out.offset": arrays["out.offset"] + np.float32(chosen) * organisations}


def tags(blocks: Sequence[tuple[Block, np.ndarray]], added: np.ndarray) -> list[str]:
    """The tags of a document's words, with so much added to their scores."""
    found = np.zeros(sum(len(block.order) for block, _ in blocks), dtype=np.int64)
    for block, scores in blocks:
        found[block.order] = best_tags(scores + added.astype(np.float32), block.sizes)
    return [TAGS[k] for k in found.tolist()]


def cut(document: Document, row: list[str]) -> list[list[str]]:
    """A row of tags by sentences."""
    found, first = [], 0
    for sentence in document.sentences:
        found.append(row[first : first + len(sentence)])
        first += len(sentence)
    return found

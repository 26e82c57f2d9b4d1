"""The teacher: a small pretrained encoder that learns to mark names, to label text for the model that ships.

It is far too large and slow to travel in the package; what it reads in unlabelled text does.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from data import Document
from torch import nn

LABELS = ("ORG", "PERSON", "LOC", "MISC")
TAGS = ("O", *(f"{p}-{label}" for label in LABELS for p in "BI"))
NUMBER = {tag: k for k, tag in enumerate(TAGS)}
IGNORED = -100
# The encoder reads small letters only; how a word is written is told beside it.
SHAPES = ("", "xx", "Xx", "X", "XX", "xX", "dd", "..")


def shape(word: str) -> int:
    """How a word is written, as an index into SHAPES."""
    if word[0].isdigit():
        return SHAPES.index("dd")
    if not any(c.isalpha() for c in word):
        return SHAPES.index("..")
    if word.islower():
        return SHAPES.index("xx")
    if word.isupper():
        return SHAPES.index("XX" if len(word) > 1 else "X")
    if word[0].isupper() and word[1:].islower():
        return SHAPES.index("Xx")
    return SHAPES.index("xX")


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces of words that the encoder reads at once; `heads` are the places of the words' first pieces."""

    pieces: list[int]
    shapes: list[int]
    heads: list[int]
    targets: list[int]


class Teacher(nn.Module):
    """An encoder with the shape of each word added to its input, and a linear layer over first pieces."""

    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        size = encoder.config.hidden_size
        self.encoder = encoder
        self.shapes = nn.Embedding(len(SHAPES), size)
        nn.init.zeros_(self.shapes.weight)
        self.drop = nn.Dropout(0.1)
        self.out = nn.Linear(size, len(TAGS))

    def forward(self, pieces: torch.Tensor, shapes: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        inputs = self.encoder.embeddings.word_embeddings(pieces) + self.shapes(shapes)
        states = self.encoder(inputs_embeds=inputs, attention_mask=mask).last_hidden_state
        return self.out(self.drop(states))


class Pieces:
    """Cuts words into pieces; remembers, because words return."""

    def __init__(self, folder: Path) -> None:
        from tokenizers import Tokenizer

        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.first, self.last = (self.tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]"))
        self.known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        if word not in self.known:
            self.known[word] = self.tokenizer.encode(word, add_special_tokens=False).ids[:12] or [
                self.tokenizer.token_to_id("[UNK]")
            ]
        return self.known[word]


def windows(document: Document, pieces: Pieces, most: int) -> Iterator[Window]:
    """The document in stretches of whole sentences, as long as `most` pieces allow; longer sentences are cut."""
    ids: list[int] = []
    shapes: list[int] = []
    heads: list[int] = []
    targets: list[int] = []

    def window() -> Window:
        return Window([pieces.first, *ids, pieces.last], [0, *shapes, 0], [h + 1 for h in heads], list(targets))

    for sentence in document.sentences:
        length = sum(len(pieces.of(w)) for w, _ in sentence)
        if ids and len(ids) + length > most:
            yield window()
            ids, shapes, heads, targets = [], [], [], []
        for word, tag in sentence:
            parts = pieces.of(word)
            if len(ids) + len(parts) > most:
                yield window()
                ids, shapes, heads, targets = [], [], [], []
            heads.append(len(ids))
            ids += parts
            shapes += [shape(word)] * len(parts)
            targets.append(NUMBER.get(tag, IGNORED))
    if ids:
        yield window()


def batches(rows: Sequence[Window], most: int, rng: random.Random | None) -> Iterator[list[int]]:
    """Indices of windows of like length, `most` pieces together; shuffled with `rng`."""
    order = sorted(range(len(rows)), key=lambda k: (len(rows[k].pieces), rng.random() if rng else 0, k))
    groups: list[list[int]] = []
    for k in order:
        if groups and len(rows[k].pieces) * (len(groups[-1]) + 1) <= most:
            groups[-1].append(k)
        else:
            groups.append([k])
    if rng:
        rng.shuffle(groups)
    yield from groups


def tensors(rows: Sequence[Window]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    longest = max(len(r.pieces) for r in rows)
    pieces, shapes, mask = (torch.zeros(len(rows), longest, dtype=torch.long) for _ in range(3))
    for k, row in enumerate(rows):
        size = len(row.pieces)
        pieces[k, :size] = torch.tensor(row.pieces)
        shapes[k, :size] = torch.tensor(row.shapes)
        mask[k, :size] = 1
    return pieces, shapes, mask


def load(folder: Path, settings: dict[str, Any]) -> Teacher:
    """The pretrained encoder of `folder` (config.json, model.safetensors, tokenizer.json) with a new layer on top."""
    from transformers import AutoModel

    torch.manual_seed(settings["seed"])
    encoder = AutoModel.from_pretrained(folder, local_files_only=True, add_pooling_layer=False)
    # The vectors of the pieces stay as they are: the names of the training data are not those that count.
    for parameter in encoder.embeddings.word_embeddings.parameters():
        parameter.requires_grad = False
    return Teacher(encoder.float())


def fit(
    teacher: Teacher, epochs: Sequence[Sequence[Document]], pieces: Pieces, settings: dict[str, Any], log: Any
) -> None:
    """Trains on one row of documents an epoch; the rate rises over a tenth of the steps and falls to nothing."""
    rng = random.Random(settings["seed"])
    plan = []
    for documents in epochs:
        rows = [w for d in documents for w in windows(d, pieces, settings["window"])]
        rows = [r for r in rows if any(t != IGNORED for t in r.targets)]
        plan.append((rows, list(batches(rows, settings["batch"], rng))))
    steps = sum(len(groups) for _, groups in plan)
    slow = list(teacher.encoder.parameters())
    fast = [*teacher.shapes.parameters(), *teacher.out.parameters()]
    optimizer = torch.optim.AdamW(
        [{"params": slow, "lr": settings["rate"]}, {"params": fast, "lr": settings["rate"] * 10}], weight_decay=0.01
    )
    warm = max(1, steps // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: s / warm if s < warm else max(0.0, (steps - s) / max(1, steps - warm))
    )
    loss_of = nn.CrossEntropyLoss(ignore_index=IGNORED)
    teacher.train()
    step, began, total, seen = 0, time.monotonic(), 0.0, 0
    for rows, groups in plan:
        for group in groups:
            chosen = [rows[k] for k in group]
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=settings["bfloat16"]):
                scores = teacher(*tensors(chosen))
            picked = torch.cat([scores[k, torch.tensor(r.heads)] for k, r in enumerate(chosen)])
            loss = loss_of(picked.float(), torch.tensor([t for r in chosen for t in r.targets]))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            total += float(loss.detach())
            seen += sum(len(r.heads) for r in chosen)
            if step % 50 == 0:
                log(f"step {step}/{steps} loss {total / 50:.4f} {seen / (time.monotonic() - began):.0f} words/s")
                total = 0.0


def scores(
    teacher: Teacher, documents: Sequence[Document], pieces: Pieces, settings: dict[str, Any]
) -> list[np.ndarray]:
    """For each document the scores of the tags of each of its words."""
    teacher.eval()
    rows: list[Window] = []
    owner: list[int] = []
    for k, document in enumerate(documents):
        for window in windows(document, pieces, settings["window"]):
            rows.append(window)
            owner.append(k)
    told: list[np.ndarray] = [np.zeros((0, len(TAGS)), dtype=np.float32)] * len(rows)
    with torch.no_grad():
        for group in batches(rows, settings["batch"] * 2, None):
            chosen = [rows[k] for k in group]
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=settings["bfloat16"]):
                found = teacher(*tensors(chosen))
            for k, row, score in zip(group, chosen, found, strict=True):
                told[k] = score[torch.tensor(row.heads)].float().numpy()
    whole: list[list[np.ndarray]] = [[] for _ in documents]
    for k, score in zip(owner, told, strict=True):
        whole[k].append(score)
    return [np.concatenate(parts) for parts in whole]


def label(
    teacher: Teacher, documents: Sequence[Document], pieces: Pieces, settings: dict[str, Any]
) -> list[list[list[tuple[str, float]]]]:
    """For each sentence of each document the tag of each word with its probability, names well-formed."""
    found = []
    for document, told in zip(documents, scores(teacher, documents, pieces, settings), strict=True):
        row = decode(torch.log_softmax(torch.from_numpy(told), -1))
        position, sentences = 0, []
        for sentence in document.sentences:
            sentences.append(row[position : position + len(sentence)])
            position += len(sentence)
        found.append(sentences)
    return found


def decode(scores: torch.Tensor) -> list[tuple[str, float]]:
    """The best row of tags in which no name goes on that did not begin, with each tag's own probability."""
    allowed = torch.zeros(len(TAGS), len(TAGS))
    for i, before in enumerate(TAGS):
        for j, tag in enumerate(TAGS):
            if tag.startswith("I-") and before[2:] != tag[2:]:
                allowed[i, j] = -1e4
    start = torch.tensor([-1e4 if t.startswith("I-") else 0.0 for t in TAGS])
    best = scores[0] + start
    back: list[torch.Tensor] = []
    for row in scores[1:]:
        joined = best[:, None] + allowed
        value, index = joined.max(0)
        back.append(index)
        best = value + row
    path = [int(best.argmax())]
    for index in reversed(back):
        path.append(int(index[path[-1]]))
    path.reverse()
    return [(TAGS[t], float(scores[k, t].exp())) for k, t in enumerate(path)]

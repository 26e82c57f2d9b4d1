"""What the teacher tells of each word of documents, kept in files, and the lessons made of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from batches import UNKNOWN, Lesson, lesson, tag_numbers
from core import Core
from data import Document
from sources import Data
from substitutes import swapped

# Documents of each kind as they are, and with other names in them from seeds this far apart.
KINDS = ("docred", "core", "crossner", "texts")
_ROUND = 1_000_000
_KIND = 200_000

Scores = Callable[[Sequence[Document]], list[np.ndarray]]


def documents_of(
    kind: str, round_: int, data: Data, core: Sequence[Document], texts: Sequence[Document], shares: dict[str, float]
) -> list[Document]:
    """The documents of a kind; round 0 is the documents as they are. `core` are CORE's sentences with all names tagged."""
    if round_ == 0 and kind == "core":
        return [item.document for item in data.core]
    documents = {"docred": data.docred, "core": core, "crossner": data.crossner, "texts": texts}[kind]
    if round_ == 0:
        return list(documents)
    seed = round_ * _ROUND + KINDS.index(kind) * _KIND
    return swapped(documents, data.names, share=shares[kind], seed=seed)


def lessons_of(kind: str, round_: int, documents: Sequence[Document], path: Path, core: Sequence[Core]) -> list[Lesson]:
    """Documents with the teacher's scores from the file and the gold tags that there are."""
    with np.load(path, allow_pickle=False) as stored:
        scores, sizes = stored["scores"], stored["sizes"].tolist()
    if sizes != [sum(len(s) for s in d.sentences) for d in documents]:
        raise ValueError(f"{path} is of other documents")
    found = []
    first = 0
    for k, (document, size) in enumerate(zip(documents, sizes, strict=True)):
        last = first + size
        gold = None
        if kind in ("docred", "crossner"):
            gold = tag_numbers(document)
        elif kind == "core" and round_ == 0:
            gold = _sure(core[k])
        found.append(lesson(document, gold, scores[first:last]))
        first = last
    return found


def words_in(path: Path, held_out: int) -> int:
    """The words of the documents of a file, the last ones left out."""
    with np.load(path, allow_pickle=False) as stored:
        sizes = stored["sizes"]
    return int(sizes[: len(sizes) - held_out].sum())


def _sure(item: Core) -> np.ndarray:
    """The companies that are surely marked; everything else is unknown."""
    partial = tag_numbers(Document((item.partial().sentences[0],)))
    tags = np.full(len(partial), UNKNOWN)
    for first, last in item.sure:
        tags[first:last] = partial[first:last]
    return tags


def keep(scores: Scores, documents: Sequence[Document], path: Path) -> None:
    """Writes the teacher's scores of all words, one document after the other."""
    told = scores(documents)
    path.parent.mkdir(parents=True, exist_ok=True)
    sizes = np.array([len(rows) for rows in told], dtype=np.int32)
    np.savez_compressed(path, scores=np.concatenate(told).astype(np.float16), sizes=sizes)


def file_of(folder: Path, kind: str, round_: int) -> Path:
    return folder / "soft" / f"{kind}_{round_}.npz"


def needed(settings: dict[str, Any]) -> list[tuple[str, int]]:
    """The kinds and rounds that the student's epochs ask for."""
    return [(kind, r) for r in sorted(set(settings["rounds"])) for kind in KINDS]

"""What the package keeps of pretrained vectors: words as the numbers of like stretches in small books, pieces as bytes.

Product quantisation: the vectors are turned to their principal axes, the axes dealt to as many stretches as a word may
have bytes, and each stretch gets a book of 256 entries by k-means over the common words.
"""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

import numpy as np

from factlint.extract.names.neural.words import UNIT

Arrays = dict[str, np.ndarray]
_ENTRIES = 256


def word_arrays(path: Path, settings: dict[str, Any]) -> Arrays:
    """`vectors.*`: checksums, codes, ranks and books of the words of a JSON file, commonest first."""
    data = json.loads(path.read_text("utf-8"))
    words = data["words"]
    rows = np.array([data["vectors"][w][: data["dimensions"]] for w in words], dtype=np.float32)
    # Lengths tell of frequency alone, and ranks tell that better.
    rows *= 10 / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    codes, books = quantised(rows, settings)
    first: dict[int, int] = {}
    for rank, word in enumerate(words):
        first.setdefault(zlib.crc32(word.encode("utf-8")), rank)
    keys = np.array(sorted(first), dtype=np.uint64)
    ranks = np.array([first[int(key)] for key in keys])
    scale = 127 / max(float(np.abs(book).max()) for book in books)
    found: Arrays = {
        "vectors.gaps": np.diff(keys, prepend=np.uint64(0)).astype(np.uint32),
        "vectors.codes": np.ascontiguousarray(codes[ranks].T),
        "vectors.ranks": np.array([int(rank).bit_length() for rank in ranks], dtype=np.uint8),
    }
    for k, book in enumerate(books):
        found[f"vectors.book{k}"] = np.rint(book * scale).astype(np.int8)
    return found


def quantised(rows: np.ndarray, settings: dict[str, Any]) -> tuple[np.ndarray, list[np.ndarray]]:
    """The codes of each row, and the books that they are looked up in."""
    common = rows[: settings["common"]]
    spread, axes = np.linalg.eigh(np.cov((common - common.mean(0)).T.astype(np.float64)))
    turned = ((rows - common.mean(0)) @ axes[:, ::-1]).astype(np.float32)
    rng = np.random.default_rng(settings["seed"])
    codes, books = [], []
    for axis in dealt(spread[::-1], settings["bytes"]):
        part = np.ascontiguousarray(turned[:, axis])
        book = k_means(part[: settings["common"]], settings["rounds"], rng)
        codes.append(nearest(part, book))
        books.append(book)
    return np.stack(codes, axis=1), books


def dealt(spread: np.ndarray, count: int) -> list[list[int]]:
    """Axes, widest first, each to the stretch that holds least spread so far and has room."""
    groups: list[list[int]] = [[] for _ in range(count)]
    load = np.zeros(count)
    room = -(-len(spread) // count)
    for axis, wide in enumerate(spread):
        chosen = min((k for k in range(count) if len(groups[k]) < room), key=lambda k: load[k])
        groups[chosen].append(axis)
        load[chosen] += np.log(wide / spread[-1] + 1)
    return groups


def k_means(rows: np.ndarray, rounds: int, rng: np.random.Generator) -> np.ndarray:
    centres = rows[rng.choice(len(rows), _ENTRIES, replace=False)].copy()
    for _ in range(rounds):
        member = nearest(rows, centres)
        sums = np.zeros(centres.shape)
        np.add.at(sums, member, rows)
        count = np.bincount(member, minlength=_ENTRIES)[:, None]
        centres = np.where(count > 0, sums / np.maximum(count, 1), centres).astype(np.float32)
    return centres


def nearest(rows: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """The number of the nearest centre of each row."""
    half = (centres * centres).sum(1) / 2
    found = [np.argmin(half - rows[k : k + 50_000] @ centres.T, axis=1) for k in range(0, len(rows), 50_000)]
    return np.concatenate(found).astype(np.uint8)


def piece_arrays(encoder: Path, settings: dict[str, Any]) -> Arrays:
    """`pieces.*`: the encoder's list of word pieces and the vector of each on the widest axes."""
    from safetensors.numpy import load_file

    weights = load_file(encoder / "model.safetensors")
    table = next(rows for name, rows in weights.items() if name.endswith("word_embeddings.weight")).astype(np.float32)
    centred = table - table.mean(0)
    axes = np.linalg.svd(centred, full_matrices=False)[2]
    # All axes that were looked at are brought to one scale together: the widest stay the widest.
    turned = centred @ axes[: settings["scaled_over"]].T
    turned = turned[:, : settings["piece_axes"]] / turned.std()
    listed = json.loads((encoder / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    names = "\n".join(sorted(listed, key=listed.__getitem__))
    return {
        "pieces.names": np.frombuffer(names.encode("utf-8"), dtype=np.uint8),
        "pieces.vectors": np.clip(np.rint(turned * UNIT), -127, 127).astype(np.int8),
    }

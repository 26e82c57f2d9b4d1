"""Word clusters from word vectors: spherical k-means over the frequent words, every word to its nearest centre.

usage: clusters.py VECTORS.json OUT   (VECTORS: {"words": [...], "vectors": {word: [...]}, "dimensions": n})
"""

from __future__ import annotations

import argparse
import gzip
import json
import zlib
from pathlib import Path

import numpy as np


def k_means(rows: np.ndarray, k: int, *, rounds: int, seed: int) -> np.ndarray:
    """Unit-length centres of `k` clusters; deterministic for a seed."""
    rng = np.random.default_rng(seed)
    centres = rows[rng.choice(len(rows), k, replace=False)].copy()
    for _ in range(rounds):
        nearest = assign(rows, centres)
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, rows)
        empty = np.bincount(nearest, minlength=k) == 0
        sums[empty] = rows[rng.choice(len(rows), int(empty.sum()), replace=False)]
        centres = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    return centres


def assign(rows: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """The nearest centre of each row."""
    found = [np.argmax(rows[i : i + 20000] @ centres.T, axis=1) for i in range(0, len(rows), 20000)]
    return np.concatenate(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--sizes", type=int, nargs=3, default=(64, 256, 1024))
    parser.add_argument("--frequent", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    data = json.loads(args.vectors.read_text("utf-8"))
    words = data["words"]
    rows = np.array([data["vectors"][w][: data["dimensions"]] for w in words], dtype=np.float32)
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    coarse, middle, fine = args.sizes
    centres = k_means(rows[: args.frequent], fine, rounds=args.rounds, seed=args.seed)
    member = assign(rows, centres)
    upper = k_means(centres, middle, rounds=args.rounds, seed=args.seed)
    to_middle = assign(centres, upper)
    top = k_means(upper, coarse, rounds=args.rounds, seed=args.seed)
    to_coarse = assign(upper, top)[to_middle]
    # Words are kept as checksums in ascending order: four bytes a word, and a rank that says how common it is.
    table: dict[int, tuple[int, int]] = {}
    for rank, (word, cluster) in enumerate(zip(words, member, strict=True)):
        table.setdefault(zlib.crc32(word.encode("utf-8")), (int(cluster), rank.bit_length()))
    keys = np.array(sorted(table), dtype="<u4")
    fine_ids = np.array([table[int(k)][0] for k in keys], dtype="<u2")
    ranks = np.array([table[int(k)][1] for k in keys], dtype="u1")
    args.out.parent.mkdir(parents=True, exist_ok=True)
    header = json.dumps(
        {"words": len(keys), "fine": fine, "middle": to_middle.tolist(), "coarse": to_coarse.tolist()}
    ).encode()
    with args.out.open("wb") as raw, gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as out:
        out.write(header + b"\n" + keys.tobytes() + fine_ids.tobytes() + ranks.tobytes())
    for probe in ("nokia", "acquired", "rotterdam", "patricia", "gmbh", "university"):
        cluster = member[words.index(probe)]
        print(probe, cluster, [w for w, m in zip(words, member, strict=True) if m == cluster][:15])


if __name__ == "__main__":
    main()

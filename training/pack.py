"""The trained model into the package: compressed the same way every time, with its meta data."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np

from factlint.extract.names.neural.decoding import LABELS
from factlint.extract.names.tagger import FILES, MODEL_NAME

MODEL = Path(__file__).resolve().parents[1] / "pipeline" / "factlint" / "extract" / "names" / "model"
WORDS, NETWORK = FILES


def write(folder: Path, arrays: dict[str, np.ndarray]) -> None:
    """Writes words.npz and network.npz."""
    listed = {k: v for k, v in arrays.items() if k.startswith(("vectors.", "pieces."))}
    np.savez_compressed(folder / WORDS, **listed)
    np.savez_compressed(folder / NETWORK, **{k: v for k, v in arrays.items() if k not in listed})


def read(path: Path) -> dict[str, np.ndarray]:
    with np.load(path, allow_pickle=False) as stored:
        return dict(stored)


def pack(arrays: dict[str, np.ndarray], config: dict[str, Any]) -> None:
    """Writes the model and meta.json into the package."""
    write(MODEL, arrays)
    files = {}
    for name in FILES:
        data = (MODEL / name).read_bytes()
        files[name] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    meta = {
        "name": MODEL_NAME,
        "language": "en",
        "labels": list(LABELS),
        "kind": "two layers of bidirectional LSTM with what the whole document tells of a word between them, in whole numbers",
        "licence": "MIT for what was trained, Apache-2.0 for pieces.*; see NOTICE for what it was made from",
        "trained_by": "training/train.py",
        "config": config,
        "files": files,
    }
    (MODEL / "meta.json").write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", "utf-8")

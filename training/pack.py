"""The trained model into the package: compressed the same way every time, with its meta data."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

MODEL = Path(__file__).resolve().parents[1] / "pipeline" / "factlint" / "extract" / "names" / "model"


def pack(crf: Path, clusters: Path, config: dict[str, Any]) -> None:
    """Writes names.crfsuite.gz, clusters.bin.gz and meta.json."""
    with (MODEL / "names.crfsuite.gz").open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(crf.read_bytes())
    if clusters.parent != MODEL:
        (MODEL / "clusters.bin.gz").write_bytes(clusters.read_bytes())
    files = {}
    for name in ("names.crfsuite.gz", "clusters.bin.gz"):
        data = (MODEL / name).read_bytes()
        files[name] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    meta = {
        "name": "factlint-names-en",
        "language": "en",
        "labels": ["ORG", "PERSON", "LOC", "MISC"],
        "kind": "conditional random field over words, word clusters and the rest of the document",
        "licence": "MIT for the model's files; see NOTICE for what it was trained from",
        "trained_by": "training/train.py",
        "config": config,
        "files": files,
    }
    (MODEL / "meta.json").write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", "utf-8")

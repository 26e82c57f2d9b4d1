"""Trains a conditional random field on tagged documents."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from silver import Silver


def train_crf(documents: Iterable[Silver], features: Any, path: Path, settings: dict[str, Any]) -> int:
    """Writes the model; the number of words that it learned from. The same documents in the same order give the same model."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm=settings["algorithm"], verbose=False)
    trainer.set_params(settings["parameters"])
    words = 0
    for item in documents:
        rows = features.document([[w for w, _ in s] for s in item.document.sentences])
        for sentence, row, sure in zip(item.document.sentences, rows, item.sure, strict=True):
            if sure:
                trainer.append(pycrfsuite.ItemSequence(row), [t for _, t in sentence])
                words += len(row)
    trainer.train(str(path))
    return words

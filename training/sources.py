"""All that is learned from and measured on, read from one folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import Core, read_core
from data import Document, read_spacy
from substitutes import Substitutes, read_substitutes


@dataclass(frozen=True, slots=True)
class Data:
    """What is learned from and what is measured on; they share nothing. `core_dev` is never learned from; the last
    documents of `docred` and `core` are kept from the student to set it by."""

    docred: list[Document]
    crossner: list[Document]
    core: list[Core]
    names: Substitutes
    dev: dict[str, list[Document]]
    core_dev: list[Core]


def read_data(folder: Path, settings: dict[str, Any]) -> Data:
    docred = read_spacy(folder / "docred.train.spacy")
    core = read_core(folder / "core.train.jsonl")
    measured = settings["core_measured"]
    return Data(
        docred=docred,
        crossner=read_spacy(folder / "crossner.train.spacy"),
        core=core[:-measured],
        names=read_substitutes(folder / "names", docred),
        dev={name: read_spacy(folder / f"{name}.dev.spacy") for name in ("docred", "wikigold")},
        core_dev=core[-measured:],
    )

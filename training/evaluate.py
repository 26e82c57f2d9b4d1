"""Exact span F1 of a model on documents, recall on the companies of CORE, speed, memory and the time that loading takes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from core import Core
from data import Document, spans_of

from factlint.extract.names.tagger import Tagger

LABELS = ("ORG", "PERSON", "LOC", "MISC")
# Tags of each word of each sentence of each document.
Tag = Callable[[Sequence[Document]], list[list[list[str]]]]

_LOADING = """
import resource, time
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize()
import sys
sys.modules["torch"] = None  # spaCy loads it where it is; users of the package have none
import spacy, babel, numpy  # what every run of the package loads before
from factlint.extract.names.lexicon import lexicon
lexicon("en")
before, began = resident(), time.perf_counter()
from factlint.extract.names.tagger import load_tagger
load_tagger()
print(time.perf_counter() - began, (resident() - before) / 2**20, resident() / 2**20)
"""


def tags_of(tagger: Tagger) -> Tag:
    """The tags of the package's own tagger."""

    def tag(documents: Sequence[Document]) -> list[list[list[str]]]:
        found = []
        for document in documents:
            rows = []
            for sentence, names in zip(document.sentences, tagger.tag(words_of(document)), strict=True):
                row = ["O"] * len(sentence)
                for name in names:
                    row[name.first : name.last] = [
                        f"B-{name.label}",
                        *[f"I-{name.label}"] * (name.last - name.first - 1),
                    ]
                rows.append(row)
            found.append(rows)
        return found

    return tag


def words_of(document: Document) -> list[list[str]]:
    return [[word for word, _ in sentence] for sentence in document.sentences]


def evaluate(tag: Tag, dev: dict[str, list[Document]], core: Sequence[Core]) -> dict[str, Any]:
    """Figures by data set; F1 in parts of one."""
    found: dict[str, Any] = {}
    for name, documents in dev.items():
        words = sum(len(s) for d in documents for s in d.sentences)
        began = time.process_time()
        tagged = tag(documents)
        seconds = time.process_time() - began
        found[name] = {**f1(documents, tagged), "words a second": round(words / seconds)}
    tagged = tag([item.document for item in core])
    found["core recall, all names marked"] = recall(core, tagged, "marked")
    found["core recall, sure companies"] = recall(core, tagged, "sure")
    return found


def f1(documents: Sequence[Document], tagged: Sequence[Sequence[Sequence[str]]]) -> dict[str, float]:
    """Of exact spans, by label."""
    hits, gold, told = Counter[str](), Counter[str](), Counter[str]()
    for document, rows in zip(documents, tagged, strict=True):
        for sentence, row in zip(document.sentences, rows, strict=True):
            right = set(spans_of([t for _, t in sentence]))
            mine = set(spans_of(row))
            gold.update(span[2] for span in right)
            told.update(span[2] for span in mine)
            hits.update(span[2] for span in mine & right)
    figures = {label: round(2 * hits[label] / max(1, gold[label] + told[label]), 3) for label in LABELS}
    figures["ORG precision"] = round(hits["ORG"] / max(1, told["ORG"]), 3)
    figures["ORG recall"] = round(hits["ORG"] / max(1, gold["ORG"]), 3)
    figures["all"] = round(2 * hits.total() / max(1, gold.total() + told.total()), 3)
    return figures


def recall(core: Sequence[Core], tagged: Sequence[Sequence[Sequence[str]]], kind: str) -> float:
    """Share of the names of CORE of this kind that are found exactly."""
    total = hit = 0
    for item, rows in zip(core, tagged, strict=True):
        mine = {(a, b) for a, b, label in spans_of(rows[0]) if label == "ORG"}
        spans = getattr(item, kind)
        total += len(spans)
        hit += sum(span in mine for span in spans)
    return round(hit / max(1, total), 3)


def loading() -> dict[str, float]:
    """Seconds and megabytes that the packaged model takes to load, in a process of its own."""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[1] / "pipeline")}
    done = subprocess.run([sys.executable, "-c", _LOADING], capture_output=True, text=True, check=True, env=environment)
    seconds, model, all_of_it = map(float, done.stdout.split())
    return {"seconds": round(seconds, 2), "megabytes": round(model), "megabytes with spaCy": round(all_of_it)}

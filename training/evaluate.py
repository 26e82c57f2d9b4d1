"""Exact span F1 of a model on documents, recall on the companies of CORE, speed, memory and the time that loading takes."""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from data import Core, Document, spans_of

LABELS = ("ORG", "PERSON", "LOC", "MISC")
# Tags of each word of each sentence of each document.
Tag = Callable[[Sequence[Document]], list[list[list[str]]]]

_LOADING = """
import resource, time
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize()
import spacy, babel  # what every run of the package loads before
from factlint.extract.names.lexicon import lexicon
lexicon("en")
before, began = resident(), time.perf_counter()
from factlint.extract.names.tagger import load_tagger
load_tagger()
print(time.perf_counter() - began, (resident() - before) / 2**20, resident() / 2**20)
"""


def crf_tags(path: Path, features: Any) -> Tag:
    """The tags of a crfsuite model."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))

    def tag(documents: Sequence[Document]) -> list[list[list[str]]]:
        found = []
        for document in documents:
            rows = features.document([[w for w, _ in s] for s in document.sentences])
            found.append([tagger.tag(pycrfsuite.ItemSequence(row)) for row in rows])
        return found

    return tag


def evaluate(tag: Tag, dev: dict[str, list[Document]], core: Sequence[Core]) -> dict[str, Any]:
    """Figures by data set; F1 in parts of one."""
    found: dict[str, Any] = {}
    for name, documents in dev.items():
        hits, gold, told = Counter(), Counter(), Counter()
        words = sum(len(s) for d in documents for s in d.sentences)
        began = time.process_time()
        tagged = tag(documents)
        seconds = time.process_time() - began
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
        figures["all"] = round(2 * sum(hits.values()) / max(1, sum(gold.values()) + sum(told.values())), 3)
        figures["words a second"] = round(words / seconds)
        found[name] = figures
    tagged = tag([item.document for item in core])
    for kind in ("marked", "sure"):
        total = hit = 0
        for item, rows in zip(core, tagged, strict=True):
            mine = {(a, b) for a, b, label in spans_of(rows[0]) if label == "ORG"}
            spans = getattr(item, kind)
            total += len(spans)
            hit += sum(span in mine for span in spans)
        found[f"core recall, {'all names marked' if kind == 'marked' else 'sure companies'}"] = round(
            hit / max(1, total), 3
        )
    return found


def loading() -> dict[str, float]:
    """Seconds and megabytes that the packaged model takes to load, in a process of its own."""
    done = subprocess.run([sys.executable, "-c", _LOADING], capture_output=True, text=True, check=True)
    seconds, model, all_of_it = map(float, done.stdout.split())
    return {"seconds": round(seconds, 2), "megabytes": round(model), "megabytes with spaCy": round(all_of_it)}

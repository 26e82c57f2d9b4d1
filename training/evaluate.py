"""Exact span F1 of a model on documents, recall on the companies of CORE, and speed."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path
from typing import Any

import pycrfsuite
from data import Document, spans_of

LABELS = ("ORG", "PERSON", "LOC", "MISC")


def evaluate(path: Path, features: Any, dev: dict[str, list[Document]], core: list) -> dict:
    """Figures by data set; F1 in parts of one."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    found: dict = {}
    for name, documents in dev.items():
        hits, gold, told = Counter(), Counter(), Counter()
        words = 0
        began = time.perf_counter()
        for document in documents:
            rows = features.document([[w for w, _ in s] for s in document.sentences])
            for sentence, row in zip(document.sentences, rows, strict=True):
                words += len(sentence)
                right = set(spans_of([t for _, t in sentence]))
                mine = set(spans_of(tagger.tag(pycrfsuite.ItemSequence(row))))
                for _a, _b, label in right:
                    gold[label] += 1
                for span in mine:
                    told[span[2]] += 1
                    hits[span[2]] += span in right
        seconds = time.perf_counter() - began
        found[name] = {label: round(2 * hits[label] / max(1, gold[label] + told[label]), 3) for label in LABELS}
        found[name]["P_ORG"] = round(hits["ORG"] / max(1, told["ORG"]), 3)
        found[name]["R_ORG"] = round(hits["ORG"] / max(1, gold["ORG"]), 3)
        found[name]["all"] = round(2 * sum(hits.values()) / max(1, sum(gold.values()) + sum(told.values())), 3)
        found[name]["words_per_second"] = round(words / seconds)
    hit = total = 0
    for document, spans in core:
        words_row = [w for w, _ in document.sentences[0]]
        (row,) = features.document([words_row])
        mine = {(a, b) for a, b, label in spans_of(tagger.tag(pycrfsuite.ItemSequence(row))) if label == "ORG"}
        total += len(spans)
        hit += sum(span in mine for span in spans)
    found["core_recall"] = round(hit / max(1, total), 3)
    return found

"""The corpus: each article has its papers, and its annotations quote it."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
ARTICLES = sorted(CORPUS.glob("*.txt"))


def spans(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if "start" in node and "text" in node:
            yield node
        for value in node.values():
            yield from spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from spans(value)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_has_source_licence_and_checksum(path: Path) -> None:
    papers = tomllib.loads(path.with_suffix(".toml").read_text("utf-8"))
    assert papers["source"]
    assert papers["licence"] in ("MIT", "CC BY-SA 4.0")
    assert papers["licence"] == "MIT" or papers["attribution"]
    assert hashlib.sha256(path.read_bytes()).hexdigest() == papers["sha256"]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_annotations_quote_their_article(path: Path) -> None:
    text = path.read_text("utf-8")
    gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
    found = list(spans(gold))
    assert len(found) > 50
    for span in found:
        assert text[span["start"] : span["end"]] == span["text"]
    papers = tomllib.loads(path.with_suffix(".toml").read_text("utf-8"))
    assert str(papers.get("reference_date") or "") == (gold["reference_date"] or "")


def test_there_are_twelve_articles() -> None:
    assert len(ARTICLES) == 12

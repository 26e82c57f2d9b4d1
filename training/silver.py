"""Unlabelled texts as documents, and the labels that the teacher gives them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from data import Core, Document, Tagged, with_spans

from factlint.text import build_article

Told = list[list[tuple[str, float]]]


@dataclass(frozen=True, slots=True)
class Silver:
    """A document labelled by a model, and which of its sentences it is sure enough of to learn from."""

    document: Document
    sure: tuple[bool, ...]


def read_texts(paths: Sequence[Path]) -> Iterator[Document]:
    """The articles of folders of .txt files and of .json files with rows that have a 'text', untagged, in the words and
    sentences that the package reads."""
    for path in paths:
        if path.is_dir():
            texts = [p.read_text("utf-8") for p in sorted(path.rglob("*.txt"))]
        else:
            texts = [row["text"] for row in json.loads(path.read_text("utf-8"))]
        for text in texts:
            article = build_article(text, id="unlabelled")
            words = [article.text[a:b] for a, b in zip(article.token_starts, article.token_ends, strict=True)]
            rows = [[(w, "O") for w in words[s.first_token : s.last_token]] for s in article.sentences]
            yield Document(tuple(row for row in rows if row))


def labelled(document: Document, told: Told, least: float) -> Silver:
    """The document with the tags told of it."""
    sentences: list[Tagged] = []
    sure = []
    for sentence, row in zip(document.sentences, told, strict=True):
        sentences.append([(word, tag) for (word, _), (tag, _) in zip(sentence, row, strict=True)])
        sure.append(min(p for _, p in row) >= least)
    return Silver(Document(tuple(sentences)), tuple(sure))


def labelled_core(core: Sequence[Core], told: Sequence[Told]) -> list[Document]:
    """CORE with the companies that are surely marked, and the other names as the teacher tells them."""
    found = []
    for item, rows in zip(core, told, strict=True):
        row = [(word, tag) for (word, _), (tag, _) in zip(item.document.sentences[0], rows[0], strict=True)]
        found.append(Document((with_spans(row, item.sure, "ORG"),)))
    return found


def to_json(items: Sequence[Silver]) -> str:
    """One document a line, to be read again by `from_json`."""
    return "".join(
        json.dumps({"sentences": item.document.sentences, "sure": item.sure}, ensure_ascii=False) + "\n"
        for item in items
    )


def from_json(text: str) -> list[Silver]:
    found = []
    for line in text.splitlines():
        row = json.loads(line)
        sentences = tuple([(w, t) for w, t in s] for s in row["sentences"])
        found.append(Silver(Document(sentences), tuple(row["sure"])))
    return found

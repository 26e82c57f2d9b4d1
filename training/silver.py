"""Unlabelled texts as documents, and the labels that the teacher gives them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from core import Core
from data import Document, Tagged, with_spans

from factlint.text import build_article

Told = list[list[tuple[str, float]]]


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


def labelled(document: Document, told: Told) -> Document:
    """The document with the tags told of it."""
    sentences: list[Tagged] = []
    for sentence, row in zip(document.sentences, told, strict=True):
        sentences.append([(word, tag) for (word, _), (tag, _) in zip(sentence, row, strict=True)])
    return Document(tuple(sentences))


def labelled_core(core: Sequence[Core], told: Sequence[Told]) -> list[Document]:
    """CORE with the companies that are surely marked, and the other names as the teacher tells them."""
    found = []
    for item, rows in zip(core, told, strict=True):
        (row,) = labelled(item.document, rows).sentences
        found.append(Document((with_spans(row, item.sure, "ORG"),)))
    return found


def to_json(documents: Sequence[Document]) -> str:
    """One document a line, to be read again by `from_json`."""
    return "".join(json.dumps({"sentences": d.sentences}, ensure_ascii=False) + "\n" for d in documents)


def from_json(text: str) -> list[Document]:
    return [
        Document(tuple([(w, t) for w, t in s] for s in json.loads(line)["sentences"])) for line in text.splitlines()
    ]

"""Training data as documents: rows of sentences, each a row of (word, tag) pairs, tags in BIO."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

Tagged = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Document:
    """Sentences of tagged words that belong to one text."""

    sentences: tuple[Tagged, ...]


def read_spacy(path: Path) -> list[Document]:
    """Documents of a DocBin with entities, split into sentences as the package splits them."""
    import spacy
    from spacy.tokens import DocBin

    vocab = spacy.blank("en").vocab
    return [_document(doc) for doc in DocBin().from_disk(path).get_docs(vocab)]


def _document(doc: object) -> Document:
    sentences: list[Tagged] = []
    row: Tagged = []
    for token in doc:  # type: ignore[attr-defined]
        if token.is_space:
            continue
        tag = "O" if token.ent_iob_ in {"O", ""} else f"{token.ent_iob_}-{token.ent_type_}"
        row.append((token.text, tag))
        following = token.i + 1 < len(token.doc) and token.doc[token.i + 1].text
        if token.text in {".", "!", "?"} and following and not following[0].islower() and token.i + 1 < len(token.doc):
            if token.doc[token.i + 1].ent_iob_ != "I":
                sentences.append(row)
                row = []
    if row:
        sentences.append(row)
    return Document(tuple(_repaired(s) for s in sentences))


def _repaired(sentence: Tagged) -> Tagged:
    """No name goes on that did not begin."""
    found: Tagged = []
    before = "O"
    for word, tag in sentence:
        if tag.startswith("I-") and before[2:] != tag[2:]:
            tag = "B" + tag[1:]
        found.append((word, tag))
        before = tag
    return found


def with_spans(sentence: Sequence[tuple[str, str]], spans: Iterable[tuple[int, int]], label: str) -> Tagged:
    """The sentence with these spans set to `label`; tags of names they touch are removed first."""
    tags = [tag for _, tag in sentence]
    for first, last in spans:
        for k in range(first, last):
            _clear(tags, k)
        for k in range(first, last):
            tags[k] = ("B-" if k == first else "I-") + label
    return _repaired([(word, tag) for (word, _), tag in zip(sentence, tags, strict=True)])


def _clear(tags: list[str], index: int) -> None:
    if tags[index] == "O":
        return
    first = index
    while tags[first].startswith("I-") and first > 0:
        first -= 1
    last = index + 1
    while last < len(tags) and tags[last].startswith("I-"):
        last += 1
    for k in range(first, last):
        tags[k] = "O"


def spans_of(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """(first, last, label) of the names of a BIO row."""
    found: list[tuple[int, int, str]] = []
    first = -1
    for k, tag in enumerate([*tags, "O"]):
        if first >= 0 and not tag.startswith("I-"):
            found.append((first, k, tags[first][2:]))
            first = -1
        if tag.startswith("B-") or (tag.startswith("I-") and first < 0):
            first = k
    return found

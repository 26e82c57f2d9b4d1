"""Other names put in the place of those that documents bear, so that the model learns places and not names."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from data import Document, Tagged, spans_of


@dataclass(frozen=True, slots=True)
class Substitutes:
    """Names to put in the place of others, as rows of words."""

    companies: tuple[tuple[str, ...], ...]
    universities: tuple[tuple[str, ...], ...]
    persons: tuple[tuple[str, ...], ...]


def read_substitutes(folder: Path, documents: Sequence[Document]) -> Substitutes:
    """Lists of companies and universities from files, persons from the documents themselves."""
    import spacy

    tokenizer = spacy.blank("en").tokenizer

    def rows(name: str) -> tuple[tuple[str, ...], ...]:
        found = []
        for line in (folder / name).read_text("utf-8").splitlines():
            text = line.strip()
            if (
                text
                and text[0].isupper()
                and 2 < len(text) < 45
                and not any(c in text for c in "/%#")
                and not (text.isupper() and len(text) > 6)
            ):
                found.append(tuple(t.text for t in tokenizer(text) if not t.is_space))
        return tuple(found)

    given, last = set(), set()
    for document in documents:
        for sentence in document.sentences:
            for a, b, label in spans_of([t for _, t in sentence]):
                if label == "PERSON" and b - a == 2:
                    given.add(sentence[a][0])
                    last.add(sentence[b - 1][0])
    first_names, last_names = sorted(given), sorted(last)
    rng = random.Random(11)
    persons = tuple((rng.choice(first_names), rng.choice(last_names)) for _ in range(20_000))
    return Substitutes(rows("companies.txt"), rows("universities.txt"), persons)


def substituted(documents: Sequence[Document], names: Substitutes, *, share: float, seed: int) -> Iterator[Document]:
    """Copies of the documents in which organisations and persons of two words have other names.

    The same name is replaced by the same other name all over a document; parts of names are left.
    """
    rng = random.Random(seed)
    for document in documents:
        chosen: dict[tuple[str, ...], tuple[str, ...]] = {}
        sentences = []
        for sentence in document.sentences:
            row: Tagged = []
            position = 0
            for a, b, label in spans_of([t for _, t in sentence]):
                row += sentence[position:a]
                words = tuple(w for w, _ in sentence[a:b])
                if words not in chosen:
                    chosen[words] = _other(words, label, names, rng) if rng.random() < share else words
                other = chosen[words]
                row += [(w, ("B-" if k == 0 else "I-") + label) for k, w in enumerate(other)]
                position = b
            row += sentence[position:]
            sentences.append(row)
        if any(old != new for old, new in chosen.items()):
            yield Document(tuple(sentences))


def _other(words: tuple[str, ...], label: str, names: Substitutes, rng: random.Random) -> tuple[str, ...]:
    if label == "ORG":
        if any("niversit" in w or "College" in w for w in words):
            return rng.choice(names.universities)
        if len(words) == 1 and words[0].isupper() and len(words[0]) < 6:
            return words
        return rng.choice(names.companies)
    if label == "PERSON" and len(words) == 2:
        return rng.choice(names.persons)
    return words


def swapped(documents: Sequence[Document], names: Substitutes, *, share: float, seed: int) -> list[Document]:
    """Each document with other names in it, or as it is where it has none to put others for."""
    found = []
    for k, document in enumerate(documents):
        found += list(substituted([document], names, share=share, seed=seed + k)) or [document]
    return found

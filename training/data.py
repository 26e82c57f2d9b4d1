"""Training data as documents: rows of sentences, each a row of (word, tag) pairs, tags in BIO."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Sequence
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


_NO_NAME = frozenset(
    (
        *"it they its he she this which we both their company".split(),
        "the company",
        "the firm",
        "this company",
        "the group",
    )
)
# What stands on this side of these relations is often a product, a film or a person: marked, but no sure organisation.
_DOUBTFUL = {"product_or_service_of": 1, "brand_of": 1, "undefined": 1}


@dataclass(frozen=True, slots=True)
class Core:
    """A sentence of CORE; word spans of the names that are marked in it, and of those that are surely organisations."""

    document: Document
    marked: tuple[tuple[int, int], ...]
    sure: tuple[tuple[int, int], ...]

    def partial(self) -> Document:
        """Sure organisations tagged, words in small letters outside names, everything else left open ('?')."""
        words = [w for w, _ in self.document.sentences[0]]
        held = {k for a, b in self.marked for k in range(a, b)}
        row = []
        for k, word in enumerate(words):
            inside = any(words[j][:1].isupper() for j in (k - 1, k + 1) if 0 <= j < len(words)) and len(word) < 4
            plain = (word.islower() and not inside) or (not any(c.isalpha() for c in word) and not inside)
            row.append((word, "O" if plain and k not in held else "?"))
        for a, b in self.sure:
            row[a:b] = [(w, ("B-" if k == 0 else "I-") + "ORG") for k, w in enumerate(words[a:b])]
        return Document((row,))


def read_core(path: Path) -> list[Core]:
    """CORE sentences with the two names that are marked in each; other names are not marked."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        words = row["text"].split(" ")
        if not all(words):
            continue
        starts, ends, position = {}, {}, 0
        for k, word in enumerate(words):
            starts[position] = k
            position += len(word)
            ends[position] = k + 1
            position += 1
        marked, sure = set(), set()
        doubtful = _DOUBTFUL.get(row["relation"])
        if doubtful is not None and not row["inverted"] and row["relation"] != "undefined":
            doubtful = 1 - doubtful
        for side, company in enumerate(row["companies"]):
            if company["text"].lower() in _NO_NAME or company["text"].islower():
                continue
            first, last = starts.get(company["start"]), ends.get(company["end"])
            if first is None or last is None:
                continue
            while first < last and words[first].lower() == "the":
                first += 1
            while first < last and words[last - 1] in {",", ".", ";", ":", "'s", "’s", "'"}:
                last -= 1
            if first < last and any(w[0].isupper() or w[0].isdigit() for w in words[first:last]):
                marked.add((first, last))
                if side != doubtful:
                    sure.add((first, last))
        found.append(Core(Document(([(w, "O") for w in words],)), tuple(sorted(marked)), tuple(sorted(sure))))
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

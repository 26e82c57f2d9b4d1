"""The packaged model: a conditional random field over the words of an article."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from factlint.extract.names.candidate import Candidate, Label
from factlint.extract.names.clusters import load_clusters
from factlint.extract.names.features import Features
from factlint.extract.names.lexicon import lexicon
from factlint.extract.names.words import Words

MODEL_NAME = "factlint-names-en"
_LABELS: dict[str, Label] = {"ORG": "ORG", "PERSON": "PERSON", "LOC": "LOC", "MISC": "MISC"}


@dataclass(frozen=True, slots=True)
class Tagger:
    """The model with what makes its features. `tag` is pure: the same sentences give the same names."""

    features: Features
    crf: Any
    # crfsuite reads from these bytes as long as it lives and holds no reference of its own.
    model: bytes

    def tag(self, sentences: Sequence[Sequence[str]]) -> Iterator[list[tuple[int, int, Label, float]]]:
        """For each sentence of one document its names: first and last (exclusive) word, label, probability."""
        import pycrfsuite

        for row in self.features.document(sentences):
            self.crf.set(pycrfsuite.ItemSequence(row))
            tags = self.crf.tag()
            found: list[tuple[int, int, Label, float]] = []
            for first, last, label in spans_of(tags):
                sure = min(self.crf.marginal(tags[k], k) for k in range(first, last))
                found.append((first, last, _LABELS[label], sure))
            yield found


def spans_of(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First word, last word (exclusive) and label of the names in a row of BIO tags."""
    first = -1
    for k, tag in enumerate([*tags, "O"]):
        if first >= 0 and not tag.startswith("I-"):
            yield first, k, tags[first][2:]
            first = -1
        if tag.startswith("B-") or (tag.startswith("I-") and first < 0):
            first = k


@cache
def load_tagger() -> Tagger:
    """The packaged model, read once."""
    import pycrfsuite

    packed = files("factlint.extract.names").joinpath("model", "names.crfsuite.gz").read_bytes()
    crf = pycrfsuite.Tagger()
    model = gzip.decompress(packed)
    crf.open_inmemory(model)
    return Tagger(Features(load_clusters(), lexicon("en")), crf, model)


def model_candidates(words: Words) -> list[Candidate]:
    """What the packaged model finds, as candidates weighted by how sure it is."""
    sentences = [words.text[s.first_token : s.last_token] for s in words.article.sentences]
    found = []
    for told, names in zip(words.article.sentences, load_tagger().tag(sentences), strict=True):
        for first, last, label, sure in names:
            found.append(Candidate(told.first_token + first, told.first_token + last, label, sure, MODEL_NAME))
    return found

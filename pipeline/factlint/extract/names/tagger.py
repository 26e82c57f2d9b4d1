"""The packaged model: a small network over the words of an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from factlint.extract.names.candidate import Candidate, Label
from factlint.extract.names.lexicon import lexicon
from factlint.extract.names.neural.decoding import TAGS, best_tags
from factlint.extract.names.neural.exact import Rows, on_one_thread, shares
from factlint.extract.names.neural.layout import Block, lay_out
from factlint.extract.names.neural.network import Network, States, network
from factlint.extract.names.neural.words import Stored, WordRows, word_rows
from factlint.extract.names.words import Words

MODEL_NAME = "factlint-names-en"
FILES = ("words.npz", "network.npz")
_LABELS: dict[str, Label] = {"ORG": "ORG", "PERSON": "PERSON", "LOC": "LOC", "MISC": "MISC"}
_REMEMBERED = 20_000
_NOT_UNLIKELY = 0.1


@dataclass(frozen=True, slots=True)
class Found:
    """A name: words `first` to `last` (exclusive) of its sentence, its label, and how likely each label is."""

    first: int
    last: int
    label: Label
    likely: Mapping[Label, float]


@dataclass(frozen=True, slots=True)
class Tagger:
    """The network with what makes its rows. `tag` is pure: the same sentences give the same names, on every machine."""

    rows: WordRows
    network: Network
    # What the network makes of single words, for those read lately.
    known: dict[str, States]

    def tag(self, sentences: Sequence[Sequence[str]]) -> Iterator[list[Found]]:
        """For each sentence of one document its names."""
        tags, likely = self._words(sentences)
        first = 0
        for sentence in sentences:
            last = first + len(sentence)
            row = [TAGS[k] for k in tags[first:last]]
            yield [
                Found(a, b, _LABELS[label], dict(zip(_LABELS.values(), least, strict=True)))
                for a, b, label in spans_of(row)
                for least in [likely[first + a : first + b].min(axis=0).tolist()]
            ]
            first = last

    def scored(self, sentences: Sequence[Sequence[str]]) -> Iterator[tuple[Block, Rows]]:
        """The scores of the tags of each word of one document, block by block."""
        layout = lay_out(sentences)
        if len(layout):
            with on_one_thread():
                yield from self.network.scores(self._states(layout.words), layout)

    def _words(self, sentences: Sequence[Sequence[str]]) -> tuple[list[int], NDArray[np.float32]]:
        """The tag of each word, and how likely it is that it belongs to a name of each label."""
        count = sum(map(len, sentences))
        tags = np.zeros(count, dtype=np.int64)
        likely = np.zeros((count, len(_LABELS)), dtype=np.float32)
        for block, scores in self.scored(sentences):
            tags[block.order] = best_tags(scores, block.sizes)
            parts = shares(scores)
            likely[block.order] = parts[:, 1::2] + parts[:, 2::2]
        return tags.tolist(), likely

    def _states(self, words: Sequence[str]) -> States:
        fresh = [word for word in words if word not in self.known]
        if len(self.known) + len(fresh) > _REMEMBERED:
            self.known.clear()
            fresh = list(words)
        # In portions: the rows of a long document would be large together.
        for k in range(0, len(fresh), 2000):
            portion = fresh[k : k + 2000]
            states = self.network.word_states(self.rows.of(portion))
            self.known.update(zip(portion, states, strict=True))
        return np.stack([self.known[word] for word in words])


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
    stored: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.generic]]] = {}
    for name in FILES:
        packed = files("factlint.extract.names").joinpath("model", name).read_bytes()
        with np.load(BytesIO(packed), allow_pickle=False) as arrays:
            stored.update(arrays)
    return tagger_of(stored)


def tagger_of(stored: Stored) -> Tagger:
    """A tagger from stored arrays."""
    return Tagger(word_rows(stored, lexicon("en")), network(stored), {})


def model_candidates(words: Words) -> list[Candidate]:
    """What the packaged model finds, as candidates weighted by how sure it is; beside the likeliest label of a name stand
    others that are not unlikely, for rules that know better."""
    sentences = [words.text[s.first_token : s.last_token] for s in words.article.sentences]
    found = []
    for told, names in zip(words.article.sentences, load_tagger().tag(sentences), strict=True):
        for name in names:
            first, last = told.first_token + name.first, told.first_token + name.last
            for label, likely in name.likely.items():
                if label == name.label or likely >= _NOT_UNLIKELY:
                    found.append(Candidate(first, last, label, likely, MODEL_NAME))
    return found

"""Scores of tags for each word: two layers that read each sentence both ways, and between them what the whole document
tells of the words that stand in it more than once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from factlint.extract.names.neural.exact import ONE, Layer, Rows, layer, tanh, whole
from factlint.extract.names.neural.layout import Block, Layout

States = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Reader:
    """A long short-term memory in each direction: what a word gives to both, and the weights of the states before."""

    given: Layer
    kept: Layer

    def read(self, given: Rows, block: Block) -> Rows:
        """The states of both directions side by side; `given` in the order of the block."""
        half = given.shape[1] // 2
        size = half // 4
        both = np.stack([given[:, :half], given[block.turned, half:]])
        states = np.empty((2, len(given), size), dtype=np.float32)
        state = np.zeros((2, block.sizes[0], size), dtype=np.float32)
        memory = np.zeros_like(state)
        first = 0
        for rows in block.sizes:
            last = first + rows
            gates = np.matmul(state[:, :rows], self.kept.weights)
            gates *= self.kept.scale
            gates += both[:, first:last]
            tanh(gates)
            # Of the first three gates half the value was taken: half of 1 + tanh of it is the logistic function.
            opened = gates[:, :, : 3 * size]
            opened *= np.float32(0.5)
            opened += np.float32(0.5)
            memory = memory[:, :rows] * gates[:, :, size : 2 * size]
            memory += gates[:, :, :size] * gates[:, :, 3 * size :]
            state = tanh(memory.copy())
            state *= gates[:, :, 2 * size : 3 * size]
            whole(state)
            states[:, first:last] = state
            first = last
        return np.concatenate([states[0], states[1][block.turned]], axis=1)


@dataclass(frozen=True, slots=True)
class Network:
    """The network; `words` rows go in by `word_states`, a layout of them by `scores`."""

    inner: Layer
    outer: Layer
    first: Reader
    place: Layer
    told: Layer
    group: Layer
    gist: Layer
    document: Layer
    second: Reader
    out: Layer
    skip: Layer

    def word_states(self, rows: Rows) -> States:
        """What the network makes of the rows of single words."""
        middle = self.inner(rows)
        np.maximum(np.rint(middle, out=middle), np.float32(0), out=middle)
        np.minimum(middle, np.float32(ONE), out=middle)
        return whole(tanh(self.outer(middle))).astype(np.int8)

    def scores(self, words: States, layout: Layout) -> Iterator[tuple[Block, Rows]]:
        """For each block the scores of its words, in its order; `words` are the states of the layout's words."""
        states = np.empty((len(layout), self.second.given.weights.shape[0]), dtype=np.int8)
        for block in layout.blocks:
            used, inverse = np.unique(layout.word[block.order], return_inverse=True)
            given = self.first.given(words[used].astype(np.float32))[inverse]
            given += self.place(layout.place[block.order])
            states[block.order] = self.first.read(given, block)
        groups = self._groups(states, layout)
        gist = self._gist(states)
        for block in layout.blocks:
            here = states[block.order].astype(np.float32)
            given = self.second.given(here)
            given += gist
            own = layout.group[block.order]
            given[own >= 0] += groups[own[own >= 0]]
            found = self.out(self.second.read(given, block))
            found += self.skip(here)
            yield block, found

    def _groups(self, states: States, layout: Layout) -> Rows:
        """For each group of like words the largest and the mean of what is told of each at its place."""
        members = np.flatnonzero(layout.group >= 0)
        if not len(members):
            return np.zeros((0, self.group.weights.shape[1]), dtype=np.float32)
        members = members[np.argsort(layout.group[members], kind="stable")]
        told = whole(tanh(self.told(states[members].astype(np.float32))))
        counts = np.bincount(layout.group[members])
        starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
        largest = np.maximum.reduceat(told, starts, axis=0)
        mean = np.rint(np.add.reduceat(told.astype(np.float64), starts, axis=0) / counts[:, None])
        return self.group(np.concatenate([largest, mean.astype(np.float32)], axis=1))

    def _gist(self, states: States) -> Rows:
        """What the document is about, for all of its words."""
        total = np.zeros(self.gist.weights.shape[1])
        for k in range(0, len(states), 4096):
            total += whole(tanh(self.gist(states[k : k + 4096].astype(np.float32)))).sum(axis=0, dtype=np.float64)
        return self.document(np.rint(total / len(states)).astype(np.float32)[None])


def network(stored: Mapping[str, NDArray[Any]]) -> Network:
    """The network from its stored arrays."""
    layers = {
        name: layer(stored, name)
        for name in (
            *("inner", "outer", "first.given", "first.kept", "place", "told", "group", "gist", "document"),
            *("second.given", "second.kept", "out", "skip"),
        )
    }
    return Network(
        first=Reader(layers.pop("first.given"), layers.pop("first.kept")),
        second=Reader(layers.pop("second.given"), layers.pop("second.kept")),
        **layers,
    )

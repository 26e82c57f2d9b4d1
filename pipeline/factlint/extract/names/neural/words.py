"""What the network is told of single words: a row of whole numbers, the same wherever the word stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.neural.flags import flags_of
from factlint.extract.names.neural.pieces import WordPieces
from factlint.extract.names.ranks import WordRanks, ranks_from

# A flag that is set, and every other number that is 1.0 in training.
UNIT = 20
# The rank told for words without a vector.
_RARE = 19
Stored = Mapping[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class WordVectors:
    """Vectors of common words, each kept as one byte for each stretch of it: the number of the like stretch in a book."""

    listed: WordRanks
    codes: NDArray[np.uint8]
    books: tuple[NDArray[np.int8], ...]

    def of(self, places: Sequence[int]) -> NDArray[np.int8]:
        """The vectors at these places, one a row."""
        codes = self.codes[places]
        return np.concatenate([book[codes[:, k]] for k, book in enumerate(self.books)], axis=1)

    @property
    def size(self) -> int:
        return sum(book.shape[1] for book in self.books)


class WordRows:
    """Makes the rows: vector, first piece, mean of the other pieces, rank and number of pieces, flags."""

    def __init__(self, vectors: WordVectors, pieces: WordPieces, of_piece: NDArray[np.int8], lexicon: Lexicon) -> None:
        self.vectors = vectors
        self.pieces = pieces
        self.of_piece = of_piece
        self.lexicon = lexicon
        self.learned = vectors.size + 2 * of_piece.shape[1]

    def of(self, words: Sequence[str]) -> NDArray[np.float32]:
        """The rows of some words, one each."""
        places = [self.vectors.listed.place_of(word.lower()) for word in words]
        pieces = [self.pieces.of(word) for word in words]
        told = [
            [
                UNIT * (place is not None),
                2 * (_RARE if place is None else self.vectors.listed.ranks[place]) - UNIT,
                min(len(parts), 4) * UNIT // 4,
                *(UNIT * flag for flag in flags_of(word, self.lexicon)),
            ]
            for word, place, parts in zip(words, places, pieces, strict=True)
        ]
        rows = np.zeros((len(words), self.learned + len(told[0])), dtype=np.float32)
        rows[:, self.learned :] = told
        listed = [k for k, place in enumerate(places) if place is not None]
        rows[listed, : self.vectors.size] = self.vectors.of([place for place in places if place is not None])
        middle = (self.vectors.size + self.learned) // 2
        rows[:, self.vectors.size : middle] = self.of_piece[[parts[0] for parts in pieces]]
        longer = [k for k, parts in enumerate(pieces) if len(parts) > 1]
        if longer:
            counts = np.array([len(pieces[k]) - 1 for k in longer])
            others = self.of_piece[[piece for k in longer for piece in pieces[k][1:]]].astype(np.float64)
            sums = np.add.reduceat(others, np.cumsum(counts) - counts, axis=0)
            # Sums of bytes, divided and rounded: exact on every machine.
            rows[longer, middle : self.learned] = np.rint(sums / counts[:, None])
        return rows


def word_rows(stored: Stored, lexicon: Lexicon) -> WordRows:
    """The rows from the stored arrays."""
    names = stored["pieces.names"].tobytes().decode("utf-8").split("\n")
    return WordRows(
        WordVectors(
            listed=ranks_from(stored["vectors.gaps"], stored["vectors.ranks"]),
            codes=np.ascontiguousarray(stored["vectors.codes"].T),
            books=tuple(stored[f"vectors.book{k}"] for k in range(len(stored["vectors.codes"]))),
        ),
        WordPieces({name: k for k, name in enumerate(names)}),
        stored["pieces.vectors"],
        lexicon,
    )

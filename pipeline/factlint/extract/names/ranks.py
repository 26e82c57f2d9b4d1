"""How common words are: the place of each in a list by frequency, looked up by checksum."""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

# Rules ask for ranks, and rules are loaded where no article is read: numpy waits for the first rank.
if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class WordRanks:
    """Checksums of words in small letters, ascending, with the bit length of each word's place by frequency:
    4 is common, 18 is rare."""

    keys: array[int]
    ranks: bytes

    def place_of(self, word: str) -> int | None:
        """Where a word in small letters stands among the keys; None where it is not listed."""
        key = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        place = bisect_left(self.keys, key)
        return place if place < len(self.keys) and self.keys[place] == key else None

    def rank_of(self, word: str) -> int | None:
        """How common a word in small letters is; None for a word that is not listed."""
        place = self.place_of(word)
        return None if place is None else self.ranks[place]


def ranks_from(gaps: NDArray[np.uint32], ranks: NDArray[np.uint8]) -> WordRanks:
    """Ranks from what is stored: neighbouring keys lie close, and their differences pack well."""
    return WordRanks(array("I", gaps.cumsum(dtype="uint32").tobytes()), ranks.tobytes())


@cache
def load_ranks() -> WordRanks:
    """The packaged ranks; the rest of the file that they are in is left unread."""
    import numpy as np

    packed = files("factlint.extract.names").joinpath("model", "words.npz").read_bytes()
    with np.load(BytesIO(packed), allow_pickle=False) as stored:
        return ranks_from(stored["vectors.gaps"], stored["vectors.ranks"])

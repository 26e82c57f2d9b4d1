"""Word clusters: which words stand in like places, looked up by checksum in two megabytes."""

from __future__ import annotations

import gzip
import json
import zlib
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Clusters:
    """Checksums of lower-case words in ascending order, with the fine cluster and the rank of each.

    `rank` is the bit length of the word's place in a list by frequency: 4 is common, 18 is rare.
    """

    keys: array[int]
    fine: array[int]
    ranks: array[int]
    middle: tuple[int, ...]
    coarse: tuple[int, ...]

    def look_up(self, word: str) -> tuple[int, int, int, int] | None:
        """Fine, middle and coarse cluster and rank of a lower-case word; None for a word that is not listed."""
        key = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        place = bisect_left(self.keys, key)
        if place == len(self.keys) or self.keys[place] != key:
            return None
        fine = self.fine[place]
        return fine, self.middle[fine], self.coarse[fine], self.ranks[place]


@cache
def load_clusters() -> Clusters:
    """The packaged clusters."""
    return read_clusters(files("factlint.extract.names").joinpath("model", "clusters.bin.gz").read_bytes())


def read_clusters(data: bytes) -> Clusters:
    """Clusters from the bytes that `training/clusters.py` writes."""
    import sys

    raw = gzip.decompress(data)
    line, _, body = raw.partition(b"\n")
    header = json.loads(line)
    count = header["words"]
    keys, fine, ranks = array("I"), array("H"), array("B")
    keys.frombytes(body[: 4 * count])
    fine.frombytes(body[4 * count : 6 * count])
    ranks.frombytes(body[6 * count : 7 * count])
    if sys.byteorder == "big":
        keys.byteswap()
        fine.byteswap()
    return Clusters(keys, fine, ranks, tuple(header["middle"]), tuple(header["coarse"]))

"""CORE: sentences on relations between companies, in which two names are marked and all others are not."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from data import Document

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

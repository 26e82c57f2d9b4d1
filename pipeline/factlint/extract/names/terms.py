"""Short forms of things, not of bodies: 'liquefied natural gas (LNG)'."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.extract.names.candidate import Candidate
from factlint.extract.names.definitions import SMALL, is_short_form
from factlint.extract.names.words import Words

SOURCES = ("term",)
EXAMPLES = (
    ("It builds carriers of liquefied natural gas (LNG).", "LNG"),
    ("A battery management system (BMS) is sold.", "BMS"),
)
COUNTEREXAMPLES = ("It asked the Norland Research Council (NRC).",)
_MOST = 6


def terms(words: Words) -> Iterator[Candidate]:
    """Short forms in brackets whose letters open the words in small letters before them, as MISC."""
    for k in range(1, len(words) - 2):
        short = words.text[k + 1]
        if words.text[k] != "(" or words.text[k + 2] not in {")", ",", ";"} or not is_short_form(short):
            continue
        letters = [c.lower() for c in short.rstrip("s") if c.isalpha()]
        start = words.first[words.sentence[k]]
        row: list[str] = []
        for j in range(k - 1, max(start, k - 2 * _MOST) - 1, -1):
            word = words.text[j]
            if word == "-" or word in SMALL:
                continue
            if not word.islower():
                break
            row.insert(0, word[0])
            if row == letters:
                yield Candidate(k + 1, k + 2, "MISC", 0.99, "term")
                break

"""Words cut into the pieces of a fixed list, the way BERT's tokenizer cuts them: 'Karolinska' is 'karo', '##lins', '##ka'."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

UNKNOWN = "[UNK]"
# Longer ones are unknown as a whole; of those that are known only so many pieces count.
_LONGEST = 100
_MOST = 12
_ASCII_MARKS = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


class WordPieces:
    """Cuts words by a list of pieces; each piece is told as its place in the list."""

    def __init__(self, places: Mapping[str, int]) -> None:
        self.places = places
        self.unknown = places[UNKNOWN]

    def of(self, word: str) -> list[int]:
        """The places of the word's pieces: one at least, twelve at most."""
        if word.isascii() and word.isalnum():
            return self._cut(word.lower())[:_MOST]
        found: list[int] = []
        for stretch in _stretches(word):
            found += self._cut(stretch)
            if len(found) >= _MOST:
                break
        return found[:_MOST] or [self.unknown]

    def _cut(self, stretch: str) -> list[int]:
        """The longest piece that fits, again and again; unknown as a whole where none does."""
        if len(stretch) > _LONGEST:
            return [self.unknown]
        found: list[int] = []
        first, size = 0, len(stretch)
        while first < size:
            mark = "##" if first else ""
            for last in range(size, first, -1):
                place = self.places.get(mark + stretch[first:last])
                if place is not None:
                    break
            else:
                return [self.unknown]
            found.append(place)
            first = last
        return found


def _stretches(word: str) -> Iterator[str]:
    """Runs without blanks, in small letters and without accents; each mark and each Chinese character is one of its own."""
    run: list[str] = []
    for char in _plain(word):
        alone = _is_mark(char) or _is_chinese(char)
        if (alone or char.isspace()) and run:
            yield "".join(run)
            run = []
        if alone:
            yield char
        elif not char.isspace():
            run.append(char)
    if run:
        yield "".join(run)


def _plain(word: str) -> str:
    if word.isascii():
        return (
            word.lower() if word.isprintable() else "".join(c for c in word.lower() if c.isprintable() or c.isspace())
        )
    kept = (c for c in word if c.isspace() or (c != "\ufffd" and not unicodedata.category(c).startswith("C")))
    split = unicodedata.normalize("NFD", "".join(kept))
    return "".join(c for c in split if unicodedata.category(c) != "Mn").lower()


def _is_mark(char: str) -> bool:
    return char in _ASCII_MARKS if char.isascii() else unicodedata.category(char).startswith("P")


def _is_chinese(char: str) -> bool:
    """Han characters, as BERT's tokenizer counts them: no kana and no hangul."""
    point = ord(char)
    return (
        0x4E00 <= point <= 0x9FFF
        or 0x3400 <= point <= 0x4DBF
        or 0xF900 <= point <= 0xFAFF
        or 0x20000 <= point <= 0x2CEAF
        or 0x2F800 <= point <= 0x2FA1F
    )

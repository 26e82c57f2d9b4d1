"""A sentence with its figures as tokens, so that a shape can say which of them is the old and which the new."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factlint.rules.numbers import Figure

# '@' stands for a figure, '%P%' for a percentage; the text between cannot hold either sign.
FALL = r"drop|fall|decline|decrease|loss|reduction|cut|discount"
RISE = r"increase|rise|gain|growth|jump|improvement|premium|advance|surge"
CHANGE = rf"(?:{RISE}|{FALL})"
FROM = r"(?:from|against|compared (?:with|to)|versus|up from|down from)"


@dataclass(frozen=True, slots=True)
class Masked:
    """`text` with tokens; `places[i]` is where the token of `owners[i]` begins."""

    text: str
    owners: tuple[Figure, ...]
    places: tuple[int, ...]

    def figures(self, match: re.Match[str]) -> list[Figure]:
        """The figures inside a match, in order."""
        return [f for f, place in zip(self.owners, self.places, strict=True) if match.start() <= place < match.end()]


def mask(text: str, offset: int, found: Sequence[Figure]) -> Masked:
    """The sentence `text`, which begins at `offset`, with `found` as tokens."""
    pieces: list[str] = []
    places: list[int] = []
    position, length = 0, 0
    for figure in found:
        before = text[position : figure.span.start - offset].replace("@", " ").replace("%", " ")
        token = "%P%" if figure.kind == "percent" else "@"
        pieces += [before, token]
        places.append(length + len(before))
        length += len(before) + len(token)
        position = figure.span.end - offset
    pieces.append(text[position:].replace("@", " ").replace("%", " "))
    return Masked("".join(pieces), tuple(found), tuple(places))


def pairs(
    masked: Masked, shape: re.Pattern[str], *, new_first: bool
) -> Iterator[tuple[re.Match[str], list[Figure], Figure, Figure]]:
    """Each match with its percentages, its old figure and its new one; matches without two like figures are left out."""
    for match in shape.finditer(masked.text):
        inside = masked.figures(match)
        values = [f for f in inside if f.kind != "percent"]
        if len(values) != 2 or any(f.bounded for f in inside):
            continue
        one, two = values
        if one.unit != two.unit and "" not in (one.unit, two.unit):
            continue
        if (one.kind == "money") != (two.kind == "money") and "bare" not in (one.kind, two.kind):
            continue
        old, new = (two, one) if new_first else (one, two)
        yield match, [f for f in inside if f.kind == "percent"], old, new

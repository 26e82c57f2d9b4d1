"""Numbers in words: 'sixty-five', 'two and a half', 'five million two hundred thousand', 'one point three'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from factlint.languages import load

_TOKEN = re.compile(r"[a-z]+|,")
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.75")}
_SCALED = r"(?:hundred|thousand|[mbtr]{1,2}illion|lakh|crore|dozen)\b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A number in words. `base` of an even hundred is the figure before that word, as of a scale.

    `scaled`: it holds its scale words ('five million two hundred thousand'); `loose`: 'a couple of'.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal = Decimal(1)
    base: Decimal | None = None
    scaled: bool = False
    loose: bool = False


@cache
def pattern(language: str) -> str:
    """A pattern of runs of number words; `fraction`, `couple` and `tail` tell the kinds apart."""
    data = load(language, "money")
    word = "|".join(sorted(data["number_words"], key=len, reverse=True))
    scales = "|".join(data["scales"])
    return (
        rf"(?P<fraction>(?:(?:an? |one[ -])?half(?:-a)?|(?:a |one |three[ -])?quarters?|(?:a |one |two[ -])thirds?)(?: of)?(?: an?| one)?)"
        rf"(?=[ -]{_SCALED}| per ?cent\b| percentage point| point of)"
        rf"|(?P<couple>a couple(?: of)?)(?= {_SCALED})"
        rf"|(?P<point>(?:{word})) point (?P<places>(?:{word})(?: (?:{word})){{0,4}})"
        rf"|(?P<run>(?:(?:{word})|an?(?= {_SCALED}))(?:(?: and |, |,? |-)(?:{word}|{scales})(?![a-z])){{0,30}})"
        rf"(?P<tail>(?: and (?:a |three )|-and-a-)(?:half|quarters?)\b)?"
        rf"|an?(?= (?:dollar|euro|pound)\b)"
    )


@cache
def first(language: str) -> str:
    """A pattern of the words that `pattern` begins with: by their first letters, so that other words cost little."""
    words = [*load(language, "money")["number_words"], "a", "an", "half", "quarter", "quarters"]
    letters = sorted({word[0] for word in words})
    groups = {letter: "|".join(word[1:] for word in words if word[0] == letter) for letter in letters}
    return "(?:" + "|".join(rf"[{c}{c.upper()}](?i:{rest})(?![a-z])" for c, rest in groups.items()) + ")"


def read(match: re.Match[str], language: str) -> Iterator[Spoken]:
    """The numbers of a run of words that `pattern` found; none where the words make no number ('two three')."""
    start, end = match.span()
    if match["fraction"]:
        written = match["fraction"].lower()
        thirds = "0.6667" if "two" in written else "0.3333"
        share = Decimal(
            "0.5" if "half" in written else thirds if "third" in written else "0.75" if "three" in written else "0.25"
        )
        yield Spoken(start=start, end=end, value=share, step=Decimal("0.1"))  # a round word
    elif match["couple"]:
        yield Spoken(start=start, end=end, value=Decimal(2), loose=True)
    elif match["point"]:
        yield from _decimal(match, load(language, "money")["number_words"])
    elif not match["run"]:
        yield Spoken(start=start, end=end, value=Decimal(1))
    else:
        numbers = list(_run(match["run"].lower(), match.start("run"), load(language, "money")))
        if match["tail"] and numbers and not numbers[-1].scaled and numbers[-1].end == match.end("run"):
            last, part = numbers.pop(), _PARTS[re.split("[ -]", match["tail"].lower())[-1]]
            numbers.append(Spoken(start=last.start, end=end, value=last.value + part, step=min(part, Decimal("0.5"))))
        yield from numbers


def _decimal(match: re.Match[str], units: dict[str, int]) -> Iterator[Spoken]:
    places = [units[word] for word in match["places"].lower().split()]
    if all(place < 10 for place in places):
        digits = "".join(map(str, places))
        yield Spoken(
            start=match.start(), end=match.end(), value=Decimal(f"{units[match['point'].lower()]}.{digits}"),
            step=Decimal(1).scaleb(-len(places)),
        )  # fmt: skip


def _run(written: str, offset: int, data: Mapping[str, Any]) -> Iterator[Spoken]:
    """The numbers of a run: 'five and seven hundred' are two."""
    tokens = [(m[0], m.start(), m.end()) for m in _TOKEN.finditer(written)]
    reader = _Reader(tokens, data["number_words"], {w: int(v) for w, v in data["scales"].items()})
    numbers: list[Spoken] = []
    place, fresh = 0, True
    while place < len(tokens):
        if tokens[place][0] in ("and", ","):
            place, fresh = place + 1, True
            continue
        found = reader.number(place) if fresh else None
        if found is None:
            return  # 'two three' is no number
        place, number = found
        numbers.append(number)
        # A scale that is left over belongs to the figure that ends before it.
        while place < len(tokens) and tokens[place][0] in reader.scales:
            place += 1
        fresh = False
    for number in numbers:
        yield Spoken(start=offset + number.start, end=offset + number.end, value=number.value, base=number.base,
                     scaled=number.scaled)  # fmt: skip


class _Reader:
    """Reads one number after another from words."""

    def __init__(self, tokens: list[tuple[str, int, int]], units: dict[str, int], scales: dict[str, int]) -> None:
        self.tokens, self.units, self.scales = tokens, {**units, "a": 1, "an": 1}, scales

    def number(self, place: int) -> tuple[int, Spoken] | None:
        """The number at `place` and where it ends; a single scale behind it is left to the reader of scales."""
        first = self._below(place)
        if first is None:
            return None
        after, value, base = first
        scale = self._scale(after)
        total, last, end, parts = value * scale, scale, after + (scale > 1), 1
        while last > 1:
            joint = self._word(end)
            following = self._below(end + (joint in ("and", ",")))
            if following is None:
                break
            then, small, _ = following
            size = self._scale(then)
            fits = size < last and small * size < last
            if joint == ",":
                fits = fits and size > 1
            elif joint == "and":
                fits = fits and size == 1 and last == 1000
            if not fits:
                break
            total, last, end, parts = total + small * size, size, then + (size > 1), parts + 1
        if parts > 1:
            return end, self._spoken(place, end, total, scaled=True)
        return after, self._spoken(place, after, value, base=base)

    def _spoken(self, place: int, end: int, value: int, *, base: int | None = None, scaled: bool = False) -> Spoken:
        return Spoken(start=self.tokens[place][1], end=self.tokens[end - 1][2], value=Decimal(value), scaled=scaled,
                      base=None if base is None else Decimal(base))  # fmt: skip

    def _word(self, place: int) -> str:
        return self.tokens[place][0] if place < len(self.tokens) else ""

    def _scale(self, place: int) -> int:
        scale = self.scales.get(self._word(place), 1)
        return scale if scale >= 1000 else 1

    def _below(self, place: int) -> tuple[int, int, int | None] | None:
        """The number of hundreds, tens and units at `place`: where it ends, its value, and the base of an even hundred."""
        value = self.units.get(self._word(place))
        if value is None:
            return None
        place += 1
        place, value = self._ones(place, value)
        if self._word(place) != "hundred":
            return place, value, None
        base, value, place = value, value * 100, place + 1
        rest = place + (self._word(place) == "and")
        tens = self.units.get(self._word(rest))
        if tens is None or self._word(rest) in ("a", "an"):
            return place, value, base
        end, tens = self._ones(rest + 1, tens)
        if self._word(end) == "hundred":
            return place, value, base  # 'two hundred and three hundred' are two
        return end, value + tens, None

    def _ones(self, place: int, value: int) -> tuple[int, int]:
        ones = self.units.get(self._word(place), 0)
        if value >= 20 and 0 < ones < 10 and self._word(place) != "a":
            return place + 1, value + ones
        return place, value

"""Percentages, ratios and counts with what they count, in order of place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from factlint.extract.money.found import Found
from factlint.extract.money.numbers import Number
from factlint.extract.money.recognizers import count, headcount, percent, ratio

_LAST_JOINT = re.compile(r",? (?:and|or) (?:about |around |some |nearly |almost )?")
_TO = re.compile(r" to (?:about |around |some |nearly |almost |more than |over )?")
_FROM = re.compile(r"\bfrom (?:about |around |some |nearly |almost |just )?$")


def find_quantities(text: str, numbers: Sequence[Number], language: str = "en") -> Iterator[Found]:
    """The quantities of `text`, whose `numbers` are given; dates and amounts are the caller's to leave out."""
    ratios = list(ratio.find_all(text, language))
    place, skip = 0, -1
    waiting: list[Number] = []
    for index, number in enumerate(numbers):
        while place < len(ratios) and ratios[place].start <= number.start:
            if ratios[place].start >= skip:
                yield ratios[place]
                skip = ratios[place].end
            place += 1
        if number.start < skip:
            continue
        found = (
            percent.find(text, numbers, index)
            or count.find(text, numbers, index, language)
            or headcount.find(text, numbers, index, language)
        )
        if found is None:
            waiting.append(number)
            continue
        skip = found.number_end
        yield from _shared(text, waiting, found, number, language)
        waiting.clear()
        yield found
    yield from (found for found in ratios[place:] if found.start >= skip)


def _shared(text: str, waiting: Sequence[Number], found: Found, first: Number, language: str) -> list[Found]:
    """The figures before `found` that share its unit: '5, 10 and 15 per cent', 'from 300 to 400 jobs'."""
    if found.recognizer == "headcount" or not waiting or found.low != found.high:
        return []
    chain: list[Found] = []
    following, factor = found.start, found.low / first.value if first.value else Decimal(1)
    for number in reversed(waiting[-8:]):
        figure = count.figure(text, number, language)
        between = text[figure.end : following]
        changed = not chain and _TO.fullmatch(between) and _FROM.search(text, max(0, number.start - 16), number.start)
        listed = between == ", " if chain else _LAST_JOINT.fullmatch(between)
        if not (listed or changed) or number.continental or not count.counts(text, number, language):
            break
        scale = (
            factor if figure.value == number.value and number.value < 1000 and found.unit != "percent" else Decimal(1)
        )
        chain.append(
            replace(found, start=number.start, end=figure.end, number_end=figure.end, low=figure.value * scale,
                    high=figure.value * scale, step=figure.step * scale)
        )  # fmt: skip
        following = number.start
        if changed:
            break
    return chain[::-1]

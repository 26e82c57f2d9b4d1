"""Percentages, ratios and counts with what they count, in order of place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.extract.money.found import Found
from factlint.extract.money.numbers import Number
from factlint.extract.money.recognizers import count, percent, ratio


def find_quantities(text: str, numbers: Sequence[Number], language: str = "en") -> Iterator[Found]:
    """The quantities of `text`, whose `numbers` are given; dates and amounts are the caller's to leave out."""
    ratios = list(ratio.find_all(text, language))
    place, skip = 0, -1
    for index, number in enumerate(numbers):
        while place < len(ratios) and ratios[place].start <= number.start:
            if ratios[place].start >= skip:
                yield ratios[place]
                skip = ratios[place].end
            place += 1
        if number.start < skip:
            continue
        found = percent.find(text, numbers, index) or count.find(text, numbers, index, language)
        if found is not None:
            skip = found.number_end
            yield found
    yield from (found for found in ratios[place:] if found.start >= skip)

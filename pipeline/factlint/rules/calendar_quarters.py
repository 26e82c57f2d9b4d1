"""Quarters told with the month in which they ended, in a text that says that the company's year is the calendar's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.languages import load
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip
_ORDER = ("first", "second", "third", "fourth")
_QUARTER = rf"(?P<which>{'|'.join(_ORDER)}) quarter"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_SHAPES = (
    # 'the second quarter, which ended in March'
    re.compile(
        rf"\b[Tt]he {_QUARTER}(?: of (?:its|the) [a-z]+ year)?,? (?:which |that )?(?:ended|ends|closed|ending|ran until|to|until) (?:in |on |at the end of |the end of |the )?(?:\d{{1,2}} )?{_MONTH}\b"
    ),
    # 'the three months to the end of June, the first quarter of its financial year'
    re.compile(
        rf"\b(?:the )?three months (?:to|ended|ending|until|through)(?: on| in)? (?:the end of |late )?(?:\d{{1,2}} )?{_MONTH}(?: \d{{1,2}})?(?:,? \d{{4}})?,? (?:which (?:was|were|is) |(?:was|were) )?(?:the |its |\(the ){_QUARTER}"
    ),
)


def calendar_quarters(reading: Reading) -> Iterator[Disagreement]:
    """A quarter that ends in another month than its own, where the text says that the year is the calendar's."""
    text = reading.article.text
    stated = _calendar().search(text)
    if stated is None:
        return
    for shape in _SHAPES:
        for match in shape.finditer(text):
            due = 3 * (_ORDER.index(match["which"]) + 1)
            told = _MONTHS.index(match["month"]) + 1
            if told == due:
                continue
            yield Disagreement(
                message=f"the {match['which']} quarter ends in {_MONTHS[due - 1]}, not in {match['month']}",
                sides=(
                    Side(
                        span=reading.article.span(*match.span()),
                        reading=f"read as a quarter that ends in {match['month']}",
                    ),
                    Side(span=reading.article.span(*stated.span()), reading="read as a year from January to December"),
                ),
                key=("calendar", match["which"], match["month"]),
                why="the text says that the year of the company is the calendar's",
                confidence=0.8,
            )


@cache
def _calendar(language: str = "en") -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(language, 'fiscal')['calendar'])})\b")

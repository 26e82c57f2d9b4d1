"""What the lines of a fact box state: 'Head office: Oslo', 'Employees: 1,900 at 30 June 2023'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.draft import Draft, Subjects
from factlint.facts.values import date_value, nearest_date, quantity_value, within
from factlint.languages import load
from factlint.values.article import Paragraph
from factlint.values.facts import EntityValue, FactValue, Qualifiers
from factlint.values.letters import CAPITAL
from factlint.values.reading import Reading
from factlint.values.span import Span

_LINE = re.compile(
    r"(?:[•*·–-] ?)?(?P<label>[A-Za-z][A-Za-z -]{1,30}?)(?: \((?P<when>[^()]{2,20})\))?(?:: | ?[|\t] ?| (?=(?:in |since )?\d{4}$))(?P<value>\S[^\n]*)"
)
_NAME = re.compile(
    r"[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|van|von|de|der|bin|al|of|upon|la)){0,4}".replace("[A-Z]", CAPITAL)
)
_PROPERTIES = {"listing": "listing.date"}
_FORMER = re.compile(r"\b(?:until|former|formerly|previously|before|since)\b")


@cache
def _labels(language: str) -> dict[str, str]:
    table: dict[str, list[str]] = load(language, "factbox")["labels"]
    return {label: name for name, labels in table.items() for label in labels}


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts of labelled lines, said of the article's subject or of the company that the section's heading names.

    A line is a paragraph of its own that begins with a known label and a colon.
    """
    labels = _labels("en")
    for paragraph in reading.article.paragraphs:
        match = _LINE.fullmatch(reading.article.text, paragraph.start, paragraph.end)
        name = labels.get(match["label"].strip().lower()) if match else None
        if match is None or name is None:
            continue
        who = subjects.of(paragraph.start)
        if who is None:
            continue
        for value, span, when in _values(reading, name, paragraph, match):
            yield Draft(
                subject=who,
                property=_PROPERTIES.get(name, name),
                value=value,
                evidence=(span,)
                if name not in ("inception", "listing")
                else (span, reading.article.span(*match.span("label"))),
                qualifiers=Qualifiers(
                    point_in_time=when, role="chief executive" if name == "chief_executive" else None
                ),
            )


def _values(
    reading: Reading, name: str, paragraph: Paragraph, match: re.Match[str]
) -> Iterator[tuple[FactValue, Span, str | None]]:
    """The values of a line with their spans and the time they hold for."""
    article = reading.article
    start, end = match.start("value"), paragraph.end
    dates = within(reading.dates, match.start(), end)
    when = dates[0].value if dates else None
    if name in ("inception", "listing"):
        date = nearest_date(reading, start, end, within=4 if name == "inception" else 60)
        if date is not None:
            yield date_value(date), date.span, None
    elif name == "employees":
        for quantity in within(reading.quantities, start, start + 2):
            yield quantity_value(quantity), quantity.span, when
    else:
        named = _NAME.match(article.text, start, end)
        rest = article.text[named.end() : end] if named else ""
        if named and not (name == "headquarters" and _FORMER.match(rest.strip(" (,"))):
            span = article.span(*named.span())
            yield EntityValue(entity=None, name=span.text.rstrip(".")), span, None

"""The day for which a company's first day of trading is planned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.facts.draft import Draft, Subjects
from factlint.facts.values import date_value, nearest_date
from factlint.values.facts import Qualifiers
from factlint.values.reading import Reading

_PLAN = r"(?:(?:is|are) (?:now |currently )?(?:expected|scheduled|due|set|planned|likely) to|will|should)"
_TOLD = (
    re.compile(rf"\b(?:[Tt]rading|[Dd]ealings?) in (?:its |the |the company's )?(?:[a-z]+ )?[Ss]hares [^.;:]{{0,60}}?{_PLAN} (?:begin|start|commence) on "),
    re.compile(rf"\b[Ss]hares {_PLAN} (?:begin|start|commence) trading [^.;:]{{0,60}}?on (?=[A-Z]?[a-z]*,? ?\d|[A-Z])"),
    re.compile(rf"\b(?:[Tt]he (?:shares|company)|[Ii]t|[Ss]hares) {_PLAN} be (?:listed|admitted|quoted|floated)[^.;:]{{0,60}}? on (?=(?:[A-Z][a-z]+day,? )?\d)"),
    re.compile(r"(?:^|[•*–-] ?)(?:[Ff]irst day of trading|[Ff]irst trading day|[Ss]tart of trading|[Tt]rading (?:begins|starts)|[Ll]isting date|[Ff]irst dealings|[Dd]ate of listing)[^:\n]{0,40}: ?", re.MULTILINE),
)  # fmt: skip


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `listing.date` that are planned, told of the article's subject."""
    article = reading.article
    for sentence in article.sentences:
        for shape in _TOLD:
            match = shape.search(article.text, sentence.start, sentence.end)
            date = nearest_date(reading, match.end(), sentence.end, within=16) if match else None
            if match is None or date is None or date.granularity != "day":
                continue
            yield Draft(
                subject=subjects.subject, property="listing.date", value=date_value(date),
                evidence=(date.span, article.span(match.start(), match.end())), qualifiers=Qualifiers(status="planned"),
            )  # fmt: skip
            break

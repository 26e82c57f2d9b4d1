"""How many of a thing a company has, at what time."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from factlint.facts.draft import Draft, Subjects
from factlint.facts.values import quantity_value
from factlint.values.facts import Qualifiers
from factlint.values.reading import Reading

_HAS = re.compile(
    r"\b(?:has|have|had|runs?|ran|operates?|operated|owns?|owned|flew|flies|employs?|employed|serves?|served|maintains?|sells?|supplies|supplied|with|counts|counted)(?: (?:a|an|about|some|around|over|more than|nearly|fleet of|total of|network of|up to|almost|approximately|its|at least)){0,4} $"
)
_NOT = frozenset({"percent", "ratio", "employee", "person", "year", "day", "month", "hour", "week", "share", "time"})


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `count`: of what a verb of having gives to a subject; the thing counted in `about`."""
    article = reading.article
    for quantity in reading.quantities:
        if quantity.unit in _NOT or quantity.noun is None:
            continue
        sentence = article.sentence_at(quantity.span.start)
        before = article.text[max(sentence.start, quantity.span.start - 45) : quantity.span.start]
        who = subjects.of(quantity.span.start) if _HAS.search(before) else None
        if who is None:
            continue
        low = bisect_left(reading.dates, sentence.start, key=lambda d: d.span.start)
        dates = [d for d in reading.dates[low : low + 4] if d.span.start < sentence.end and d.earliest is not None]
        yield Draft(
            subject=who, property="count", value=quantity_value(quantity), evidence=(quantity.span, quantity.noun),
            qualifiers=Qualifiers(point_in_time=dates[0].value if len(dates) == 1 else None, about=quantity.unit),
        )  # fmt: skip

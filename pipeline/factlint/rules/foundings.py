"""What the rules on the age of a company share: the founding dates that can be counted from, and told beginnings."""

from __future__ import annotations

import re

from factlint.values.facts import DateValue, Fact
from factlint.values.reading import Reading

# 'It established a company in Taiwan in 1958': the verb has an object, and the date is another body's.
_OWN = re.compile(r"(?:,| \(| (?:in|on|by|as|at|with|from|around|about|under)\b)")
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_BEGUN = re.compile(
    r"\b(?:found\w*|establish\w*|incorporat\w*|set up|start\w*|beg[au]n\w*|creat\w*|form\w*|open\w*|launch\w*|origin\w*|trac\w+|dates? back|first|register\w*|inception|born|built|since|history|merg\w*)\b",
    re.IGNORECASE,
)


def foundings(reading: Reading, subject: str) -> list[Fact]:
    """The facts of a company's founding that say their year for sure."""
    return [
        fact
        for fact in reading.facts
        if fact.property == "inception"
        and fact.subject == subject
        and isinstance(fact.value, DateValue)
        and fact.value.earliest is not None
        and fact.value.latest is not None
        and fact.value.earliest.year == fact.value.latest.year
        and _OWN.match(reading.article.text, fact.evidence[-1].end)
    ]


def year_of(fact: Fact) -> int:
    """The year of a fact of founding."""
    assert isinstance(fact.value, DateValue)
    assert fact.value.earliest is not None
    return fact.value.earliest.year


def begun(reading: Reading) -> frozenset[int]:
    """The years in which the text tells of some beginning: a body may count from a forerunner, a first shop, a merger."""
    article = reading.article
    found: set[int] = set()
    last, begins = -1, False
    for match in _YEAR.finditer(article.text):
        index = article.sentence_index(match.start())
        if index != last:
            sentence = article.sentences[index]
            last, begins = index, bool(_BEGUN.search(article.text, sentence.start, sentence.end))
        if begins:
            found.add(int(match[0]))
    return frozenset(found)

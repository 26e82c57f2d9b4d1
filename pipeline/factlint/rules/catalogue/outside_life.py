"""DAT208 outside-life: somebody acts before being born or after having died."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.facts.compare import dates_agree
from factlint.rules.factual import name_of
from factlint.rules.lives import Life, lives
from factlint.rules.offices import tenures
from factlint.rules.person_acts import person_acts
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.values.facts import DateValue, EntityValue
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_LEAST_AGE = 10
# A relative may have the surname too.
_KIN = re.compile(
    r"\b(?:sons?|daughters?|brothers?|sisters?|father|widow|grandsons?|grandfather|junior|senior|[JS]r|the (?:elder|younger))\b"
)


@rule(
    "DAT208",
    name="outside-life",
    category="date",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. Liv Hauge (born [[1985]]) leads it. Liv Hauge became chief executive of Norvik in [[1975]].",
        "Norvik AS is a Norwegian company. Liv Hauge (1930–[[1998]]) led it. Liv Hauge became chief executive of Norvik in [[2005]].",
        "Norvik AS is a Norwegian company. Liv Hauge ([[1950]]–1998) led it. Norvik was founded in [[1940]] by Liv Hauge.",
        "Norvik AS is a Norwegian company. Liv Hauge (born [[1985]]) leads it. Liv Hauge was treasurer of Norvik from [[1975]] on.",
        "Norvik AS was set up by Liv Hauge (1930–[[1998]]). When Hauge died in [[2008]], Norvik was sold.",
        "Norvik AS was set up by Liv Hauge (1930–[[1998]]). She sold it at her death in [[2008]].",
        "Norvik AS was set up by Liv Hauge, who was born in [[1930]] and died in 1998. It sells pumps. Liv Hauge was born in Moss on [[3 May 1934]].",
        "Norvik AS was set up by Liv Hauge (1930–[[1998]]). In [[2008]] Hauge opened a mill.",
    ),
    passes=(
        "Norvik AS was set up by Liv Hauge (1930–1998). In 2008 a street was named after Hauge.",
        "Norvik AS was set up by Liv Hauge (1930–1998). In 1968 Hauge opened a mill.",
        "Norvik AS was set up by Liv Hauge (1930–1998). When Hauge died in March 1998, Norvik was sold.",
        "Norvik AS was set up by Jon Hauge (1930–1998). Control went to his son Per. Hauge died in 2008.",
        "Norvik AS is a Norwegian company. Liv Hauge (born 1985) leads it. Liv Hauge became chief executive of Norvik in 2015.",
        "Norvik AS is a Norwegian company. Liv Hauge (1930–1998) led it. Liv Hauge became chief executive of Norvik in 1970.",
        "Norvik AS is a Norwegian company. Liv Hauge (1930–1998) led it. Liv Moe became chief executive of Norvik in 2005.",
        "Norvik AS is a Norwegian company. Liv Hauge (1970–1998) led it. In 2005 it was sold.",
    ),
)
def outside_life(reading: Reading) -> Iterator[Disagreement]:
    """Somebody takes up or leaves an office, or founds a company, before being born or after having died.

    Compares: the dates of offices, of the founding and of what is told that one did in person with the birth (and ten years more) and the death that the text gives for the
    same person; births and deaths with each other, where the text names no relative.
    Why it matters: one of the dates is wrong, or two persons of one name were taken for one.
    Cannot know: which.
    """
    known: dict[tuple[str, str], list[Life]] = {}
    for life in lives(reading):
        known.setdefault((life.person, life.kind), []).append(life)
    if not known:
        return
    told: set[str] = set()
    for first, other in _twice(reading, known):
        told.add(first.person)
        yield Disagreement(
            message=f"{name_of(reading, first.person)}: {first.kind} {first.date.span.text}, {first.kind} {other.date.span.text}",
            sides=tuple(
                Side(span=x.date.span, reading=f"{read_as(reading, x.date)}, {x.kind}") for x in (first, other)
            ),
            key=(name_of(reading, first.person), first.kind, first.date.value, other.date.value),
            why="one is born and dies once",
            confidence=0.85,
        )
    for person, date, what in _acts(reading):
        for life in (*known.get((person, "born"), ()), *known.get((person, "died"), ())):
            if person in told or not _outside(life, date):
                continue
            told.add(person)
            sides = (
                Side(span=life.date.span, reading=f"{read_as(reading, life.date)}, {life.kind}"),
                Side(span=date.span, reading=f"{read_as(reading, date)}, {what}"),
            )
            yield Disagreement(
                message=f"{name_of(reading, person)}: {life.kind} {life.date.span.text}, {what} {date.span.text}",
                sides=sides,
                key=(name_of(reading, person), life.kind, life.date.value, date.value),
                why="one acts between birth and death",
                confidence=0.85,
            )


def _twice(reading: Reading, known: dict[tuple[str, str], list[Life]]) -> Iterator[tuple[Life, Life]]:
    """Two births or two deaths of one person in years that differ; silent where relatives of one surname may be meant."""
    if _KIN.search(reading.article.text):
        return
    for told in known.values():
        first, *others = told
        other = next((o for o in others if not dates_agree(first.date, o.date)), None)
        if other is not None:
            yield first, other


def _acts(reading: Reading) -> Iterator[tuple[str, Date, str]]:
    for tenure in tenures(reading):
        for date, what in ((tenure.start, "took up an office"), (tenure.end, "left an office")):
            if date is not None:
                yield tenure.person, date, what
    for act in person_acts(reading):
        yield act.person, act.date, "acted"
    names = {e.name: e.id for e in reading.names.persons}
    founders = [f for f in reading.facts if f.property == "founded_by" and isinstance(f.value, EntityValue)]
    for fact in reading.facts:
        if fact.property != "inception" or not isinstance(fact.value, DateValue) or fact.value.date_id is None:
            continue
        date = reading.date(fact.value.date_id)
        sentence = reading.article.sentence_at(date.span.start)
        if date.inferred or re.search(
            r"\b(?:descend|name|honou?r|memory|grand)", reading.article.text[sentence.start : sentence.end]
        ):
            continue
        for founder in founders:
            assert isinstance(founder.value, EntityValue)
            here = sentence.start <= founder.evidence[0].start < sentence.end
            if here and founder.subject == fact.subject and founder.value.name in names:
                yield names[founder.value.name], date, "founded it"


def _outside(life: Life, date: Date) -> bool:
    assert life.date.earliest
    assert life.date.latest
    assert date.earliest
    assert date.latest
    if life.kind == "born":
        return date.latest.year < life.date.earliest.year + _LEAST_AGE
    return date.earliest > life.date.latest

"""DAT205 before-founding: a company that acts, or is bought, before it is founded."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.rules.factual import name_of
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.rules.wording import plainly
from factlint.values.events import Event
from factlint.values.facts import DateValue, Fact
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_ACTS = frozenset(
    "acquisition merger partnership product_launch funding ipo listing investment appointment expansion closure layoffs".split()
)


@rule(
    "DAT205",
    name="before-founding",
    category="date",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. In [[July 2014]] Norvik bought Polmar Ltd for €6 million. Polmar, which engineers of Alta had set up in Turku in [[2016]], had been its rival.",
        "Norvik AS is a Norwegian company. In [[2014]] Norvik bought Polmar Pumps of Turku. Polmar Pumps, which two engineers had founded in [[2019]], makes pumps.",
    ),
    passes=(
        "Norvik AS is a Norwegian company. In July 2014 Norvik bought Polmar Ltd for €6 million. Polmar, which engineers of Alta had set up in Turku in 2006, had been its rival.",
    ),
)
def before_founding(reading: Reading) -> Iterator[Disagreement]:
    """A company is bought, listed or active at a time that lies before its founding.

    Compares: the dates of what a company does or suffers with the one date of its founding that the text gives. The company
    that the article is about stays silent: its history begins with its predecessors.
    Why it matters: one of the two dates is wrong.
    Cannot know: which; what predecessors of the company did under its name.
    """
    told: set[str] = set()
    for fact in reading.facts:
        if fact.property != "inception" or fact.subject in told or not isinstance(fact.value, DateValue):
            continue
        for event in reading.events:
            if _before(reading, fact, event):
                assert event.date_id is not None
                date = reading.date(event.date_id)
                told.add(fact.subject)
                yield Disagreement(
                    message=f"{name_of(reading, fact.subject)}: {event.type.replace('_', ' ')} in {plainly(date.value)}, founded in {plainly(fact.value.edtf)}",
                    sides=(
                        Side(span=date.span, reading=f"{read_as(reading, date)}: “{event.span.text}”"),
                        Side(
                            span=fact.evidence[0],
                            reading=f"read as {plainly(fact.value.edtf)}: “{fact.evidence[-1].text}”",
                        ),
                    ),
                    key=(name_of(reading, fact.subject), event.type, date.value, fact.value.edtf),
                    why="a company is founded before it acts",
                    confidence=0.8,
                )
                break


def _before(reading: Reading, fact: Fact, event: Event) -> bool:
    if event.type not in _ACTS or event.status != "happened" or event.date_id is None:
        return False
    if reading.names.subject is not None and fact.subject == reading.names.subject.id:
        return False  # the history of the article's own subject begins with its predecessors
    assert isinstance(fact.value, DateValue)
    date = reading.date(event.date_id)
    who = [
        p.entity
        for p in event.participants
        if p.role not in ("related", "source", "regulator", "exchange", "authority")
    ]
    if (
        not any(entity and _same(reading, fact.subject, entity) for entity in who)
        or date.latest is None
        or fact.value.earliest is None
        or date.parts
        or date.inferred
    ):
        return False
    # A long history tells much that predecessors did; so does the sentence of the founding itself.
    near = reading.article.sentence_index(event.span.start), reading.article.sentence_index(fact.evidence[0].start)
    inferred = fact.value.date_id is not None and bool(reading.date(fact.value.date_id).inferred)
    return date.latest < fact.value.earliest and not inferred and near[0] != near[1] and abs(near[0] - near[1]) <= 12


def _same(reading: Reading, subject: str, entity: str) -> bool:
    """Whether an entity is the subject, or the subject with its town ('Polmar of Turku')."""
    return entity == subject or reading.entity(entity).name.startswith(f"{name_of(reading, subject)} of ")

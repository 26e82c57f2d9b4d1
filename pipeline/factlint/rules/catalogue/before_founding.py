"""DAT205 before-founding: a company that acts, or is bought, before it is founded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.facts.beginnings import kind_of
from factlint.rules.acts import acts
from factlint.rules.early_acts import early
from factlint.rules.factual import name_of
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.rules.wording import plainly, when
from factlint.values.events import Event
from factlint.values.facts import DateValue, Fact
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_ACTS = frozenset(
    "acquisition divestiture merger partnership product_launch funding ipo listing investment appointment expansion closure layoffs".split()
)
# A history that begins before the founding: that of a forerunner, of a part of another body, of the founder.
_FORERUNNER = re.compile(
    r"\b(?:predecess\w+|forerunner\w*|precursor\w*|re-?\w*(?:founded|established|incorporated|formed|launched)|again|merg\w+|demerg\w+|amalgamat\w+|spun|spin-?offs?|divisions?|branch|part of|arm of|subsidiary|joint venture|"
    r"grew out|roots?|origin\w*|trac\w+|dates? back|goes back|(?-i:as) (?:an? |the )?(?!chief|managing|chair|president)|under the name|formerly|previously|earlier|successor|succeeded|inherited|took over|nationali[sz]\w+|privati[sz]\w+|family|father|grandfather|uncle)\b",
    re.IGNORECASE,
)
# In a longer text the founding is seldom the first that is told.
_IT = re.compile(r"\b(?:[Ii]ts?|(?:[Tt]he|this|that) (?:company|firm|group|bank|business)|[Ww]e|[Oo]ur)\b")
_SHORT = 60
_CLOSE = 12  # sentences


@rule(
    "DAT205",
    name="before-founding",
    category="date",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. In [[July 2014]] Norvik bought Polmar Ltd for €6 million. Polmar, which engineers of Alta had set up in Turku in [[2016]], had been its rival.",
        "Norvik AS is a Norwegian company. In [[2014]] Norvik bought Polmar Pumps of Turku. Polmar Pumps, which two engineers had founded in [[2019]], makes pumps.",
        "Norvik AS is a Norwegian company. It was founded in [[2008]] and has been listed in Oslo since [[May 2007]].",
        "Norvik AS is a Norwegian company founded in [[2015]]. It opened its second mill in [[2013]].",
        "Norvik AS is a Norwegian company. It was founded in [[2008]] by two sisters. It makes cider.\n\nAwards\n\n• Champion Cider, Moss Show [[2004]] (for Norvik Dry)\n• Gold, Oslo 2011",
        "Norvik AS is a Norwegian company. It was founded in [[2008]] by two sisters. It makes scales.\n\nIn [[2004]] the company launched the Feather.",
    ),
    passes=(
        "Norvik AS is a Norwegian company. It was founded in 2008 by two sisters. It makes cider.\n\nAwards\n\n• Champion Cider, Moss Show 2009 (for Norvik Dry)\n• Gold, Oslo 2011",
        "Norvik AS is a Norwegian maker of pumps, founded in 2014. It employs 40 people.\n\nThe pier in Tromsø was built in May 2003.",
        "Norvik AS is a Norwegian company. It was founded in 2008 by the merger of two yards and has been listed in Oslo since May 2007.",
        "Norvik AS is a Norwegian company founded in 2008. In 2005 its founder Liv Hauge had opened a workshop in Moss.",
        "Norvik AS is a Norwegian company. In July 2014 Norvik bought Polmar Ltd for €6 million. Polmar, which engineers of Alta had set up in Turku in 2006, had been its rival.",
    ),
)
def before_founding(reading: Reading) -> Iterator[Disagreement]:
    """A company is bought, listed or active at a time that lies before its founding.

    Compares: the dates of what a company does or suffers with the one date of its founding that the text gives. The company
    that the article is about is left out in a long text, and where a forerunner, a merger or another beginning is told.
    Why it matters: one of the two dates is wrong.
    Cannot know: which; what predecessors of the company did under its name.
    """
    told: set[str] = set()
    read: set[tuple[str, str]] = set()
    own = reading.names.subject.id if reading.names.subject else None
    first = _first_founding(reading)
    for fact in reading.facts:
        if fact.property != "inception" or fact.subject in told or not isinstance(fact.value, DateValue):
            continue
        if kind_of(fact.evidence[-1].text) is not None:
            continue  # 'was launched': not the founding itself
        if fact.subject == own and (own, fact.value.edtf) in read and fact is not first:
            continue  # told again: a text may repeat it without end
        read.add((fact.subject, fact.value.edtf))
        for event in reading.events:
            if _before(reading, fact, event, first):
                assert event.date_id is not None
                date = reading.date(event.date_id)
                told.add(fact.subject)
                yield Disagreement(
                    message=f"{name_of(reading, fact.subject)}: {event.type.replace('_', ' ')} {when(date.value)}, founded {when(fact.value.edtf)}",
                    sides=(
                        Side(
                            span=(date.parts or (date,))[0].span,
                            reading=f"{read_as(reading, date)}: “{event.span.text}”",
                        ),
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
        else:
            if first is fact:
                yield from _acted(reading, fact)


def _acted(reading: Reading, fact: Fact) -> Iterator[Disagreement]:
    """What the article's subject did before its founding, in whatever words."""
    assert isinstance(fact.value, DateValue)
    if fact.value.earliest is None or (fact.value.date_id and reading.date(fact.value.date_id).inferred):
        return
    for thing in early(reading):
        if thing.latest < fact.value.earliest and not _forerun(reading, thing.date.start):
            yield _told(reading, fact, Side(span=thing.date, reading=f"read as {thing.date.text}"), thing.words.text)
            return
    for act in acts(reading):
        before = act.company == fact.subject and act.date.latest is not None and act.date.latest < fact.value.earliest
        if not before or _forerun(reading, act.words.start):
            continue
        yield _told(reading, fact, Side(span=act.date.span, reading=read_as(reading, act.date)), act.words.text)
        return


def _told(reading: Reading, fact: Fact, time: Side, words: str) -> Disagreement:
    assert isinstance(fact.value, DateValue)
    return Disagreement(
        message=f"{name_of(reading, fact.subject)}: “{words}” in {time.span.text}, founded {when(fact.value.edtf)}",
        sides=(
            Side(span=time.span, reading=f"{time.reading}: “{words}”"),
            Side(span=fact.evidence[0], reading=f"read as {plainly(fact.value.edtf)}: “{fact.evidence[-1].text}”"),
        ),
        key=(name_of(reading, fact.subject), time.span.text, fact.value.edtf),
        why="a company is founded before it acts",
        confidence=0.75,
    )


def _first_founding(reading: Reading) -> Fact | None:
    """The founding of the article's subject, where the text is short, tells no other and tells of no forerunner beside it."""
    subject = reading.names.subject
    facts = [f for f in reading.facts if f.property == "inception" and subject and f.subject == subject.id]
    years = {f.value.earliest.year for f in facts if isinstance(f.value, DateValue) and f.value.earliest}
    if len(years) != 1 or len(reading.article.sentences) > _SHORT:
        return None
    return None if any(_forerun(reading, f.evidence[-1].start) for f in facts) else facts[0]


def _forerun(reading: Reading, offset: int) -> bool:
    sentence = reading.article.sentence_at(offset)
    return _FORERUNNER.search(reading.article.text, sentence.start, sentence.end) is not None


def _named_ahead(reading: Reading, company: str, event: Event) -> bool:
    """Whether the sentence speaks of the company before it tells the act."""
    start, end = event.sentence.start, event.span.start
    if _IT.search(reading.article.text, start, end):
        return True
    return any(start <= m.span.start < end for m in reading.entity(company).mentions)


def _before(reading: Reading, fact: Fact, event: Event, first: Fact | None) -> bool:
    if event.type not in _ACTS or event.status != "happened" or event.date_id is None:
        return False
    own = reading.names.subject is not None and fact.subject == reading.names.subject.id
    if own and (first is None or _forerun(reading, event.span.start)):
        return False  # the history of the article's own subject begins with its predecessors
    if own and not _named_ahead(reading, fact.subject, event):
        return False  # 'The pier in Bergen was built in 1991' need not be an act of the company
    assert isinstance(fact.value, DateValue)
    date = reading.date(event.date_id)
    who = [
        p.entity
        for p in event.participants
        if p.role not in ("related", "source", "regulator", "exchange", "authority")
    ]
    if (
        not any(entity and _same(reading, fact.subject, entity) for entity in who)
        or fact.value.earliest is None
        or date.inferred
    ):
        return False
    since = own and len(date.parts) == 1 and date.value.endswith("/..")  # 'listed since May 2007'
    latest = date.parts[0].latest if since else None if date.parts else date.latest
    if latest is None:
        return False
    # A long history tells much that predecessors did; so does the sentence of the founding itself.
    near = reading.article.sentence_index(event.span.start), reading.article.sentence_index(fact.evidence[0].start)
    inferred = fact.value.date_id is not None and bool(reading.date(fact.value.date_id).inferred)
    return (
        latest < fact.value.earliest
        and not inferred
        and (
            own
            or (near[0] != near[1] and (abs(near[0] - near[1]) <= _CLOSE or len(reading.article.sentences) <= _SHORT))
        )
    )


def _same(reading: Reading, subject: str, entity: str) -> bool:
    """Whether an entity is the subject, or the subject with its town ('Polmar of Turku')."""
    return entity == subject or reading.entity(entity).name.startswith(f"{name_of(reading, subject)} of ")

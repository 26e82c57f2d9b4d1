"""What the rules on facts share: facts of one subject and property, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factlint.rules.wording import plainly
from factlint.values.facts import DateValue, Fact
from factlint.values.findings import Side
from factlint.values.reading import Reading

_OPENING = 600  # code points in which an article names its subject in full
_FORMS = frozenset({"Group", "Holding", "Holdings", "Company", "Corporation", "Limited", "Industries"})


def by_subject(reading: Reading, property: str, *, status: str = "happened") -> Iterator[tuple[str, list[Fact]]]:
    """Subjects with at least two facts of `property` that are told as happened (or planned), in order of their first."""
    full = _full_name(reading)
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in reading.facts:
        if fact.property == property and fact.qualifiers.status == status and not fact.qualifiers.revised:
            own = reading.names.subject
            groups[own.id if own and fact.subject == full else fact.subject].append(fact)
    for subject, facts in groups.items():
        if len(facts) > 1:
            yield subject, facts


def _full_name(reading: Reading) -> str | None:
    """The organisation whose name is that of the article's subject and words of its trade and form behind it
    ('Norvik' and 'Norvik Paper Group'), where the text or its dateline opens with it."""
    subject = reading.names.subject
    if subject is None:
        return None
    for entity in reading.names.organizations:
        rest = entity.name.removeprefix(f"{subject.name} ")
        if rest == entity.name or rest.split()[-1] not in _FORMS or not entity.mentions:
            continue
        first = entity.mentions[0].span.start
        lead = reading.article.text[reading.article.paragraph_at(first).start : first]
        if first < _OPENING and (not lead or lead.endswith((" – ", " — ", " - "))):
            return entity.id
    return None


def name_of(reading: Reading, subject: str) -> str:
    """The name of a fact's subject."""
    return reading.entity(subject).name


def date_side(fact: Fact) -> Side:
    """A dated fact as a side: its date, and how that was read."""
    assert isinstance(fact.value, DateValue)
    return Side(span=fact.evidence[0], reading=f"read as {plainly(fact.value.edtf)}: “{fact.evidence[-1].text}”")

"""DAT207 office-dates: one appointment with two dates, or an office that is left before it is taken up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations

from factlint.facts.compare import dates_agree
from factlint.rules.appointments import appointments
from factlint.rules.factual import name_of
from factlint.rules.offices import Tenure, tenures
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_LEAST_MONTHS, _MOST_MONTHS = 4, 13
_NAMED = re.compile(r"\b(?:appointed|named|elected|chosen|made|picked|hired)\b")
_TOP = frozenset({"chief executive", "managing director", "president", "general manager", "director-general"})


@rule(
    "DAT207",
    name="office-dates",
    category="date",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. Liv Hauge became chief executive of Norvik in [[2005]]. It makes pumps.\n\nLiv Hauge was appointed chief executive of Norvik in [[2008]].",
        "Norvik AS is a Norwegian company. Liv Hauge became chief executive of Norvik in [[2005]]. It makes pumps.\n\nLiv Hauge stepped down as chief executive of Norvik in [[2003]].",
        "Norvik AS is a Norwegian company. Liv Hauge was chief executive of Norvik from [[2005]] to 2012. It makes pumps.\n\nIn [[2008]] Liv Hauge was appointed chief executive of Norvik.",
    ),
    passes=(
        "Norvik AS is a Norwegian company. Liv Hauge became chief executive of Norvik in 2005. It makes pumps.\n\nLiv Hauge was appointed chief executive of Norvik in May 2005.",
        "Norvik AS is a Norwegian company. Liv Hauge became chief executive of Norvik in 2005. It makes pumps.\n\nLiv Hauge stepped down as chief executive of Norvik in 2013.",
        "Norvik AS is a Norwegian company. Liv Hauge became chief executive of Norvik in 2005. It makes pumps.\n\nLiv Hauge became chief executive of Norvik again in 2013.",
        "Norvik AS is a Norwegian company. Liv Hauge became chief executive of Norvik in 2005. It makes pumps.\n\nLiv Hauge became chairman of Norvik in 2013.",
        "Norvik AS is a Norwegian company. Liv Hauge became chief executive of Norvik in 2005. Marmer Ltd is its rival.\n\nLiv Hauge became chief executive of Marmer in 2013.",
        "Norvik AS is a Norwegian company. Liv Hauge was named chief executive of Norvik in December 2004. It makes pumps.\n\nLiv Hauge became chief executive of Norvik in 2005.",
    ),
)
def office_dates(reading: Reading) -> Iterator[Disagreement]:
    """One person takes up one office at two times, or leaves it before taking it up.

    Compares: the dates at which a person is told to have taken up, held and left one office of one company; an appointment may
    be announced in the year before it begins. Second terms that the text tells as such stay silent.
    Why it matters: one of the dates is wrong.
    Cannot know: which.
    """
    found = _statements(reading)
    gone = {(t.person, *t.post) for t in found if t.end is not None}
    told: set[tuple[str, str, str]] = set()
    for one, other in combinations(found, 2):
        post = (one.person, one.office or other.office, one.company)
        together = reading.article.sentence_index(one.span.start) == reading.article.sentence_index(other.span.start)
        if (
            one.person != other.person
            or (one.kind == other.kind and together)
            or not _one_post(one, other, found)
            or post in told
        ):
            continue
        pair = _conflict(one, other, left=post in gone)
        if pair is None:
            continue
        told.add(post)
        (a, first), (b, last) = pair
        name = name_of(reading, one.person)
        yield Disagreement(
            message=f"{name}, {post[1] or 'head'} of {name_of(reading, one.company)}: {first} {a.span.text}, {last} {b.span.text}",
            sides=tuple(
                Side(span=d.span, reading=f"{read_as(reading, d)}, {what}") for d, what in ((a, first), (b, last))
            ),
            key=(name, post[1], name_of(reading, one.company), a.value, b.value),
            why="an office is taken up once before it is left",
            confidence=0.78,
        )


def _statements(reading: Reading) -> list[Tenure]:
    """The tenures of a reading and its appointments told in other words, each date once."""
    text = reading.article.text
    found = [
        replace(t, named=_NAMED.search(text, max(0, t.span.start - 45), t.span.start) is not None)
        for t in tenures(reading)
    ]
    told = {(t.person, d.span.start) for t in found for d in (t.start, t.end) if d is not None}
    for item in appointments(reading):
        if item.office != "editor" and (item.person, item.date.span.start) not in told:
            told.add((item.person, item.date.span.start))
            found.append(
                Tenure(
                    person=item.person, office=item.office, company=item.company, span=item.span, kind="start", start=item.date, named=item.named
                )
            )  # fmt: skip
    return sorted(found, key=lambda t: t.span.start)


def _one_post(one: Tenure, other: Tenure, found: list[Tenure]) -> bool:
    """Whether two statements on one person are of one office; the helm is the only office that is told of the person."""
    if one.company != other.company:
        return False
    if one.office and other.office:
        return one.office == other.office
    offices = {t.office for t in found if t.person == one.person and t.office}
    return len(offices) <= 1 and (not offices or offices <= _TOP)


def _apart(one: Tenure, other: Tenure) -> bool:
    """Whether two beginnings are further apart than an appointment and its beginning may be."""
    assert one.start
    assert other.start
    first, last = sorted((one.start, other.start), key=lambda d: d.earliest or date.min)
    assert first.latest
    assert last.earliest
    months = (last.earliest.year - first.latest.year) * 12 + last.earliest.month - first.latest.month
    # An office is given before it is taken up, and seldom more than a year before.
    given = {id(t.start): t.named for t in (one, other)}
    late = given[id(last)] and not given[id(first)]
    if {first.granularity, last.granularity} <= {"day", "month", "season"}:
        return months >= (_LEAST_MONTHS if one.named == other.named or late else _MOST_MONTHS)
    assert first.earliest
    certain = (not one.named and not other.named) or late
    both = one.kind == other.kind == "start"
    return last.earliest.year - first.earliest.year >= (1 if certain and both else 2)


def _conflict(one: Tenure, other: Tenure, *, left: bool) -> tuple[tuple[Date, str], tuple[Date, str]] | None:
    """The two dates that cannot both be, in order of place."""
    if one.start and other.start and not dates_agree(one.start, other.start):
        assert one.start.earliest is not None
        assert other.start.earliest is not None
        both_held = one.kind == other.kind == "held"
        # Between two appointments somebody may have left: then they are two.
        returned = left and not (one.kind == "held" or other.kind == "held")
        inside = any(
            t.kind == "held"
            and t.end
            and t.end.latest
            and o.start
            and o.start.earliest
            and o.start.earliest > t.end.latest
            for t, o in ((one, other), (other, one))
        )
        if _apart(one, other) and not both_held and not returned and not inside:
            return (one.start, "taken up"), (other.start, "taken up")
    for begun, gone, swapped in ((one, other, False), (other, one, True)):
        if begun.kind == "start" and gone.kind == "end" and begun.start and gone.end:
            assert begun.start.earliest is not None
            assert gone.end.latest is not None
            if gone.end.latest < begun.start.earliest:
                pair = (begun.start, "taken up"), (gone.end, "left")
                return (pair[1], pair[0]) if swapped else pair
    return None

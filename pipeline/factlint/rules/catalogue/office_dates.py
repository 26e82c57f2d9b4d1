"""DAT207 office-dates: one appointment with two dates, or an office that is left before it is taken up."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factlint.facts.compare import dates_agree
from factlint.rules.factual import name_of
from factlint.rules.offices import Tenure, tenures
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date


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
    found = tenures(reading)
    gone = {(t.person, *t.post) for t in found if t.end is not None}
    told: set[tuple[str, str, str]] = set()
    for one, other in combinations(found, 2):
        post = (one.person, *one.post)
        if post != (other.person, *other.post) or post in told:
            continue
        pair = _conflict(one, other, left=post in gone)
        if pair is None:
            continue
        told.add(post)
        (a, first), (b, last) = pair
        name = name_of(reading, one.person)
        yield Disagreement(
            message=f"{name}, {one.office} of {name_of(reading, one.company)}: {first} {a.span.text}, {last} {b.span.text}",
            sides=tuple(
                Side(span=d.span, reading=f"{read_as(reading, d)}, {what}") for d, what in ((a, first), (b, last))
            ),
            key=(name, one.office, name_of(reading, one.company), a.value, b.value),
            why="an office is taken up once before it is left",
            confidence=0.78,
        )


def _conflict(one: Tenure, other: Tenure, *, left: bool) -> tuple[tuple[Date, str], tuple[Date, str]] | None:
    """The two dates that cannot both be, in order of place."""
    if one.start and other.start and not dates_agree(one.start, other.start):
        assert one.start.earliest is not None
        assert other.start.earliest is not None
        years = abs(one.start.earliest.year - other.start.earliest.year)
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
        if years >= 2 and not both_held and not returned and not inside:
            return (one.start, "taken up"), (other.start, "taken up")
    for begun, gone, swapped in ((one, other, False), (other, one, True)):
        if begun.kind == "start" and gone.kind == "end" and begun.start and gone.end:
            assert begun.start.earliest is not None
            assert gone.end.latest is not None
            if gone.end.latest < begun.start.earliest:
                pair = (begun.start, "taken up"), (gone.end, "left")
                return (pair[1], pair[0]) if swapped else pair
    return None

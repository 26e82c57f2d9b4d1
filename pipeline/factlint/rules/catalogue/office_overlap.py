"""EVT207 office-overlap: two holders of one office whose times overlap."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factlint.rules.factual import name_of
from factlint.rules.offices import Tenure, tenures
from factlint.rules.registry import rule
from factlint.rules.wording import plainly
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date


@rule(
    "EVT207",
    name="office-overlap",
    category="event",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. Liv Hauge was [[chief executive]] of Norvik [[from 2005 to 2012]]. It makes pumps.\n\nKari Moe was [[chief executive]] of Norvik [[from 2008 to 2015]].",
        "Norvik AS is a Norwegian company. Liv Hauge was [[chief executive]] of Norvik [[from 2005 to 2012]]. It makes pumps.\n\nIn [[2008]] Kari Moe became [[chief executive]] of Norvik.",
        "Norvik AS is a Norwegian company. Liv Hauge was [[chairman]] of Norvik [[from 2005 to 2012]]. It makes pumps.\n\nAs [[chairman]] of Norvik [[from 2008 to 2015]], Kari Moe built a mill.",
    ),
    passes=(
        "Norvik AS is a Norwegian company. Liv Hauge was chief executive of Norvik from 2005 to 2012. It makes pumps.\n\nKari Moe was chief executive of Norvik from 2012 to 2015.",
        "Norvik AS is a Norwegian company. Liv Hauge was chief executive of Norvik from 2005 to 2012. It makes pumps.\n\nKari Moe was co-chief executive of Norvik from 2008 to 2015.",
        "Norvik AS is a Norwegian company. Liv Hauge was chief executive of Norvik from 2005 to 2012. It makes pumps.\n\nKari Moe was chairman of Norvik from 2008 to 2015.",
        "Norvik AS is a Norwegian company. Liv Hauge was chief executive of Norvik from 2005 to 2012. Marmer Ltd is its rival.\n\nKari Moe was chief executive of Marmer from 2008 to 2015.",
        "Norvik AS is a Norwegian company. Liv Hauge was deputy chief executive of Norvik from 2005 to 2012. It makes pumps.\n\nKari Moe was chief executive of Norvik from 2008 to 2015.",
    ),
)
def office_overlap(reading: Reading) -> Iterator[Disagreement]:
    """Two persons hold one office of one company at overlapping times.

    Compares: spans told of an office that one person holds ('chief executive from 2005 to 2012') with the spans and the appointments
    of others in the same office; a year that both share is a change of hands. Joint, acting and deputy holders stay silent.
    Why it matters: one of the dates, or one of the offices, is wrong.
    Cannot know: which; an office that two held together, where the text does not say so.
    """
    found = tenures(reading)
    told: set[tuple[str, str]] = set()
    for one, other in combinations(found, 2):
        if one.post != other.post or one.person == other.person or one.post in told or not _overlap(one, other):
            continue
        told.add(one.post)
        yield Disagreement(
            message=f"{name_of(reading, one.person)} and {name_of(reading, other.person)} are {one.office} of {name_of(reading, one.company)} at one time",
            sides=tuple(side for tenure in (one, other) for side in _sides(reading, tenure)),
            key=(one.office, name_of(reading, one.company), *sorted((name_of(reading, one.person), name_of(reading, other.person)))),
            why="one person holds the office at a time",
            confidence=0.75,
        )  # fmt: skip


def _overlap(one: Tenure, other: Tenure) -> bool:
    held = [t for t in (one, other) if t.kind == "held"]
    begun = [t for t in (one, other) if t.kind == "start"]
    if len(held) == 2:
        return min(_year(t.end) for t in held) > max(_year(t.start, least=True) for t in held)
    if not held or not begun:
        return False
    return _year(held[0].start, least=True) < _year(begun[0].start, least=True) < _year(held[0].end)


def _year(date: Date | None, *, least: bool = False) -> int:
    if date is None or date.earliest is None:
        return 0 if least else 9999
    return date.earliest.year


def _sides(reading: Reading, tenure: Tenure) -> Iterator[Side]:
    yield Side(
        span=tenure.span,
        reading=f"read as {tenure.office} of {name_of(reading, tenure.company)}: {name_of(reading, tenure.person)}",
    )
    if tenure.kind == "held":
        mention = next(d for d in reading.dates if tenure.start in d.parts)
        yield Side(span=mention.span, reading=f"read as {plainly(mention.value)}")
    elif tenure.start is not None:
        yield Side(span=tenure.start.span, reading=f"read as {plainly(tenure.start.value)}, the appointment")

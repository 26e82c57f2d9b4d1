"""DAT210 opening-date: one works or office opened, or closed, at two times."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factlint.facts.compare import dates_agree
from factlint.rules.firsts import firsts
from factlint.rules.lives_of_things import apart, pairs, side, title
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_STEPS = 400  # days that may lie between the first work and the ceremony


@rule(
    "DAT210",
    name="opening-date",
    category="date",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. In [[2005]], Norvik opened a factory in Drammen. It makes pumps.\n\nIts factory in Drammen was opened in [[2008]].",
        "Norvik AS is a Norwegian company. It closed the mill in Moss in [[May 2012]]. It makes pumps.\n\nThe Moss mill was closed in [[2014]].",
        "Norvik AS is a Norwegian company. Its depot in Moss started work in [[2012]]. It makes pumps.\n\nWork at the Moss depot began in [[2014]].",
        "Norvik AS is a Norwegian company. The first shop, in the Vika district, opened in [[June 1971]]. It makes pumps.\n\n[[1974]] – In spring, the first shop opens its doors, in Vika",
    ),
    passes=(
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a factory in Drammen. It makes pumps.\n\nIts factory in Drammen was opened in May 2005.",
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a factory in Drammen. It makes pumps.\n\nIts factory in Drammen was closed in 2008.",
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a factory in Drammen. It makes pumps.\n\nIn 2008, Norvik opened a second factory in Drammen.",
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a factory in Drammen. It makes pumps.\n\nIn 2008, Norvik opened a factory in Moss.",
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a factory in Drammen. It makes pumps.\n\nIn 2008, Norvik opened a new factory in Drammen.",
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a paper mill in Drammen. It makes pumps.\n\nIts steel mill in Drammen opened in 2008.",
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a factory in Drammen. It makes pumps.\n\nIn 2008, Norvik opened a museum in Drammen.",
        "Norvik AS is a Norwegian company. The first shop, in Vika, opened in August 1987. It makes pumps.\n\nIts first shop in Sweden opened in 1989.",
        "Norvik AS is a Norwegian company. Its first shop opened in August 1987. It makes pumps.\n\nIn 1989 it opened its first shop abroad.",
    ),
)
def opening_date(reading: Reading) -> Iterator[Disagreement]:
    """One works, office or museum at one place is opened, or closed, at two times.

    Compares: the dates of 'opened a factory in Drammen' and 'the Drammen factory, which opened in': one thing, one place, one verb,
    in whatever order; second and new ones stay silent. Of shops and the like, of which a company has many, only the first.
    Why it matters: one of the dates is wrong.
    Cannot know: which; whether a place has two of the thing.
    """
    yield from _first(reading)
    seen: set[tuple[str, str]] = set()
    for one, other in pairs(reading, "place"):
        begins = {one.act, other.act} <= {"opening", "working"}
        if (not begins and {one.act, other.act} != {"closing"}) or one.planned or other.planned:
            continue
        name, kind = title(reading, one, other), "opened" if begins else "closed"
        if (name, kind) in seen or not apart(one, other, days=0 if one.act == other.act else _STEPS):
            continue
        seen.add((name, kind))
        yield Disagreement(
            message=f"{name}: {kind} in {one.date.span.text} and in {other.date.span.text}",
            sides=(side(reading, one), side(reading, other)),
            key=(kind, name, *sorted((one.date.value, other.date.value))),
            why="one thing at one place is meant, and neither telling names another",
            confidence=0.78,
        )


def _first(reading: Reading) -> Iterator[Disagreement]:
    """The first shop or the like of one company, in one place or in none, with two dates."""
    found = list({(f.company, f.thing, f.places, f.date.value): f for f in reversed(list(firsts(reading)))}.values())
    found.sort(key=lambda f: f.date.span.start)
    told: set[str] = set()
    for one, other in combinations(found, 2):
        same = one.thing == other.thing and one.company == other.company
        place = one.places & other.places or not (one.places or other.places)
        if not same or not place or one.thing in told or dates_agree(one.date, other.date):
            continue
        told.add(one.thing)
        yield Disagreement(
            message=f"the first {one.thing} is opened in {one.date.span.text} and in {other.date.span.text}",
            sides=tuple(
                Side(span=o.date.span, reading=f"{read_as(reading, o.date)}: “{o.words}”") for o in (one, other)
            ),
            key=("first", one.thing, *sorted((one.date.value, other.date.value))),
            why="a company has one first of a thing",
            confidence=0.78,
        )

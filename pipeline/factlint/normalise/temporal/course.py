"""The course of the telling: the likeliest way through the dates of an article, told as a story goes.

Each stop may carry the story on or be an aside from it, and a date without a year lies in the year that makes
the whole way cheapest, what is told afterwards included. The way is found by a beam search from the first date
to the last, so that the time is linear in their number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factlint.normalise.temporal.headings import HeadingYear
from factlint.normalise.temporal.stops import Stop
from factlint.normalise.temporal.ways import FOLLOWING, HEADING, Here, Step, Way, ways_on

_BEAM = 12
_AHEAD = 40


@dataclass(frozen=True, slots=True)
class Course:
    """`years` gives for the start of a date without a year its year (0 is 1 BC) and the start and end of the date
    that it was read from, None where that is the heading; `asides` are starts of dates that carry nothing on."""

    years: Mapping[int, tuple[int, tuple[int, int] | None]]
    asides: frozenset[int]


def chart(stops: Sequence[Stop], headings: Sequence[HeadingYear | None]) -> Course:
    """The cheapest way through the stops; `headings` are the years of each section."""
    following = _following_years(stops)
    beam = [Way()]
    for index, stop in enumerate(stops):
        heading = headings[stop.section] if headings and not stop.heading else None
        here = Here(index, stops, heading, following[index])
        found: dict[tuple[float, float, object], Way] = {}
        for way in beam:
            for new in ways_on(way, here):
                key = (new.low, new.high, new.local)
                old = found.get(key)
                if old is None or new.cost < old.cost:
                    found[key] = new
        beam = sorted(found.values(), key=lambda way: (way.cost, way.low, way.high))[:_BEAM]
    return _decided(beam[0], stops)


def _following_years(stops: Sequence[Stop]) -> list[int | None]:
    """For each stop the year that is written next."""
    out: list[int | None] = []
    year: int | None = None
    for stop in reversed(stops):
        if stop.dated and not stop.wide:
            year = int(stop.low // 12)
        out.append(year)
    out.reverse()
    return out


def _decided(way: Way, stops: Sequence[Stop]) -> Course:
    years: dict[int, tuple[int, tuple[int, int] | None]] = {}
    asides: set[int] = set()
    step: Step | None = way.last
    while step is not None:
        start = stops[step.stop].start
        if step.year is not None:
            years[start] = (step.year, _origin(step, stops))
        if step.aside:
            asides.add(start)
        step = step.before
    return Course(years, frozenset(asides))


def _origin(step: Step, stops: Sequence[Stop]) -> tuple[int, int] | None:
    """Where the date stands that the year was read from."""
    if step.source == HEADING:
        return None
    if step.source != FOLLOWING:
        return stops[step.source].start, stops[step.source].end
    later = stops[step.stop + 1 : step.stop + _AHEAD]
    written = next((stop for stop in later if stop.dated and not stop.wide), None)
    return (written.start, written.end) if written is not None else None

"""The ways on from one stop of the telling to the next, and what each costs.

Stories go forward, mostly in small steps, and leave out a year that has not changed. The costs were set on
narrative articles; results change little when any of them is moved by a third.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from math import log2
from typing import NamedTuple

from factlint.normalise.temporal.headings import HeadingYear
from factlint.normalise.temporal.stops import Stop

_STRIDE = 0.3  # for each doubling of the months between two stops
_RETURN = 1.5  # for going back in time
_PLANNED = 0.6  # less for going back from what was planned: 'planned for April 2020, put off in March'
_OUTLOOK = 1.7  # what it costs at most to take a planned date as an aside
_NEW_YEAR = 1.4  # for a year that is not written although it is another one
_OUTSIDE = 2.5  # for a date outside the years of its heading
_BEYOND = 1.2  # for a date outside the period that the title of a report names
_LOCAL = 0.3  # for reading on from an aside of the same sentence
_LOCAL_YEAR = 1.0  # the same where the aside is a bare year
_NEXT = -0.5  # for what comes within a month of a date no less precise
_ACROSS = 1.5  # for reading past such an aside
_NEAR = 0.2  # the same where the story is no more than a month away
_FROM_SCENE = 1.0  # for reading past a bare year that opens the sentence
_STAY = 0.4  # for coming back from a date counted on ('two years later')
_NEW_SECTION = 0.5
_NEW_PARAGRAPH = 0.8
_WEEKDAY = 1.2  # for a year in which the day falls on another weekday than the one written
_NEVER = 9.0

HEADING, FOLLOWING = -1, -2


class Step(NamedTuple):
    """What was decided at a stop. `source` is the stop that the year was read from, or HEADING or FOLLOWING."""

    stop: int
    year: int | None
    source: int
    aside: bool
    before: Step | None


class Way(NamedTuple):
    """A way so far: its cost, where the story stands since stop `source` (-1 before the first), the aside of the
    sentence (where, and at which stop), and its steps."""

    cost: float = 0.0
    low: float = 0.0
    high: float = 0.0
    source: int = -1
    local: tuple[float, float, int] | None = None
    last: Step | None = None


class Here(NamedTuple):
    """The stop that the ways go on to, the years of its heading, and the year that is written next."""

    at: int
    stops: Sequence[Stop]
    heading: HeadingYear | None
    following: int | None

    @property
    def stop(self) -> Stop:
        """The stop itself."""
        return self.stops[self.at]


def ways_on(way: Way, here: Here) -> Iterator[Way]:
    """Every way to take in the stop."""
    stop = here.stop
    if way.local is not None and (stop.heading or here.stops[way.local[2]].sentence != stop.sentence):
        way = way._replace(local=None)
    if stop.step is not None:
        yield from _counted(way, here, stop.step)
    elif stop.dated:
        yield from _written(way, here)
    else:
        years = _candidates(way, here)
        if not years:
            yield way
        for year in years:
            yield from _in_year(way, here, year)


def _counted(way: Way, here: Here, step: float) -> Iterator[Way]:
    if way.source < 0:
        yield way
        return
    unit = here.stop.unit
    low = way.low + step if unit < 1 else float((way.low + step) // unit * unit)
    yield way._replace(low=low, high=low + unit, source=here.at, local=None)
    yield way._replace(cost=way.cost + _STAY, local=None)


def _written(way: Way, here: Here) -> Iterator[Way]:
    stop, started = here.stop, way.source >= 0
    outside = _outside(stop.low, stop.high, here.heading)
    if not stop.wide:
        cost = way.cost + (_move(way, stop.low, stop.high, here) + outside if started else 0.0)
        inside = started and way.low >= stop.low and way.high <= stop.high
        low, high = (way.low, way.high) if inside else (stop.low, stop.high)
        yield Way(cost, low, high, here.at, None, Step(here.at, None, HEADING, False, way.last))
    if started and not stop.heading:
        aside = 0.0 if stop.wide else stop.back if stop.low < way.low else stop.ahead
        if outside:
            aside = max(0.2, aside - 0.8)
        local = way.local if stop.wide else (stop.low, stop.high, here.at)
        step = Step(here.at, None, HEADING, True, way.last)
        yield way._replace(cost=way.cost + aside, local=local, last=step)
    elif stop.wide:
        yield way


def _in_year(way: Way, here: Here, year: int) -> Iterator[Way]:
    stop, started = here.stop, way.source >= 0
    low, high = year * 12 + stop.low, year * 12 + stop.high
    outside = _outside(low, high, here.heading)
    cost, source = way.cost + outside + _misfit(stop, year), way.source
    if not started:
        source = HEADING if here.heading is not None and here.following != year else FOLLOWING
    else:
        cost += _move(way, low, high, here)
        if stop.turn is not None:
            cost += 0.0 if _turned(way, low, year, stop.turn) else _NEVER
        elif not way.low // 12 <= low // 12 <= (way.high - 0.01) // 12:
            cost += _NEW_YEAR
        if 0 <= low - way.low <= 1 and way.high - way.low <= 1:
            cost += _NEXT
        if way.local is not None:
            near = abs(low - way.low) <= 1 and way.high - way.low < 2
            opened = here.stops[way.local[2]].opens and here.stops[way.local[2]].bare
            cost += (_NEAR if near else _ACROSS) + (_FROM_SCENE if opened else 0.0)
    local = (low, high, here.at)
    aside = Step(here.at, year, source, True, way.last)
    if stop.turn is not None and stop.turn < 0:
        yield way._replace(cost=cost, local=local, last=aside)
        return
    yield Way(cost, low, high, here.at, None, Step(here.at, year, source, False, way.last))
    if stop.turn == 2:
        yield way._replace(cost=cost + 0.6, local=local, last=aside)
    if way.local is not None:
        first, last, origin = way.local
        jump = _gap(first, last, low, high) + (0.0 if first // 12 == year else _NEW_YEAR)
        cost = way.cost + jump + outside + _misfit(stop, year) + (_LOCAL_YEAR if here.stops[origin].bare else _LOCAL)
        yield way._replace(cost=cost, local=local, last=Step(here.at, year, origin, True, way.last))
    elif started and not stop.closing:
        yield way._replace(cost=cost + min(stop.back, stop.ahead), local=local, last=aside)


def _candidates(way: Way, here: Here) -> list[int]:
    years: set[int] = set()
    if way.source >= 0:
        first, last = int(way.low // 12), int((way.high - 0.01) // 12)
        years.update((first - 1, first, last, last + 1))
    elif here.following is not None:
        years.add(here.following)
    if way.local is not None:
        years.update((int(way.local[0] // 12), int(way.local[0] // 12) + 1))
    if here.heading is not None:
        years.update((here.heading.first, here.heading.last))
    return sorted(years)


def _turned(way: Way, low: float, year: int, turn: int) -> bool:
    """Whether the year is the one that 'of that year', 'the following year', 'last March' point at."""
    if turn in (-1, 0, 1):
        return year == way.low // 12 + turn
    return (low > way.low and low - way.low <= 12) if turn > 0 else (low < way.low and way.low - low <= 13)


def _move(way: Way, low: float, high: float, here: Here) -> float:
    """The cost of the story's going on from where it stands."""
    cost, stop, before = _gap(way.low, way.high, low, high), here.stop, here.stops[way.source]
    if stop.closing and low < way.low:
        return cost + _NEVER
    if 0 < way.low - low < 6 and before.ahead < _OUTLOOK and not (stop.dated or before.bare):
        cost -= _PLANNED
    if before.section != stop.section:
        return cost * _NEW_SECTION
    return cost if before.paragraph == stop.paragraph else cost * _NEW_PARAGRAPH


def _gap(first: float, last: float, low: float, high: float) -> float:
    if low >= last:
        return _STRIDE * log2(1 + low - last)
    if high <= first:
        return _RETURN + _STRIDE * log2(1 + first - high)
    return 0.0


def _misfit(stop: Stop, year: int) -> float:
    if stop.weekday is None or not 1 <= year <= 9999:
        return 0.0
    month, day, weekday = stop.weekday
    first = date(year, month, 1)
    return 0.0 if (first.weekday() + day - 1) % 7 == weekday else _WEEKDAY


def _outside(low: float, high: float, heading: HeadingYear | None) -> float:
    if heading is None:
        return 0.0
    first, beyond = heading.bounds
    cost = _OUTSIDE if heading.months is None else _BEYOND
    return 0.0 if low < beyond and high > first else cost

"""The course of the telling: the likeliest way through the dates of an article, told as a story goes.

Stories go forward, mostly in small steps; what lies far off, or is returned from at once, is an aside. Each
stop may carry the story on or be an aside from it, and a date without a year lies in the year that makes the
whole way cheapest, what is told afterwards included. The way is found by a beam search from the first date
to the last, so that the time is linear in their number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from typing import NamedTuple

from factlint.normalise.temporal.headings import HeadingYear
from factlint.normalise.temporal.stops import Stop

_BEAM = 12
_STRIDE = 0.3  # for each doubling of the months between two stops
_RETURN = 1.5  # for going back in time
_NEW_YEAR = 1.4  # for a year that is not written although it is another one
_OUTSIDE = 2.5  # for a date outside the years of its heading
_LOCAL = 0.3  # for reading on from an aside of the same sentence, more from a bare year
_ACROSS = 1.5  # for reading past such an aside
_STAY = 0.4  # for coming back from a date counted on ('two years later')
_NEW_SECTION = 0.5
_NEW_PARAGRAPH = 0.8


class _Way(NamedTuple):
    """A way so far: its cost, where the story stands, the aside of the sentence, and what was decided."""

    cost: float
    low: float
    high: float
    source: int
    local: tuple[float, float, int] | None
    trail: tuple[object, ...] | None


@dataclass(frozen=True, slots=True)
class Course:
    """`years` gives for the start of a date without a year its year (1 BC is 0) and the start and end of the date
    that it was read from, None where that is the heading; `asides` are starts of dates that carry nothing on."""

    years: Mapping[int, tuple[int, tuple[int, int] | None]]
    asides: frozenset[int]


def chart(stops: Sequence[Stop], headings: Sequence[HeadingYear | None]) -> Course:
    """The cheapest way through the stops; `headings` are the years of each section."""
    ahead = _following_years(stops)
    beam = [_Way(0.0, 0.0, 0.0, -1, None, None)]
    for index, stop in enumerate(stops):
        found: dict[tuple[float, float, object], _Way] = {}
        heading = headings[stop.section] if headings and not stop.heading else None
        for way in beam:
            for new in _goes(way, index, stop, stops, heading, ahead[index]):
                key = (new.low, new.high, new.local)
                old = found.get(key)
                if old is None or new.cost < old.cost:
                    found[key] = new
        if found:
            beam = sorted(found.values(), key=lambda way: (way.cost, way.low, way.high))[:_BEAM]
    return _decided(beam[0], stops)


def _goes(
    way: _Way, index: int, stop: Stop, stops: Sequence[Stop], heading: HeadingYear | None, following: int | None
) -> list[_Way]:
    local = way.local
    if local is not None and (stop.heading or stops[local[2]].sentence != stop.sentence):
        local = None
    started = way.source >= 0
    if stop.step is not None:
        if not started:
            return [way]
        low = way.low + stop.step if stop.unit < 1 else float(int((way.low + stop.step) // stop.unit) * stop.unit)
        stepped = way._replace(low=low, high=low + stop.unit, source=index, local=None)
        return [stepped, way._replace(cost=way.cost + _STAY, local=None)]
    out: list[_Way] = []
    if stop.dated:
        outside = _outside(stop.low, stop.high, heading)
        cost = way.cost + (_move(way, stop.low, stop.high, stop, stops) + outside if started else 0.0)
        if not stop.wide:
            inside = started and way.low >= stop.low and way.high <= stop.high
            low, high = (way.low, way.high) if inside else (stop.low, stop.high)
            out.append(_Way(cost, low, high, index, None, (index, None, None, False, way.trail)))
        if started and not stop.heading:
            aside = 0.0 if stop.wide else stop.back if stop.low < way.low else stop.ahead
            if outside:
                aside = max(0.2, aside - 0.8)
            near = local if stop.wide else (stop.low, stop.high, index)
            out.append(way._replace(cost=way.cost + aside, local=near, trail=(index, None, None, True, way.trail)))
        return out or [way]
    for year in _candidates(way, local, stop, heading, following):
        low, high = year * 12 + stop.low, year * 12 + stop.high
        outside = _outside(low, high, heading)
        if started:
            cost = way.cost + _move(way, low, high, stop, stops) + outside
            here = way.low // 12 <= low // 12 <= (way.high - 0.01) // 12
            if stop.turn is not None:
                cost += 0.0 if _turned(way, low, year, stop.turn) else 9.0
            elif not here:
                cost += _NEW_YEAR
            if local is not None:
                near = abs(low - way.low) <= 1 and way.high - way.low < 2
                cost += 0.2 if near else _ACROSS
            source: object = way.source
        else:
            cost, source = way.cost + outside, "heading" if heading is not None and following != year else "following"
        if stop.turn == 2:
            out.append(
                way._replace(cost=cost + 0.6, local=(low, high, index), trail=(index, year, source, True, way.trail))
            )
        if stop.turn is not None and stop.turn < 0:
            out.append(way._replace(cost=cost, local=(low, high, index), trail=(index, year, source, True, way.trail)))
            continue
        out.append(_Way(cost, low, high, index, None, (index, year, source, False, way.trail)))
        if local is not None:
            first, last, origin = local
            jump = _gap(first, last, low, high) + (0.0 if first // 12 == year else _NEW_YEAR)
            cost = way.cost + jump + outside + (2 * _LOCAL if stops[origin].bare else _LOCAL)
            out.append(way._replace(cost=cost, local=(low, high, index), trail=(index, year, origin, True, way.trail)))
        elif started and not stop.closing:
            cost += min(stop.back, stop.ahead)
            out.append(way._replace(cost=cost, local=(low, high, index), trail=(index, year, source, True, way.trail)))
    return out or [way]


def _candidates(
    way: _Way, local: tuple[float, float, int] | None, stop: Stop, heading: HeadingYear | None, following: int | None
) -> list[int]:
    years: set[int] = set()
    if way.source >= 0:
        first, last = int(way.low // 12), int((way.high - 0.01) // 12)
        years.update((first - 1, first, last, last + 1))
    elif following is not None:
        years.add(following)
    if local is not None:
        years.update((int(local[0] // 12), int(local[0] // 12) + 1))
    if heading is not None:
        years.update((heading.first, heading.last))
    return sorted(years)


def _turned(way: _Way, low: float, year: int, turn: int) -> bool:
    """Whether the year is the one that 'of that year', 'the following year', 'last March' point at."""
    here = way.low // 12
    if turn in (-1, 0, 1):
        return year == here + turn
    return (low > way.low and low - way.low <= 12) if turn > 0 else (low < way.low and way.low - low <= 13)


def _move(way: _Way, low: float, high: float, stop: Stop, stops: Sequence[Stop]) -> float:
    """The cost of the story's going on from where it stands."""
    cost = _gap(way.low, way.high, low, high)
    before = stops[way.source]
    if stop.closing and low < way.low:
        return cost + 5.0
    if before.section != stop.section:
        return cost * _NEW_SECTION
    return cost if before.paragraph == stop.paragraph else cost * _NEW_PARAGRAPH


def _gap(first: float, last: float, low: float, high: float) -> float:
    if low >= last:
        return _STRIDE * log2(1 + low - last)
    if high <= first:
        return _RETURN + _STRIDE * log2(1 + first - high)
    return 0.0


def _outside(low: float, high: float, heading: HeadingYear | None) -> float:
    if heading is None or (low < heading.last * 12 + 12 and high > heading.first * 12):
        return 0.0
    return _OUTSIDE


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


def _decided(way: _Way, stops: Sequence[Stop]) -> Course:
    years: dict[int, tuple[int, tuple[int, int] | None]] = {}
    asides: set[int] = set()
    trail = way.trail
    while trail is not None:
        index, year, source, aside, trail = trail  # type: ignore[misc]
        stop = stops[index]
        if year is not None:
            if source == "following":
                after = next((s for s in stops[index + 1 : index + 40] if s.dated and not s.wide), None)
                years[stop.start] = (year, (after.start, after.end) if after else None)
            else:
                origin = None if source == "heading" else stops[source]
                years[stop.start] = (year, (origin.start, origin.end) if origin else None)
        if aside:
            asides.add(stop.start)
    return Course(years, frozenset(asides))

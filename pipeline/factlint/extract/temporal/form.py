"""An unresolved temporal expression: the parts written, and how it points at other dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "date",  # a calendar date, parts may be missing
    "offset",  # a date counted from another one: 'two days later', 'a year ago'
    "anaphor",  # 'that year', 'the following month', 'the same day', 'last week'
    "deictic",  # 'today', 'yesterday'
    "vague",  # 'now', 'recently'
    "time",  # a time of day
    "duration",
    "set",
    "range",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Offsets into the reading view, the parts written at the mention, and its relation words.

    `first`/`last` are the indices of its first and (exclusive) last token. `season` and `unit` are TIMEX
    codes (SP, D, W, M, Q, Y, DE, CE), `part` the part of the day (MO, AF, EV, NI). `shift` counts units
    from the anchor; None with a vague count ('a few days later'), whose direction is then `direction`.
    `fiscal` marks years that need not be the calendar's. `prefix` are tokens that make it an open interval
    ('since'); `low` and `high` are the ends of a range, `ending` the last day of a business period. `shared` tells that the
    year is written at a neighbour, `event` names what an offset counts from ('two days after the listing').
    """

    kind: Kind
    start: int
    end: int
    first: int
    last: int
    recognizer: str
    year: int | None = None
    short_year: bool = False
    bc: bool = False
    decade: int | None = None
    century: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    nth: int | None = None
    part: str | None = None
    clock: str | None = None
    unit: str | None = None
    count: str | None = None
    shift: float | None = None
    direction: int = 0
    relation: str | None = None
    mod: str | None = None
    approx: bool = False
    fiscal: bool = False
    value: str | None = None
    open: str | None = None
    shared: bool = False
    event: str | None = None
    low: Form | None = None
    high: Form | None = None
    ending: Form | None = None

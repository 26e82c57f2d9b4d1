"""Dates, times, durations and recurrences as the text states them and as they were read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from factlint.values.span import Span

Granularity = Literal["day", "week", "month", "quarter", "season", "half", "year", "decade", "century", "interval"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """The attributes of a TIMEX3 element (ISO-TimeML): `type`, `value`, `mod`."""

    type: TimexType
    value: str
    mod: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What an unwritten part was taken from: a kind of evidence, and its place if it has one.

    Kinds for dates: heading, sentence, paragraph, narrative, reference_date, anchor, tense, calendar.
    Kinds for money: written, nearby, article, list, subject.
    """

    kind: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """An expression that places something in time.

    `value` is EDTF (ISO 8601-2); `earliest`/`latest` are its first and last day, None where open or
    where the day does not exist (`impossible`). `modifier` is TIMEX3's mod. `inferred` names the parts
    that are not written at the mention, `basis` what they were taken from. `parts` are the two ends of
    an interval. `weekday` is the weekday written with it (0 = Monday), for the rule that compares it.
    """

    id: str
    span: Span
    value: str
    earliest: date | None
    latest: date | None
    granularity: Granularity
    timex: Timex
    modifier: str | None = None
    parts: tuple[Date, ...] = ()
    inferred: tuple[str, ...] = ()
    basis: Basis | None = None
    weekday: int | None = None
    impossible: bool = False
    recognizer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Temporal:
    """A time of day, a duration or a recurrence; `value` is ISO 8601 as TIMEX3 writes it."""

    id: str
    span: Span
    value: str
    timex: Timex
    modifier: str | None = None
    inferred: tuple[str, ...] = ()
    basis: Basis | None = None
    recognizer: str = ""

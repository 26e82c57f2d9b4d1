"""What the language data says of a word that may tell an event: its type, and on what conditions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factlint.events.trigger import Kind
from factlint.values.events import EventStatus, EventType


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbFrame:
    """A verb that tells an event of `type`.

    `particle` are the words that follow the verb ('over' of 'take over'). `object` names the classes that its object
    must have, `bar` those that it must not; in the passive the same is asked of the subject. `next` must match right
    behind the verb, `prev` right before it, `later` anywhere in the 90 characters behind it.
    """

    type: Kind
    particle: tuple[str, ...] = ()
    object: frozenset[str] = frozenset()
    bar: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    voice: str | None = None
    forms: frozenset[str] = frozenset()
    next: re.Pattern[str] | None = None
    prev: re.Pattern[str] | None = None
    later: re.Pattern[str] | None = None
    not_next: re.Pattern[str] | None = None
    not_prev: re.Pattern[str] | None = None
    status: EventStatus | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NounFrame:
    """A noun that tells an event of `type` where a verb carries it (`carried`), or where `next` or `prev` match.

    `behind` must match behind the noun in either case. `generic`, where not empty, are the types of which the text before tells which it is ('the deal'); `plan`: it may be
    any of them that is only planned.
    """

    type: EventType
    carried: bool = True
    bar: re.Pattern[str] | None = None
    next: re.Pattern[str] | None = None
    prev: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None
    generic: frozenset[str] = frozenset()
    plan: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """A verb that carries an event noun: 'complete' an acquisition. As `stage`, it also tells what became of its subject."""

    particle: tuple[str, ...]
    types: frozenset[str]
    status: EventStatus | None
    stage: bool
    subject: bool
    object: bool
    next: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseFrame:
    """Words that tell an event by themselves: the first is looked up, `pattern` matches the others.

    `told`, where not empty: they tell of an event told shortly before, which is of one of these types ('it cost $5 million').
    `prev` must match right before them, `not_prev` must not; `subject` names classes of which what stands before them must be one, `bar` those of which
    it must not be. Of the type 'none', they look like telling an event and tell none. `yields`: they tell nothing where the sentence goes on to tell
    an event of the same type ('goes back to a shop that was opened in 1948').
    """

    type: Kind
    pattern: re.Pattern[str]
    status: EventStatus | None = None
    undergo: bool = False
    yields: bool = False
    told: frozenset[str] = frozenset()
    prev: re.Pattern[str] | None = None
    not_prev: re.Pattern[str] | None = None
    subject: frozenset[str] = frozenset()
    bar: frozenset[str] = frozenset()

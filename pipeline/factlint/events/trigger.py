"""What tells an event: a stretch of a sentence, and how it tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factlint.values.events import EventStatus, EventType

Kind = EventType | Literal["none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A stretch that tells an event of `type`, by words `first` to `last` (exclusive) of its sentence.

    `passive`: what stands before it is acted upon. `noun`: the event is a noun; `carried`: a verb carries it.
    `object` is the noun phrase acted upon, in words. `types`, where not empty: the text before tells which of them it is
    ('the deal'). `definite`: a noun with 'the' or 'this' and no complement of its own. `participle`: it ends in -ing.
    `echo`: it tells more of an event told shortly before, which gives it its type. `undergo`: its verb is active, but it tells what is done to its subject ('became a subsidiary of').
    `yields`: it tells nothing where the sentence goes on to tell an event of the same type.
    """

    type: EventType
    start: int
    end: int
    first: int
    last: int
    passive: bool = False
    noun: bool = False
    carried: bool = False
    object: tuple[int, int] | None = None
    status: EventStatus | None = None
    types: frozenset[str] = frozenset()
    definite: bool = False
    participle: bool = False
    undergo: bool = False
    echo: bool = False
    yields: bool = False

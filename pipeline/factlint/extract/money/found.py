"""A quantity as written, before its context is read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

Examples = tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """`noun` covers the counted noun phrase, `number_end` is where the figure ends."""

    start: int
    end: int
    number_end: int
    low: Decimal
    high: Decimal
    step: Decimal
    unit: str
    noun: tuple[int, int] | None = None
    recognizer: str

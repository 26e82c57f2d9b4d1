"""Figures for planted statements, written as articles write them."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

_STYLES = (
    ("$", " million"), ("US$", " million"), ("€", " million"), ("£", "m"), ("£", " million"),
    ("€", "bn"), ("$", " billion"), ("CHF ", " million"), ("HK$", " million"), ("C$", " million"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount in units of its scale: `figure` 4.2, `scale` ' million', `sign` '$'."""

    figure: Decimal
    sign: str
    scale: str

    def __str__(self) -> str:
        return f"{self.sign}{written(self.figure)}{self.scale}"

    def times(self, factor: Decimal | float | int | str) -> Amount:
        """So many times the amount, to as many places as it has."""
        product = self.figure * Decimal(str(factor))
        return replace(self, figure=product.quantize(self.figure, ROUND_HALF_UP))


def written(figure: Decimal | int) -> str:
    """A figure with commas between thousands."""
    return f"{figure:,f}" if isinstance(figure, Decimal) else f"{figure:,}"


def amount(rng: random.Random, *, places: int | None = None) -> Amount:
    """Some amount in some style."""
    sign, scale = rng.choice(_STYLES)
    digits = (1 if "b" in scale else rng.choice((0, 0, 1))) if places is None else places
    low, high = (11, 99) if digits else (12, 900)
    return Amount(figure=Decimal(rng.randint(low, high)).scaleb(-digits) if digits else Decimal(rng.randint(low, high)),
                  sign=sign, scale=scale)  # fmt: skip


def percent(rng: random.Random, value: Decimal | int) -> str:
    """A percentage in one of its spellings."""
    return f"{written(value)}{rng.choice(('%', ' per cent', ' percent'))}"


def change_in_percent(old: Decimal, new: Decimal) -> Decimal:
    """The change from `old` to `new`, to a whole per cent, without its sign."""
    return abs((new - old) / old * 100).quantize(Decimal(1), ROUND_HALF_UP)

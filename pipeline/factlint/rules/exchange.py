"""What one currency was worth in another in a year, as bounds."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factlint.languages import load

_FIXED = {"EUR": (Decimal(1), Decimal(1))}


@cache
def _rates(year: int) -> dict[str, tuple[Decimal, Decimal]]:
    row = load("world", "exchange_rates").get(str(year), {})
    return (
        {**{code: (Decimal(str(low)), Decimal(str(high))) for code, (low, high) in row.items()}, **_FIXED}
        if row
        else {}
    )


def bounds(year: int, given: str, wanted: str) -> tuple[Decimal, Decimal] | None:
    """Lowest and highest value of one unit of `given` in `wanted`, from the year before `year` to the year after it.

    Source: daily euro reference rates of the European Central Bank (from 1999 on); None outside them.
    A report of a year may convert at a rate of the next, so the neighbours count.
    """
    lows: list[Decimal] = []
    highs: list[Decimal] = []
    for near in (year - 1, year, year + 1):
        rates = _rates(near)
        if given in rates and wanted in rates:
            lows.append(rates[wanted][0] / rates[given][1])
            highs.append(rates[wanted][1] / rates[given][0])
    return (min(lows), max(highs)) if lows and _rates(year).keys() >= {given, wanted} else None

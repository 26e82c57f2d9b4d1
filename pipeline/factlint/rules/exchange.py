"""What one currency was worth in another in a year, as bounds."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factlint.languages import load

_FIXED = {"EUR": (Decimal(1), Decimal(1))}
# Pegs that have held since before 1999: the CFA and Comorian francs and the convertible mark (to the euro), and the currencies of
# the Gulf and Jordan (to the US dollar).
_TO_EURO = {"XOF": "655.957", "XAF": "655.957", "KMF": "491.96775", "BAM": "1.95583"}
_TO_DOLLAR = {"AED": "3.6725", "SAR": "3.75", "QAR": "3.64", "OMR": "0.3845", "BHD": "0.376", "JOD": "0.709"}
_RECENT = 15
_SLACK = Decimal("0.002")


@cache
def _rates(year: int) -> dict[str, tuple[Decimal, Decimal]]:
    row = load("world", "exchange_rates").get(str(year), {})
    if not row:
        return {}
    rates = {**{code: (Decimal(str(low)), Decimal(str(high))) for code, (low, high) in row.items()}, **_FIXED}
    for pegs, base in ((_TO_EURO, "EUR"), (_TO_DOLLAR, "USD")):
        low, high = rates[base]
        for code, rate in pegs.items():
            rates.setdefault(code, (low * Decimal(rate) * (1 - _SLACK), high * Decimal(rate) * (1 + _SLACK)))
    return rates


@cache
def rated() -> frozenset[str]:
    """The currencies of the table's last year, and those pegged to them."""
    return frozenset(_rates(recent_years()[-1]))


@cache
def recent_years() -> list[int]:
    """The years of the table, the last of them."""
    return sorted(int(year) for year in load("world", "exchange_rates"))[-_RECENT:]


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

"""An amount in brackets that the one before it was never worth."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

from benchmarks.mutation.amounts import amount, written
from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import forms
from benchmarks.mutation.plant import cast, twins
from benchmarks.mutation.registry import injector

from factlint.languages import load
from factlint.values.reading import Reading


@injector("MON102")
def implausible_conversion(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A statement of our own converts an amount, at the rate of its year as a control, and at a tenth, at ten times or
    at five times of it."""
    signs = {"$": "USD", "€": "EUR", "£": "GBP", "CHF ": "CHF", "HK$": "HKD", "C$": "CAD", "¥": "JPY"}
    rates = load("world", "exchange_rates")
    for form in forms("implausible_conversion"):
        slots = cast(reading, rng)
        row = {"EUR": (1, 1), **rates.get(slots["year"], {})}
        known = sorted(sign for sign, code in signs.items() if code in row)
        if len(known) < 2:
            continue
        first, second = rng.sample(known, 2)
        one = amount(rng, places=0)
        value = {sign: Decimal(str(sum(row[signs[sign]]))) / 2 for sign in (first, second)}
        worth = one.figure * value[second] / value[first]
        told = []
        for factor in (rng.choice(("0.1", "10", "5", "0.2")), "1"):
            shown = worth * Decimal(factor)
            rounded = shown.quantize(Decimal(1)) if shown >= 10 else shown.quantize(Decimal("0.1"))
            told.append(
                {**slots, "a": f"{first}{written(one.figure)} million", "b": f"{second}{written(rounded)} million"}
            )
        yield from twins(reading, rng, form, wrong=told[0], right=told[1], note=f"{told[1]['b']} → {told[0]['b']}")

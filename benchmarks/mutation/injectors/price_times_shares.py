"""Shares times their price, and another amount."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

from benchmarks.mutation.amounts import Amount
from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import forms
from benchmarks.mutation.plant import cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("NUM105")
def price_times_shares(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A statement of our own tells shares, price and proceeds, wrong and right."""
    for form in forms("price_times_shares"):
        slots, shares, price = cast(reading, rng), rng.randint(2, 60), rng.randint(4, 45)
        sign = rng.choice(("$", "€", "£", "US$", "C$"))
        product = shares * price
        told = []
        for total in (round(product * rng.choice((0.8, 1.2, 1.5))), product):
            proceeds = Amount(figure=Decimal(total), sign=sign, scale=" million")
            told.append({**slots, "shares": f"{shares} million", "price": f"{sign}{price}", "total": str(proceeds)})
        yield from twins(reading, rng, form, wrong=told[0], right=told[1], note=f"{shares} × {price} = {product}")

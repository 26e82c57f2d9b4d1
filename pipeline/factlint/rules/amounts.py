"""How the rules on money show an amount."""

from __future__ import annotations

import re
from decimal import Decimal

from factlint.rules.numbers import plain
from factlint.values.quantity import Money

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_FINEST = Decimal("0.001")


def shown(amount: Money) -> str:
    """How an amount was read: currency, figure, and what the currency was taken from."""
    figure = f"{amount.low:,f}" if amount.low == amount.high else f"{amount.low:,f} to {amount.high:,f}"
    basis = amount.basis
    if basis is None or basis.kind == "written":
        source = "written"
    elif basis.span:
        source = f"from “{basis.span.text}”"
    else:
        source = f"from the {basis.kind}"
    return f"read as {amount.currency or '?'} {figure} ({source})"


def written_like(value: Decimal, text: str, worth: Decimal) -> str:
    """A figure as `text`, which is worth `worth`, is written: 41000000 like '€51 million' is '€41 million'.

    The plain figure where `text` has no digits, or where its scale would leave more than three decimals.
    """
    written = _DIGITS.search(text)
    if written is None or not worth:
        return plain(value)
    number = Decimal(written[0].replace(",", ""))
    scaled = value * number / worth
    if not number or scaled != scaled.quantize(_FINEST):
        return plain(value)
    return f"{text[: written.start()]}{plain(scaled)}{text[written.end() :]}"

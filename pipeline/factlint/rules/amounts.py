"""How the rules on money show an amount."""

from __future__ import annotations

from factlint.values.quantity import Money


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

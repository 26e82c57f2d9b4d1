"""Quarters: 'the third quarter of 2021', 'Q3 2020', '3Q20', 'the fourth quarter'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import LEAD, POINTING, YEAR, mod_of, year_of
from factlint.extract.temporal.recognizer import Match, recognizer

_NAMES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


@recognizer(
    "quarter",
    f"{LEAD} [the | its] [fiscal=(fiscal | financial)] nth=(first | second | third | fourth | final | NTH) [-] [calendar] [fiscal] quarter "
    f"[[,] [of | in] [the] [fy=(fiscal | financial)] [calendar] [year] {YEAR}]",
    f"{LEAD} [the] code=QCODE [[,] [of | in | -] [the] [fy=(fiscal | financial)] [year] [-] {YEAR}]",
    "[the | its] year=YEAR4 ['s | '’s] nth=(first | second | third | fourth | final | NTH) [-] quarter",
    "code=QCODE [of] fy=FYCODE",
    "code=PERIODCODE",
    "[the] nth=(first | second | third | fourth | final | NTH) [-] quarter [of | in] fy=FYCODE",
    "[the] nth=(first | second | third | fourth | final | NTH) [-] quarter of relation=(this | last | next) year",
    "[the] nth=(first | second | third | fourth | final | NTH) [-] quarter of (the | that) relation=(following | previous) year",
    yes=(
        ("It grew in [[the third quarter of last year]].", {"quarter": 3, "relation": "last", "unit": "Y"}),
        ("It opened in [[the third quarter of 2021]].", {"quarter": 3, "year": 2021}),
        ("Sales in [[Q3 2020]] fell.", {"quarter": 3, "year": 2020}),
        ("In [[the fourth quarter]] it grew.", {"quarter": 4}),
        ("Sales in [[3Q20]] fell.", {"quarter": 3, "year": 2020}),
        ("It fell in [[the second quarter of fiscal 2019]].", {"quarter": 2, "fiscal": True}),
    ),
    no=("A quarter of its staff left.", "The French Quarter of 2021 homes.", "It won the third quarter-final."),
)
def quarter(match: Match) -> Form | None:
    """A quarter of a year by its number."""
    groups = match.match.re.groupindex
    fiscal = any(name in groups and match.has(name) for name in ("fiscal", "fy"))
    if match.neighbour(1) == "-" and match.neighbour(2) in ("final", "finals", "on", "mile"):
        return None
    word = match.word("nth" if "nth" in groups else "code").lower()
    mod = mod_of(match) if "mod" in groups else None
    if "nth" in groups:
        number = _NAMES.get(word)
        if number is None:
            return None
    else:
        if "h" in word:
            return None
        number = int(word.strip("q")[0] if word[0] == "q" else word[0])
    year = year_of(match) if "year" in groups else {}
    if not year and "fy" in groups and match.word("fy")[:2].upper() in ("FY", "CY"):
        fiscal = match.word("fy")[0].upper() == "F"
        year = {"year": _full(match.word("fy"))}
    if not year and "nth" not in groups and len(word) > 2:
        year = {"year": _full(word[2:])}
        fiscal = "fy" in word
    if year and year.get("short_year"):
        year = {"year": 2000 + year["year"]}
    relation = POINTING.get(match.word("relation").lower()) if "relation" in groups else None
    unit = "Y" if relation else None
    return match.form(kind="date", quarter=number, fiscal=fiscal, mod=mod, relation=relation, unit=unit, **year)


def _full(code: str) -> int:
    digits = "".join(char for char in code if char.isdigit())
    return int(digits) if len(digits) == 4 else 2000 + int(digits)

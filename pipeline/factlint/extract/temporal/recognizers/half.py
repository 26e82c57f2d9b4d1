"""Halves of a year: 'the second half of 2018', 'H1 2020', '1H21', 'the latter half of 2008'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import LEAD, YEAR, mod_of, year_of
from factlint.extract.temporal.recognizer import Match, recognizer

_NAMES = {"first": 1, "second": 2, "latter": 2, "last": 2, "1st": 1, "2nd": 2, "former": 1}


@recognizer(
    "half",
    f"{LEAD} [the | its] nth=(first | second | latter | last | NTH) [-] half [[,] (of | in) [the] [fy=(fiscal | financial)] [calendar] [year] {YEAR}]",
    "[the | its] nth=(first | second | latter | last) [-] half of (the | this | that | last) anchor=([fiscal | financial] year)",
    f"[the] code=HCODE [[,] [of | in | -] [the] [fy=(fiscal | financial)] [year] {YEAR}]",
    "[the | its] year=YEAR4 ['s | '’s] nth=(first | second) [-] half !(of)",
    "code=PERIODCODE",
    yes=(
        ("It made money in [[the second half of 2010]].", {"half": 2, "year": 2010}),
        ("It made money in [[H1 2020]].", {"half": 1, "year": 2020}),
        ("It made money in [[the first half of the year]].", {"half": 1}),
        ("It fell in [[2H19]].", {"half": 2, "year": 2019}),
    ),
    no=("In the second half of the match he left.", "The first half scored.", "Half of 2018 staff left."),
)
def half(match: Match) -> Form | None:
    """Half a year by its number. A half of anything but a year, or of a game, is left."""
    groups = match.match.re.groupindex
    word = match.word("nth" if "nth" in groups else "code").lower()
    year = year_of(match) if "year" in groups else {}
    anchored = "anchor" in groups and match.has("anchor")
    if "nth" in groups:
        number = _NAMES.get(word)
        if number is None:
            return None
        if not year and not anchored:
            before, after = match.neighbour(-1).lower(), match.neighbour(1).lower()
            if before not in ("in", "during", "for", "over") or after in ("of", "-") or number is None:
                return None
    else:
        if "q" in word:
            return None
        number = int(word[1] if word[0] == "h" else word[0])
        if "year" not in groups:
            digits = "".join(char for char in word[2:] if char.isdigit())
            year = {"year": int(digits) if len(digits) == 4 else 2000 + int(digits)}
        elif not year and match.neighbour(-1).lower() not in ("in", "during", "for", "of", "since", "by"):
            return None
    if year and year.get("short_year"):
        year = {"year": 2000 + year["year"]}
    fiscal = "fy" in groups and match.has("fy")
    return match.form(kind="date", half=number, fiscal=fiscal, mod=mod_of(match) if "mod" in groups else None, **year)

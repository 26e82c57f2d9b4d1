"""Halves of a year: 'the second half of 2018', 'H1 2020', '1H21', 'the latter half of 2008'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import LEAD, POINTING, YEAR, Year, mod_of, year_of
from factlint.extract.temporal.recognizer import Match, recognizer

_VERBS = frozenset({"will", "was", "is", "saw", "brought"})
_NAMES = {"first": 1, "second": 2, "latter": 2, "last": 2, "1st": 1, "2nd": 2, "former": 1}


@recognizer(
    "half",
    f"{LEAD} [the | its] nth=(first | second | latter | last | NTH) [-] half [[,] (of | in) [the] [fy=(fiscal | financial)] [calendar] [year] {YEAR}]",
    "[the | its] nth=(first | second | latter | last) [-] half of (the | relation=(this | that | last | next | following | previous)) anchor=([fiscal | financial] year)",
    "[the] nth=(first | second) [-] half of [the] [(fiscal | financial) [year]] year=YEAR4 / to=NUM2",
    f"[the] code=HCODE [[,] [of | in | -] [the] [fy=(fiscal | financial)] [year] {YEAR}]",
    "[the | its] year=YEAR4 ['s | '’s] nth=(first | second) [-] half !(of)",
    "code=PERIODCODE",
    yes=(
        ("It made money in [[the second half of 2010]].", {"half": 2, "year": 2010}),
        ("It made money in [[H1 2020]].", {"half": 1, "year": 2020}),
        ("It made money in [[the first half of the year]].", {"half": 1}),
        ("[[The second half]] will be weaker.", {"half": 2}),
        ("It fell in [[the first half of last year]].", {"half": 1, "relation": "last", "unit": "Y"}),
        ("It grew in [[the first half of 2019/20]].", {"half": 1, "year": 2019, "count": "2020"}),
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
            if after in ("of", "-") or (before not in ("in", "during", "for", "over") and after not in _VERBS):
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
    relation = POINTING.get(match.word("relation").lower()) if "relation" in groups else None
    split = _second(match, year)
    return match.form(
        kind="date", half=number, fiscal=fiscal or split is not None, mod=mod_of(match) if "mod" in groups else None,
        relation=relation, unit="Y" if relation else None, count=split, **year,
    )  # fmt: skip


def _second(match: Match, year: Year) -> str | None:
    """The second year of '2019/20'; None where there is none or it does not follow the first."""
    if "to" not in match.match.re.groupindex or "year" not in year:
        return None
    second = year["year"] + 1
    return str(second) if second % 100 == int(match.word("to")) else None

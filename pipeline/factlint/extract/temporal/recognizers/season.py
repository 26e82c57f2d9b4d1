"""Seasons: 'the spring of 1958', 'summer 2018', 'that same summer', 'the winter of 2014–15'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import LEAD, YEAR, YEAR_BC, mod_of, year_of
from factlint.extract.temporal.recognizer import Match, recognizer

_BEFORE = frozenset("in by during throughout since until till of for from before after over".split())
_POINTING = {"that": "same", "this": "this", "same": "same", "next": "next", "following": "next", "last": "last", "previous": "previous"}


@recognizer(
    "season",
    f"{LEAD} [the] season=SEASON [,] [of] [the] [year] {YEAR} [DASH (NUM2 | YEAR4)]",
    f"{LEAD} [the] season=SEASON [of] {YEAR_BC}",
    "[relation=(that | this | same | next | following | last | previous)] [same] season=SEASON",
    f"{LEAD} [the] [relation=(same | following | next | previous)] season=SEASON [anchor=((of | that | the same) (that | the) [same] year)]",
    yes=(
        ("In [[the spring of 1958]] it won.", {"season": "SP", "year": 1958}),
        ("In [[summer 2018]] it won.", {"season": "SU", "year": 2018}),
        ("It opened [[that same summer]].", {"season": "SU", "relation": "same"}),
        ("In [[autumn]] it moved.", {"season": "FA"}),
    ),
    no=("Spring Valley is a town.", "Prices fall in Leeds.", "The fall of the house.", "A spring broke.", "The winter sports brand."),
)
def season(match: Match) -> Form | None:
    """A season with its year, or with a word that points at one, or after a preposition of time."""
    year = year_of(match) if "year" in match.match.re.groupindex else {}
    relation = None
    groups = match.match.re.groupindex
    if "relation" in groups and match.has("relation"):
        relation = _POINTING[match.word("relation").lower()]
    if "anchor" in groups and match.has("anchor"):
        relation = "same"
    mod = mod_of(match) if "mod" in groups else None
    if not year and not relation:
        words = match.tokens.word(match.first).lower()
        before = match.neighbour(-1).lower()
        fall = match.word("season").lower() == "fall"
        after = match.neighbour(1).lower()
        if match.word("season")[0].isupper() and before not in _BEFORE:
            return None
        if before not in _BEFORE or after in ("of", "in") or (fall and words != "the" and not mod):
            return None
        if after and after[0].isalpha() and after not in _FOLLOW:
            return None
    return match.form(
        kind="date", season=match.value("seasons", "season"), relation=relation, mod=mod,
        approx="about" in groups and match.has("about"), **year,
    )  # fmt: skip


_FOLLOW = frozenset(
    "the it he she they we a an its his her and or but when while with to as at on by for after before was were is are had has "
    "there this that these both all some many most".split()
)

"""Seasons: 'the spring of 1958', 'summer 2018', 'that same summer', 'the winter of 2014–15'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import LEAD, YEAR, YEAR_BC, mod_of, year_of
from factlint.extract.temporal.recognizer import Match, recognizer

_BEFORE = frozenset("in by during throughout since until till of for from before after over".split())
_POINTING = {
    "that": "same",
    "this": "this",
    "same": "same",
    "next": "next",
    "following": "next",
    "last": "last",
    "previous": "previous",
}

_YEARS = {
    "next": "next", "following": "following", "last": "last", "previous": "previous", "same": "same", "this": "this", "that": "same",
}  # fmt: skip


@recognizer(
    "season",
    f"{LEAD} [the] season=SEASON [,] [of] [the] [year] {YEAR} [DASH (NUM2 | YEAR4)]",
    f"{LEAD} [the] season=SEASON [of] {YEAR_BC}",
    "[relation=(that | this | same | next | following | last | previous)] [same] season=SEASON",
    f"{LEAD} [the] [relation=(same | following | next | previous)] season=SEASON [anchor=((of | that | the same) (that | the) [same] year)]",
    "[the | its | their | a] season=SEASON event=SEASONAL",
    f"{LEAD} [the] season=SEASON of [the | that] moved=(next | following | last | previous | same | this | that) year",
    yes=(
        ("In [[the spring of 1958]] it won.", {"season": "SP", "year": 1958}),
        ("In [[summer 2018]] it won.", {"season": "SU", "year": 2018}),
        ("It opened [[that same summer]].", {"season": "SU", "relation": "same"}),
        ("In [[autumn]] it moved.", {"season": "FA"}),
    ),
    no=(
        "Spring Valley is a town.",
        "Prices fall in Leeds.",
        "The fall of the house.",
        "A spring broke.",
        "The winter sports brand.",
    ),
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
    if "event" in groups:
        return match.form(
            first="season", last="season", kind="date", season=match.value("seasons", "season"), value="attributive"
        )
    if "moved" in groups:
        return match.form(
            kind="date", season=match.value("seasons", "season"), unit="Y", mod=mod_of(match),
            relation=_YEARS[match.word("moved").lower()],
        )  # fmt: skip
    mod = mod_of(match) if "mod" in groups else None
    attributive = False
    if not year and not relation:
        before, after = match.neighbour(-1), match.neighbour(1)
        word = match.word("season")
        lead = match.last - match.first > 1
        if (
            word[0].isupper()
            and before.lower() not in _BEFORE
            and before
            and not (after[:1].islower() and match.first and before != ".")
        ):
            return None
        if word[0].isupper() and ((before[:1].isupper() and before.lower() not in _BEFORE) or after[:1].isupper()):
            return None
        if word.lower() in _OTHER_SENSES and not _in_time(match, lead):
            return None
        attributive = bool(after) and after[0].isalpha() and after.lower() not in _FOLLOW
    return match.form(
        kind="date", season=match.value("seasons", "season"), relation=relation, mod=mod,
        approx=match.has("about"), value="attributive" if attributive else None, **year,
    )  # fmt: skip


# 'Fall' is a verb and a noun, 'spring' a thing of steel: these need a preposition of time and no noun after them.
_OTHER_SENSES = frozenset({"fall", "spring"})


def _in_time(match: Match, lead: bool) -> bool:
    before, after = match.neighbour(-1).lower(), match.neighbour(1).lower()
    fall = match.word("season").lower() == "fall"
    if fall:
        return before in ("in", "by", "this", "last", "next", "during", "since") and after in (
            "",
            ",",
            ".",
            ";",
            ")",
            "when",
            "and",
            "but",
        )
    return before in _BEFORE or lead


_FOLLOW = frozenset(
    "the it he she they we a an its his her and or but when while with to as at on by for after before was were is are had has "
    "there this that these both all some many most".split()
)

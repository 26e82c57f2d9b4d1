"""Centuries and millennia: 'the 19th century', 'the early twentieth century'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import LEAD, mod_of, ordinal_of
from factlint.extract.temporal.recognizer import Match, recognizer


@recognizer(
    "century",
    f"{LEAD} [the] [part=(first | second | latter) half of the] nth=(NTH | ORDINAL | TENS - ORDINAL) [-] (century | centuries) [bc=ERA_BC]",
    yes=(
        ("In [[the 19th century]] it grew.", {"century": 19}),
        ("It dates from [[the early twentieth century]].", {"century": 20}),
    ),
    no=("A century ago it grew.", "For half a century it grew."),
)
def century(match: Match) -> Form | None:
    """A hundred years by their number."""
    if match.tokens.word(match.last - 1)[0].isupper() and match.neighbour(1)[:1].isupper():
        return None  # '20th Century Pictures'
    number = ordinal_of(match, "nth")
    if number is None or not 1 <= number <= 30:
        return None
    mod = mod_of(match)
    if match.has("part"):
        mod = "START" if match.word("part").lower() == "first" else "END"
    return match.form(kind="date", century=number, mod=mod, bc=match.has("bc"), approx=match.has("about"))

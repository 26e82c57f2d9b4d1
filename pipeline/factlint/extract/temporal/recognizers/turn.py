"""Turns of years: 'the turn of the millennium', 'the turn of the 20th century', 'the turn of the year'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.recognizer import Match, recognizer


@recognizer(
    "turn",
    "[about=(around | about)] the turn of (the | this | last) unit=(millennium | century | year | decade)",
    "[about=(around | about)] the turn of (the | this | last) nth=(NTH | ORDINAL) unit=century",
    yes=(
        ("It began [[around the turn of the millennium]].", {"unit": "ML"}),
        ("It closed at [[the turn of the year]].", {"unit": "Y"}),
    ),
    no=("It took a turn for the worse.", "The turn of the screw."),
    rank=2,
)
def turn(match: Match) -> Form | None:
    """The change from one year, century or millennium to the next; only the last two are dates by themselves."""
    groups = match.match.re.groupindex
    nth = None
    if "nth" in groups:
        word = match.word("nth").lower()
        nth = int(word.rstrip("stndrh")) if word[0].isdigit() else match.value("ordinals", "nth")
    return match.form(kind="anaphor", unit=match.value("units", "unit"), relation="turn", nth=nth, approx=True)

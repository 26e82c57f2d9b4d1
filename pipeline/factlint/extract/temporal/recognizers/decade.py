"""Decades: 'the 1990s', 'the late 1960s', 'the nineties'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import LEAD, mod_of
from factlint.extract.temporal.recognizer import Match, recognizer


@recognizer(
    "decade",
    f"[the] {LEAD} [the] decade=(DECADE | TWOS) [bc=ERA_BC]",
    f"the {LEAD} decade=DECADEWORD",
    yes=(
        ("In [[the late 1960s]] it grew.", {"decade": 196, "mod": "END"}),
        ("[[1990s]] fashion", {"decade": 199}),
        ("It began in [[the nineties]].", {"decade": 199}),
    ),
    no=("He was in his 1990 car.", "In his seventies he left.", "They were in their 50s."),
)
def decade(match: Match) -> Form | None:
    """Ten years by their common digits. Ages ('in his fifties') are no decades."""
    word = match.word("decade").lower().strip("'’")
    if match.neighbour(-1).lower() in ("his", "her", "their", "my", "our", "your"):
        return None
    bc = "bc" in match.match.re.groupindex and match.has("bc")
    if word[0].isdigit():
        digits = word.rstrip("s").rstrip("'’")
        if len(digits) == 3 and not bc:
            return None
        if (
            len(digits) < 4
            and not bc
            and match.tokens.word(match.first).lower() != "the"
            and not match.word("decade").startswith(("'", "’"))
        ):
            return None
        tens = int(digits) // 10
        number = tens if len(digits) == 4 or bc else (190 if tens >= 2 else 200) + tens
    else:
        number = 190 + match.value("decades", "decade") // 10
    return match.form(kind="date", decade=number, mod=mod_of(match), bc=bc, approx=match.has("about"))

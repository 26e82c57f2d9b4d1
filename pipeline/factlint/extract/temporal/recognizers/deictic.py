"""Days named from the day of writing: 'today', 'yesterday', 'tomorrow', 'last night', 'this morning'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.recognizer import Match, recognizer

_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}


@recognizer(
    "deictic",
    "[later | earlier | early | late] word=(today | yesterday | tomorrow | tonight) [part=(morning | afternoon | evening | night)]",
    "word=last part=night",
    "[early | late | later | earlier] word=this part=(morning | afternoon | evening)",
    yes=(
        ("It moved [[today]].", {"shift": 0}),
        ("It moved [[yesterday morning]].", {"shift": -1, "part": "MO"}),
        ("It moved [[last night]].", {"shift": -1, "part": "NI"}),
    ),
    no=("It is a newspaper of the day.", "The last nights were cold."),
)
def deictic(match: Match) -> Form | None:
    """A day seen from the day of writing. Names such as 'USA Today' are left."""
    word = match.word("word").lower()
    groups = match.match.re.groupindex
    written = match.word("word")
    before = match.neighbour(-1)
    if written[0].isupper() and (
        before[:1].isalnum() or before == "," or (match.neighbour(1)[:1].isupper() and not before)
    ):
        return None
    part = match.value("day_parts", "part") if "part" in groups and match.has("part") else None
    shift = -1 if word == "last" else _DAYS.get(word, 0)
    return match.form(kind="deictic", shift=shift, part="NI" if word == "tonight" else part)

"""Parts of a day alone: 'at night', 'in the morning', 'daytime'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.recognizer import Match, recognizer

_CODES = {"daytime": "DT", "nighttime": "NI", "overnight": "NI"}


@recognizer(
    "part-alone",
    "[the | one] part=(morning | mornings | afternoon | evening | evenings | night | nights | dawn | dusk) [- time]",
    "part=(daytime | nighttime | overnight)",
    yes=(("They moved at [[night]].", {"part": "NI"}), ("It opens in [[the morning]].", {"part": "MO"})),
    no=("Night Owl Ltd left.", "The Morning Post wrote."),
    rank=-2,
)
def part_alone(match: Match) -> Form | None:
    """A part of the day without a day."""
    word = match.word("part")
    if (
        word[0].isupper()
        or match.neighbour(-1).lower() in ("good", "new", "the new", "a")
        or match.neighbour(1).lower() == "of"
    ):
        return None
    part = _CODES.get(word) or match.value("day_parts", "part")
    return match.form(kind="time", part=part)

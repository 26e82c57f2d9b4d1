"""A weekday alone: 'on Wednesday', 'last Friday', 'Monday evening'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import weekday_of
from factlint.extract.temporal.recognizer import Match, recognizer


@recognizer(
    "weekday",
    "[relation=(last | next | this | that | the following | the previous | the same)] weekday=WEEKDAY [part=(morning | afternoon | evening | night)]",
    yes=(
        ("It said on [[Wednesday]] that it would.", {"weekday": 2}),
        ("It closed [[last Friday]].", {"weekday": 4, "relation": "last"}),
    ),
    no=("Black Friday sales rose.", "Wednesday's child and Sheffield Wednesday.", "It is open on Mondays."),
)
def weekday(match: Match) -> Form | None:
    """The name of a weekday that is not part of another name."""
    before, after = match.neighbour(-1), match.neighbour(1)
    day = match.word("weekday")
    if not day[0].isupper() or (day.isupper() and len(day) > 3):
        return None
    if (
        not match.has("relation")
        and before[:1].isupper()
        and before.lower() not in ("on", "by", "since", "until", "from", "late", "early")
        and before.lower() not in match.lexicon.value["timezones"]
    ):
        return None
    if (
        after[:1].isupper()
        and match.tokens.starts[min(match.last, len(match.tokens.starts) - 1)] == match.tokens.ends[match.last - 1] + 1
        and not match.has("part")
    ):
        return None
    if before == "-" or after in ("-", "–"):
        return None
    relation = match.word("relation").lower().removeprefix("the ") if match.has("relation") else None
    return match.form(
        kind="anaphor", unit="WD", weekday=weekday_of(match), relation={"that": "same"}.get(relation or "", relation),
        part=match.value("day_parts", "part") if match.has("part") else None,
    )  # fmt: skip

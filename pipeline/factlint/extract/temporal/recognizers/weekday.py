"""A weekday alone: 'on Wednesday', 'last Friday', 'Monday evening'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import mod_of, weekday_of
from factlint.extract.temporal.recognizer import Match, recognizer


@recognizer(
    "weekday",
    "[mod=(early | late | later)] [relation=(last | next | this | that | the following | the previous | the same)] weekday=WEEKDAY [part=(morning | afternoon | evening | night)]",
    yes=(
        ("It said on [[Wednesday]] that it would.", {"weekday": 2}),
        ("On [[Monday]] Leeds Mills agreed.", {"weekday": 0}),
        ("It closed [[last Friday]].", {"weekday": 4, "relation": "last"}),
    ),
    no=(
        "Black Friday sales rose.",
        "Wednesday's child and Sheffield Wednesday.",
        "It is open on Mondays.",
        "It was 3 May, a Tuesday.",
    ),
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
        and before.lower() not in ("on", "by", "since", "until")
    ):
        return None
    if before.lower() in ("a", "an") and not (after.isalpha() and after.islower() and after not in _FOLLOW):
        return None  # 'on 3 May, a Tuesday' tells which day that was
    if before == "-" or after in ("-", "–"):
        return None
    relation = match.word("relation").lower().removeprefix("the ") if match.has("relation") else None
    attributive = not relation and after.isalpha() and after.islower() and after not in _FOLLOW
    return match.form(
        mod=mod_of(match),
        value="attributive" if attributive else None, kind="anaphor", unit="WD", weekday=weekday_of(match), relation={"that": "same"}.get(relation or "", relation),
        part=match.value("day_parts", "part") if match.has("part") else None,
    )  # fmt: skip


_FOLLOW = frozenset(
    "the it he she they we a an its his her and or but when while with to as at on by for after before was were is are had has in of that "
    "this than until from because if which who through".split()
)

"""Dates counted from another one: 'two days later', 'a year ago', 'fifteen months earlier', 'in three weeks' time'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.numbers import COUNT, count_of
from factlint.extract.temporal.recognizer import Match, recognizer


@recognizer(
    "offset",
    f"[just | only | barely | scarcely | a mere | exactly] {COUNT} [-] unit=(UNIT | UNITS) later=(later | afterwards | afterward | hence)",
    f"[just | only | barely | scarcely | exactly] {COUNT} [-] unit=(UNIT | UNITS) earlier=(earlier | previously | beforehand)",
    f"[just | only | barely | scarcely | exactly] {COUNT} [-] unit=(UNIT | UNITS) ago=ago",
    f"[just | only | exactly] {COUNT} unit=(UNIT | UNITS) from later=now",
    f"[only | just] {COUNT} unit=(UNIT | UNITS) earlier=(before | prior) !(to | the | a | an | his | her | its | their | NAME)",
    f"[only | just] {COUNT} unit=(UNIT | UNITS) later=after !(the | a | an | his | her | its | their | NAME | OTHER)",
    f"[only | just] {COUNT} unit=(UNIT | UNITS) later=after that",
    f"{COUNT} unit=(UNIT | UNITS) (''' | '’' | 's | '’s') later=time",
    "[only | just] (a | one) unit=(year | decade | century) half=(and a half) later=(later | afterwards)",
    "[only | just] (a | one) unit=(year | decade | century) half=(and a half) earlier=(earlier | before | previously)",
    "[only | just] (a | one) unit=(year | decade | century) half=(and a half) ago=ago",
    "only=[some] unit=UNITS later=(later | afterwards)",
    "only=[some] unit=UNITS earlier=(earlier | before | previously) !(the | a | an | his | her | its | their | NAME)",
    "only=[some] unit=UNITS ago=ago",
    yes=(
        ("[[Two days later]] it closed.", {"unit": "D", "shift": 2}),
        ("Sales were lower [[a year earlier]].", {"unit": "Y", "shift": -1}),
        ("[[Twenty-five years ago]] it closed.", {"unit": "Y", "shift": -25}),
        ("[[A few months later]] it closed.", {"unit": "M", "shift": None, "direction": 1}),
        ("It was sold [[a year and a half later]].", {"unit": "Y", "shift": 1.5}),
        ("It falls due in [[two years' time]].", {"unit": "Y", "shift": 2, "relation": "now"}),
        ("It was renewed [[five years after that]].", {"unit": "Y", "shift": 5}),
        ("It has 9 shops, 2 more than [[a year earlier]].", {"unit": "Y", "shift": -1, "approx": False}),
        ("It closed [[years later]].", {"unit": "Y", "direction": 1}),
    ),
    no=("It took two days.", "Sooner or later it closes.", "Two later models."),
    rank=1,
)
def offset(match: Match) -> Form | None:
    """A number of units before or after a date that the context gives, or before the day of writing."""
    groups = match.match.re.groupindex
    unit = match.value("units", "unit")
    direction = 1 if "later" in groups else -1
    relation = (
        "ago"
        if "ago" in groups
        else ("now" if match.word("later").lower() in ("now", "time") else None)
        if "later" in groups
        else None
    )
    if match.tokens.word(match.last - 1).lower() == "that" and match.neighbour(1)[:1].isalpha():
        return None  # 'two years after that fire'
    shift: float | None = None
    count: str | None = None
    approx = False
    if "count" in groups:
        number, approx = count_of(match)
        shift = None if number is None else direction * number
        count = match.word("count")
    elif "half" in groups:
        shift, count = direction * 1.5, "a"
    elif match.first > 0 and (match.tokens.codes[match.first - 1] in "DNY" or _counted(match)):
        return None
    if match.tokens.word(match.last - 1).lower() in ("before", "after") and match.neighbour(1).lower().endswith("ing"):
        return None  # 'for about a week before moving back' is a length of time
    compared = approx and match.first > 0 and (match.tokens.codes[match.first - 1] in "DN" or _counted(match))
    if compared and match.word("bound").lower().startswith(("more", "less", "fewer")):
        return match.form(first="count", kind="offset", unit=unit, shift=shift, direction=direction, relation=relation)
    return match.form(
        kind="offset", unit=unit, shift=shift, direction=direction, relation=relation, count=count, approx=approx
    )


def _counted(match: Match) -> bool:
    """Whether a number in words stands before the unit."""
    word = match.neighbour(-1).lower()
    return (
        word in match.lexicon.value["numbers"]
        or word in match.lexicon.value["tens"]
        or word in ("hundred", "half", "-")
    )

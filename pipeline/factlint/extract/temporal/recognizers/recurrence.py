"""What comes again and again: 'every quarter', 'daily', 'per year', 'each month', 'on Mondays'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.recognizer import Match, recognizer

_ADVERBS = {
    "daily": "P1D", "biannually": "P6M", "semiannually": "P6M", "semi-annually": "P6M", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "annually": "P1Y", "yearly": "P1Y", "hourly": "PT1H",
    "fortnightly": "P2W", "biennially": "P2Y", "annual": "P1Y", "nightly": "P1D", "everyday": "P1D",
}  # fmt: skip
_UNITS = {
    "S": "PT1S",
    "MIN": "PT1M",
    "H": "PT1H",
    "D": "P1D",
    "W": "P1W",
    "M": "P1M",
    "Q": "P3M",
    "Y": "P1Y",
    "DE": "P10Y",
    "CE": "P100Y",
    "WE": "P1WE",
}


@recognizer(
    "recurrence",
    "adverb=(biannually | semiannually | semi - annually | annual | daily | weekly | monthly | quarterly | annually | yearly | hourly | fortnightly | biennially | nightly | everyday)",
    "(every | each) [other] unit=UNIT",
    "every count=(CARDINAL | NUM2 | few) unit=UNITS",
    "per unit=UNIT",
    "[often=(once | twice | (CARDINAL | NUM2) times)] (a | an) unit=(day | week | month | year | hour)",
    "<on day=WEEKDAYS",
    "(every | each) season=SEASON",
    "(every | each) weekday=WEEKDAY",
    yes=(
        ("It pays [[every quarter]].", {"value": "P3M"}),
        ("It reports [[annually]].", {"value": "P1Y"}),
        ("It makes 400 cars [[per year]].", {"value": "P1Y"}),
        ("It meets [[every two weeks]].", {"value": "P2W"}),
    ),
    no=("It took a year.", "A day passed.", "The Daily Mail wrote.", "Everyone left."),
    rank=1,
)
def recurrence(match: Match) -> Form | None:
    """A period that repeats; 'a year' only after a figure ('400 cars a year'), 'per' always."""
    groups = match.match.re.groupindex
    if "adverb" in groups:
        word = match.word("adverb")
        if word[0].isupper() and (
            match.neighbour(-1)[:1].isupper()
            or match.neighbour(1)[:1].isupper()
            or match.neighbour(-1).lower() == "the"
        ):
            return None
        return match.form(kind="set", value=_ADVERBS[word.lower().replace(" ", "")], relation=word.lower())
    if "day" in groups:
        return match.form(
            kind="set", value=f"XXXX-WXX-{match.lexicon.value['weekdays'][match.word('day').lower()[:-1]] + 1}"
        )
    if "season" in groups:
        return match.form(kind="set", value=f"XXXX-{match.value('seasons', 'season')}")
    if "weekday" in groups:
        return match.form(kind="set", value=f"XXXX-WXX-{match.value('weekdays', 'weekday') + 1}")
    unit = match.value("units", "unit")
    if "count" in groups:
        word = match.word("count").lower()
        number = int(word) if word.isdigit() else match.value("numbers", "count")
        return match.form(
            kind="set",
            value=f"P{number if number else 'X'}{unit}" if unit not in ("H", "MIN", "S") else f"PT{number}{unit[0]}",
        )
    first = match.tokens.word(match.first).lower()
    often = "often" in groups and match.has("often")
    if first in ("a", "an") and not often and not _rate(match):
        return None
    value = _UNITS.get(unit)
    if value is None:
        return None
    if match.match.group().__len__() == 3 and match.tokens.word(match.first + 1).lower() == "other":
        value = value.replace("1", "2")
    return match.form(kind="set", value=value)


def _rate(match: Match) -> bool:
    """Whether an amount stands before 'a year' in the same phrase."""
    tokens, numbers = match.tokens, match.lexicon.value["numbers"]
    for back in range(1, 5):
        index = match.first - back
        if index < 0:
            return False
        code = tokens.codes[index]
        word = tokens.word(index).lower()
        if code in "DNY" or word in numbers or word in ("million", "billion", "thousand", "times", "twice", "once"):
            return back > 1 or word in ("times", "twice", "once", "million", "billion") or True
        if word in (".", ",", "for", "in", "within", "after", "of", "than", "over", "about", "and", "took", "(", ")"):
            return False
    return False

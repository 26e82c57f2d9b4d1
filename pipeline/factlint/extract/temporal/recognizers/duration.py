"""Lengths of time: 'three years', 'a two-year loan', 'over a month', 'the next two weeks', '18 years old'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.numbers import BELOW_HUNDRED, COUNT, count_of, iso_number
from factlint.extract.temporal.recognizer import Match, recognizer

_HALVES = {"H": "PT30M", "MIN": "PT30S", "D": "PT12H", "Y": "P6M"}


@recognizer(
    "duration",
    f"[the | this | that] [rel=(first | last | next | past | previous | following | final | early | coming | intervening)] {COUNT} "
    "[OTHER | full | consecutive | straight | whole | long | more | further | additional | working | business | short] [-] unit=(UNIT | UNITS) [[-] (old | long) | of age]",
    "rel=(the (past | next | last | coming)) unit=(decade | century)",
    "rel=(the past) unit=(day | week | month | quarter | year | hour | weekend)",
    f"the count={BELOW_HUNDRED} rel=(first | last | next | past | previous | following | final | preceding | intervening | remaining) unit=(UNIT | UNITS)",
    "the nth=(first | second | third | fourth | fifth | last | final) [full | whole | complete] unit=(hour | day | week | month | year | decade)",
    "the vague=(final | following | intervening | previous | preceding | subsequent | ensuing | early | later) bare=UNITS",
    "bare=UNITS",
    "long=(daylong | weeklong | monthlong | yearlong)",
    "unit=(day | week | month | year | decade | century | hour) - (long | old)",
    yes=(
        ("It took [[three years]].", {"value": "P3Y"}),
        ("A [[two-year]] loan of £2m.", {"value": "P2Y"}),
        ("It will grow over [[the next two weeks]].", {"value": "P2W"}),
        ("It lasted for [[several months]].", {"value": "PXM"}),
        ("He was [[18 years old]].", {"value": "P18Y"}),
        ("It fell from that of [[the four previous weeks]].", {"value": "P4W"}),
        ("It lost money in [[the first year]] of trading.", {"value": "P1Y"}),
        ("It took [[two and a half years]].", {"value": "P2.5Y"}),
    ),
    no=("It opened in 2012.", "On the day it opened.", "The second shop."),
    rank=-2,
)
def duration(match: Match) -> Form | None:
    """A number of units of time. Which units they are counted in stays as written: P12M is not P1Y."""
    groups = match.match.re.groupindex
    if match.tokens.word(match.last - 1).lower() == "quarters" and match.neighbour(1).lower() in ("of", "the", "-"):
        return None  # 'three quarters of the staff'
    if "long" in groups:
        unit = match.lexicon.value["units"].get(match.word("long").lower().removesuffix("long"))
        return match.form(kind="duration", unit=str(unit), count="1", value=f"P1{unit}")
    unit_group = "bare" if "bare" in groups else "unit"
    unit = match.value("units", unit_group)
    if unit is None:
        return None
    number: float | None = None
    approx = False
    if "count" in groups:
        number, approx = count_of(match)
        word = match.word("unit").lower()
        count = match.word("count").lower()
        if (
            count in ("a", "an")
            and match.at("unit") - match.at("count") > 1
            and match.tokens.codes[match.at("unit") - 1] == "x"
        ):
            return None
        if word in ("second", "seconds", "quarter", "quarters", "minute") and count in ("a", "an", "one"):
            return None
        if word in ("second", "quarter", "half", "fall") or (
            count in ("a", "an") and word in ("second", "quarter", "minute", "millennium")
        ):
            return None
        if count in ("a", "an") and match.word("rel"):
            return None
    elif "rel" in groups:
        number = 1.0
    elif "bare" in groups:
        if not _bare(match):
            return None
    else:
        number = 1.0
    digits = "X" if number is None else iso_number(number)
    value = _iso(digits, unit, number)
    first = None
    if "bound" in groups and match.word("bound").lower().startswith(("more", "less", "fewer")) and _figure(match):
        first = "count"  # '2 more than a year before' counts what there is more of
    elif "count" in groups and match.tokens.word(match.at("unit") - 1) == "-":
        first = "count"  # 'the 46-day battle' counts 46 days
    elif "count" in groups and match.word("count").lower() in ("a", "an") and match.last - match.at("unit") > 1:
        first = "unit"
    return match.form(
        first=first, kind="duration", unit=unit, count=digits, value=value, approx=approx,
        relation=match.word("rel").lower() if "rel" in groups and match.has("rel") else None,
        mod=_bound(match) if "bound" in groups else None,
    )  # fmt: skip


def _bound(match: Match) -> str | None:
    words = match.word("bound").lower()
    if "more" in words or "over" in words:
        return "MORE_THAN"
    if "less" in words or "fewer" in words or "under" in words or "nearly" in words or "almost" in words:
        return "LESS_THAN"
    if "least" in words:
        return "EQUAL_OR_MORE"
    if "most" in words or "up to" in words:
        return "EQUAL_OR_LESS"
    return "APPROX" if words in ("about", "around", "roughly", "approximately", "some") else None


def _figure(match: Match) -> bool:
    """Whether a number stands before the match."""
    return match.first > 0 and (
        match.tokens.codes[match.first - 1] in "DN" or match.neighbour(-1).lower() in match.lexicon.value["numbers"]
    )


def _bare(match: Match) -> bool:
    """'for years', 'days of fighting': units from the day upwards; shorter ones are other words too often."""
    vague = "vague" in match.match.re.groupindex
    if not vague and match.value("units", "bare") == "MIN" and match.neighbour(-1).lower() == "within":
        return True
    if match.value("units", "bare") in ("S", "MIN", "Q", "WE", "FN") or match.word("bare")[0].isupper():
        return False
    return match.neighbour(-1) not in ("'", "’") or match.first == 0


def _iso(digits: str, unit: str, number: float | None) -> str:
    if unit in ("S", "MIN", "H"):
        return f"PT{digits}{'M' if unit == 'MIN' else unit}"
    if unit == "FN":
        return f"P{iso_number(2 * number)}W" if number is not None else "PXW"
    if number == 0.5 and unit in _HALVES:
        return _HALVES[unit]
    if unit in ("DE", "CE", "ML") and number == 0.5:
        return f"P{5 if unit == 'DE' else 50}Y"
    return f"P{digits}{unit}"

"""Years written short: '2015–17', '1990-94', '2015/16', '480-479 BC'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.recognizer import Match, recognizer


@recognizer(
    "year-range",
    "[opening=(from | between)] low=(YEAR4 | NUM | NUM2) [lowbc=ERA_BC] sign=(DASH | to | until | through | and) high=(YEAR4 | NUM | NUM2) bc=ERA_BC",
    "low=YEAR4 sign=(DASH | /) short=NUM2",
    "low=YEAR4 sign=(DASH | to) short=APOS",
    yes=(("He ran it in [[1990-94]].", {"kind": "range"}), ("The war ([[480-479 BC]]) ended.", {"kind": "range"})),
    no=("It sold 1990 to 94 people.", "Call 2010-2015-86."),
    rank=2,
)
def year_range(match: Match) -> Form | None:
    """Two years, the second in two digits or both before Christ. '2015/16' is one business year."""
    groups = match.match.re.groupindex
    low = int(match.word("low").replace(",", ""))
    sign = match.word("sign").lower()
    if "bc" in groups:
        high = int(match.word("high").replace(",", ""))
        if low < high:
            return None
        first = match.form(kind="date", first="low", last="lowbc" if match.has("lowbc") else "low", year=low, bc=True)
        second = match.form(kind="date", first="high", last="bc", year=high, bc=True)
        return match.form(kind="range", low=first, high=second)
    at = match.at("short")
    if sign != "to" and not (match.tokens.touching(at) and match.tokens.touching(at - 1)):
        return None
    if match.neighbour(-1) in ("-", "–", "/", "$", "€", "£") and match.tokens.touching(match.first):
        return None
    if match.tokens.codes[match.last : match.last + 1] in ("-", "/") and match.tokens.touching(match.last):
        return None
    digits = int(match.word("short").strip("'’"))
    high = low // 100 * 100 + digits
    if len(match.word("short").strip("'’")) != 2 or not low < high:
        return None
    if not 1500 <= low <= 2100 or (match.neighbour(1)[:1] in ("-", "–") and match.tokens.touching(match.last)):
        return None
    if sign == "/" and high == low + 1:
        return match.form(kind="date", year=low, fiscal=True, count=str(high))
    first = match.form(kind="date", first="low", last="low", year=low)
    second = match.form(kind="date", first="short", last="short", year=high)
    return match.form(kind="range", low=first, high=second)

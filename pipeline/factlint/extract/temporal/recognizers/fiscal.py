"""Business years: 'the year ended 31 December 2023', 'the 12 months to 31 March', 'fiscal 2021', 'FY20'."""

from __future__ import annotations

import re

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import DAY, MONTH, YEAR, day_of, month_of, year_of
from factlint.extract.temporal.recognizer import Match, recognizer

_ENDING = "(([that | which] (ended | ending) | to | up to | through | until) [on])"

_PREPOSITIONS = frozenset("in for of to from during over on with by".split())
_ON = re.compile(r"(?<!that )(?<!which )end(?:ed|ing) on ")


@recognizer(
    "fiscal-period",
    f"[the | its | a] [full] [fiscal | financial | accounting | tax | business | trading] [count=(CARDINAL | NUM2 | NUM)] [-] [full | calendar | first | second | third | fourth | final] period=(year | half | half - year | quarter | months | month | weeks | week) "
    f"[period] {_ENDING} [the] {DAY} [of] {MONTH} [[,] {YEAR}]",
    f"[the | its | a] [full] [fiscal | financial | accounting | tax | business | trading] [count=(CARDINAL | NUM2 | NUM)] [-] [full | calendar | first | second | third | fourth | final] period=(year | half | half - year | quarter | months | month | weeks | week) "
    f"[period] {_ENDING} {MONTH} [the] {DAY} [[,] {YEAR}]",
    f"[the | its | a] [full] [fiscal | financial | accounting | tax | business | trading] [count=(CARDINAL | NUM2)] [-] period=(year | quarter | months | half) "
    f"[period] (ended | ending | to | through) [in] [the end of] {MONTH} [,] {YEAR}",
    f"[the] [full] [fiscal | financial | accounting | business | trading] period=year (ended | ending | to) [in] [the end of] {MONTH}",
    f"[the] count=(CARDINAL | NUM2) [-] period=months (ended | ending | to | through) [in] [the end of] {MONTH}",
    yes=(
        ("In [[the financial year to 31 March 2023]] sales rose.", {"count": "1", "unit": "Y"}),
        ("In [[the 12 months to 31 March]] sales rose.", {"count": "12", "unit": "M"}),
        ("In [[the year to June]] it made £2m.", {"count": "1", "unit": "Y"}),
        ("In [[the year ended December 31, 2023]] it lost.", {"unit": "Y"}),
        ("It reports on [[the year that ended on March 31, 2023]].", {"unit": "Y"}),
        ("In [[the six months ended 30 June 2020]] it lost.", {"count": "6", "unit": "M"}),
    ),
    no=(
        "It took 12 months to build.",
        "Its financial year ended on 30 September.",
        "In the year 2023 it lost.",
        "A year to remember.",
    ),
    rank=3,
)
def fiscal_period(match: Match) -> Form | None:
    """A period of stated length that ends on a stated day."""
    groups = match.match.re.groupindex
    period = match.word("period").lower().replace(" ", "").replace("-", "")
    count = 1
    if match.has("count"):
        word = match.word("count").lower()
        count = int(word) if word.isdigit() else int(match.value("numbers", "count") or 0)
    if not count or count > 520:
        return None
    unit = {
        "year": "Y",
        "quarter": "Q",
        "half": "H",
        "halfyear": "H",
        "month": "M",
        "months": "M",
        "week": "W",
        "weeks": "W",
    }[period]
    written = match.tokens.text[match.tokens.starts[match.first] : match.tokens.ends[match.last - 1]]
    if _ON.search(written) and match.neighbour(-1).lower() not in _PREPOSITIONS:
        return None  # 'its financial year ended on 30 September' tells of the day
    day = day_of(match) if "day" in groups else None
    if "day" in groups and (day is None or not 1 <= day <= 31):
        return None
    first = "day" if "day" in groups and 0 <= match.at("day") < match.at("month") else "month"
    ending = match.form(first=first, kind="date", day=day, month=month_of(match), **year_of(match))
    return match.form(kind="date", unit=unit, count=str(count), ending=ending, fiscal=True)

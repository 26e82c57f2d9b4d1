"""Business years by their number: 'fiscal 2021', 'the financial year 2019', 'FY20', 'fiscal year 2020/21'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import LEAD, YEAR, mod_of, year_of
from factlint.extract.temporal.recognizer import Match, recognizer


@recognizer(
    "fiscal-year",
    f"{LEAD} [the] [its] (fiscal | financial) [year] {YEAR} [sign=(/ | DASH) to=(NUM2 | YEAR4)]",
    "[the] year=YEAR4 [sign=(/ | DASH) to=(NUM2 | YEAR4)] (fiscal | financial | tax | accounting | trading) year",
    "[the] code=FYCODE",
    yes=(("In [[fiscal 2021]] it lost.", {"year": 2021, "fiscal": True}), ("Sales in [[FY20]] fell.", {"year": 2020})),
    no=("The fiscal crisis of 2021.", "FYI 2020 was bad."),
    rank=2,
)
def fiscal_year(match: Match) -> Form | None:
    """A business year by its number; what it spans is known only where the text states when it ends."""
    groups = match.match.re.groupindex
    if "code" in groups:
        digits = "".join(char for char in match.word("code") if char.isdigit())
        year = int(digits) if len(digits) == 4 else 2000 + int(digits)
        return match.form(kind="date", year=year, fiscal=match.word("code")[0] == "F")
    written = year_of(match)
    split = None
    if match.has("to"):
        digits = match.word("to")
        split = int(digits) if len(digits) == 4 else written["year"] // 100 * 100 + int(digits)
        if split != written["year"] + 1:
            return None
    return match.form(
        kind="date", fiscal=True, mod=mod_of(match), high=None, count=str(split) if split else None, **written
    )

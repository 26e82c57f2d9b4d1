"""Business years by their number: 'fiscal 2021', 'the financial year 2019', 'FY20', 'fiscal year 2020/21'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import LEAD, YEAR, mod_of, year_of
from factlint.extract.temporal.recognizer import Match, recognizer


@recognizer(
    "fiscal-year",
    f"{LEAD} [the] [its] (fiscal | financial) [year] {YEAR} [sign=(/ | DASH) to=(NUM2 | YEAR4)]",
    "[the] year=YEAR4 [sign=(/ | DASH) to=(NUM2 | YEAR4)] (fiscal | financial | tax | accounting | trading) year",
    "code=FYCODE [sign=(/ | DASH) to=(NUM2 | YEAR4)]",
    "fy [-] year=YEAR4 [sign=(/ | DASH) to=(NUM2 | YEAR4)]",
    yes=(
        ("In [[fiscal 2021]] it lost.", {"year": 2021, "fiscal": True}),
        ("Sales in [[FY20]] fell.", {"year": 2020}),
        ("Sales in [[FY2018–19]] fell.", {"year": 2018, "count": "2019"}),
    ),
    no=("The fiscal crisis of 2021.", "FYI 2020 was bad."),
    rank=2,
)
def fiscal_year(match: Match) -> Form | None:
    """A business year by its number; what it spans is known only where the text states when it ends."""
    groups = match.match.re.groupindex
    if "code" in groups:
        digits = "".join(char for char in match.word("code") if char.isdigit())
        year = int(digits) if len(digits) == 4 else 2000 + int(digits)
        split = _second(match, year)
        if match.has("to") and split is None:
            return match.form(last="code", kind="date", year=year, fiscal=match.word("code")[0] == "F")
        return match.form(kind="date", year=year, fiscal=match.word("code")[0] == "F", count=split)
    written = year_of(match)
    split = _second(match, written["year"])
    if match.has("to") and split is None:
        return None
    mod = mod_of(match) if "mod" in groups else None
    return match.form(kind="date", fiscal=True, mod=mod, count=split, **written)


def _second(match: Match, year: int) -> str | None:
    """The second of the two years that name it, None where there is none or it does not follow the first."""
    digits = match.word("to")
    if not digits:
        return None
    second = int(digits) if len(digits) == 4 else year // 100 * 100 + int(digits)
    return str(second) if second == year + 1 else None

"""Percentages and percentage points, alone or as a range."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.extract.money.found import Examples, Found
from factlint.extract.money.numbers import Number

_UNIT = re.compile(
    r" ?%(?:[ -]points?(?!\w))?|[ -]per[ -]?cent(?:age[ -]points?)?(?!\w)|[ -]percentage[ -]points?(?!\w)|[ -]pct(?!\w)| ?pc(?![\w-])| p\.c\.",
    re.IGNORECASE,
)
_BASIS = re.compile(r"[ -]basis[ -]points?(?!\w)| ?bps?(?!\w)")
_RANGE = re.compile(r" ?[–—-] ?| to | and | or ")

EXAMPLES: Examples = (
    ("Sales rose 8.2 per cent.", "percent", "8.2"),
    ("It owns 25% of them.", "percent", "25"),
    ("The margin rose by two percentage points.", "percentage point", "2"),
    ("between 10 and 12 per cent of it", "percent", "10"),
    ("a rate 50 basis points lower", "basis point", "50"),
    ("a cut of 25bp", "basis point", "25"),
    ("It fell by half a percentage point.", "percentage point", "0.5"),
    ("a 12.5pc stake", "percent", "12.5"),
    ("stakes of 5, 10 and 15 per cent", "percent", "5"),
    ("rose from 12 to 15 per cent", "percent", "12"),
)
COUNTEREXAMPLES = ("The 25 permanent posts went.", "It sold 12 PCs and 3 pc-based tills.")


def find(text: str, numbers: Sequence[Number], index: int) -> Found | None:
    """The percentage that begins with `numbers[index]`."""
    number = numbers[index]
    following = numbers[index + 1] if index + 1 < len(numbers) else None
    unit = _UNIT.match(text, number.end)
    gap_from = unit.end() if unit else number.end
    if following and following.start - gap_from <= 5 and _RANGE.fullmatch(text, gap_from, following.start):
        end = _UNIT.match(text, following.end)
        joint = text[gap_from : following.start].strip()
        between = text[max(0, number.start - 8) : number.start] == "between "
        joined = (
            between
            if joint in ("and", "or")
            else joint != "to" or text[max(0, number.start - 5) : number.start] != "from "
        )
        if end and joined and number.value < following.value:
            return _found(number, following, end)
    if unit:
        return _found(number, number, unit)
    basis = _BASIS.match(text, number.end)
    return _found(number, number, basis) if basis else None


def _found(low: Number, high: Number, unit: re.Match[str]) -> Found:
    name = "basis point" if "b" in unit[0] else "percentage point" if "point" in unit[0] else "percent"
    return Found(
        start=low.start, end=unit.end(), number_end=unit.end(), low=low.value, high=high.value,
        step=max(low.step, high.step), unit=name, recognizer="percent",
    )  # fmt: skip

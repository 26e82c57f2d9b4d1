"""EDTF values in words, for messages: no reader should have to know that 2020-34 is a quarter."""

from __future__ import annotations

import re

# ISO 8601-2, 4.8: sub-year groupings.
_PARTS = {
    "21": "spring", "22": "summer", "23": "autumn", "24": "winter",
    "33": "first quarter", "34": "second quarter", "35": "third quarter", "36": "fourth quarter",
    "37": "first third", "38": "second third", "39": "last third",
    "40": "first half", "41": "second half",
}  # fmt: skip
_GROUPED = re.compile(r"(\d{4}|XXXX)-(2[1-4]|3[3-9]|4[01])")
_DECADE = re.compile(r"(\d{3})X")
_CENTURY = re.compile(r"(\d{2})XX")
_YEARLESS = re.compile(r"XXXX-(.+)")


def plainly(edtf: str) -> str:
    """What an EDTF value says: '2020-34' → 'the second quarter of 2020', '1999/..' → 'since 1999'.

    Days, months and years stay as they are written in ISO 8601: nobody misreads them.
    """
    start, slash, end = edtf.partition("/")
    if slash:
        if start in ("", ".."):
            return f"until {_one(end)}"
        if end in ("", ".."):
            return f"since {_one(start)}"
        return f"{_one(start)} to {_one(end)}"
    return _one(edtf)


def when(edtf: str) -> str:
    """The same as an adverbial: 'in 2014', 'since 1999', 'until 2003'."""
    said = plainly(edtf)
    return said if said.startswith(("since ", "until ")) else f"in {said}"


def _one(value: str) -> str:
    if value.endswith("~"):
        return f"about {_one(value[:-1])}"
    if value.endswith("?"):
        return f"{_one(value[:-1])}, perhaps"
    if match := _GROUPED.fullmatch(value):
        part = _PARTS[match[2]]
        return f"the {part}" if match[1] == "XXXX" else f"the {part} of {match[1]}"
    if match := _DECADE.fullmatch(value):
        return f"the {match[1]}0s"
    if match := _CENTURY.fullmatch(value):
        return f"the {match[1]}00s"
    if match := _YEARLESS.fullmatch(value):
        return f"{match[1]} of an unknown year"
    return value

"""Counts whose noun stands before the figure or is left out: 'a workforce of 1,200', 'employs 300 in Leeds'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.extract.money.found import Examples, Found
from factlint.extract.money.nouns import is_plural, lists, singular
from factlint.extract.money.numbers import Number
from factlint.extract.money.recognizers.count import counts, figure

_SOME = r"(?:about |around |some |over |nearly |almost |approximately |more than |roughly |just |only |fewer than |up to |at least ){0,2}"
_WENT = (
    r"(?:of|was|were|is|are|stood at|stands at|reached|totalled|totaled|numbered|numbering|to|at|exceeded|topped|"
    r"(?:has |have |had |was |were )?(?:risen|rose|rises|grew|grown|grows|fell|fallen|falls|increased|decreased|dropped|declined|shrank|shrunk|climbed|expanded|swelled|"
    r"doubled|tripled|halved|cut|reduced|gone|went)(?:(?: by)? [\d.]{1,6}(?:%| per ?cent))?(?:,? (?:from [\d,]{1,9}(?: in \d{4})?,? )?to| from))"
)
_STAFF = re.compile(
    rf"\b(?P<noun>(?:staff|workforce|headcount|payroll|personnel))(?: numbers?| levels?)? {_WENT} {_SOME}$",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    rf"\bnumber of (?:its |the |their )?(?P<noun>(?:[a-z-]{{1,20}} ){{0,2}}[a-z-]{{3,20}})(?: worldwide| in [A-Z][\w-]+)? {_WENT} {_SOME}$",
    re.IGNORECASE,
)
_EMPLOYS = re.compile(rf"\b(?P<noun>employ(?:s|ed|ing)?) {_SOME}$", re.IGNORECASE)
_CLOSED = re.compile(
    r"(?:[.,;:)]|$| (?:to|in|at|across|worldwide|globally|and|by|on|when|while|as|today|throughout|around|there)\b)"
)
# 'employed 300 in 12 shops' is 300 of something else; 'in 2019' is not.
_PART = re.compile(r" (?:in|at|on|from|and|or) (?:the )?(?!(?:19|20)\d\d\b)\d")

EXAMPLES: Examples = (
    ("a workforce of 1,200.", "employee", "1200"),
    ("Its staff numbered about 40 then.", "employee", "40"),
    ("Headcount fell from 400 to 300.", "employee", "300"),
    ("Headcount rose by 12 per cent to 300.", "employee", "300"),
    ("It employs 300 in Leeds.", "employee", "300"),
    ("The number of shops rose from 120 to 150.", "shop", "150"),
    ("The number of shops has grown from 12 in 2010 to 150 in 2020.", "shop", "12"),
    ("It employed 300 in 2019.", "employee", "300"),
    ("The number of female directors was 12.", "director", "12"),
)
COUNTEREXAMPLES = (
    "The number of shops rose by 12.",
    "Its workforce of 5% of the town",
    "It employs 3 Chinese boats.",
    "The number of years was 12.",
    "staff of 1",
    "It employs 5G radios.",
)


def find(text: str, numbers: Sequence[Number], index: int, language: str = "en") -> Found | None:
    """The count that begins with `numbers[index]` and whose noun stands before it."""
    number = numbers[index]
    if number.continental or not counts(text, number, language):
        return None
    amount = figure(text, number, language)
    behind = text[amount.end : amount.end + 2]
    if amount.value < 2 or behind.strip()[:1] in ("%", "-", "–") or behind[:1].isalnum():
        return None
    begin = max(0, number.start - 140)
    left = text[begin : number.start]
    noun = _STAFF.search(left)
    unit = "employee"
    if noun is None and _CLOSED.match(text, amount.end) and not _PART.match(text, amount.end):
        noun = _EMPLOYS.search(left)
        if noun is None:
            noun = _NUMBER_OF.search(left)
            head = noun["noun"].lower().rpartition(" ")[2] if noun else ""
            if noun is None or not is_plural(head, language) or head in lists(language)["time"]:
                return None
            unit = singular(head, language)
    if noun is None:
        return None
    start, end = noun.span("noun")
    return Found(start=number.start, end=amount.end, number_end=amount.end, low=amount.value, high=amount.value, step=amount.step,
                 unit=unit, noun=(begin + start, begin + end), recognizer="headcount")  # fmt: skip

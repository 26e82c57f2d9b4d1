"""How likely a date is told aside from the story: what was before it, what is to come after it."""

from __future__ import annotations

import re
from typing import NamedTuple

from factlint.values.article import Article

_BACK = re.compile(
    r"\b(?:which|who|whom|whose|where|had|formerly|originally|previously|since|founded|established|born|compared|than|"
    r"surpass\w{1,5}|exceed\w{1,5})\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:which|who|whom|whose|where|will|shall|would|to be|plans to|planned|projected|scheduled|expected|due|until|later|"
    r"eventually|including|revealed|published|declassified)\b",
    re.IGNORECASE,
)
_REACH = 240
_DATE = 2.5
_BARE_YEAR = 1.6
_LEAST = 0.3
_SCENE = 0.8  # for a date that opens its sentence: 'In 1988 …'
_FIRST_WORD = 3


class Aside(NamedTuple):
    """What it costs to take a date as an aside to before where the story stands, and to after it."""

    back: float
    ahead: float


def aside_costs(article: Article, sentence: int, start: int, *, bare: bool, opened: bool) -> Aside:
    """The costs for the date at `start`: less for a `bare` year, for the beginning of an open interval ('since 2015',
    `opened`), in brackets, after 'until' or 'the' ('the May 2007 high'), and after words of retrospect or outlook."""
    cost = _BARE_YEAR if bare else _DATE
    begin = article.sentences[sentence].start if article.sentences else 0
    before = article.text[max(begin, start - _REACH) : start]
    if before.count("(") > before.count(")"):
        cost -= 1.2
    if opened:
        cost -= 0.8
    told = len(before) > 12  # the first words of a sentence set the scene
    if len(before.strip()) <= _FIRST_WORD and not opened:
        cost += _SCENE
    last = " " + before.rstrip()[-6:].lower()
    if told and last.endswith((" until", " till", " the")):
        cost -= 0.8
    back = cost - (1.0 if told and _BACK.search(before) else 0.0)
    ahead = cost - (1.0 if told and _AHEAD.search(before) else 0.0)
    return Aside(max(_LEAST, back), max(_LEAST, ahead))

"""Whether the words around a date tell of the past or of what is to come."""

from __future__ import annotations

import re

from factlint.values.article import Article

_FUTURE = re.compile(
    r"\b(?:will|shall|won't|going to|due|expects?|expected|plans?|planned|scheduled|set to|to be|upcoming|next|intends?|"
    r"aims?|hopes?|is to|are to|'ll|would|forecasts?|tomorrow|coming|ahead)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|announced|reported|made|took|became|began|came|went|rose|fell|won|lost|sold|bought|left|"
    r"has been|have been|has|\w{3,20}ed)\b",
    re.IGNORECASE,
)
_CLAUSE = 90
_HABIT = re.compile(
    r"\b(?:(?:each|every) (?:year|season|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|"
    r"october|november|december)|annually|yearly|typically|usually|normally|traditionally)\b",
    re.IGNORECASE,
)


def points_forward(article: Article, start: int, end: int) -> bool:
    """Whether the verb nearest to the expression, before it in its sentence or else after it, is a future one."""
    sentence = article.sentence_at(start)
    before = article.text[max(sentence.start, start - _CLAUSE) : start]
    future = max((m.start() for m in _FUTURE.finditer(before)), default=-1)
    past = max((m.start() for m in _PAST.finditer(before)), default=-1)
    if future >= 0 or past >= 0:
        return future >= past
    after = article.text[end : min(sentence.end, end + _CLAUSE)]
    ahead = _FUTURE.search(after)
    behind = _PAST.search(after)
    if ahead and behind:
        return ahead.start() <= behind.start()
    return ahead is not None


def tells_a_habit(article: Article, start: int, end: int) -> bool:
    """Whether the sentence, near the expression, tells what happens every year: 'typically opens in April'."""
    sentence = article.sentence_at(start)
    return bool(_HABIT.search(article.text, max(sentence.start, start - _CLAUSE), min(sentence.end, end + _CLAUSE)))

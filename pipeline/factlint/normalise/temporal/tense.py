"""Whether the words around a date tell of the past or of what is to come."""

from __future__ import annotations

import re

from factlint.values.article import Article

_FUTURE = re.compile(
    r"\b(?:will|shall|won't|going to|due|expects?|expected|plans?|planned|scheduled|set to|to be(?: \w{3,20}(?:ed|en)\b)?|upcoming|next|intends?|"
    r"aims?|hopes?|is to|are to|'ll|would|must|forecasts?|tomorrow|coming|ahead)\b"
    r"(?:(?: \w{1,15}){0,2} be (?:\w{2,15}ly )?\w{3,20}(?:ed|en)\b)?",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|announced|reported|made|took|became|began|came|went|rose|fell|won|lost|sold|bought|left|"
    r"has been|have been|has|\w{3,20}ed)\b",
    re.IGNORECASE,
)
_OUTLOOK = re.compile(
    r"\b(?:will|shall|to be(?: \w{3,20}(?:ed|en)\b)?|(?:is|are) (?:\w{1,15} )?(?:to|due|expected|planned|scheduled|set|promised)|(?:expects?|plans?|intends?|hopes?|aims?) (?!was|were|had)"
    r"|must be)\b(?: be \w{3,20}(?:ed|en)\b)?",
    re.IGNORECASE,
)
# Words that end what is told of the time to come.
_BROKEN = re.compile(
    r"[;:]|\b(?:was|were|had|did|which|who|after|since|when|because|although|though|than|from)\b", re.IGNORECASE
)
_CLAUSE = 130
_HABITUAL = 90
_HABIT = re.compile(
    r"\b(?:(?:each|every) (?:year|season|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|"
    r"october|november|december)|(?:closes?|ends?) (?:its|their|the) (?:books|accounts|(?:business|financial|fiscal) year)|annually|yearly|typically|usually|normally|traditionally)\b",
    re.IGNORECASE,
)


def points_forward(article: Article, start: int, end: int) -> bool:
    """Whether the verb nearest to the expression, before it in its sentence or else after it, is a future one."""
    sentence = article.sentence_at(start)
    before = article.text[max(sentence.start, start - _CLAUSE) : start].rpartition(";")[2]
    future = max((m.end() for m in _FUTURE.finditer(before)), default=-1)
    past = max((m.end() for m in _PAST.finditer(before)), default=-1)
    if future >= 0 or past >= 0:
        return future >= past
    after = article.text[end : min(sentence.end, end + _CLAUSE)]
    ahead = _FUTURE.search(after)
    behind = _PAST.search(after)
    if ahead and behind:
        return ahead.start() <= behind.start()
    return ahead is not None


def looks_ahead(article: Article, start: int, end: int) -> bool:
    """Whether the clause up to the expression speaks, in the present, of what is still to come: 'will open in May'."""
    sentence = article.sentence_at(start)
    before = article.text[max(sentence.start, start - _CLAUSE) : start]
    outlook = max((m.end() for m in _OUTLOOK.finditer(before)), default=-1)
    return outlook >= 0 and not _BROKEN.search(before, outlook)


def tells_a_habit(article: Article, start: int, end: int) -> bool:
    """Whether the sentence, near the expression, tells what happens every year: 'typically opens in April'."""
    sentence = article.sentence_at(start)
    return bool(_HABIT.search(article.text, max(sentence.start, start - _HABITUAL), min(sentence.end, end + _HABITUAL)))

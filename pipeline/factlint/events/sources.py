"""Who says so: 'the Herald reported that', 'according to the Herald'."""

from __future__ import annotations

import re
from functools import cache

from factlint.events.mentions import Mentions
from factlint.languages import load
from factlint.values.article import Article, Sentence
from factlint.values.span import Span

_REACH = 60


@cache
def _pattern(language: str) -> re.Pattern[str]:
    verbs = "|".join(load(language, "event_status")["source"]["reporting"])
    return re.compile(rf"\b(?:{verbs})\b(?: that)?|\b[Aa]ccording to\b")


def source_of(
    article: Article, sentence: Sentence, start: int, mentions: Mentions, language: str = "en"
) -> tuple[Span | None, str | None]:
    """The words that name the source of what is told at `start`, and the organisation that it is."""
    for match in _pattern(language).finditer(article.text, sentence.start, sentence.end):
        behind = match[0][1:].startswith("ccording")
        if match.start() > start and not behind:
            return None, None
        if behind:
            who = mentions.organizations(match.end(), min(sentence.end, match.end() + _REACH))[:1]
        else:
            who = mentions.organizations(max(sentence.start, match.start() - _REACH), match.start())[-1:]
        if who and match.start() != start:
            first, last = min(who[0].start, match.start()), max(who[0].end, match.end())
            return article.span(first, last), who[0].entity
    return None, None

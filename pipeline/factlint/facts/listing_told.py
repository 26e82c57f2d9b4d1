"""Listings in other words than those of `listing`: 'joined the stock market in 2006', 'the flotation of 2008', 'its 2008 IPO'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.facts.draft import Draft, Subjects
from factlint.facts.happenings import Happening, happenings
from factlint.facts.values import date_value
from factlint.values.facts import Qualifiers
from factlint.values.reading import Reading

_OF = re.compile(r" (?:of|by) (?:the )?(?:shares (?:of|in) )?(?=[A-Z])")
_ELSEWHERE = re.compile(r" (?:on the [A-Z]|in (?:the|an?) )")
_BONDS = re.compile(
    r"\b(?:bonds?|notes?|debt|fund|building|heritage|register|directory|listed as|among|index|warrants|houses?|unlisted|rival|subsidiary|competitor)\b"
)


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `listing.date`, the exchange in `about`; said of the company that the clause names, else of the article's subject."""
    article = reading.article
    exchanges = {e.id for e in reading.names.organizations if e.type == "exchange"}
    known = sorted((m.span.start, e) for e in sorted(exchanges) for m in reading.entity(e).mentions)
    for told in happenings(reading, "listing"):
        who = _who(reading, subjects, told, exchanges)
        if who is None or _BONDS.search(article.text, told.sentence.start, told.sentence.end):
            continue
        venue = next((e for start, e in known if told.sentence.start <= start < told.sentence.end), None)
        elsewhere = _ELSEWHERE.match(article.text, told.end)
        if venue is None and elsewhere and not told.end <= told.date.span.start <= elsewhere.end():
            continue  # on an exchange that is not known as one
        yield Draft(
            subject=who, property="listing.date", value=date_value(told.date),
            evidence=(told.date.span, article.span(told.start, told.end)), qualifiers=Qualifiers(about=venue),
        )  # fmt: skip


def _who(reading: Reading, subjects: Subjects, told: Happening, exchanges: set[str]) -> str | None:
    of = _OF.match(reading.article.text, told.end) if told.noun else None
    if of:
        return subjects.after(of.end(), of.end() + 1)
    if told.noun and reading.article.text.endswith((" the ", "The "), 0, told.start):
        opens = subjects.after(told.sentence.start, told.sentence.start + 5)
        return opens or subjects.subject  # 'steered us through the flotation'
    named = {
        e.id
        for e in reading.names.organizations
        for m in e.mentions
        if told.sentence.start <= m.span.start < told.start and e.id not in exchanges
    }
    if not named:
        return subjects.subject
    return named.pop() if len(named) == 1 else subjects.strictly(told.start)

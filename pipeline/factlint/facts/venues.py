"""Where the shares of a company are traded, and under which symbol."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.draft import Draft, Subjects
from factlint.languages import load
from factlint.values.facts import EntityValue, Qualifiers, TextValue
from factlint.values.reading import Reading

_GONE = re.compile(r"\bde-?list")


@cache
def _ticker(language: str) -> re.Pattern[str]:
    symbols = "|".join(load(language, "facts")["exchange"]["symbols"])
    names = "|".join(re.escape(name) for name in load(language, "exchanges")["names"])
    return re.compile(
        rf"\((?P<venue>{names}|[A-Z]{{2,6}}): ?(?P<listed>[A-Z0-9][A-Z0-9.]{{0,6}})\b|\b(?:{symbols})s? (?P<told>[A-Z][A-Z0-9.]{{0,5}})\b"
    )


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `stock_exchange` of issuers and `ticker`, its exchange in `about`."""
    for event in reading.events:
        if event.type not in ("listing", "ipo") or _GONE.match(event.span.text.lower()):
            continue
        issuer = next((p.entity for p in event.participants if p.role == "issuer" and p.entity), None)
        for party in event.participants:
            if issuer is None or party.entity is None or party.entity == issuer:
                continue
            if reading.entity(party.entity).type == "exchange":
                yield Draft(
                    subject=issuer, property="stock_exchange", value=EntityValue(entity=party.entity, name=party.name),
                    evidence=(event.span,), event_id=event.id,
                    qualifiers=Qualifiers(status=event.status, point_in_time=event.date),
                )  # fmt: skip
    article = reading.article
    for match in _ticker("en").finditer(article.text):
        place = match.span("listed" if match["listed"] else "told")
        sentence = article.sentence_at(match.start())
        who = (subjects.before(match.start(), sentence.start) if match["listed"] else None) or subjects.subject
        if who is not None and reading.entity(who).type == "exchange":
            who = subjects.subject
        if who is not None and article.text[place[0]].isalnum():
            yield Draft(
                subject=who, property="ticker", value=TextValue(text=article.text[place[0] : place[1]].rstrip(".")),
                evidence=(article.span(*place),), qualifiers=Qualifiers(about=match["venue"]),
            )  # fmt: skip

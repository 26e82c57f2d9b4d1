"""When a company went public, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.facts.draft import Draft, Subjects
from factlint.facts.values import date_value, nearest_date
from factlint.values.facts import Qualifiers
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_LISTED = re.compile(
    r"\b(?P<told>(?:was|were|been|became|got|is|are) (?:publicly )?(?:listed|floated|quoted)|(?:was|were|been) admitted to the (?=[A-Z])|(?:[Ii]ts|their|[Tt]he|whose) (?:[A-Z]{2,6} )?(?:listing|flotation|initial public offering|IPO|stock market debut|stock exchange debut)|(?:its|their) (?:[A-Z]{2,6}|market|trading) debut|(?:listed|quoted|traded) (?:in|on) [^,.;]{2,40} (?=since\b)|"
    r"floated|went public|(?:began|started) trading(?! as)|(?:debuted|listed) on the (?=[A-Z])|(?:completed|held|launched|had) its (?:IPO|initial public offering))\b"
)
_REGISTER = re.compile(r" in (?:the|an?) ")  # 'listed in the telephone book'
_PLAN = re.compile(
    r"\b(?:will|would|plan\w*|expect\w*|consider\w*|propos\w*|postpon\w*|delay\w*|cancel\w*|first set|set for|due|intend\w*|file[ds]?|ahead of|before|prepar\w*|considering|re-?list\w*|dual|secondary|secondly|again|put off|abandon\w*|delist\w*|might|could|may|price[ds]?)\b"
)

# 'the flotation of Norvik'
_OF_NAME = re.compile(r" of (?=[A-Z])")


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `listing.date` with the exchange in `about`; listings that are planned or repeated are left out."""
    article = reading.article
    text = article.text
    exchanges = sorted(
        (m.span.start, e.id) for e in reading.names.organizations if e.type == "exchange" for m in e.mentions
    )
    for sentence in article.sentences:
        for match in _LISTED.finditer(text, sentence.start, sentence.end):
            if _PLAN.search(text, max(sentence.start, match.start() - 50), min(sentence.end, match.end() + 60)):
                continue
            date = nearest_date(reading, match.end(), sentence.end, within=80, since=True) or _leading(
                reading, sentence.start, match.start()
            )
            own = match["told"].startswith(
                (
                    "Its",
                    "The",
                    "its",
                    "the",
                    "whose",
                    "listed",
                    "quoted",
                    "traded",
                    "completed",
                    "held",
                    "launched",
                    "had",
                )
            )
            shares = re.search(
                r"\b(?:[Ii]ts|[Tt]he) shares (?:have been |were |was |had been )?$",
                text[max(sentence.start, match.start() - 40) : match.start()],
            )
            named = _OF_NAME.match(text, match.end(), sentence.end)
            alone = subjects.only(sentence.start, match.start()) if match["told"].startswith("its") else None
            who = (
                subjects.after(named.end(), named.end() + 1)
                if named
                else alone
                if alone
                else subjects.of(match.start())
                if (own and subjects.before(match.start(), sentence.start) is None)
                else subjects.subject
                if shares
                else subjects.strictly(match.start())
            )
            if date is None or who is None:
                continue
            venue = next(
                (e for start, e in exchanges if match.end() <= start < min(sentence.end, match.end() + 80)), None
            )
            if venue is None and _REGISTER.match(text, match.end()):
                continue
            yield Draft(
                subject=who,
                property="listing.date",
                value=date_value(date),
                evidence=(date.span, article.span(match.start(), match.end())),
                qualifiers=Qualifiers(about=venue),
            )


def _leading(reading: Reading, start: int, end: int) -> Date | None:
    date = nearest_date(reading, start, end, within=20)
    return date if date is not None and date.span.end <= end else None

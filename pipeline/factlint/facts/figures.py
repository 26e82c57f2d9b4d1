"""What a company earned, was worth and employed, by period."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.facts.draft import Draft, Subjects
from factlint.facts.values import money_value, quantity_value, within
from factlint.values.article import Sentence
from factlint.values.facts import Qualifiers
from factlint.values.quantity import Money
from factlint.values.reading import Reading

_WORTH = re.compile(r"\b(?:valu(?:ed|es|ing|ation)|market capitali[sz]ation|worth)\b")
_RESULT = re.compile(
    r"\b(?P<revenue>revenues?|turnover|sales)\b|\b(?P<profit>(?:net |operating |pre-tax |gross )?(?:profits?|income|earnings|loss(?:es)?))\b",
    re.IGNORECASE,
)
# Right behind a name, these make it the one that is worth the amount.
_VALUED = re.compile(r"\b(?:was|is|were|been) (?:last )?valued\b|['’]s? (?:[a-z]+ )?(?:valuation|value)\b")
# 'Norvik had revenue of': what the name before it reports.
_REPORTS = re.compile(
    r"\b(?:had|has|reported|posted|made|recorded|achieved|generated) (?:an? )?(?:[a-z-]+ ){0,3}(?:revenues?|sales|turnover|profits?|income|loss(?:es)?|earnings) of (?:about |around |some |nearly )?$"
)
_OF = re.compile(r" of (?:the )?(?:year )?$")
_IN = re.compile(r"[^.;,]{0,40}?\b(?:in|for|during|of) (?:the (?:financial |fiscal )?year (?:ended |ending |to )?)?$")
_STAFF = re.compile(r"\b(?:employ(?:s|ed|ees?|ing)?|staff|workforce|workers)\b")


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `valuation`, `revenue`, `profit` and `employees`, with their time in `point_in_time`."""
    article = reading.article
    for sentence in article.sentences:
        text = article.text[sentence.start : sentence.end]
        amounts = list(within(reading.money, sentence.start, sentence.end)) if any(c.isdigit() for c in text) else []
        if amounts and _WORTH.search(text):
            for amount in amounts:
                when = _time(reading, sentence, amount)
                close = _WORTH.search(article.text, max(sentence.start, amount.span.start - 40), amount.span.end)
                if when is not None and (close or article.text.startswith(" of ", amount.span.end)):
                    yield _draft(reading, subjects, "valuation", amount, when)
        for match in _RESULT.finditer(article.text, sentence.start, sentence.end):
            following = [m for m in amounts if match.end() <= m.span.start < match.end() + 60]
            when = _time(reading, sentence, following[0]) if following else None
            if following and when is not None:
                kind = "revenue" if match["revenue"] else "profit"
                yield _draft(reading, subjects, kind, following[0], when, about=match[0].lower())
        if _STAFF.search(text):
            for quantity in within(reading.quantities, sentence.start, sentence.end):
                if quantity.unit in ("employee", "person"):
                    yield Draft(
                        subject=subjects.of(quantity.span.start), property="employees", value=quantity_value(quantity),
                        evidence=(quantity.span,), qualifiers=Qualifiers(point_in_time=_sentence_time(reading, sentence)),
                    )  # fmt: skip


def _draft(
    reading: Reading, subjects: Subjects, kind: str, amount: Money, when: str, about: str | None = None
) -> Draft:
    return Draft(
        subject=_whose(reading, subjects, amount), property=kind, value=money_value(amount), evidence=(amount.span,),
        qualifiers=Qualifiers(point_in_time=when, about=about),
    )  # fmt: skip


def _whose(reading: Reading, subjects: Subjects, amount: Money) -> str | None:
    """Whom a figure is told of: the name last before it ('the Journal reported that Norvik was valued at'), else the
    article's subject, whose figures it tells."""
    sentence = reading.article.sentence_at(amount.span.start)
    near = subjects.before(amount.span.start, max(sentence.start, amount.span.start - 40))
    said = _VALUED.search(reading.article.text, max(0, amount.span.start - 30), amount.span.start)
    reports = _REPORTS.search(reading.article.text[sentence.start : amount.span.start])
    reporter = subjects.before(sentence.start + reports.start(), sentence.start) if reports else None
    if reporter and subjects.subject and _kin(subjects, reporter):
        reporter = None
    return (near if said else None) or reporter or subjects.subject or subjects.of(amount.span.start)


def _kin(subjects: Subjects, entity: str) -> bool:
    """Whether an organisation bears the first word of the article's subject: a longer or shorter form of its name."""
    own = subjects.entity(subjects.subject).name if subjects.subject else ""
    return own.split()[:1] == subjects.entity(entity).name.split()[:1]


def _time(reading: Reading, sentence: Sentence, amount: Money) -> str | None:
    """The date told right behind an amount ('£1.4bn of March 2021'), else the one date of its sentence."""
    text = reading.article.text
    for date in within(reading.dates, amount.span.end + 1, min(sentence.end, amount.span.end + 40)):
        between = text[amount.span.end : date.span.start]
        if _OF.fullmatch(between) or _IN.fullmatch(between):
            return date.value
    when = _sentence_time(reading, sentence)
    tied = any(
        _OF.fullmatch(text[m.span.end : d.span.start])
        for m in within(reading.money, sentence.start, sentence.end)
        if m is not amount
        for d in within(reading.dates, m.span.end + 1, m.span.end + 12)
    )
    return None if tied else when  # the one date is another amount's


def _sentence_time(reading: Reading, sentence: Sentence) -> str | None:
    dates = [d for d in within(reading.dates, sentence.start, sentence.end) if d.earliest is not None]
    return dates[0].value if len(dates) == 1 else None

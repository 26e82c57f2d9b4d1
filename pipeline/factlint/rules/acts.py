"""Dated sentences whose subject is a company and whose verb tells what it did, whatever that was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factlint.facts.draft import Subjects
from factlint.rules.dated import dates_in, leading_date
from factlint.rules.elapsed import point
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_WHO = re.compile(r"(?:It|it|(?:The|the) (?:company|firm|group|bank|business|airline|brewery|publisher|maker))\b")
# 'Founded in 1988, Norvik hired', 'Norvik, founded in 1988, hired'
_FRONTED = re.compile(r"[A-Z][a-z]+(?:ed| up) [^,;.]{3,60}, ")
_VERB = re.compile(
    r"(?:, [^,;.]{3,60},)? (?:(?:also|first|already|even|then|soon|later|finally|itself|still|now) )?(?:(?:has|had) (?:[a-z]+ly )?)?"
    r"(?P<verb>[a-z]{2,}ed|sold|bought|built|won|made|took|paid|lost|sent|grew|went|moved|hired|drew|brought|gave|spent|began|found|laid|let|lent|left|ran|came|struck|cut|put|set|shut|spun|split)\b"
)
# These tell what a thing is or was called, where it comes from, or what others did with it.
_STATES = frozenset(
    "named called based located situated claimed traced dated derived descended founded established incorporated formed created started born owned used reputed supposed related".split()
)
_BROKEN = re.compile(
    r"[,;:()]|\b(?:which|that|who|where|when|since|from|of|until|before|after|by)\b|[a-z]+ed (?:in|on) $|\b(?:built|made|written|drawn|laid|known|begun) (?:in|on) $"
)
_REACH = 70


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What one company did: the words from its name to the verb, and the date of the clause."""

    company: str
    words: Span
    date: Date


def acts(reading: Reading) -> Iterator[Act]:
    """The acts of sentences that open with a company, or with a date and a company."""
    article = reading.article
    subjects = Subjects(reading)
    ends = {m.span.start: (m.span.end, e.id) for e in reading.names.organizations for m in e.mentions}
    for sentence in article.sentences:
        if article.paragraphs[sentence.paragraph].heading:
            continue
        date = leading_date(reading, sentence)
        start = sentence.start
        if date is not None:
            gap = re.compile(r",? ").match(article.text, date.span.end, sentence.end)
            start = gap.end() if gap else start
        fronted = _FRONTED.match(article.text, sentence.start, sentence.end) if date is None else None
        start = fronted.end() if fronted else start
        start += 4 if article.text.startswith(("The ", "the "), start) and start + 4 in ends else 0
        generic = _WHO.match(article.text, start, sentence.end)
        end, who = ends.get(start) or ((generic.end(), subjects.of(generic.start() + 1)) if generic else (0, None))
        verb = _VERB.match(article.text, end, sentence.end) if who else None
        if verb is None or who is None or verb["verb"] in _STATES:
            continue
        found = date or _behind(reading, sentence, verb.end())
        if found is not None and point(found) and not found.inferred and not found.modifier:
            yield Act(company=who, words=article.span(start, verb.end()), date=found)


def _behind(reading: Reading, sentence: Sentence, end: int) -> Date | None:
    dates = dates_in(reading, end, min(sentence.end, end + _REACH))
    return dates[0] if dates and not _BROKEN.search(reading.article.text, end, dates[0].span.start) else None

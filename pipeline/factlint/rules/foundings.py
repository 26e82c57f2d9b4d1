"""What the rules on the age of a company share: the founding dates that can be counted from, and told beginnings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factlint.facts.draft import Subjects
from factlint.rules.dated import dates_in
from factlint.rules.elapsed import point
from factlint.values.facts import DateValue, Fact
from factlint.values.reading import Reading
from factlint.values.span import Span

# 'It established a company in Taiwan in 1958': the verb has an object, and the date is another body's.
_OWN = re.compile(r"(?:,|:| \(| (?=\d)| (?:in|on|by|as|at|with|from|around|about|under|since|when|because|only)\b)")
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_BEGUN = re.compile(
    r"\b(?:found\w*|establish\w*|incorporat\w*|set up|start\w*|beg[au]n\w*|creat\w*|form\w*|open\w*|launch\w*|origin\w*|trac\w+|dates? back|first|register\w*|inception|born|built|since|history|merg\w*)\b",
    re.IGNORECASE,
)
# How far from its year a word of beginning may stand.
_NEAR, _FAR = 80, 400
# 'The company goes back to a shop that two brothers opened in 1948'.
_ROOTS = re.compile(
    r" (?:goes back|dates back|dates from|can be traced back|traces (?:its|their) (?:\w+ )?(?:history|roots|origins?|beginnings?|ancestry) (?:back )?|"
    r"has (?:its|their) (?:\w+ )?(?:roots|origins?|beginnings?) in|grew out of|began (?:life )?(?:as|in|with)|started (?:life |out )?(?:as|in|with)|descends from)\b"
)
_ALSO = re.compile(r"\b(?:but|while|although|and (?:was|became|has)|now|later)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """One telling of when a company began: the year, as EDTF, its place and the words that tell it."""

    year: int
    edtf: str
    date: Span
    words: Span


def foundings(reading: Reading, subject: str) -> list[Founding]:
    """The foundings of a company that say their year for sure; where there are none, the beginning that it goes back to."""
    told = [
        Founding(year=fact.value.earliest.year, edtf=fact.value.edtf, date=fact.evidence[0], words=fact.evidence[-1])
        for fact in reading.facts
        if fact.property == "inception"
        and fact.subject == subject
        and isinstance(fact.value, DateValue)
        and fact.value.earliest is not None
        and fact.value.latest is not None
        and fact.value.earliest.year == fact.value.latest.year
        and of_itself(reading, fact)
    ]
    return told or _roots(reading, subject)


def _roots(reading: Reading, subject: str) -> list[Founding]:
    """The one year of a sentence that tells what the company goes back to."""
    article = reading.article
    found: list[Founding] = []
    subjects: Subjects | None = None
    for match in _ROOTS.finditer(article.text):
        sentence = article.sentence_at(match.start())
        dates = [
            d
            for d in dates_in(reading, match.end(), min(sentence.end, match.end() + _FAR))
            if not (len(d.parts) == 2 and article.text[d.span.start - 1] == "(")  # the life of a founder
        ]
        if len(dates) > 1:  # 'in May 1948, a month before the reform'
            dates = [d for d in dates if d.recognizer not in ("offset", "anaphor") and not d.inferred]
        if len(dates) != 1 or not point(dates[0]) or dates[0].inferred or dates[0].modifier:
            continue
        date = dates[0]
        if _ALSO.search(article.text, match.end(), date.span.start) or date.earliest is None:
            continue
        subjects = subjects or Subjects(reading)
        if subjects.strictly(match.start() + 1) == subject:
            words = article.span(match.start() + 1, match.end())
            found.append(Founding(year=date.earliest.year, edtf=date.value, date=date.span, words=words))
    return found


def begun(reading: Reading) -> frozenset[int]:
    """The years beside which the text tells of some beginning: a body may count from a forerunner, a first shop, a merger."""
    article = reading.article
    found: set[int] = set()
    for match in _YEAR.finditer(article.text):
        sentence = article.sentence_at(match.start())
        start, end = max(sentence.start, match.start() - _NEAR), min(sentence.end, match.end() + _NEAR)
        if _BEGUN.search(article.text, start, end):
            found.add(int(match[0]))
    return frozenset(found)


# 'The manager of Norvik turned 50': the name right before the verb is not its subject.
_GOVERNED = re.compile(r"\b(?:of|at|by|for|from|to|with|in|near|and|or) (?:the )?(?:[A-Z][\w&.'’-]* ?){1,5}$")
_REACH = 60


def governed(reading: Reading, offset: int) -> bool:
    """Whether the name that ends before an offset stands behind a preposition."""
    sentence = reading.article.sentence_at(offset)
    return _GOVERNED.search(reading.article.text[max(sentence.start, offset - _REACH) : offset]) is not None


def of_itself(reading: Reading, fact: Fact) -> bool:
    """Whether the verb of a founding has no object of its own, so that the date is the subject's; nouns have none."""
    told = fact.evidence[-1].text
    return not told.endswith(("ed", "set up")) or bool(_OWN.match(reading.article.text, fact.evidence[-1].end))

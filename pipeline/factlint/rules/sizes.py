"""How many employees, shops, offices or the like a company is told to have, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factlint.facts.draft import Subjects
from factlint.rules.dated import dates_in
from factlint.values.article import Sentence
from factlint.values.quantity import Quantity
from factlint.values.reading import Reading

_UNITS = frozenset(
    "employee person worker shop store branch office plant factory mill restaurant hotel brewery mine outlet country subsidiary "
    "warehouse bank airport destination aircraft ship vessel school university hospital laboratory centre center customer member "
    "helicopter plane airplane airliner train bus truck lorry car vehicle locomotive station route site depot base clinic studio theatre theater cinema "
    "dealer dealership brand title patent student city state market mill farm vineyard ferry tanker".split()
)
# Of these a company may have two numbers at one time, or they are no things.
_NOT = frozenset(
    "percent ratio year month week day hour minute decade century quarter share vote seat point time word page mile kilometre kilometer metre meter foot acre hectare "
    "ton tonne litre gallon degree company business division unit team part way step case order deal contract agreement option choice reason problem aim goal objective director "
    "arm segment area function name predecessor owner founder partner shareholder child officer man woman life lead chance look go hand".split()
)
_STAFF = frozenset({"employee", "person", "worker"})
_VERB = re.compile(
    r"\b(?P<verb>(?P<now>has|employs|operates|runs|owns|maintains|serves|flies|sails|counts|boasts|comprises|consists of)|had|employed|operated|ran|owned|maintained|served|flew|sailed)"
    r"(?P<of> (?:a (?:workforce|staff|total|network|fleet|chain|portfolio) of|a total workforce of|in total))? (?:about |around |some |over |more than |nearly |approximately |almost |roughly |up to |at least )?$"
)
_ALSO = re.compile(r"\b(?:also|now|currently|still|today|then)\b ?")
# 'Norvik's 42 shops are', 'its 42 shops were': all of them.
_POSSESSIVE = re.compile(
    r"(?:\b(?:[Ii]ts|[Tt]he (?:company|group|firm|bank|airline|chain)['’]s)|[A-Z][\w.&-]*['’]s?) (?:about |some |over |more than |nearly )?$"
)
# 'Norvik, with 54 shops, is the largest'
_APPOSED = re.compile(r", with (?:its |about |around |some |over |more than |nearly |almost )?$")
_RANKS = re.compile(r",? (?:is|remains|ranks|claims|has become)\b")
_CHAIN = re.compile(r"The (?:chain|network|retailer|operator|brewer|group) $")
_WHICH = re.compile(r", which $")
_LED = re.compile(r"(?:As of|At|In|By|On) [\w ]{4,30},? (?:it|the (?:company|group|firm|bank|airline|chain)) ")
# 'With 13 kiosks, Norvik is …'
_WITH = re.compile(r"With (?:its |a total of |about |around |some |over |more than |nearly |almost )?$")
_WHO = re.compile(r"(?: worldwide| in all| in total| in [\w,]+ countries)?, (?=[A-Z]|it\b|the\b)")
_NOW = re.compile(
    r"(?:[A-Z][\w.&-]*|it|the [a-z]+)(?: [A-Z][\w.&-]*){0,3} (?:is|has|remains|ranks|claims|counts|makes|sells|serves|employs|operates)\b"
)
_ARE = re.compile(r" (?P<now>are|is|employ|work|make|serve)\b| (?:were|employed|worked|made|served)\b")
# Behind the noun, these end the statement; anything else narrows it.
_ENDS = re.compile(
    r"(?:[.;]|,(?! (?:of|most|many|some|half|including|mostly|mainly|each)\b)|, (?:most|many|some|half|all|several|two|three|four|five) of (?:them|which)\b|$| (?:worldwide|globally|in total|in all|around the world|across the world|throughout the world|and|as of|at the end of)\b| in (?=\d{4}\b|[\d,]+ countries\b|[a-z]+ countries\b))"
)
_OTHER = re.compile(
    r"\b(?:would|will|could|plan|plans|planned|expect\w*|than|additional|further|another|other|grew|grown|ris\w+|rose|increas\w+|decreas\w+|fell|fallen|from [^.;]{1,25} to|until|by then|about to|each|per|average|peak|once|former\w*|alone|only|joint\w*|full-time|part-time|temporary|if|estimate\w*)\b",
    re.IGNORECASE,
)
_AROUND, _BEFORE = 200, 80


@dataclass(frozen=True, slots=True)
class Size:
    """A company has so many of something at one time ('' = now)."""

    company: str
    noun: str
    time: str
    count: Quantity


def _once(found: list[Size]) -> list[Size]:
    """One telling of each: a text may repeat it without end."""
    return list({(s.company, s.noun, s.time, s.count.low, s.count.high): s for s in reversed(found)}.values())[::-1]


def sizes(reading: Reading) -> list[Size]:
    """The sizes of a reading, one telling of each."""
    article = reading.article
    text = article.text
    found: list[Size] = []
    subjects: Subjects | None = None
    for count in reading.quantities:
        if count.unit in _NOT or count.high < 2 or not count.noun:
            continue
        sentence = article.sentence_at(count.span.start)
        if _OTHER.search(
            text, max(sentence.start, count.span.start - _AROUND), min(sentence.end, count.span.end + _AROUND)
        ):
            continue
        subjects = subjects or Subjects(reading)
        company, now = _company(reading, subjects, count, sentence)
        dates = dates_in(reading, sentence.start, sentence.end)
        if company is None or len(dates) > 1 or (not dates and not now):
            continue
        if dates and (dates[0].inferred or dates[0].earliest is None or dates[0].parts):
            continue
        noun = _noun(reading, count)
        found.append(Size(company, noun, dates[0].value if dates else "", count))
    return _once(found)


def _company(reading: Reading, subjects: Subjects, count: Quantity, sentence: Sentence) -> tuple[str | None, bool]:
    """Whose size the count is (None where it is not surely a company's whole), and whether it is told in the present."""
    text = reading.article.text
    start = max(sentence.start, count.span.start - _BEFORE)
    owner = _POSSESSIVE.search(text, start, count.span.start)
    are = _ARE.match(text, count.span.end, sentence.end)
    if owner and are and count.unit in _UNITS:
        its = owner[0].lower().startswith(("its", "the "))
        who = subjects.of(count.span.start) if its else subjects.before(count.span.start, owner.start())
        return who, are["now"] is not None
    if _WITH.fullmatch(text, sentence.start, count.span.start) and (
        comma := _WHO.match(text, count.span.end, sentence.end)
    ):
        named = subjects.after(comma.end(), comma.end() + 1)
        who = subjects.of(comma.end()) if not named and text.startswith(("it ", "the company "), comma.end()) else named
        return who, bool(_NOW.match(text, comma.end(), sentence.end))
    apposed = _APPOSED.search(text, start, count.span.start)
    if apposed and _RANKS.match(text, count.span.end, sentence.end):
        who = subjects.before(apposed.start(), sentence.start)
        ends = who is not None and any(m.span.end == apposed.start() for m in reading.entity(who).mentions)
        return (who if ends else None), True
    verb = _VERB.search(text, start, count.span.start)
    if not verb or not _ENDS.match(text, count.span.end, sentence.end):
        return None, False
    start = verb.start()
    also = _ALSO.search(text, max(sentence.start, start - 11), start)
    start = also.start() if also and also.end() == start else start
    which = _WHICH.search(text, sentence.start, start)
    who = subjects.strictly(which.start() if which else start)
    if who is None and _CHAIN.fullmatch(text, sentence.start, start):
        index = reading.article.sentence_index(start)
        who = (
            subjects.subject
            if index
            and subjects.first(reading.article.sentences[index - 1].start, sentence.start) in (None, subjects.subject)
            else None
        )
    if who is None and _LED.fullmatch(text, sentence.start, start):
        who = subjects.of(start)
    return who, verb["now"] is not None


def _noun(reading: Reading, count: Quantity) -> str:
    """What is counted, with the words that narrow it ('repair shops'); people, workers and employees are one."""
    written = (count.noun.text if count.noun else count.unit).lower()
    if count.unit in _STAFF:
        return "employee" if written.rstrip("s") in ("people", "person", "employee", "worker", "staff") else written
    return written

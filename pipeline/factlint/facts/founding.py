"""When a company was founded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.facts.beginnings import leading
from factlint.facts.draft import Draft, Subjects
from factlint.facts.values import date_value, nearest_date
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_FOUNDED = re.compile(
    r"\b(?:(?:was|were|is|been) (?:first |originally |formally |officially |jointly )?)?(?P<verb>(?:[Cc]o-?)?[Ff]ounded|[Ee]stablished|[Ii]ncorporated|[Ss]et up|[Ff]ormed|[Ss]tarted|[Cc]reated)\b"
)
_ORIGIN = re.compile(
    r"\b(?P<verb>(?:goes|went|dates|dated) back to|(?:traces|traced) (?:its|their) (?:origins?|roots|history|beginnings?) (?:back )?to|"
    r"(?:has|had) (?:its|their) (?:origins?|roots) in|(?:whose|[Ii]ts) (?:origins?|roots|history|beginnings) (?:go|goes|reach|reaches|date|dates|stretch|stretches) back to|began (?:as|with|in)|descends from|descended from|grew out of)\b"
)
_WHICH = re.compile(
    r", which [^,.;]{3,60} (?:had )?(?P<verb>founded|set up|established|started)\b(?! (?:an?|the|its) )"
)
# 'formed a committee', 'set up a plant', 'established in the market': the verb has an object of its own.
_OBJECT = re.compile(
    r" (?:an?|the|its|their|his|her|two|three|four|new|several|itself|himself|such|in order|offices?|operations)\b"
)
_REFOUNDED = re.compile(
    r"\b(?:re-?founded|re-?established|re-?incorporated|predecessor|subsidiary|division|foundation|award|committee|fund|although|department|programme|program|museum|school)\b",
    re.IGNORECASE,
)
# 'Norvik claims to have been founded in 1887': said of who claims.
_CLAIMED = re.compile(
    r" (?:claims|claimed|says|said|is said|is believed|is thought|likes to say)(?: that)? (?:it|to have)(?: was| been)? ?$"
)
_COMMA = re.compile(r", ")
_FRONT = 160  # code points of a clause before its subject
_IT = re.compile(r", (?:it|the (?:company|firm|group|bank|business))\b")
_RELATIVE = re.compile(r", (?:who|which|whose|where)\b")
_PLAIN = frozenset({"founded", "co-founded", "cofounded", "incorporated", "established"})


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `inception`."""
    article = reading.article
    text = article.text
    for sentence in article.sentences:
        for match in _FOUNDED.finditer(text, sentence.start, sentence.end):
            passive = match[0] != match["verb"]
            if _OBJECT.match(text, match.end()) and not passive:
                continue
            clause = text[max(sentence.start, match.start() - 80) : min(sentence.end, match.end() + 60)]
            fronted = text[sentence.start : match.start()].strip() == ""
            if (not passive and not fronted and match["verb"].lower() not in _PLAIN) or _REFOUNDED.search(clause):
                continue
            who = (
                _fronted(reading, subjects, match.end(), sentence.end)
                if fronted
                else subjects.strictly(_claimed(text, sentence.start, match.start()))
            )
            if who is None:
                continue
            relative = _RELATIVE.search(text, match.end(), sentence.end)
            date = nearest_date(reading, match.end(), relative.start() if relative else sentence.end, within=90)
            if date is None and not fronted:
                date = leading(reading, sentence, match.start())
            if date is not None:
                yield _begun(reading, who, date, match)
        for match in _WHICH.finditer(text, sentence.start, sentence.end):
            # 'Norvik, which engineers of Alta had set up in Oslo in 2016'
            who = subjects.before(match.start() + 1, sentence.start)
            date = nearest_date(reading, match.end(), sentence.end, within=60)
            if who is not None and date is not None:
                yield _begun(reading, who, date, match)
        for match in _ORIGIN.finditer(text, sentence.start, sentence.end):
            who = subjects.strictly(match.start())
            date = nearest_date(reading, match.end(), sentence.end, within=220)
            if who is not None and date is not None:
                yield _begun(reading, who, date, match)


def _claimed(text: str, floor: int, offset: int) -> int:
    """Where the words begin that a founding is told with, those of a claim included."""
    match = _CLAIMED.search(text, max(floor, offset - 40), offset)
    return match.start() + 1 if match else offset


def _begun(reading: Reading, who: str, date: Date, match: re.Match[str]) -> Draft:
    """The beginning of `who` on a date, as the verb of a match tells it."""
    verb = reading.article.span(match.start("verb"), match.end("verb"))
    return Draft(subject=who, property="inception", value=date_value(date), evidence=(date.span, verb))


def _fronted(reading: Reading, subjects: Subjects, start: int, end: int) -> str | None:
    """Whom 'Founded in 2013, Norvik …' is said of: the name right behind the comma, or what 'it' behind one stands for."""
    pronoun = _IT.search(reading.article.text, start, end)
    if pronoun and subjects.after(start, pronoun.start()) is None:
        return subjects.of(start)
    for comma in _COMMA.finditer(reading.article.text, start, min(end, start + _FRONT)):
        named = subjects.after(comma.end(), min(end, comma.end() + 5))  # 'outside Moss, in Norway, Norvik buys'
        if named is not None:
            return named
    return None

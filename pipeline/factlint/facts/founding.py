"""Who founded a company and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.facts.beginnings import leading
from factlint.facts.draft import Draft, Subjects
from factlint.facts.values import date_value, nearest_date
from factlint.values.facts import EntityValue
from factlint.values.letters import CAPITAL
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_FOUNDED = re.compile(
    r"\b(?:(?:was|were|is|been) (?:first |originally |formally |officially |jointly )?)?(?P<verb>(?:[Cc]o-?)?[Ff]ounded|[Ee]stablished|[Ii]ncorporated|[Ss]et up|[Ff]ormed|[Ss]tarted|[Cc]reated)\b"
)
_NAME = r"[A-Z][\w'’.-]+(?: (?:[A-Z][\w'’.-]+|van|von|de|der|den|del|da|bin|al)){0,4}".replace("[A-Z]", CAPITAL)
_BY = re.compile(
    rf"[^,.;]{{0,60}}?\bby (?:its |the |his |two |three |four |five |an? )?(?:[a-z][\w-]* ){{0,5}}(?P<list>{_NAME}(?:(?:, (?:and )?| and | & ){_NAME}){{0,5}})"
)
_WHO = re.compile(
    rf"(?P<who>{_NAME})(?:, [^,.;]{{0,60}})?,? who (?:had )?(?:co-?)?(?:founded|established|set up|started) (?P<rest>[^.;]{{0,120}})"
)
# 'since Kari Moe and a friend, Ola Dahl, started the company'
_STARTED = re.compile(
    rf"(?P<who>{_NAME})(?:(?:,| and)(?: (?:an?|his|her|the) (?:[^,.;]{{2,40}},|(?:[a-z-]+ ?){{1,4}}?))? (?P<more>{_NAME}))?,? (?:had )?(?:co-?)?(?:founded|established|set up|started|launched) "
    r"(?:the (?:company|firm|business|group|bank|chain|start-?up|airline|maker)|it)\b"
)
# 'The company goes back to a repair shop which … opened in May 1948': a beginning that anniversaries may be counted from.
# 'A, B and C leased two halls, and in 1995 they founded the company'
_THEY = re.compile(r"\bthey (?:founded|established|set up|started) (?:the (?:company|firm|business|group|bank)|it)\b")
_ORIGIN = re.compile(
    r"\b(?P<verb>(?:goes|went|dates|dated) back to|(?:traces|traced) (?:its|their) (?:origins?|roots|history|beginnings?) (?:back )?to|"
    r"(?:has|had) (?:its|their) (?:origins?|roots) in|began (?:as|with|in)|descends from|descended from|grew out of)\b"
)
_WHICH = re.compile(
    r", which [^,.;]{3,60} (?:had )?(?P<verb>founded|set up|established|started)\b(?! (?:an?|the|its) )"
)
_WITH = re.compile(rf"\bwith (?:his |her )?(?:[a-z]+ ){{0,3}}(?P<list>{_NAME}(?:(?:, | and ){_NAME}){{0,4}})")
_SPLIT = re.compile(r", and |, | and | & ")
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
    """Facts `inception` and `founded_by`."""
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
            people = _BY.match(text, match.end(), min(sentence.end, match.end() + 200))
            if people:
                yield from _founders(
                    reading, who, people.start("list"), people["list"], article.span(match.start("verb"), people.end())
                )
        for match in _WHICH.finditer(text, sentence.start, sentence.end):
            # 'Norvik, which engineers of Alta had set up in Oslo in 2016'
            who = subjects.before(match.start() + 1, sentence.start)
            date = nearest_date(reading, match.end(), sentence.end, within=60)
            if who is not None and date is not None:
                yield _begun(reading, who, date, match)
        for match in _WHO.finditer(text, sentence.start, sentence.end):
            who = subjects.after(match.start("rest"), sentence.end)
            if who is None:
                continue
            evidence = article.span(match.start(), match.end("rest"))
            yield from _founders(reading, who, match.start("who"), match["who"], evidence)
            more = _WITH.search(text, match.start("rest"), match.end("rest"))
            if more:
                yield from _founders(reading, who, more.start("list"), more["list"], evidence)
        for match in _THEY.finditer(text, sentence.start, sentence.end):
            who = subjects.subject  # 'the company' of an article is its subject
            named = [
                m.span
                for p in reading.names.persons
                for m in p.mentions
                if sentence.start <= m.span.start < match.start()
            ]
            if who is None or not 2 <= len(named) <= 6:
                continue
            for span in sorted(named, key=lambda s: s.start):
                yield Draft(
                    subject=who, property="founded_by", value=EntityValue(entity=None, name=span.text),
                    evidence=(span, article.span(match.start(), match.end())),
                )  # fmt: skip
        for match in _ORIGIN.finditer(text, sentence.start, sentence.end):
            who = subjects.strictly(match.start())
            date = nearest_date(reading, match.end(), sentence.end, within=220)
            if who is not None and date is not None:
                yield _begun(reading, who, date, match)
        for match in _STARTED.finditer(text, sentence.start, sentence.end):
            who = subjects.of(match.start())
            if who is None or _REFOUNDED.search(text, match.start(), match.end()):
                continue
            evidence = article.span(match.start(), match.end())
            yield from _founders(reading, who, match.start("who"), match["who"], evidence)
            if match["more"]:
                yield from _founders(reading, who, match.start("more"), match["more"], evidence)


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
        named = subjects.after(comma.end(), min(end, comma.end() + 5))  # 'outside Minot, North Dakota, Norvik buys'
        if named is not None:
            return named
    return None


def _founders(reading: Reading, who: str, start: int, names: str, evidence: Span) -> Iterator[Draft]:

    surnames = {entity.name.split()[-1] for entity in reading.names.persons}
    companies = [m.span for e in reading.names.organizations for m in e.mentions]
    for written in _SPLIT.split(names):
        name = written.rstrip(".,")
        place = reading.article.text.find(name, start) if name else -1
        if place >= 0 and (" " in name or name in surnames or len(_SPLIT.split(names)) > 1):
            span = reading.article.span(place, place + len(name))
            if any(span.overlaps(company) for company in companies):
                continue
            yield Draft(
                subject=who, property="founded_by", value=EntityValue(entity=None, name=name), evidence=(span, evidence)
            )

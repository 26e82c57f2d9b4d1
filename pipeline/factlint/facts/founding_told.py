"""Foundings told with a noun or by their founders: 'the founding of X in 1987', 'the founders of X, A and B', 'A and B founded X'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.facts.draft import Draft, Subjects
from factlint.facts.values import date_value, nearest_date
from factlint.values.article import Sentence
from factlint.values.facts import EntityValue
from factlint.values.letters import CAPITAL
from factlint.values.reading import Reading

_NAME = r"[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]*\.?|van|von|de|der|den|del|da|bin|al)){0,3}".replace("[A-Z]", CAPITAL)
_LIST = rf"(?P<list>{_NAME}(?:, {_NAME}){{0,3}}(?:,? and {_NAME})?)"
_GENERIC = r"the (?:company|firm|business|group|bank|chain|start-?up|airline|maker|brewery|agency|publisher|practice|yard|dairy)\b"
# What was founded: a name, 'the company', or 'its' before the noun.
_FOUNDERS_OF = (
    re.compile(rf"\b[Tt]he (?:two |three |four )?(?:co-?)?founders? of (?P<what>{_GENERIC}|[A-Z][^,.;]{{1,40}}?), {_LIST}(?=[,.;]| (?:met|were|was|had|are|left))"),
    re.compile(rf"\b(?P<what>[A-Z][\w&.’' -]{{1,40}}?)['’]s? (?:two |three |four )?(?:co-?)?founders?, {_LIST}(?=[,.;])"),
    re.compile(rf"\b(?P<what>[Ii]ts) (?:two |three |four )?(?:co-?)?founders?, {_LIST}(?=[,.;])"),
)  # fmt: skip
_FOUNDED = re.compile(
    rf"(?:\b(?:[Tt]he )?(?:two |three |four )?(?P<kin>brothers|sisters|siblings) )?\b{_LIST}(?:, (?!who|which)[a-z][^,.;]{{2,50}},)? (?:had )?(?:co-?)?(?:founded|established|set up|started|found) "
    rf"(?P<what>{_GENERIC}|[A-Z])"
)
_NOUN = re.compile(
    rf"\b(?:(?P<its>[Ii]ts|(?i:{_GENERIC})['’]s|[A-Z][\w’'-]*['’]s)|[Tt]he) (?P<verb>founding|foundation|incorporation|establishment)"
    rf"(?: of (?P<what>{_GENERIC}|[A-Z]))?"
)
# 'Since it was founded in 1987, Norvik has …': the name stands behind the clause.
_AHEAD = re.compile(
    r"(?:Since|When|After|Before|Although) it was (?P<verb>founded|established|set up|incorporated) (?:in|on) [^,.;]{4,30}, (?P<what>[A-Z])"
)
_SPLIT = re.compile(r", and |, | and ")
_OTHER = re.compile(
    r"\b(?:re-?founded|re-?established|predecessor|subsidiary|division|foundation|museum|school|university|award|claims?|claimed|legend|later|again|would)\b",
    re.IGNORECASE,
)


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `inception` and `founded_by`."""
    text = reading.article.text
    for sentence in reading.article.sentences:
        if "found" not in text[sentence.start : sentence.end] and "set up" not in text[sentence.start : sentence.end]:
            if not re.search(r"\b(?:establish|incorporat|started)", text[sentence.start : sentence.end]):
                continue
        for shape in (*_FOUNDERS_OF, _FOUNDED):
            for match in shape.finditer(text, sentence.start, sentence.end):
                tail = 20 if shape is _FOUNDED else 0
                if not _OTHER.search(text, match.start(), min(sentence.end, match.end() + tail)):
                    yield from _people(reading, subjects, match)
        yield from _dated(reading, subjects, sentence)


def _people(reading: Reading, subjects: Subjects, match: re.Match[str]) -> Iterator[Draft]:
    who = _what(reading, subjects, match)
    if who is None:
        return
    article = reading.article
    kin = match.groupdict().get("kin")
    surnames = {entity.name.split()[-1] for entity in reading.names.persons}
    companies = [m.span for e in reading.names.organizations for m in e.mentions]
    names = [name for name in _SPLIT.split(match["list"]) if name]
    position = match.start("list")
    for name in names:
        start = article.text.index(name, position)
        position = start + len(name)
        span = article.span(start, position)
        if any(span.overlaps(company) for company in companies):
            return  # a company founds another
        if not kin and " " not in name and name not in surnames:
            continue
        yield Draft(
            subject=who, property="founded_by", value=EntityValue(entity=None, name=name),
            evidence=(span, article.span(match.start(), match.end("list"))),
        )  # fmt: skip


def _what(reading: Reading, subjects: Subjects, match: re.Match[str]) -> str | None:
    """What was founded: the name that begins there, or whom 'the company' and 'its' stand for."""
    start = match.start("what")
    if match["what"] in ("its", "Its") or match["what"].startswith("the "):
        return subjects.of(start)
    mention = next((m for e in reading.names.organizations for m in e.mentions if m.span.start == start), None)
    if mention is None or re.match(r"['’]s | [A-Z]", reading.article.text[mention.span.end : mention.span.end + 3]):
        if mention is None or match.re not in _FOUNDERS_OF:
            return None  # 'founded Norvik's choir', 'founded Norvik Choir'
    return subjects.after(start, start + 1)


def _dated(reading: Reading, subjects: Subjects, sentence: Sentence) -> Iterator[Draft]:
    text = reading.article.text
    for shape in (_NOUN, _AHEAD):
        for match in shape.finditer(text, sentence.start, sentence.end):
            if shape is _NOUN:
                end = match.end()
                if match["what"] and match["what"][0].isupper():
                    who = subjects.after(match.start("what"), match.start("what") + 1)
                    end = _mention_end(reading, match.start("what"))
                elif match["its"] and match["its"][0].isupper() and match["its"] != "Its" and _named(match["its"]):
                    who = subjects.after(match.start("its"), match.start("its") + 1)
                elif match["its"] or match["what"]:
                    who = subjects.of(match.start())
                else:
                    continue
                if not re.match(r" (?:in|on) ", text[end : end + 4]):
                    continue
                date = nearest_date(reading, end, sentence.end, within=10)
            else:
                who = subjects.after(match.start("what"), match.start("what") + 1)
                date = nearest_date(reading, match.end("verb"), sentence.end, within=10)
            if who is not None and date is not None and not _OTHER.search(text, match.end("verb"), date.span.end):
                yield Draft(
                    subject=who, property="inception", value=date_value(date),
                    evidence=(date.span, reading.article.span(match.start("verb"), match.end("verb"))),
                )  # fmt: skip


def _named(owner: str) -> bool:
    """Whether 'Norvik's' is a name and not 'The company's'."""
    return not owner.startswith(("The ", "the "))


def _mention_end(reading: Reading, start: int) -> int:
    return next((m.span.end for e in reading.names.organizations for m in e.mentions if m.span.start == start), start)

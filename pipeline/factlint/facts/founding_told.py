"""Foundings told with a noun: 'the founding of X in 1987'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.facts.draft import Draft, Subjects
from factlint.facts.values import date_value, nearest_date
from factlint.values.article import Sentence
from factlint.values.reading import Reading

_GENERIC = r"the (?:company|firm|business|group|bank|chain|start-?up|airline|maker|brewery|agency|publisher|practice|yard|dairy)\b"
_NOUN = re.compile(
    rf"\b(?:(?P<its>[Ii]ts|(?i:{_GENERIC})['’]s|[A-Z][\w’'-]*['’]s)|[Tt]he) (?P<verb>founding|foundation|incorporation|establishment)"
    rf"(?: of (?P<what>{_GENERIC}|[A-Z]))?"
)
# 'Since it was founded in 1987, Norvik has …': the name stands behind the clause.
_AHEAD = re.compile(
    r"(?:Since|When|After|Before|Although) it was (?P<verb>founded|established|set up|incorporated) (?:in|on) [^,.;]{4,30}, (?P<what>[A-Z])"
)
_OTHER = re.compile(
    r"\b(?:re-?founded|re-?established|predecessor|subsidiary|division|foundation|museum|school|university|award|claims?|claimed|legend|later|again|would)\b",
    re.IGNORECASE,
)


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `inception`."""
    text = reading.article.text
    for sentence in reading.article.sentences:
        if "found" not in text[sentence.start : sentence.end] and "set up" not in text[sentence.start : sentence.end]:
            if not re.search(r"\b(?:establish|incorporat|started)", text[sentence.start : sentence.end]):
                continue
        yield from _dated(reading, subjects, sentence)


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

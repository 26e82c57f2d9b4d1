"""What somebody did in person, with the date of the sentence: 'In 1961 she opened the works', 'Hauge sold the mill in 1967'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factlint.languages import load
from factlint.rules.dated import dates_in
from factlint.rules.elapsed import point
from factlint.rules.persons import mentions, referred
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_LEAD = re.compile(r"(?:(?:In|On|By|At|During) )?(?:the )?(?:early |late )?")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAct:
    """One act of one person on the only date of its sentence."""

    person: str
    date: Date


@cache
def _shapes(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = load(language, "lives")
    verb = re.compile(
        rf"(?:, [^,.;]{{2,40}},)? (?:(?:also|then|finally|even|still|himself|herself|soon|first|again|[a-z]+ly) )?(?:[a-z]{{2,}}ed|{'|'.join(data['acts']['verbs'])})\b(?! (?:by|as a tribute)\b)"
    )
    never = re.compile(rf"\b(?:{'|'.join(data['acts']['never'])})\b", re.IGNORECASE)
    return verb, never, re.compile(rf"\b(?:{'|'.join(data['kin']['words'])})\b")


def person_acts(reading: Reading, language: str = "en") -> Iterator[PersonAct]:
    """The acts of sentences with one written date whose subject is a person by name, or 'he' or 'she' that is known."""
    verb, never, kin = _shapes(language)
    text, people = reading.article.text, mentions(reading)
    starts = {start: (end, who) for start, end, who in people}
    surnames = [p.name.split()[-1] for p in reading.names.persons]
    for sentence in reading.article.sentences:
        dates = [d for d in dates_in(reading, sentence.start, sentence.end)]
        if (
            len(dates) != 1
            or not point(dates[0])
            or dates[0].inferred
            or never.search(text, sentence.start, sentence.end)
        ):
            continue
        for clause in _clauses(text, sentence.start, sentence.end, dates[0]):
            pronoun = re.compile(r"(?:[Hh]e|[Ss]he)\b").match(text, clause)
            who: str | None
            if pronoun:
                end, who = pronoun.end(), referred(reading, people, sentence, clause)
            else:
                end, who = starts.get(clause, (0, None))
                written = text[clause:end]
                if who is not None and " " not in written and (surnames.count(written) > 1 or kin.search(text)):
                    continue  # a relative of the same surname may be meant
            acts = verb.match(text, end, sentence.end)
            # 'Hauge, born in 1930, studied': a date between the two is that of something else.
            if who is not None and acts and not clause < dates[0].span.start < acts.end():
                yield PersonAct(person=who, date=dates[0])
                break


def _clauses(text: str, start: int, end: int, date: Date) -> Iterator[int]:
    """Where the subject of a clause may stand: at its head, behind a leading date, behind a semicolon."""
    yield start
    if _LEAD.fullmatch(text, start, date.span.start):
        comma = re.compile(r",? ").match(text, date.span.end, end)
        yield comma.end() if comma else date.span.end
    for mark in re.finditer(r"; ", text[start:end]):
        yield start + mark.end()

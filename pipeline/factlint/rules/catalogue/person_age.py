"""DAT110 person-age: an age that does not follow from the date of birth."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from factlint.facts.compare import dates_agree
from factlint.rules.dated import dates_in
from factlint.rules.elapsed import number, point
from factlint.rules.lives import Life, lives
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_AGE = re.compile(
    r"\b(?:aged|at (?:the )?age(?: of)?|at the early age of) (?P<age>\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)\b(?![-–]|,? (?:to|and|or|until)\b| (?:\d|months?|weeks?|million))"
)
_ABOUT = re.compile(
    r"\b(?:about|around|nearly|almost|over|under|approximately|roughly|perhaps|possibly|above|c\.|circa)\b"
)
_PRONOUN = re.compile(r"(?:He|She)\b")


@rule(
    "DAT110",
    name="person-age",
    category="date",
    severity="error",
    flags=(
        "Liv Hauge (born [[3 May 1960]]) led Norvik. Hauge retired in [[2010]] [[at the age of 45]].",
        "Norvik was founded by Liv Hauge, an engineer. Liv Hauge was born in Oslo in [[1960]]. In [[2010]], [[aged 45]], Hauge retired.",
    ),
    passes=(
        "Liv Hauge (born 3 May 1960) led Norvik. Hauge retired in 2010 at the age of 49.",
        "Liv Hauge (born 3 May 1960) led Norvik. Hauge retired in 2010 at the age of 50.",
        "Liv Hauge (born 3 May 1960) led Norvik. In 2010 Kari Moe, aged 45, followed Hauge.",
        "Liv Hauge (born 3 May 1960) led Norvik. Hauge took people aged 18 to 25 on in 2010.",
        "Liv Hauge (born 3 May 1960) led Norvik. Hauge, who retired in 2010, died at the age of 71.",
        "Norvik was led by Liv Hauge (1930–2010). Born on 3 May 1930, Hauge began at age 16 in Oslo.",
        "Liv Hauge (1974–1978) led Norvik. Hauge died in 2010 at the age of 71.",
    ),
)
def person_age(reading: Reading) -> Iterator[Disagreement]:
    """An age that is told with a date does not follow from the date of birth.

    Compares: 'in 2010, aged 45' with the one date of birth that the text gives for the only person of the sentence: the years
    between them, or one less before the birthday.
    Why it matters: the age, the date or the birth is wrong.
    Cannot know: which.
    """
    article = reading.article
    ages = list(_AGE.finditer(article.text))
    if not ages:
        return
    mentions = sorted((m.span.start, e.id) for e in reading.names.persons for m in e.mentions)
    births: dict[str, list[Life]] = {}
    deaths: dict[str, list[Life]] = {}
    for life in lives(reading):
        (births if life.kind == "born" else deaths).setdefault(life.person, []).append(life)
    for match in ages:
        sentence = article.sentence_at(match.start())
        age = number(match["age"])
        who = _who(reading, mentions, sentence)
        if age is None or who is None or len({b.date.value for b in births.get(who, [])}) != 1:
            continue
        if _ABOUT.search(article.text, sentence.start, sentence.end):
            continue
        born = births[who][0].date
        date = _when(reading, sentence, match, born, deaths.get(who, []))
        if date is None or _may_be(age, born, date):
            continue
        assert date.earliest
        assert born.earliest
        yield Disagreement(
            message=f"“{match[0]}” in {date.span.text} does not follow from the birth in {born.value}",
            sides=(
                Side(span=born.span, reading=f"{read_as(reading, born)}, the birth"),
                Side(span=article.span(match.start(), match.end()), reading=f"read as {age} years"),
                Side(span=date.span, reading=read_as(reading, date)),
            ),
            key=(reading.entity(who).name, str(age), born.value, date.value),
            why=f"{date.earliest.year} less {born.earliest.year} is {date.earliest.year - born.earliest.year}",
            confidence=0.85,
        )


def _who(reading: Reading, mentions: list[tuple[int, str]], sentence: Sentence) -> str | None:
    """The only person of a sentence; of the sentence before, where this one begins with 'He' or 'She'."""
    article = reading.article
    named = _people(mentions, sentence)
    index = article.sentence_index(sentence.start)
    if not named and index and _PRONOUN.match(article.text, sentence.start):
        before = article.sentences[index - 1]
        named = _people(mentions, before) if before.paragraph == sentence.paragraph else set()
    return next(iter(named)) if len(named) == 1 else None


def _people(mentions: list[tuple[int, str]], sentence: Sentence) -> set[str]:
    first = bisect_left(mentions, (sentence.start, ""))
    return {key for _, key in mentions[first : bisect_left(mentions, (sentence.end, ""))]}


def _when(reading: Reading, sentence: Sentence, match: re.Match[str], born: Date, deaths: list[Life]) -> Date | None:
    """The one date of a sentence beside the birth; the death, where that is what the age is told of."""
    text = reading.article.text
    dates = [
        d
        for d in dates_in(reading, sentence.start, sentence.end)
        if not dates_agree(d, born) and not (d.parts and d.parts[0].span == born.span)
    ]
    died = re.search(r"\bdied\b", text[sentence.start : match.start()])
    if died and deaths and not dates:
        return deaths[0].date
    if len(dates) != 1 or not point(dates[0]) or dates[0].inferred or dates[0].modifier:
        return None
    # 'Hauge, who retired in 2010, died at the age of 71': another clause's date.
    low, high = sorted((dates[0].span.end, match.start()))
    between = text[low:high] if dates[0].span.end <= match.start() else text[match.end() : dates[0].span.start]
    return (
        dates[0]
        if len(between) < 60 and not re.search(r"\b(?:who|which|but|and|when|while|died|born)\b|;", between)
        else None
    )


def _may_be(age: int, born: Date, date: Date) -> bool:
    assert born.earliest
    assert born.latest
    assert date.earliest
    assert date.latest
    most = (
        date.latest.year
        - born.earliest.year
        - ((date.latest.month, date.latest.day) < (born.earliest.month, born.earliest.day))
    )
    least = (
        date.earliest.year
        - born.latest.year
        - ((date.earliest.month, date.earliest.day) < (born.latest.month, born.latest.day))
    )
    return least <= age <= most

"""DAT110 person-age: an age that does not follow from the date of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factlint.facts.compare import dates_agree
from factlint.rules.dated import dates_in
from factlint.rules.elapsed import number, point
from factlint.rules.lives import Life, lives
from factlint.rules.persons import Mention, mentions, named, referred
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.rules.wording import plainly
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_NUMBER = r"\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?"
_NO_SPAN = r"\b(?![-–]|,? (?:to|and|or|until)\b| (?:\d|months?|weeks?|million))"
_AGE = re.compile(
    rf"\b(?:aged|at (?:the )?(?:young |early |tender |ripe |advanced )?age(?: of)?|at the early age of) (?P<age>{_NUMBER}){_NO_SPAN}"
    # 'was 39 years old when she joined', 'who was then 39', 'At 46, in 2002, Hauge'
    rf"|\b(?:was|were|is|turned|had turned) (?:only |just |then |still |already )?(?P<old>{_NUMBER}) (?:years old|years of age|(?=when\b))"
    rf"|, (?:then|who was then) (?:aged )?(?P<then>\d{{2}}),"
    rf"|(?:\bAt|(?<=, )at) (?:just |only )?(?P<at>\d{{2}}),(?! \d)"
    # 'in 2010, when she was 45', 'when she became chairman in 2010, Hauge was 45', 'in 2010, at 45.', 'turned 50', 'her 50th birthday'
    rf"|\bwhen s?he (?:was|turned) (?P<when>{_NUMBER})(?= years old|[.,;]|$)"
    rf"|\bwas (?P<was>\d{{2}})(?: years old)?(?=[.;]|$)"
    rf"|(?<=\d,) at (?P<by>\d{{2}})(?=[.;]|$)"
    rf"|\bturned (?P<turned>\d{{2}})\b(?! per|%| [a-z]+s\b)|\b(?:his|her) (?P<birthday>\d{{2}})(?:st|nd|rd|th) birthday\b"
    rf"|\b(?:then |[Tt]he )(?P<hyphen>\d{{2}})-year-old\b"
    # 'Hauge, 51, who was born': the age on the day of the article
    rf"|(?<=\w), (?P<now>[1-9]\d),(?! \d)"
)
_GROUPS = ("age", "old", "then", "at", "when", "was", "by", "turned", "birthday", "hyphen", "now")
_ABOUT = re.compile(
    r"\b(?:about|around|nearly|almost|(?<!took )over|under|approximately|roughly|perhaps|possibly|above|c\.|circa)\b"
)
# 'With her sister, aged 31': the age is that of somebody else.
_ANOTHER = re.compile(
    r"\b(?:his|her|their|whose|an?|two|three|four) (?:[a-z-]+ ){0,2}[a-z-]+(?: [A-Z][\w-]+)?,? (?:(?:who|which) )?(?:(?:was|were|died|is) )?$"
)
_SINCE = re.compile(r" ?(?:when|as) (?:s?he|they|it) [^.;,()\d]{2,50}? (?:in|on) ")
_WHEN = re.compile(r"(?:When|By|In|On|As of) ")
_BESIDE = 14
_DIED = re.compile(r"\bdied\b")
_PRONOUN = re.compile(r"(?:He|She)\b")
_SAYS = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is death|[Hh]er death)\b")
_BEHIND = re.compile(r" (?:in |on )?")
# 'It was 2016, and she was 58 years old.'
_IT_WAS, _AND = re.compile(r"(?:It|That|This) was (?:in )?"), re.compile(r",? (?:and|when) s?he ")


@rule(
    "DAT110",
    name="person-age",
    category="date",
    severity="error",
    flags=(
        "Liv Hauge (born [[3 May 1960]]) led Norvik. Hauge retired in [[2010]] [[at the age of 45]].",
        "Norvik was founded by Liv Hauge, an engineer. Liv Hauge was born in Oslo in [[1960]]. In [[2010]], [[aged 45]], Hauge retired.",
        "Norvik was founded by Liv Hauge, an engineer. Liv Hauge (born [[1960]]) [[was 35 years old]] when she retired in [[2010]].",
        "Liv Hauge (born [[1960]]) led Norvik. [[At 45,]] in [[2010]], Hauge retired.",
        "OSLO, 3 May 2024 – Norvik has new plans. Liv Hauge, [[51]], who was born in Moss in [[1979]], leads it.",
        "Liv Hauge (born [[1960]]) led Norvik. Hauge retired in [[2010]], [[when she was 45]].",
        "Liv Hauge (born [[1960]]) led Norvik. In [[2010]] Hauge [[turned 45]].",
        "Norvik is led by Liv Hauge. Born in Moss in [[1960]], she came in 1984. In [[2010]], [[aged 45]], Hauge retired.",
        "OSLO, 3 May 2024 – Liv Hauge, who [[turned 51]] [[last month]], is giving up Norvik to Kari Moe. Hauge came in 1984. Born in Moss in [[April 1960]], she is an engineer.",
        "Norvik is led by Liv Hauge. It was [[2010]], and she [[was 35 years old]]. Hauge came into the world in [[1960]].",
        "Norvik is led by Liv Hauge. She was born in Moss in [[1960]]. In [[2010]], [[aged 45]], Hauge retired.",
    ),
    passes=(
        "Liv Hauge (born 3 May 1960) led Norvik. Hauge retired in 2010 at the age of 49.",
        "Liv Hauge (born 3 May 1960) led Norvik. Hauge retired in 2010 at the age of 50.",
        "Liv Hauge (born 3 May 1960) led Norvik. In 2010 Kari Moe, aged 45, followed Hauge.",
        "Liv Hauge (born 3 May 1960) led Norvik. Hauge took people aged 18 to 25 on in 2010.",
        "Liv Hauge (born 3 May 1960) led Norvik. Hauge, who retired in 2010, died at the age of 71.",
        "Norvik was led by Liv Hauge (1930–2010). Born on 3 May 1930, Hauge began at age 16 in Oslo.",
        "OSLO, 3 May 2024 – Norvik has new plans. Liv Hauge, 44, who was born in Moss in 1979, leads it.",
        "Liv Hauge (born 1960) joined Norvik in 1984 with her sister, aged 31.",
        "Liv Hauge (born 1960) led Norvik. Its shares stood at 45, in 2010, and Hauge retired.",
        "OSLO, 3 May 2024 – Liv Hauge, who turned 64 last month, is giving up Norvik to Kari Moe. Hauge came in 1984. Born in Moss in April 1960, she is an engineer.",
        "Norvik is led by Liv Hauge and Kari Moe. Born in Moss in 1960, she came in 1984. In 2010, aged 45, Hauge retired.",
        "Norvik is led by Liv Hauge. It was 2010, and she was 50 years old. Hauge came into the world in 1960.",
        "Liv Hauge (1974–1978) led Norvik. Hauge died in 2010 at the age of 71.",
    ),
)
def person_age(reading: Reading) -> Iterator[Disagreement]:
    """An age that is told with a date does not follow from the date of birth.

    Compares: 'in 2010, aged 45', 'was 45 years old when she retired in 2010' and, with the day of the article, 'Hauge, 45,' with the one date of birth that the text gives for the only person of the sentence: the years
    between them, or one less before the birthday.
    Why it matters: the age, the date or the birth is wrong.
    Cannot know: which.
    """
    article = reading.article
    ages = list(_AGE.finditer(article.text))
    if not ages:
        return
    people = mentions(reading)
    ends = {end: key for _, end, key in people}
    births: dict[str, list[Life]] = {}
    deaths: dict[str, list[Life]] = {}
    for life in lives(reading):
        (births if life.kind == "born" else deaths).setdefault(life.person, []).append(life)
    for match in ages:
        sentence = article.sentence_at(match.start())
        written = next(name for name in _GROUPS if match[name])
        age = number(match[written])
        who = (
            ends.get(match.start())
            if written in ("now", "then")
            else _who(reading, people, sentence, births, match.start())
        )
        if age is None or who is None or len({b.date.value for b in births.get(who, [])}) != 1:
            continue
        if _ABOUT.search(
            article.text, max(sentence.start, match.start() - _BESIDE), match.end() + _BESIDE
        ) or _ANOTHER.search(article.text, max(sentence.start, match.start() - 60), match.start()):
            continue
        born = births[who][0].date
        if written == "now" or (
            written in ("hyphen", "age")
            and not dates_in(reading, sentence.start, sentence.end)
            and match[0][0] not in "aA"
        ):
            if who not in deaths:
                yield from _today(reading, sentence, match, written, age, who, born)
            continue
        when = _when(reading, sentence, match, born, deaths.get(who, []))
        if when is None or _may_be(age, born, when.earliest, when.latest):
            continue
        assert when.earliest
        assert born.earliest
        yield Disagreement(
            message=f"“{match[0]}” in {when.span.text} does not follow from the birth in {plainly(born.value)}",
            sides=(
                Side(span=born.span, reading=f"{read_as(reading, born)}, the birth"),
                Side(span=article.span(match.start(), match.end()), reading=f"read as {age} years"),
                Side(span=when.span, reading=read_as(reading, when)),
            ),
            key=(reading.entity(who).name, str(age), born.value, when.value),
            why=f"{when.earliest.year} less {born.earliest.year} is {when.earliest.year - born.earliest.year}",
            confidence=0.85,
        )


def _today(
    reading: Reading, sentence: Sentence, match: re.Match[str], written: str, age: int, who: str, born: Date
) -> Iterator[Disagreement]:
    """'Hauge, 51, …': the age on the day of the article, or on a date that the sentence tells."""
    article = reading.article
    day = article.reference_date
    dates = [d for d in dates_in(reading, sentence.start, sentence.end) if not dates_agree(d, born)]
    if day is None or _may_be(age, born, day, day) or _DIED.search(article.text, sentence.start, sentence.end):
        return
    if any(d.earliest and d.latest and _may_be(age, born, d.earliest, d.latest) for d in dates):
        return
    assert born.earliest
    yield Disagreement(
        message=f"“{match[written]}” in {day.year} does not follow from the birth in {plainly(born.value)}",
        sides=(
            Side(span=born.span, reading=f"{read_as(reading, born)}, the birth"),
            Side(span=article.span(match.start(written), match.end(written)), reading=f"read as {age} years on {day}, the day of the article"),
        ),
        key=(reading.entity(who).name, str(age), born.value, str(day)),
        why=f"{day.year} less {born.earliest.year} is {day.year - born.earliest.year}",
        confidence=0.8,
    )  # fmt: skip


def _who(
    reading: Reading, people: list[Mention], sentence: Sentence, births: dict[str, list[Life]], offset: int
) -> str | None:
    """The only person of a sentence; of a sentence before, where this one says 'he' or 'she', or the one who is told
    to have been born there."""
    article = reading.article
    among = named(people, sentence.start, sentence.end)
    index = article.sentence_index(sentence.start)
    if not among and index and _PRONOUN.match(article.text, sentence.start):
        before = article.sentences[index - 1]
        if before.paragraph == sentence.paragraph and article.text.startswith("Born ", before.start):
            nearest = named(people, before.start, before.end)
            born = {who for who in births for b in births[who] if before.start <= b.date.span.start < before.end}
            return born.pop() if len(nearest) > 1 and len(born) == 1 else _sole(nearest) or _sole(born)
    if not among and _SAYS.search(article.text, sentence.start, offset + _BESIDE):
        return referred(reading, people, sentence, sentence.start)
    # 'Hauge, who turned 79 last month, is giving up in favour of Kari Moe': the name right before.
    before_it = re.search(r",? who (?:has |had )?(?:just )?$", article.text[sentence.start : offset])
    beside = {who for _, end, who in people if before_it and end == sentence.start + before_it.start()}
    return _sole(beside) or _sole(among)


def _sole(people: set[str]) -> str | None:
    return next(iter(people)) if len(people) == 1 else None


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
    # 'who turned 79 last month, …, said in June 2014': the date right behind.
    behind = [d for d in dates if match["turned"] and _BEHIND.fullmatch(text, match.end(), d.span.start)]
    dates = behind or dates
    if len(dates) != 1 or not point(dates[0]) or not _written(dates[0], behind) or dates[0].modifier:
        return None
    # 'Hauge, who retired in 2010, died at the age of 71': another clause's date.
    low, high = sorted((dates[0].span.end, match.start()))
    between = text[low:high] if dates[0].span.end <= match.start() else text[match.end() : dates[0].span.start]
    if match["when"] and re.fullmatch(r",? ", between):
        return dates[0]
    if match["old"] and _IT_WAS.fullmatch(text, sentence.start, dates[0].span.start) and _AND.fullmatch(between):
        return dates[0]
    if match["was"]:
        # 'Was 45' is an age only where the sentence begins with when that was.
        return (
            dates[0]
            if _WHEN.match(text, sentence.start, dates[0].span.start) and dates[0].span.end <= match.start()
            else None
        )
    if match["old"] and _SINCE.fullmatch(text, match.end(), dates[0].span.start):
        return dates[0]
    return (
        dates[0]
        if len(between) < 60 and not re.search(r"\b(?:who|which|but|and|when|while|died|born)\b|;", between)
        else None
    )


def _written(item: Date, behind: list[Date]) -> bool:
    """Whether the year is written, or counted from the day of the article right behind the age ('turned 50 last month')."""
    told = item.basis is not None and item.basis.kind in ("reference_date", "sentence")
    return not item.inferred or (bool(behind) and told)


def _may_be(age: int, born: Date, first: date | None, last: date | None) -> bool:
    """Whether somebody born on a date may be of an age between two days."""
    assert born.earliest
    assert born.latest
    assert first
    assert last
    most = last.year - born.earliest.year - ((last.month, last.day) < (born.earliest.month, born.earliest.day))
    least = first.year - born.latest.year - ((first.month, first.day) < (born.latest.month, born.latest.day))
    return least <= age <= most

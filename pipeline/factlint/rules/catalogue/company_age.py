"""DAT111 company-age: an age of a company that does not follow from its founding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.facts.draft import Subjects
from factlint.rules.dated import dates_in
from factlint.rules.elapsed import length
from factlint.rules.factual import name_of
from factlint.rules.foundings import Founding, begun, foundings, governed
from factlint.rules.registry import rule
from factlint.rules.wording import plainly
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_MAKER = r"(?:company|firm|business|bank|corporation|group|start-?up|maker|airline|retailer|publisher|brewer|brewery|manufacturer)"
_OLD = re.compile(rf"\b[Tt]he (?P<length>[\w-]{{1,14}}[ -]years?)-old (?:[a-z-]+ ){{0,2}}{_MAKER}\b")
# 'Looks back on 40 years of history', 'with a history of 40 years', '40 years after it was founded'
_PAST = re.compile(
    r"\b(?:look(?:s|ed) back on (?:a history of )?|[Ww]ith a history of )(?P<length>[\w-]{1,14} years?)(?: of history)?\b"
)
_FOUNDED = re.compile(
    r"\b(?P<length>[\w-]{1,14} years) after (?:(?:its|the company['’]s) (?:founding|foundation|establishment|incorporation|creation)|it was (?:founded|established|set up|incorporated))\b(?! (?:in|on) )"
)
_IS_OLD = re.compile(rf"(?<=\w) is an? (?P<length>[\w-]{{1,14}}[ -]years?)-old (?:[a-z-]+ ){{0,2}}{_MAKER}\b")
_HISTORY = re.compile(rf"\b(?:[Ii]ts|[Tt]he {_MAKER}['’]s) (?P<length>[\w-]{{1,14}}[ -]years?) history\b")
# 'After 35 years in business, X', 'when it moved in 2018, X was 13 years old'.
_BUSINESS = re.compile(
    r"\b[Aa]fter (?P<length>[\w-]{1,14}[ -]years?) (?:in|of) (?:business|operations?|existence|trading)\b"
)
_WAS_OLD = re.compile(r"(?<=[\w)]) (?:is|was) (?P<length>[\w-]{1,14} years?) old\b")
_EXISTED = re.compile(
    r"(?<=\w) (?:has|had) (?:existed|been in (?:business|operation|existence)) for (?P<length>[\w-]{1,14} years?)\b"
)
_ABOUT = re.compile(
    r"\b(?:about|around|nearly|almost|over|more than|less than|approximately|roughly|then)[ -](?:the )?$", re.IGNORECASE
)
# A journalist counts in round years and looks at the calendar seldom.
_ROOM = 1


@rule(
    "DAT111",
    name="company-age",
    category="date",
    severity="warning",
    flags=(
        "OSLO, 3 May 2020 – Norvik AS, founded in [[1990]], makes pumps. [[The 40-year-old company]] has 40 staff.",
        "Norvik AS is a Norwegian company founded in [[1990]]. In [[2010]], for the first time in [[its 30-year history]], it made a loss.",
        "Norvik AS is a Norwegian company founded in [[1990]]. In [[2010]], [[after 35 years in business]], Norvik made a loss.",
        "Norvik AS is a Norwegian company founded in [[1990]]. When it moved to Moss in [[2010]], Norvik [[was 35 years old]].",
    ),
    passes=(
        "OSLO, 3 May 2020 – Norvik AS, founded in 1990, makes pumps. The 30-year-old company has 40 staff.",
        "OSLO, 3 May 2020 – Norvik AS, founded in 1990, makes pumps. The 29-year-old company has 40 staff.",
        "OSLO, 3 May 2020 – Norvik AS, founded in 1988, makes pumps. The 30-year-old company has 40 staff.",
        "Norvik AS, founded in 1990, makes pumps. The 40-year-old company has 40 staff.",
        "OSLO, 3 May 2020 – Norvik AS, founded in 1990, makes pumps. It began in 1980 as a smithy. The 40-year-old company has 40 staff.",
        "OSLO, 3 May 2020 – Norvik AS, founded in 1990, makes pumps. It bought the 40-year-old mill at Moss.",
        "Norvik AS is a Norwegian company founded in 1990. In 2010, after 20 years in business, Norvik made a loss.",
        "Norvik AS is a Norwegian company founded in 1990. In 2010, the mill in Moss was 35 years old.",
        "Norvik AS is a Norwegian company founded in 1990. In 2010 the manager of Norvik was 35 years old.",
    ),
)
def company_age(reading: Reading) -> Iterator[Disagreement]:
    """A company is called older or younger than its founding makes it.

    Compares: 'the 40-year-old company', 'its 40-year history' and 'after 40 years in business' with the years from the founding to the one date of the sentence,
    or to the day of the article; one year more or less, and a tenth of round numbers, may do.
    Why it matters: the age or the founding is wrong.
    Cannot know: which; whether the history of a forerunner is counted in, unless the text dates it.
    """
    article = reading.article
    subjects: Subjects | None = None
    beginnings: frozenset[int] | None = None
    known: dict[str, list[Founding]] = {}
    for match in sorted(
        (
            m
            for p in (_OLD, _HISTORY, _BUSINESS, _WAS_OLD, _EXISTED, _IS_OLD, _PAST, _FOUNDED)
            for m in p.finditer(article.text)
        ),
        key=lambda m: m.start(),
    ):
        told = length(match["length"].replace("-", " "))
        if told is None or _ABOUT.search(article.text, max(0, match.start() - 20), match.start() + 4):
            continue
        subjects = subjects or Subjects(reading)
        index = article.sentence_index(match.start())
        previous = article.sentences[max(0, index - 1)].start
        who = _who(reading, subjects, match, previous)
        now = _now(reading, match.start())
        if who and who not in known:
            known[who] = foundings(reading, who)
        founded = known[who] if who else []
        if who is None or now is None or not founded:
            continue
        year, side = now
        room = max(_ROOM, told.loose)
        beginnings = begun(reading) if beginnings is None else beginnings
        if any(abs(year - f.year - told.count) <= room for f in founded) or not beginnings.isdisjoint(
            range(year - told.count - room, year - told.count + room + 1)
        ):
            continue
        first = founded[0]
        span = article.span(match.start() + (article.text[match.start()] == " "), match.end())
        yield Disagreement(
            message=f"{name_of(reading, who)}: “{span.text}” in {year}, founded in {plainly(first.edtf)}",
            sides=(
                Side(span=first.date, reading=f"read as {plainly(first.edtf)}: “{first.words.text}”"),
                *side,
                Side(span=span, reading=f"read as {told.count} years in {year}"),
            ),
            key=(name_of(reading, who), str(told.count), str(year), first.edtf),
            why=f"{year} less {first.year} is {year - first.year}",
            confidence=0.75,
        )


def _who(reading: Reading, subjects: Subjects, match: re.Match[str], previous: int) -> str | None:
    """Whose age it is: the name or 'it' right before 'was 13 years old', the name behind 'after 35 years in business'."""
    if match.re in (_WAS_OLD, _EXISTED, _IS_OLD):
        return None if governed(reading, match.start()) else subjects.strictly(match.start() + 1)
    if match.re is _BUSINESS:
        text = reading.article.text
        named = subjects.after(match.end() + 1, match.end() + 3) if text.startswith(", ", match.end()) else None
        return named or subjects.of(match.start())
    return subjects.of(match.start()) or subjects.subject or subjects.before(match.start(), previous)


def _now(reading: Reading, offset: int) -> tuple[int, tuple[Side, ...]] | None:
    """The year that the sentence speaks of: its one date, or that of the article where it has none."""
    article = reading.article
    sentence = article.sentence_at(offset)
    dates = [
        d
        for d in dates_in(reading, sentence.start, sentence.end)
        if "offset" not in d.recognizer and d.recognizer != "anaphor"
    ]  # '40 years after its founding' is what is checked
    if not dates:
        return (article.reference_date.year, ()) if article.reference_date else None
    date = dates[0]
    if len(dates) > 1 or date.earliest is None or date.latest is None or date.earliest.year != date.latest.year:
        return None
    return (
        (date.earliest.year, (Side(span=date.span, reading=f"read as {plainly(date.value)}"),))
        if not date.inferred
        else None
    )

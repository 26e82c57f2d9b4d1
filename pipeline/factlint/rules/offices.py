"""What the rules on office-holders share: who took up, held and left which office of which company, with the dates told."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from factlint.facts.draft import Subjects
from factlint.languages import load
from factlint.languages.alternatives import any_of
from factlint.rules.dated import dates_in
from factlint.rules.elapsed import point
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_STARTS = re.compile(
    r"\b(?:became|(?:was|were) (?:appointed|named|elected|made|chosen|promoted to)|took over as|was promoted to|took office as|succeeded [^.;,]{3,40} as|replaced [^.;,]{3,40} as|joined as|was (?:hired|installed|sworn in|brought in) as|(?:assumed|took up) the (?:post|office|role|position) of|has been|had been|took the helm as)\b"
)
_ENDS = re.compile(
    r"\b(?:stepped down|resigned|retired|stood down|stepped aside|left as|departed as|was (?:fired|dismissed|ousted|removed)|left (?:his|her|the) (?:post|position|office|role)|quit)\b"
)
_REPLACED = re.compile(r"\b(?:succeeded|replaced|succeeding|replacing) $")
_HELD = re.compile(
    r"(?:, | (?:was|served as|acted as|had been|has been|were|held the (?:post|office|position|role) of)\b|['’]s? (?:tenure|term|time|reign|stint|spell|years?) as\b)"
)
# 'Hauge (1991–1997) was a strict chairman': so short a life is a term of office.
_TERM = re.compile(r" \($")
_WAS = re.compile(r"\),? was (?:an?|the|its) (?:[a-z-]+ )?$")
_SHORT = 30
# 'As chairman of Norvik from 1991 to 1997, Hauge built': the person stands behind.
_AS = re.compile(r"As (?:the |its )?$")
_OFTEN = re.compile(r"[;]|\b(?:and|but) (?:[a-z]+ ){0,2}(?:was|became|served)\b")
_NEAR = 90
_AFTER = re.compile(
    r"(?P<of> (?:of|at|for) (?:the )?[^.;,()]{2,50}?)?(?:,? (?:in|on|from|since|effective)(?: early| late)? | \(|,? )$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """One statement: `person` holds `office` of `company` from `start` to `end`; one of the two may not be told.
    `office` is '' where it is only called the helm; `named`: the office may begin later than it is given."""

    person: str
    office: str
    company: str
    span: Span
    kind: Literal["start", "end", "held"]
    start: Date | None = None
    end: Date | None = None
    named: bool = False

    @property
    def post(self) -> tuple[str, str]:
        """The office of the company."""
        return self.office, self.company


def tenures(reading: Reading) -> list[Tenure]:
    """The statements on offices that name a person, an office and a written date in one sentence, each told once."""
    found = {
        (t.person, t.post, t.kind, t.start and t.start.value, t.end and t.end.value): t
        for t in reversed(list(_all(reading)))
    }
    return list(found.values())[::-1]


def _all(reading: Reading) -> Iterator[Tenure]:
    article = reading.article
    people = sorted((m.span.start, m.span.end, e.id) for e in reading.names.persons for m in e.mentions)
    subjects: Subjects | None = None
    for match in _pattern().finditer(article.text):
        sentence = article.sentence_at(match.start())
        if article.paragraphs[sentence.paragraph].heading or _words()[1].search(
            article.text, sentence.start, sentence.end
        ):
            continue
        subjects = subjects or Subjects(reading)
        found = _tenure(reading, subjects, sentence, match, people)
        if found is not None:
            yield found


def _tenure(
    reading: Reading, subjects: Subjects, sentence: Sentence, match: re.Match[str], people: list[tuple[int, int, str]]
) -> Tenure | None:
    text = reading.article.text
    turned = _turned(reading, subjects, sentence, match, people)
    if turned is not None:
        return turned
    lead = re.search(r"([\w’'-]+) $", text[max(sentence.start, match.start() - 25) : match.start()])
    word = lead[1] if lead else ""
    if (
        word
        and word.lower() not in _words()[0]
        and not word.endswith(("'s", "’s"))
        and not text.startswith(", ", match.start() - 2)
    ):
        return None
    place = bisect_left(people, (match.start(), 0, "")) - 1
    if place < 0 or people[place][0] < sentence.start:
        return None
    _, end, person = people[place]
    between = text[end : match.start()]
    if len(between) > _NEAR or _OFTEN.search(between):
        return None
    starts, ends = bool(_STARTS.search(between)), bool(_ENDS.search(between))
    if _REPLACED.search(text[max(0, people[place][0] - 12) : people[place][0]]):
        # 'Hauge succeeded Moe as chairman': it is the name before that takes the office up.
        if not place or people[place - 1][0] < sentence.start:
            return None
        starts, person, end = True, people[place - 1][2], people[place - 1][1]
    company = _company(reading, subjects, match, sentence)
    date = _dated(reading, sentence, match)
    if company is None or date is None:
        return None
    span = reading.article.span(match.start(), match.end())
    onwards = len(date.parts) == 1 and date.value.endswith("/..")  # 'from 1991 on', 'since 1991'
    date = date.parts[0] if onwards else date
    if len(date.parts) == 2:
        held = all(point(p) and not p.inferred for p in date.parts) and not starts and not ends and _HELD.match(between)
        return Tenure(person=person, office=_office(match[0]), company=company, span=span, kind="held", start=date.parts[0], end=date.parts[1]) if held else None  # fmt: skip
    starts = starts or bool(onwards and not ends and _HELD.match(between))
    if starts == ends or not point(date) or date.inferred:
        return None
    return Tenure(
        person=person, office=_office(match[0]), company=company, span=span, kind="start" if starts else "end",
        start=date if starts else None, end=date if ends else None,
    )  # fmt: skip


def _turned(
    reading: Reading, subjects: Subjects, sentence: Sentence, match: re.Match[str], people: list[tuple[int, int, str]]
) -> Tenure | None:
    """'As chairman from 1991 to 1997, Hauge …' and 'Hauge (1991–1997) was a strict chairman'."""
    text = reading.article.text
    person, date = None, None
    if _AS.fullmatch(text, sentence.start, match.start()):
        date = _dated(reading, sentence, match)
        place = bisect_left(people, (date.span.end, 0, "")) if date is not None else len(people)
        if date is not None and place < len(people) and text[date.span.end : people[place][0]] == ", ":
            person = people[place][2]
    else:
        place = bisect_left(people, (match.start(), 0, "")) - 1
        if place >= 0 and people[place][0] >= sentence.start:
            ranges = dates_in(reading, people[place][1], match.start())
            date = ranges[0] if len(ranges) == 1 else None
            short = (
                date is not None and date.earliest and date.latest and date.latest.year - date.earliest.year < _SHORT
            )
            if (
                date is not None
                and short
                and _TERM.fullmatch(text, people[place][1], date.span.start)
                and _WAS.fullmatch(text, date.span.end, match.start())
            ):
                person = people[place][2]
    if (
        person is None
        or date is None
        or len(date.parts) != 2
        or not all(point(p) and not p.inferred for p in date.parts)
    ):
        return None
    company = _company(reading, subjects, match, sentence)
    span = reading.article.span(match.start(), match.end())
    if company is None:
        return None
    return Tenure(
        person=person, office=_office(match[0]), company=company, span=span, kind="held", start=date.parts[0], end=date.parts[1]
    )  # fmt: skip


def _dated(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Date | None:
    """The date right behind the office, else the one that the sentence begins with."""
    text = reading.article.text
    dates = dates_in(reading, sentence.start, sentence.end)
    behind = [d for d in dates if d.span.start >= match.end()]
    if behind and _AFTER.fullmatch(text[match.end() : behind[0].span.start]):
        return behind[0]
    ahead = [d for d in dates if d.span.end <= match.start()]
    if len(dates) == 1 and ahead and ahead[0].span.start - sentence.start < 12:
        return ahead[0]
    return None


def _company(reading: Reading, subjects: Subjects, match: re.Match[str], sentence: Sentence) -> str | None:
    text = reading.article.text
    of = re.match(r",? (?:and [\w -]{2,30} )?(?:of|at|for) (?:the )?", text[match.end() : match.end() + 45])
    if of:
        start = match.end() + of.end()
        named = subjects.after(start, min(sentence.end, start + 3))
        if named is not None:
            return named
        return subjects.subject if re.match(r"(?:company|firm|group|bank|board)\b", text[start : start + 10]) else None
    possessive = re.search(r"['’]s? (?:[a-z]+ )?$", text[max(sentence.start, match.start() - 20) : match.start()])
    if possessive:
        return subjects.before(match.start(), max(sentence.start, match.start() - 50)) or subjects.subject
    return subjects.subject


def _office(word: str, language: str = "en") -> str:
    table: dict[str, list[str]] = load(language, "offices")["offices"]
    return next(name for name, words in table.items() if word in words)


@cache
def _pattern(language: str = "en") -> re.Pattern[str]:
    words = any_of(w for ws in load(language, "offices")["offices"].values() for w in ws)
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")


@cache
def _words(language: str = "en") -> tuple[frozenset[str], re.Pattern[str]]:
    table = load(language, "offices")["words"]
    return frozenset(table["plain"]), re.compile(rf"\b(?:{'|'.join(table['other'])})(?:\b|(?<=-))", re.IGNORECASE)

"""When somebody took an office up, in nouns and in idioms: 'since her appointment in 2012', 'took the helm in 2015', 'A handed over to B in 2017'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factlint.facts.draft import Subjects
from factlint.languages import load
from factlint.languages.alternatives import any_of
from factlint.rules.dated import dates_in, leading_date
from factlint.rules.elapsed import point
from factlint.rules.persons import mentions, referred
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_NEAR, _REACH = 90, 80
_TITLE = r"(?:Mr|Ms|Mrs|Dr)\.? "
# Between a verb or a noun and its date: what it is of, no other clause.
_TO_DATE = re.compile(
    r"(?:[^.;:()]|(?<=\bMr)\.|(?<=\bMs)\.){0,70}?(?:,? |\()(?:in|on|from|since|at|as of|effective|came in|followed in|back in|early in|late in)(?: the)?(?: early| late| mid| spring of| summer of| autumn of| fall of| winter of| beginning of| end of| start of)? $"
)
_BROKEN = re.compile(
    r"\b(?:and|but|while|when|which|after|before|until|who had|having) [^,]{0,40}\b(?:was|were|had|has|[a-z]+ed|left|sold|bought|built|grew|fell|rose)\b|\b(?:joined|left|founded|born|retired|sold|bought|opened)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """`person` takes up `office` ('' where it is only called the helm) on `date`; `named`: it may begin later."""

    person: str
    office: str
    company: str
    span: Span
    date: Date
    named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shapes:
    office: re.Pattern[str]
    roles: dict[str, str]
    verb: re.Pattern[str]
    hands: re.Pattern[str]
    noun: re.Pattern[str]
    active: re.Pattern[str]
    since: re.Pattern[str]
    head: re.Pattern[str]
    other: re.Pattern[str]


@cache
def _shapes(language: str) -> _Shapes:
    data = load(language, "appointments")

    roles = {w.lower(): role for role, words in load(language, "offices")["offices"].items() for w in words}
    office = rf"(?i:{any_of(list(roles))})"
    begun, given = data["takes_up"], data["is_named"]
    return _Shapes(
        office=re.compile(rf"\b{office}\b"),
        roles=roles,
        verb=re.compile(rf"\b(?:(?P<given>{any_of(given['verbs'])})|(?<!was )(?<!were )(?<!been )(?<!be )(?P<begun>{any_of(begun['verbs'])}))\b"),
        hands=re.compile(rf"\b(?:{any_of(begun['hands'])}|was succeeded (?:as {office} )?by) "),
        noun=re.compile(
            rf"(?:(?P<owner>['’]s?|\b[Hh]is|\b[Hh]er) (?:own |surprise )?(?:(?P<given>{any_of(given['nouns'])})|(?P<begun>{any_of(begun['nouns'])}))\b"
            rf"|\b(?:[Tt]he|[Ww]ith the|[Ss]ince the) (?:(?P<given2>{any_of(given['nouns'])})|(?P<begun2>{any_of(begun['nouns'])})) of )"
        ),
        active=re.compile(rf"\b(?:board|directors|shareholders|owners?|family|council|company|firm|group|bank|meeting|trustees|members) (?:had |then )?(?:unanimously )?(?:{any_of(given['active'])}) "),
        since=re.compile(rf"\b{office}(?: (?:of|at) [^,.;()]{{2,40}})?(?:,| \()? ?(?=since|from)"),
        head=re.compile(rf" (?:(?:over|at|up|in|as|of|from [^.;,]{{3,40}}? (?:at|as)) )?(?:{any_of(data['head']['words'])})\b| from (?={'['}A-Z])|,? in |,? on "),
        other=re.compile(rf"(?<![\w])(?:{any_of(data['other']['words'])})(?![\w])"),
    )  # fmt: skip


def appointments(reading: Reading, language: str = "en") -> Iterator[Appointment]:
    """The appointments that a sentence tells of a known person with a written date."""
    finder = _Finder(reading, language)
    for sentence in reading.article.sentences:
        if not reading.article.paragraphs[sentence.paragraph].heading:
            yield from finder.sentence(sentence)


class _Finder:
    def __init__(self, reading: Reading, language: str) -> None:
        self.reading, self.shapes = reading, _shapes(language)
        self.text, self.people = reading.article.text, mentions(reading)
        self.subjects = Subjects(reading)

    def sentence(self, sentence: Sentence) -> Iterator[Appointment]:
        if not dates_in(self.reading, sentence.start, sentence.end):
            return
        text = self.text
        for match in self.shapes.hands.finditer(text, sentence.start, sentence.end):
            who = self._behind(match.end(), sentence.end)
            yield from self._told(
                sentence,
                who,
                match.start(),
                match.end(),
                named=False,
                office=self._office(sentence, match.start(), match.end() + 40),
            )
        for match in self.shapes.noun.finditer(text, sentence.start, sentence.end):
            given = bool(match["given"] or match["given2"])
            if match["owner"]:
                pronoun = match["owner"].lower() in ("his", "her")
                who = (
                    referred(self.reading, self.people, sentence, match.start())
                    if pronoun
                    else self._ending(match.start())
                )
            else:
                who = self._behind(match.end(), sentence.end)
            yield from self._told(
                sentence,
                who,
                match.start(),
                match.end(),
                named=given,
                office=self._office(sentence, match.end(), match.end() + 70),
            )
        for match in self.shapes.active.finditer(text, sentence.start, sentence.end):
            who = self._behind(match.end(), sentence.end)
            office = self._office(sentence, match.end(), match.end() + 60)
            if office:
                yield from self._told(sentence, who, match.start(), match.end(), named=True, office=office)
        for match in self.shapes.since.finditer(text, sentence.start, sentence.end):
            who = self._before(sentence, match.start())
            office = self._office(sentence, match.start(), match.end())
            yield from self._told(sentence, who, match.start(), match.end(), named=False, office=office)
        for match in self.shapes.verb.finditer(text, sentence.start, sentence.end):
            if self.shapes.hands.match(text, match.start()):
                continue
            who = self._before(sentence, match.start())
            office = self._office(sentence, match.end(), match.end() + 75)
            head = self.shapes.head.match(text, match.end(), sentence.end)
            if office or (head and match[0] not in ("became", "has been", "was made", "followed")):
                yield from self._told(
                    sentence, who, match.start(), match.end(), named=bool(match["given"]), office=office
                )

    def _office(self, sentence: Sentence, start: int, end: int) -> str:
        """The office that a stretch names, '' for none."""
        match = self.shapes.office.search(self.text, start, min(sentence.end, end))
        if match is None or re.search(r"[;]|\b(?:who|which|and|but) ", self.text[start : match.start()]):
            return ""
        return self.shapes.roles[match[0].lower()]

    def _before(self, sentence: Sentence, offset: int) -> str | None:
        """The person right before a verb, or whom 'he' or 'she' there stands for."""
        text = self.text
        near = [m for m in self.people if sentence.start <= m[0] and m[1] <= offset]
        pronoun = re.search(r"\b(?:[Hh]e|[Ss]he) (?:[a-z]+ )?$", text[max(sentence.start, offset - 18) : offset])
        if pronoun:
            return referred(self.reading, self.people, sentence, offset)
        if not near:
            return None
        gap = text[near[-1][1] : offset]
        if (
            len(gap) > _NEAR
            or re.search(r"[;]|['’]s\b|\b(?:and|but|while) [a-z]+ (?:[a-z]+ )?(?:was|has|had)\b", gap)
            or re.match(r"['’]s?\b", gap)
        ):
            return None
        return near[-1][2]

    def _behind(self, start: int, end: int) -> str | None:
        """The person whose name begins there, behind a title or some words that describe."""
        near = [m for m in self.people if start <= m[0] < min(end, start + 50)]
        if near and re.fullmatch(
            rf"(?:{_TITLE}|(?:(?:the|his|her|its|an?) )?(?:[a-z-]+,? ){{0,6}})", self.text[start : near[0][0]]
        ):
            return near[0][2]
        return None

    def _ending(self, offset: int) -> str | None:
        return next((who for _, end, who in self.people if end == offset), None)

    def _told(
        self, sentence: Sentence, who: str | None, start: int, end: int, *, named: bool, office: str
    ) -> Iterator[Appointment]:
        if who is None or self.shapes.other.search(
            self.text, max(sentence.start, start - 12), min(sentence.end, end + 60)
        ):
            return
        date = self._date(sentence, start, end)
        company = self._company(sentence, start, end)
        if date is not None and company is not None:
            yield Appointment(
                person=who, office=office, company=company, span=self.reading.article.span(start, end), date=date, named=named
            )  # fmt: skip

    def _date(self, sentence: Sentence, start: int, end: int) -> Date | None:
        """The date behind the words, in their clause; else the one that the sentence begins with."""
        dates = [
            d
            for d in dates_in(self.reading, end, min(sentence.end, end + _REACH))
            if not any(a < d.span.end and d.span.start < b for a, b, _ in self.people)  # 'from Jan Vos' is no January
        ]
        found = dates[0] if dates else None
        if found is not None:
            gap = self.text[end : found.span.start]
            onward = len(found.parts) == 1 and found.value.endswith("/..")
            if (onward or _TO_DATE.match(gap) or gap in ("", " ", " (")) and not _BROKEN.search(gap):
                found = found.parts[0] if onward else found
                return found if point(found) and "year" not in found.inferred and not found.modifier else None
            return None
        first = leading_date(self.reading, sentence)
        if first is None or first.span.end > start or not point(first) or first.inferred:
            return None
        gap = self.text[first.span.end : start]
        return first if len(gap) < _REACH and not _BROKEN.search(gap) else None

    def _company(self, sentence: Sentence, start: int, end: int) -> str | None:
        """The only company of the sentence, else the article's."""
        only = self.subjects.only(sentence.start, sentence.end)
        if only is not None:
            return only
        return self.subjects.subject if self.subjects.first(sentence.start, sentence.end) is None else None

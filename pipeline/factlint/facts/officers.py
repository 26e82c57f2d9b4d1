"""Who holds which office of a company: 'X, chief executive of', 'chief executive X', 'X has been chairman since'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factlint.facts.draft import Draft, Subjects
from factlint.facts.people import Persons
from factlint.facts.values import within
from factlint.languages import load
from factlint.languages.alternatives import any_of
from factlint.values.article import Sentence
from factlint.values.facts import EntityValue, Qualifiers
from factlint.values.reading import Reading
from factlint.values.span import Span

_REACH, _AROUND = 110, 40
_GENERIC = r"(?:company|firm|group|bank|business|airline|chain|maker)"
# What stands between an office and the company: 'of Norvik', 'at the group'.
_OF = re.compile(r"(?: officer)?,? (?:of|at|for) (?:the )?(?:entire |whole )?")
_OWNER = re.compile(
    rf"(?P<its>\b[Ii]ts|\b[Oo]ur|\b[Tt]he {_GENERIC}['’]s)(?: [a-z-]+)? $|(?P<name>[A-Z][\w&’'. -]{{0,40}}?)['’]s? (?:[a-z-]+ )?$"
)
_SINCE = re.compile(r",? (?:(?:of|at) [^,.;()]{2,40} )?\(?since (?:early |late )?")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shapes:
    office: re.Pattern[str]
    roles: dict[str, str]
    ahead: re.Pattern[str]
    behind: re.Pattern[str]
    as_office: re.Pattern[str]
    held: re.Pattern[str]
    chairs: re.Pattern[str]
    chaired: re.Pattern[str]
    other: re.Pattern[str]
    others: re.Pattern[str]
    any: re.Pattern[str]


@cache
def _shapes(language: str) -> _Shapes:
    data = load(language, "holders")

    roles = {word: role for role, words in data["offices"].items() for word in words}
    joined, predicates = any_of(data["joined"]["words"]), data["predicates"]
    own = rf"(?:the |its |our |current |present |also |still |The |Its |Our )*(?:(?:the {_GENERIC}|[A-Z][\w&’' -]{{1,30}}?)['’]s? )?"
    both = rf"(?:(?i:{joined})(?:,| and|, and|/|,? as well as) )*"
    led = any_of(predicates["has_led"])
    return _Shapes(
        office=re.compile(rf"\b(?i:{any_of(list(roles))})\b(?!['’-]| (?:office|role|post|position|job|pay|search)\b)"),
        roles=roles,
        # between a name and its office
        ahead=re.compile(
            rf"(?:\)?,? (?:who |which )?(?:is|has been|has served|serves|has acted|remains)(?: still| now)? (?:as )?{own}{both}(?:[a-z-]+ and )?"
            rf"|,(?: \d\d,)? (?:who is |who has been |who has served as |who serves as |who remains )?(?:also )?{own}{both}(?:[a-z-]+ and )?"
            rf"|(?:, [^,.;]{{3,60}})?,? (?:who )?(?:has (?:been|served)|{led})(?: [^,.;]{{2,60}}?)? as (?:its |the )?{both}"
            rf"|, [^,.;]{{3,60}}, (?:has been|is) (?:the |its )?"
            rf"|, whose (?:[a-z]+ )?[a-z]+ as (?:the |its )?"
            rf"| \((?:the |its )?)"
        ),
        # between an office and its name
        behind=re.compile(r" |,? (?:is|has been|remains)(?: still| now)? (?:the [a-z]+ |an? [a-z]+ )?|: |, (?:the [a-z]+ )?| \((?:since|from)[^()]{4,30}\) (?:is )?| – | since \d{4} (?:is|has been) "),
        as_office=re.compile(r"\bAs (?:the |its )?$"),
        held=re.compile(rf"\b(?:{any_of(predicates['held_by'])}) "),
        chairs=re.compile(rf"(?:,? who)? (?P<verb>{any_of(predicates['chairs'])})\b"),
        chaired=re.compile(rf"\b(?P<what>[Tt]he board|[Tt]he {_GENERIC}|[Ii]ts board|[Ii]t) is (?:{any_of(predicates['chaired_by'])}) "),
        other=re.compile(rf"(?<![\w’'])(?:{any_of(data['not_now']['words'])})(?![\w’'])", re.IGNORECASE),
        others=re.compile(rf"\b(?:{any_of(data['not_now']['others'])})\b", re.IGNORECASE),
        any=re.compile(rf"\b(?:{any_of(data['not_now']['any'])}) (?:[a-z-]+ )?$", re.IGNORECASE),
    )  # fmt: skip


def find(reading: Reading, subjects: Subjects, language: str = "en") -> Iterator[Draft]:
    """Facts `chief_executive` and `holder` (of another office, named in `role`) that are told as holding.

    `start` is the year or day of 'since', `point_in_time` the one past date of a sentence; without either the office is held now.
    """
    finder = _Finder(reading, subjects, language)
    for sentence in reading.article.sentences:
        seen: set[tuple[str, int]] = set()
        for draft in finder.sentence(sentence):
            key = (draft.qualifiers.role or "", draft.evidence[-1].start)
            if key not in seen:
                seen.add(key)
                yield draft


class _Finder:
    def __init__(self, reading: Reading, subjects: Subjects, language: str) -> None:
        self.reading, self.subjects, self.shapes = reading, subjects, _shapes(language)
        self.text, self.persons = reading.article.text, Persons(reading)

    def sentence(self, sentence: Sentence) -> Iterator[Draft]:
        text = self.text
        heading = self.reading.article.paragraphs[sentence.paragraph].heading
        for match in self.shapes.office.finditer(text, sentence.start, sentence.end):
            label = match.start() == sentence.start and text.startswith(":", match.end())
            if (heading and not label) or self.shapes.any.search(
                text, max(sentence.start, match.start() - 25), match.start()
            ):
                continue
            found = self._holder(sentence, match)
            if found is not None and not (match[0] == "President" and text.startswith(found[0].text, match.end() + 1)):
                name, first, last = found
                yield from self._draft(sentence, match, self.shapes.roles[match[0].lower()], name, first, last)
        if heading:
            return
        for match in self.shapes.chaired.finditer(text, sentence.start, sentence.end):
            people = self.persons.behind(match.end(), min(sentence.end, match.end() + _REACH))
            if people is not None and len(people.names) == 1:
                yield from self._draft(sentence, match, "chair", people.names[0], match.start(), people.end)
        for match in self.shapes.chairs.finditer(text, sentence.start, sentence.end):
            people = self.persons.before(sentence.start, match.start(), gap=re.compile(r"(?:, [^,.;]{2,50},)?"))
            if people is not None and len(people.names) == 1:
                yield from self._draft(sentence, match, "chair", people.names[0], people.start, match.end())

    def _holder(self, sentence: Sentence, match: re.Match[str]) -> tuple[Span, int, int] | None:
        """The name of the holder, and where the words begin and end that tell it."""
        text, reach = self.text, min(sentence.end, match.end() + _REACH)
        if self.shapes.as_office.search(text, sentence.start, match.start()):
            comma = re.compile(r"[^,.;]{0,40}, ").match(text, match.end(), reach)
            people = self.persons.behind(comma.end(), reach, gap=re.compile("")) if comma else None
            return (people.names[0], match.start(), people.end) if people else None
        held = self.shapes.held.search(text, match.end(), min(sentence.end, match.end() + 30))
        people = self.persons.behind(held.end(), reach) if held else None
        if people:
            return people.names[0], match.start(), people.end
        people = self.persons.before(
            max(sentence.start, match.start() - _REACH - 40), match.start(), gap=self.shapes.ahead
        )
        if people is not None:
            if len(people.names) > 1 and re.match(r" (?:is|are|has|have)\b", text[people.end : people.end + 5]):
                return None
            return people.names[-1], people.names[-1].start, match.end()
        start = match.end()
        of = re.compile(rf"{_OF.pattern}[^,.;()]{{2,45}}?(?=,| is |:)").match(text, start, reach)
        for at in (start, of.end() if of else None):
            people = self.persons.behind(at, reach, gap=self.shapes.behind) if at is not None else None
            if people is not None and self._closed(match, at or start, people.start, people.end, len(people.names)):
                return people.names[0], match.start(), people.end
        return None

    def _closed(self, match: re.Match[str], start: int, first: int, end: int, count: int) -> bool:
        """Whether the name behind the office is its holder's: 'the chief executive, A, said', and no list of others."""
        if self.text[start:first] == " " or not self.text[start:first].startswith(","):
            return count == 1 or self.text[start:first] == " "
        return count == 1 and re.match(r"[,.;:)”\"]|$| (?:and|said)\b", self.text[end : end + 5]) is not None

    def _draft(
        self, sentence: Sentence, match: re.Match[str], role: str, name: Span, first: int, last: int
    ) -> Iterator[Draft]:
        text = self.text
        since = _SINCE.match(text, last, sentence.end)
        dates = within(self.reading.dates, sentence.start, sentence.end)
        begun = [d for d in dates if since and d.span.start <= since.end() <= d.span.end] or [
            d for d in dates if d.span.start >= last and d.value.endswith("/..") and d.span.start - last < 60
        ]
        if not begun and self.shapes.other.search(self._around(sentence, name, first, last)):
            return
        if begun and re.search(
            r"\b(?:deputy|vice|acting|interim|joint|co-|division\w*|regional)", text[first - 12 : last], re.IGNORECASE
        ):
            return
        company = self._company(sentence, match, first)
        if company is None:
            return
        start = (begun[0].parts[0] if begun[0].parts else begun[0]).value if begun else None
        yield Draft(
            subject=company, property="chief_executive" if role == "chief executive" else "holder",
            value=EntityValue(entity=None, name=name.text.rstrip(".")),
            evidence=(self.reading.article.span(first, last), name),
            qualifiers=Qualifiers(role=role, start=start, point_in_time=None if begun else self._when(sentence)),
        )  # fmt: skip

    def _around(self, sentence: Sentence, name: Span, first: int, last: int) -> str:
        """The words that may tell another time or a part, the name itself left out."""
        text = self.text
        before = text[max(sentence.start, first - _AROUND) : first]
        before = re.split(r"[,;”:] |[–—] ", before)[-1]
        inside = text[first : name.start] + " " + text[name.end : last]
        inside = re.sub(r"has been|who is|, an? [a-z ]+,", "", inside)
        return f"{before} {inside} {re.split(r'[,.;”]', text[last : min(sentence.end, last + 15)])[0]}"

    def _when(self, sentence: Sentence) -> str | None:
        """The one date of a sentence that lies before the article's time; None for the present."""
        day = self.reading.article.reference_date
        section = self.reading.article.section_at(sentence.start)
        dates = [d for d in within(self.reading.dates, sentence.start, sentence.end) if d.earliest and d.latest]
        if not dates:
            return str(section.year) if section.year else None
        if day is not None and any(d.earliest and abs((d.earliest - day).days) < _FRESH for d in dates):
            return None
        return dates[0].value

    def _company(self, sentence: Sentence, match: re.Match[str], first: int) -> str | None:
        """Whose office it is: 'of Norvik', 'Norvik's', 'its'; without a word the only company spoken of."""
        text, subjects = self.text, self.subjects
        of = _OF.match(text, match.end(), min(sentence.end, match.end() + 30))
        if of:
            named = subjects.after(of.end(), min(sentence.end, of.end() + 3))
            if named is not None:
                return named
            generic = re.match(rf"{_GENERIC}\b", text[of.end() : of.end() + 10])
            return self._spoken_of(sentence, match.start()) if generic else None
        begin = max(sentence.start, match.start() - 50)
        owner = _OWNER.search(text[begin : match.start()])
        if owner and owner["name"]:
            return subjects.before(match.start(), begin + owner.start("name"))
        return self._spoken_of(sentence, min(first, match.start()))

    def _spoken_of(self, sentence: Sentence, offset: int) -> str | None:
        """The only company named in the sentence so far, else in the nearest one of the paragraph that names any, else the article's."""
        article, subjects = self.reading.article, self.subjects
        index = article.sentence_index(sentence.start)
        stretch = (sentence.start, offset)
        while subjects.first(*stretch) is None or subjects.first(*stretch) == "":
            index -= 1
            if index < 0 or article.sentences[index].paragraph != sentence.paragraph:
                who = subjects.of(sentence.start + 1)
                known = who is not None and self.reading.entity(who).mentions[0].span.start < offset
                return who if known else None  # nobody is 'the company' before being named
            if self.shapes.others.search(self.text, article.sentences[index].start, article.sentences[index].end):
                return None
            stretch = (article.sentences[index].start, article.sentences[index].end)
        return subjects.only(*stretch)


_FRESH = 62

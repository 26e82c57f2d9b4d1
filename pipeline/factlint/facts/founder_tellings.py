"""What one telling of founders becomes: drafts of its persons and of their number, with whether the telling names all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from factlint.extract.money.numbers import find_numbers
from factlint.facts.draft import Draft, Subjects
from factlint.facts.founder_shapes import shapes
from factlint.facts.people import People, Persons
from factlint.languages import load
from factlint.values.article import Sentence
from factlint.values.facts import EntityValue, Qualifiers, QuantityValue
from factlint.values.letters import CAPITAL
from factlint.values.reading import Reading

# What the fact says of the list: nobody else founded it, these did, this one is 'the founder', these are among others.
Extent = Literal["sole", "all", "one", "some"]
# 'Wilk and the chemist A': before the list stands a name that was not read.
_COMES_FROM = re.compile(rf"{CAPITAL}[\w'’-]*(?: and|,)(?: (?:the|an?|his|her|their))?(?: [a-z-]+){{0,3}} $")
_GOES_ON = re.compile(
    rf"(?: \([^()]{{1,60}}\))?(?:, [a-z][^,.;]{{2,40}})?,? (?:and|&|with) (?:{CAPITAL}|(?:his|her|their|an?|two|three|four|five|other|others|some|several|the|fellow)\b)|, {CAPITAL}"
)
_AROUND = 50


class Teller:
    """The founders of a reading, telling by telling."""

    def __init__(self, reading: Reading, subjects: Subjects, language: str) -> None:
        self.reading, self.subjects, self.shapes = reading, subjects, shapes(language)
        self.text = reading.article.text
        self.persons = Persons(reading)
        self.groups: dict[str, int] = load(language, "founders")["counted"]["groups"]

    def elsewhere(self, sentence: Sentence, match: re.Match[str]) -> bool:
        """Whether the words around tell of another beginning, or of one that is not sure."""
        first, last = max(sentence.start, match.start() - _AROUND), min(sentence.end, match.end() + _AROUND // 2)
        return self.shapes.other.search(self.text, first, last) is not None

    def sure(self, who: str, offset: int) -> bool:
        """Whether the sentence names the company, or the one before names no other that 'it' or 'the group' may be."""
        article = self.reading.article
        index = article.sentence_index(offset)
        sentence = article.sentences[index]
        if any(sentence.start <= m.span.start < offset for m in self.reading.entity(who).mentions):
            return True
        before = article.sentences[index - 1] if index else sentence
        return before.paragraph != sentence.paragraph or self.subjects.only(before.start, before.end) in (None, who)

    def only(self, sentence: Sentence) -> str | None:
        """The article's subject, for 'founder A' without an owner in a sentence that names no other company."""
        named = self.subjects.only(sentence.start, sentence.end)
        if named is not None:
            return named
        return self.subjects.subject if self.subjects.first(sentence.start, sentence.end) is None else None

    def counted(self, who: str, crowd: re.Match[str], sentence: Sentence, start: int, end: int) -> Iterator[Draft]:
        count = self.groups.get(crowd["group"], 0) if crowd["group"] else whole(crowd["count"]) if crowd["count"] else 0
        if count:
            yield self.count(who, count, sentence, start, end)
        family = (crowd["family"] or crowd["clan"] or "").strip()
        if family:
            at = crowd.start("family" if crowd["family"] else "clan")
            yield Draft(
                subject=who, property="founded_by", value=EntityValue(entity=None, name=family),
                evidence=(self.reading.article.span(at, at + len(family)), self.reading.article.span(start, end)),
                qualifiers=Qualifiers(role="some"),
            )  # fmt: skip

    def count(self, who: str, count: int, sentence: Sentence, start: int, end: int) -> Draft:
        """The number of founders as a draft, told between two offsets."""
        span = self.reading.article.span(start, min(end, sentence.end))
        value = QuantityValue(unit="founder", low=Decimal(count), high=Decimal(count))
        return Draft(subject=who, property="founders", value=value, evidence=(span,), qualifiers=Qualifiers(role="all"))

    def told(
        self, who: str | None, people: People, sentence: Sentence, extent: Extent, *, start: int | None = None, end: int | None = None
    ) -> Iterator[Draft]:  # fmt: skip
        if who is None or any('"' in name.text for name in people.names):
            return
        first, last = people.start if start is None else start, people.end if end is None else max(end, people.end)
        around = self.text[max(sentence.start, first - 20) : min(sentence.end, last + 60)]
        if self.shapes.some.search(around) or (
            extent == "all" and _COMES_FROM.search(self.text[max(sentence.start, people.start - 50) : people.start])
        ):
            extent = "some"
        elif (
            extent == "all"
            and (more := _GOES_ON.match(self.text, people.end))
            and not self.shapes.means.search(self.text, people.end, min(sentence.end, more.end() + _AROUND // 2))
        ):
            extent = "some"  # a name that was not read, or persons without one
        elif len(people.names) == 1 and self.shapes.alone.search(self.text, first, min(sentence.end, last + 60)):
            extent = "sole"
        for name in people.names:
            yield Draft(
                subject=who, property="founded_by", value=EntityValue(entity=None, name=name.text.rstrip(".")),
                evidence=(name, self.reading.article.span(first, last)), qualifiers=Qualifiers(role=extent),
            )  # fmt: skip


def whole(word: str) -> int:
    """A whole number in figures or words."""
    found = next(find_numbers(word), None)
    return int(found.value) if found is not None else int(word)

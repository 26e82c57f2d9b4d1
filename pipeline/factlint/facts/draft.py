"""Facts before they are numbered, and who a clause is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache

from factlint.languages import load
from factlint.text.headings import is_hatnote
from factlint.values.facts import FactValue, Qualifiers
from factlint.values.names import Entity
from factlint.values.reading import Reading
from factlint.values.span import Span

_GENERIC = (
    r"[Tt]he (?i:company|firm|group|business|bank|corporation|organi[sz]ation|start-?up|maker|airline|retailer|publisher|trust|magazine|"
    r"newspaper|paper|publication|league|agency|label|network|association|institute|society|foundation|brand|service)"
)
# What may stand between a subject and its verb: nothing, a bracket, 'Inc.', a short apposition between commas.
_GAP = re.compile(r"(?: ?\([^()]{0,60}\))?(?:, (?:Inc|Ltd)\.?)?,? ?(?:also |itself |\(|, [^,.;]{1,60}, )?")
_ALONE = re.compile(rf"(?:(?:[A-Z][a-z]+ )?[^,.;]{{0,40}}, )?(?:[Ii]t|{_GENERIC})(?: which| that)? ?$")
_DEFINES = re.compile(
    r"(?:,? (?:Inc|Ltd|LLC|Co)\.?)?(?: ?\([^()]{0,120}\))?,? (?:[^,;:]{1,60}, )?(?:is|was) (?:an?|the|one of the) [^.;:]{2,140}"
)
_PRONOUN = re.compile(
    r"(?:It|The (?:company|firm|group|business|bank|corporation|organisation|organization|start-?up|maker|airline|retailer|publisher))\b"
)
# 'HARSTAD, 20 February 2024 (AAP) – ': who reports is not who the sentence is about.
_CLAUSE_OF_IT = re.compile(
    r"\b(?:since|when|before|after|until|as) (?:it|the company|the firm|the group) (?:was |had |first )?$"
)
_DEFINED = re.compile(r"[“\"]?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}[”\"]? (?:is|was) an? ")
_DATELINE = re.compile(r"[A-Z][\w.,/() ]{4,90} [–—-] (?=[A-Z“])")


# Stands for a part of a company in one country: no entity, and none before it is meant either.
_OF_UNIT = ""


@cache
def _region(language: str = "en") -> re.Pattern[str]:
    """A region at the end of a name: 'Norvik USA, Inc.' is no mention of Norvik, whatever the two share."""
    data = load(language, "facts")["units"]
    words, forms = ("|".join(map(re.escape, data[kind])) for kind in ("regions", "forms"))
    return re.compile(rf"(?<=\w) (?:{words})(?:,? (?:{forms})\.?)?$")


def is_unit(entity: Entity, mention: str) -> bool:
    """Whether a mention names the part of an organisation in one country."""
    return _region().search(mention) is not None and _region().search(entity.name) is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A fact that has no id yet; `subject` is None where the text does not say whom it is about."""

    subject: str | None
    property: str
    value: FactValue
    evidence: tuple[Span, ...]
    qualifiers: Qualifiers = field(default_factory=Qualifiers)
    event_id: str | None = None


class Subjects:
    """Whom a place in the text is about: the nearest organisation before it in its sentence, or what a pronoun stands for."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.subject = reading.names.subject.id if reading.names.subject else None
        found = [
            (m.span.start, m.span.end, _OF_UNIT if is_unit(e, m.span.text) else e.id)
            for e in reading.names.organizations
            for m in e.mentions
        ]
        self._found = sorted(found)
        self._starts = [start for start, _, _ in self._found]
        found += [(r.span.start, r.span.end, self._opens(r.span.start) or r.entity) for r in reading.names.references]
        self._found = sorted(found)
        self._starts = [start for start, _, _ in self._found]

    def before(self, offset: int, floor: int) -> str | None:
        """The organisation named last between `floor` and `offset`."""
        place = bisect_right(self._starts, offset - 1) - 1
        return self._found[place][2] or None if place >= 0 and self._found[place][0] >= floor else None

    def after(self, offset: int, ceiling: int) -> str | None:
        """The organisation named first between `offset` and `ceiling`."""
        place = bisect_right(self._starts, offset - 1)
        return self._found[place][2] or None if place < len(self._found) and self._found[place][0] < ceiling else None

    def only(self, start: int, end: int) -> str | None:
        """The organisation of a stretch that names no other."""
        place = bisect_right(self._starts, start - 1)
        found = {entity for at, _, entity in self._found[place : place + 8] if at < end}
        found -= {e.id for e in self.reading.names.organizations if e.type == "exchange"}
        return found.pop() or None if len(found) == 1 else None

    def first(self, start: int, end: int) -> str | None:
        """The organisation named first in a stretch."""
        return self.after(start, end)

    def of(self, offset: int) -> str | None:
        """Whom the clause at `offset` is about; the article's subject where only a pronoun stands there."""
        article = self.reading.article
        index = article.sentence_index(offset)
        sentence = article.sentences[index]
        dateline = _DATELINE.match(article.text, sentence.start, offset)
        named = self.first(dateline.end() if dateline else sentence.start, offset)
        pronoun = _PRONOUN.match(article.text, sentence.start, sentence.end)
        if named is not None and not (pronoun and pronoun[0] == "It"):
            return named
        if pronoun and pronoun[0] == "It" and index and article.sentences[index - 1].paragraph == sentence.paragraph:
            previous = article.sentences[index - 1]
            if self.first(previous.start, previous.end) is None and _DEFINED.match(article.text, previous.start):
                return None  # '“Thirst” is a campaign in Moss. It was set up in 2011'
            return self.first(previous.start, previous.end) or self._of_section(offset)
        return (self._opens(sentence.start) if pronoun else None) or self._of_section(offset)

    def _opens(self, offset: int) -> str | None:
        """The one organisation that a paragraph about it opens with ('Norvik makes pumps. The company was founded in …')."""
        article = self.reading.article
        if article.sentence_at(offset).start != offset:
            return None
        begin = article.paragraph_at(offset).start
        opening = self.first(begin, begin + 5)
        told = article.sentence_at(offset).start
        return opening if opening is not None and self.only(begin, told) == opening else None

    def _of_section(self, offset: int) -> str | None:
        """The organisation that the paragraph opens with or the heading of the section names ('About Norvik'), else the article's subject.

        None right below a pointer to another article: 'the company' is that article's.
        """
        article = self.reading.article
        place = article.paragraph_index(offset)
        if place and is_hatnote(article.text[article.paragraphs[place - 1].start : article.paragraphs[place - 1].end]):
            return None
        paragraph = article.paragraphs[place]
        opening = self.first(paragraph.start, min(offset, paragraph.start + 5))
        if opening and article.sentence_at(offset).start > paragraph.start:
            return opening
        heading = self.reading.article.section_at(offset).heading
        named = self.first(heading.start, heading.end) if heading else None
        return named or self.subject

    def strictly(self, offset: int) -> str | None:
        """Whom a verb at `offset` is surely said of: the name right before it, a pronoun or 'the company' alone before it,
        or the name that the sentence defines ('X is a … founded in'). None where another noun may be the subject."""
        article = self.reading.article
        sentence = article.sentence_at(offset)
        left = article.text[sentence.start : offset]
        place = bisect_right(self._starts, offset - 1) - 1
        if place >= 0 and self._found[place][0] >= sentence.start:
            _, end, entity = self._found[place]
            if _GAP.fullmatch(article.text[end:offset]):
                return entity or None
        named = self.first(sentence.start, offset)
        if _CLAUSE_OF_IT.search(left):
            return named or self.of(offset)  # 'Norvik has paid a dividend since it went public'
        if named is None and _ALONE.fullmatch(left):
            return self.of(offset)
        if _ALONE.fullmatch(left) and named is not None and self.reading.article.text[sentence.start] in "IT":
            return self.of(offset)
        first = bisect_right(self._starts, sentence.start - 1)
        if named is not None and self._starts[first] <= sentence.start + 5:
            gap = article.text[self._found[first][1] : offset]
            if _DEFINES.fullmatch(gap.rstrip()) and " and " not in gap[-12:]:
                return named
        return None

    def entity(self, key: str) -> Entity:
        """The entity with this id."""
        return self.reading.entity(key)

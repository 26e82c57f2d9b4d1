"""The article as a value: its reading view, where that came from, and its layout."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date

from factlint.values.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what stands under it, to the next heading of the same or a higher level.

    `heading` is None for the lead. `start`/`end` cover the heading too. `level` counts from 1;
    `year` is set when the heading is a bare year.
    """

    heading: Span | None
    level: int
    start: int
    end: int
    year: int | None = None
    parent: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A block of text between blank lines (headings are blocks of their own, `heading` true)."""

    start: int
    end: int
    section: int
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence, with the index of its paragraph and of its first and last (exclusive) token."""

    start: int
    end: int
    paragraph: int
    first_token: int
    last_token: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article, decoded and laid out; nothing in it is edited.

    `original` is the text as read (what offsets in results point into), `text` the reading view
    that every stage works on: the same with hidden characters removed and look-alikes folded.
    Code point i of `text` stands for `original[origin[i]:origin_end[i]]`; both arrays are empty when
    the two texts are equal.
    `token_starts`/`token_ends` are parallel arrays of the tokens of `text`.
    """

    id: str
    source: str
    title: str | None
    original: str
    text: str
    sha256: str
    reference_date: date | None = None
    origin: array[int] = field(default_factory=lambda: array("l"))
    origin_end: array[int] = field(default_factory=lambda: array("l"))
    sections: tuple[Section, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    token_starts: array[int] = field(default_factory=lambda: array("l"))
    token_ends: array[int] = field(default_factory=lambda: array("l"))
    _sentence_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _paragraph_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_sentence_starts", tuple(s.start for s in self.sentences))
        object.__setattr__(self, "_paragraph_starts", tuple(p.start for p in self.paragraphs))

    def span(self, start: int, end: int) -> Span:
        """The span of these offsets into the reading view, with its quote."""
        return Span(start=start, end=end, text=self.text[start:end])

    def sentence_index(self, offset: int) -> int:
        """Index of the sentence that holds (or last begins before) this offset; 0 if there is none."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds (or last begins before) this offset."""
        return self.sentences[self.sentence_index(offset)]

    def paragraph_index(self, offset: int) -> int:
        """Index of the paragraph that holds (or last begins before) this offset."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)

    def paragraph_at(self, offset: int) -> Paragraph:
        """The paragraph that holds (or last begins before) this offset."""
        return self.paragraphs[self.paragraph_index(offset)]

    def section_at(self, offset: int) -> Section:
        """The innermost section that holds this offset."""
        return self.sections[self.paragraph_at(offset).section]

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """The offsets into `original` of a stretch of the reading view."""
        if not self.origin:
            return start, end
        first = self.origin[start] if start < len(self.origin) else len(self.original)
        return (first, first) if end <= start else (first, self.origin_end[end - 1])

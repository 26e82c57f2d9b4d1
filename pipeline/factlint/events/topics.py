"""Whom a text speaks of at a place where it names nobody: the last subject of the paragraph, of its section, of the article."""

from __future__ import annotations

from factlint.events.mentions import Mentions
from factlint.values.article import Sentence
from factlint.values.reading import Reading

_LEAD = 45  # a subject stands this near the head of its sentence


class Topics:
    """Follows the text sentence by sentence."""

    def __init__(self, reading: Reading, mentions: Mentions) -> None:
        self._article, self._mentions = reading.article, mentions
        self._paragraph = -1
        self._topic = mentions.subject
        self._sections: dict[int, str | None] = {}

    def at(self, sentence: Sentence) -> str | None:
        """Who is spoken of as a sentence begins."""
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            self._topic = self._of_section(self._article.paragraphs[sentence.paragraph].section)
        return self._topic

    def leave(self, sentence: Sentence) -> None:
        """Takes the subject of a sentence that was read for the topic of the next."""
        told = {named.entity for named in self._mentions.organizations(sentence.start, sentence.end)}
        if (
            self._mentions.subject in told
        ):  # 'The Foundation gave the company a grant. Its …': the article's own subject
            self._topic = self._mentions.subject
            return
        for named in self._mentions.organizations(sentence.start, min(sentence.end, sentence.start + _LEAD)):
            if named.preposition is None and not named.possessive:
                self._topic = named.entity
                return

    def _of_section(self, index: int) -> str | None:
        if index not in self._sections:
            heading = self._article.sections[index].heading
            named = self._mentions.organizations(heading.start, heading.end) if heading else []
            self._sections[index] = named[0].entity if len(named) == 1 else self._mentions.subject
        return self._sections[index]

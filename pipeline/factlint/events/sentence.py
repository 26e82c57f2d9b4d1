"""One sentence under the look-up tables: its words, the names in it, and what a noun phrase of it is."""

from __future__ import annotations

from typing import Any

from factlint.events.inflect import Form
from factlint.events.lexicon import Lexicon, lexicon
from factlint.events.trigger import Trigger
from factlint.events.words import Grammar, Words, clause_before, grammar, phrase_after
from factlint.values.events import EventType

_AFTER = 18  # words that a condition on what follows may see
_RELATIVE = 9  # words between 'that' and the verb of its clause
_HEAD = 6  # words before 'that' which may be what it stands for
_SUBJECT = 16  # words before a verb that may be its subject
_SIZES = (1, 2, 3)  # words in the name of a kind of thing
_SCALES = frozenset({"million", "billion", "trillion", "bn"})
_SMALL, _MOST = 3, 0.7  # in a headline in title case, most words with more letters have a capital
_OPENERS = frozenset(
    ("since", "after", "before", "with", "following", "until", "for", "in", "by", "at", "on", "despite", "during")
)
_SIGNS = frozenset("$€£¥₹₩")


class Scan:
    """What the readers of verbs, carriers and nouns share. `organizations` and `people` are the words that begin a name."""

    def __init__(self, words: Words, organizations: frozenset[int], people: frozenset[int], language: str) -> None:
        self.words, self.organizations, self.people, self.language = words, organizations, people, language
        self.lexicon: Lexicon = lexicon(language)
        self.grammar: Grammar = grammar(language)
        large = sum(word[0].isupper() for word in words.text if word[0].isalpha() and len(word) > _SMALL)
        every = sum(word[0].isalpha() and len(word) > _SMALL for word in words.text)
        self.headline = every > 2 and words.text[-1] not in ".?!" and large > _MOST * every

    def phrase_after(self, index: int) -> int:
        """Where the noun phrase that begins at `index` ends."""
        return phrase_after(self.words, index, self.language)

    def subject(self, index: int) -> tuple[int, int]:
        """The words before a verb that may be its subject."""
        return max(clause_before(self.words, index), index - _SUBJECT), index

    def antecedent(self, index: int) -> tuple[int, int] | None:
        """The noun phrase that a relative clause with a subject of its own goes back to: 'a plant that it opened'."""
        lower = self.words.lower
        for place in range(index - 2, max(0, index - _RELATIVE), -1):
            if lower[place] in self.grammar.relatives:
                return max(0, place - _HEAD), place - (lower[place - 1] == ",")
            if lower[place] in (",", ";"):
                return None
        return None

    def slips_in(self, index: int) -> bool:
        """Whether a word may stand between an auxiliary and its verb."""
        word = self.words.lower[index]
        return (
            word in self.grammar.between
            or word in self.grammar.be
            or word in self.grammar.modals
            or word.endswith("ly")
        )

    def governed(self, index: int) -> bool:
        """Whether a preposition that opens its part of the sentence stands before the noun phrase that holds `index`."""
        lower = self.words.lower
        return any(word in _OPENERS for word in lower[max(0, index - 5) : index] if word != "of")

    def after(self, index: int) -> str:
        """The words from `index` on that a condition may see."""
        return self.words.joined(index, index + _AFTER)

    def trigger(self, kind: EventType, first: int, last: int, **told: Any) -> Trigger:
        """A trigger of words `first` to `last` (exclusive)."""
        words = self.words
        return Trigger(
            type=kind, start=words.starts[first], end=words.ends[last - 1], first=first, last=last,
            participle=words.lower[first].endswith("ing"), **told,
        )  # fmt: skip

    def is_of(self, stretch: tuple[int, int], classes: frozenset[str], *, anywhere: bool) -> bool:
        """Whether a noun phrase is of one of these classes: by its last words, or (`anywhere`) by any of its nouns."""
        first, last = stretch
        if self._is_plain(first, last, classes):
            return True
        table, lower = self.lexicon.classes, self.words.lower
        ends = range(first + 1, last + 1) if anywhere else self._heads(first, last)
        return any(
            not classes.isdisjoint(table.get(" ".join(lower[k - size : k]), frozenset()))
            for k in ends
            for size in _SIZES
            if k - size >= first
        )

    def _is_plain(self, first: int, last: int, classes: frozenset[str]) -> bool:
        """The classes that need no look-up: names, amounts, numbers, pronouns, nothing."""
        text, lower = self.words.text, self.words.lower
        stretch = range(first, last)
        return (
            ("organization" in classes and not self.organizations.isdisjoint(stretch))
            or ("person" in classes and (not self.people.isdisjoint(stretch) or self._pronoun_of_person(last)))
            or ("name" in classes and any(text[k][0].isupper() and k > 0 for k in stretch[:4]))
            or ("money" in classes and any(text[k] in _SIGNS or lower[k] in _SCALES for k in stretch))
            or ("number" in classes and any(text[k][0].isdigit() for k in stretch))
            or ("pronoun" in classes and last > first and lower[first] in self.grammar.pronouns)
            or ("nothing" in classes and first == last)
        )

    def _pronoun_of_person(self, last: int) -> bool:
        return any(word in self.grammar.persons for word in self.words.lower[max(0, last - 3) : last])

    def _heads(self, first: int, last: int) -> tuple[int, ...]:
        """Where the head of a noun phrase may end: at its end, or before a name that follows it."""
        place = last
        while place > first and (
            self.words.text[place - 1][0].isupper() or not self.words.text[place - 1][0].isalpha()
        ):
            place -= 1
        return (last,) if place == last else (last, place)

    def verbal(self, index: int, forms: frozenset[Form]) -> bool:
        """Whether a word that may be a noun too ('launch', 'fines') is a verb here."""
        lower, table = self.words.lower, self.grammar
        before = lower[index - 1] if index else ""
        if "base" in forms:
            return self._infinitive(index) or ("past" in forms and before not in table.governors and before != "to")
        if forms & {"past", "participle"}:
            return before not in table.determiners
        if "third" in forms:
            text = self.words.text
            named = bool(before) and text[index - 1][0].isupper() and (text[index][0].islower() or self.headline)
            return named or before in table.subjects
        return before not in table.determiners or self.phrase_after(index + 1) > index + 1

    def _infinitive(self, index: int) -> bool:
        """Whether 'to', 'will' and their like govern the word, or the one that it is joined to ('to buy or sell')."""
        lower, table = self.words.lower, self.grammar
        place = index - 1
        while place >= 0 and (lower[place] in table.between or lower[place].endswith("ly")):
            place -= 1
        if place < 0:
            return False
        joined = lower[place] in table.joining and not table.modals.isdisjoint(lower[max(0, place - 8) : place])
        return lower[place] in table.modals or lower[place] in table.plural or joined

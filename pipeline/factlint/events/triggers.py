"""Triggers: the verbs, nouns and phrases of the language data that tell an event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factlint.events.inflect import Form
from factlint.events.lexicon import Carrier, Lexicon, VerbFrame, lexicon
from factlint.events.nouns import Found, noun_event, nouns_at
from factlint.events.words import Words, clause_before, grammar, passive_at, phrase_after
from factlint.values.events import EventStatus, EventType

_AFTER = 12  # words that a condition on what follows may see
_BEFORE = 9
_SUBJECT = 16
_DETERMINERS = frozenset({"a", "an", "the", "its", "their", "this", "any", "no"})
_ENDS = frozenset({"postponed", "cancelled", "denied"})
_CLOSE = 8  # words between a noun and its verb that a trigger may hold


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A stretch that tells an event of `type`, by words `first` to `last` (exclusive) of its sentence.

    `passive`: what stands before it is acted upon. `noun`: the event is a noun, `carrier` where a verb carries it.
    `object` is the noun phrase acted upon, in words. `generic`: what kind of event it is, the text before tells
    ('the deal'); `undergo`: its verb is active, but it tells what is done to its subject ('became a subsidiary of'). Then `types` are those that it may be. `definite`: a noun with 'the' or 'this' and no complement of its own.
    """

    type: EventType
    start: int
    end: int
    first: int
    last: int
    passive: bool = False
    noun: bool = False
    carried: bool = False
    object: tuple[int, int] | None = None
    status: EventStatus | None = None
    types: frozenset[str] = frozenset()
    definite: bool = False
    participle: bool = False
    undergo: bool = False


def find_triggers(
    words: Words,
    organizations: Sequence[int],
    people: Sequence[int] = (),
    named: Sequence[tuple[int, int]] = (),
    language: str = "en",
) -> list[Trigger]:
    """The triggers of a sentence, in order, none inside another; `organizations` and `people` are the words
    that begin a name of one; the words of `named` are parts of names and tell nothing."""
    scan = _Scan(words, frozenset(organizations), frozenset(people), language)
    found: list[Trigger] = []
    index = 0
    names = {k for first, last in named for k in range(first, last) if words.text[k][0].isupper()}
    while index < len(words):
        trigger = scan.at(index) if index not in names else None
        if trigger is None:
            index += 1
            continue
        found.append(trigger)
        index = max(trigger.last, index + 1)
    return found


class _Scan:
    """One sentence under the look-up tables."""

    def __init__(self, words: Words, organizations: frozenset[int], people: frozenset[int], language: str) -> None:
        self.words, self.organizations, self.people, self.language = words, organizations, people, language
        self.lexicon: Lexicon = lexicon(language)
        self.grammar = grammar(language)

    def at(self, index: int) -> Trigger | None:
        word = self.words.lower[index]
        for pattern, kind, status, undergo in self.lexicon.phrases.get(word, ()):
            match = pattern.match(self._after(index))
            if match:
                last = index + 1 + len(match[0].split())
                passive = undergo or word in self.grammar.be or passive_at(self.words, index, self.language) is not None
                return self._trigger(kind, index, last, noun=False, passive=passive, undergo=undergo, status=status)
        if word in self.lexicon.carriers:
            trigger = self._carried(index)
            if trigger is not None:
                return trigger
        for forms, frame in self.lexicon.verbs.get(word, ()):
            trigger = self._verb(index, forms, frame)
            if trigger is not None:
                return trigger if trigger.type != "none" else None
        return self._noun(index)

    # -- verbs

    def _verb(self, index: int, forms: frozenset[Form], frame: VerbFrame) -> Trigger | None:
        words = self.words
        last = index + 1 + len(frame.particle)
        if words.lower[index + 1 : last] != frame.particle or (frame.forms and not forms & frame.forms):
            return None
        if not self._verbal(index, forms):
            return None
        after = words.joined(last, last + _AFTER)
        if frame.next and not frame.next.match(after) or frame.not_next and frame.not_next.match(after):
            return None
        if frame.not_prev and frame.not_prev.search(words.joined(index - _BEFORE, index)):
            return None
        if frame.prev and not frame.prev.search(words.joined(index - _BEFORE, index)):
            return None
        if frame.later and not frame.later.search(words.joined(last, last + 18)):
            return None
        be = passive_at(words, index, self.language) if "participle" in forms else None
        end = phrase_after(words, last, self.language)
        passive = be is not None or (end == last and "participle" in forms and self._reduced(index, last))
        if frame.voice and (frame.voice == "passive") != passive:
            return None
        if "nothing" in frame.object and be is None and end == last:
            passive = False
        subject = self._subject(be if be is not None else index)
        acted = subject if passive else (last, end)
        if frame.bar and self._is(acted, frame.bar, anywhere=passive):
            return None
        if frame.object and not self._is(acted, frame.object, anywhere=passive):
            return None
        if frame.subject and not self._is(subject, frame.subject, anywhere=True):
            return None
        return self._trigger(
            frame.type,
            index,
            last,
            noun=False,
            passive=passive,
            object=acted if end > last or passive else None,
            status=frame.status,
        )

    def _verbal(self, index: int, forms: frozenset[Form]) -> bool:
        """Whether a word that may be a noun too ('launch', 'fines') is a verb here."""
        before = self.words.lower[index - 1] if index else ""
        if forms & {"past", "participle"} and not forms & {"base"}:
            return before not in _DETERMINERS
        if forms & {"base"}:
            place = index - 1
            while place >= 0 and (
                self.words.lower[place].endswith("ly") or self.words.lower[place] in self.grammar.between
            ):
                place -= 1
            told = place >= 0 and self.words.lower[place] in self.grammar.modals
            joined = (
                place >= 1
                and self.words.lower[place] in {"and", "or", ","}
                and any(w in self.grammar.modals for w in self.words.lower[max(0, place - 8) : place])
            )
            bare_past = (
                bool(forms & {"past"})
                and before not in self.grammar.governors
                and not self.words.lower[index - 1 : index] == ("to",)
            )
            return told or joined or bare_past
        if forms & {"third"}:
            return (
                before in {"it", "which", "who", "company", "also", "now", "group", "firm", "bank", "and"}
                or bool(before)
                and self.words.text[index - 1][0].isupper()
                and self.words.text[index][0].islower()
            )
        return (
            before not in {"the", "a", "an", "its", "their", "of"}
            or phrase_after(self.words, index + 1, self.language) > index + 1
        )

    def _reduced(self, index: int, last: int) -> bool:
        """Whether a participle without an object stands as 'founded in 1999', 'a suit filed in Leeds'."""
        behind = self.words.lower[last] if last < len(self.words) else ""
        return (
            behind
            in {
                "by",
                "in",
                "on",
                "at",
                "as",
                "to",
                "from",
                "with",
                "against",
                "for",
                "since",
                "under",
                "during",
                "until",
            }
            or not behind.isalnum()
        )

    def _subject(self, index: int) -> tuple[int, int]:
        return max(clause_before(self.words, index), index - _SUBJECT), index

    def _is(self, stretch: tuple[int, int], classes: frozenset[str], *, anywhere: bool) -> bool:
        """Whether a noun phrase is of one of these classes: by its last words, or (`anywhere`) by any of its nouns."""
        first, last = stretch
        words = self.words
        if "organization" in classes and any(k in self.organizations for k in range(first, last)):
            return True
        if "person" in classes and any(k in self.people for k in range(first, last)):
            return True
        if "name" in classes and any(words.text[k][0].isupper() and k > 0 for k in range(first, min(last, first + 4))):
            return True
        if "money" in classes and any(
            words.text[k] in "$€£¥₹₩" or words.lower[k] in {"million", "billion", "trillion", "bn"}
            for k in range(first, last)
        ):
            return True
        if "number" in classes and any(words.text[k][0].isdigit() for k in range(first, last)):
            return True
        if "pronoun" in classes and last > first and words.lower[first] in {"it", "them"}:
            return True
        if "nothing" in classes and first == last:
            return True
        table = self.lexicon.classes
        ends = range(first + 1, last + 1) if anywhere else self._heads(first, last)
        return any(
            not classes.isdisjoint(table.get(" ".join(words.lower[max(first, k - size) : k]), frozenset()))
            for k in ends
            for size in (1, 2, 3)
            if k - size >= first
        )

    def _heads(self, first: int, last: int) -> list[int]:
        """Where the head of a noun phrase may end: at its end, before a name that follows it, before 'and'."""
        heads = [last]
        place = last
        while place > first and (
            self.words.text[place - 1][0].isupper() or not self.words.text[place - 1][0].isalpha()
        ):
            place -= 1
        return heads if place == last else [*heads, place]

    # -- nouns

    def _carried(self, index: int) -> Trigger | None:
        """'completed its acquisition', 'the deal closed': a verb with the noun of an event as its object or subject."""
        words = self.words
        for forms, carrier in self.lexicon.carriers[words.lower[index]]:
            last = index + 1 + len(carrier.particle)
            if words.lower[index + 1 : last] != carrier.particle or not self._verbal(index, forms):
                continue
            if carrier.next and not carrier.next.match(words.joined(last, last + _AFTER)):
                continue
            end = phrase_after(words, last, self.language)
            be = passive_at(words, index, self.language) if "participle" in forms else None
            if carrier.object and be is None and end > last:
                noun = self._noun_of(carrier, last, self._stops(last, end))
                if noun and not _barred(words, noun, carrier):
                    return self._trigger(
                        noun[1].type,
                        index,
                        noun[0][1],
                        carried=True,
                        status=carrier.status,
                        object=noun[0],
                        types=_types(noun[1].generic),
                        definite=self._definite(noun[0]),
                    )
            if carrier.stage and (be is not None or carrier.subject or end == last):
                first, stop = self._subject(be if be is not None else index)
                noun = self._noun_of(carrier, first, range(stop, first, -1))
                if noun:
                    close = index - noun[0][1] < _CLOSE
                    return self._trigger(
                        noun[1].type,
                        noun[0][0] if close else index,
                        last,
                        carried=True,
                        status=carrier.status,
                        object=noun[0],
                        types=_types(noun[1].generic),
                        definite=self._definite(noun[0]),
                    )
                pronoun = {"it", "this", "they", "which", "these"}.intersection(
                    words.lower[first : min(stop, first + 2)]
                )
                if carrier.status in _ENDS and noun is None and pronoun:
                    return self._trigger(
                        "other",
                        index,
                        last,
                        noun=False,
                        carried=True,
                        passive=True,
                        status=carrier.status,
                        types=carrier.types,
                        definite=True,
                    )
        return None

    def _noun_of(self, carrier: Carrier, first: int, stops: Iterable[int]) -> Found | None:
        """The nearest event noun between `first` and one of `stops` that the verb may carry."""
        for stop in stops:
            for noun in nouns_at(self.words, first, stop, self.lexicon):
                if noun[1].carried and _fits(noun[1].type, carrier) and (carrier.status in _ENDS or not noun[1].plan):
                    return noun
        return None

    def _definite(self, noun: tuple[int, int]) -> bool:
        before = self.words.lower[max(0, noun[0] - 3) : noun[0]]
        return not {"the", "this", "that"}.isdisjoint(before) and self.words.lower[noun[1] : noun[1] + 1] != ("of",)

    def _stops(self, first: int, end: int) -> list[int]:
        return [end, *(k for k in range(end - 1, first, -1) if self.words.text[k][0].isupper())]

    def _noun(self, index: int) -> Trigger | None:
        found = noun_event(self.words, index, self.lexicon)
        if found is None:
            return None
        (first, last), frame = found
        end = (
            phrase_after(self.words, last + 1, self.language) if self.words.lower[last : last + 1] == ("of",) else last
        )
        return self._trigger(
            frame.type,
            first,
            last,
            noun=True,
            object=(last + 1, end) if end > last + 1 else None,
            types=_types(frame.generic),
            definite=self._definite((first, last)),
        )

    def _after(self, index: int) -> str:
        joined = self.words.joined(index + 1, index + 1 + _AFTER)
        return f" {joined}" if joined else ""

    def _trigger(
        self,
        kind: EventType,
        first: int,
        last: int,
        *,
        noun: bool = True,
        passive: bool = False,
        carried: bool = False,
        object: tuple[int, int] | None = None,
        status: EventStatus | None = None,
        types: frozenset[str] = frozenset(),
        definite: bool = False,
        undergo: bool = False,
    ) -> Trigger:
        return Trigger(
            type=kind, start=self.words.starts[first], end=self.words.ends[last - 1], first=first, last=last, passive=passive,
            noun=noun, carried=carried, object=object, status=status, types=types,
            definite=definite, participle=self.words.lower[first].endswith("ing"), undergo=undergo,
        )  # fmt: skip


def _fits(kind: EventType, carrier: Carrier) -> bool:
    return not carrier.types or kind in carrier.types


def _types(generic: bool) -> frozenset[str]:
    return _DEALS if generic else frozenset()


_DEALS = frozenset(
    {
        "acquisition",
        "merger",
        "divestiture",
        "investment",
        "partnership",
        "funding",
        "expansion",
        "ipo",
        "closure",
        "layoffs",
    }
)


def _barred(words: Words, noun: tuple[tuple[int, int], object], carrier: Carrier) -> bool:
    """'signed an agreement to acquire' tells the acquisition, not the agreement."""
    last = noun[0][1]
    return words.lower[last : last + 1] == ("to",) and words.lower[last + 1 : last + 2] in {
        ("acquire",),
        ("buy",),
        ("purchase",),
        ("sell",),
        ("merge",),
        ("take",),
        ("combine",),
        ("settle",),
        ("pay",),
    }

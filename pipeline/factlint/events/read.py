"""All events of a reading, with tellings of the same event tied together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from factlint.events.amounts import amounts_of
from factlint.events.antecedents import Antecedents
from factlint.events.coreference import tied
from factlint.events.dates import at_turn, clause, context_date, date_for, is_period, report_year
from factlint.events.mentions import Mentions
from factlint.events.objects import Places, object_of
from factlint.events.repeats import without_repeats
from factlint.events.roles import participants
from factlint.events.sources import source_of
from factlint.events.status import status_of
from factlint.events.topics import Topics
from factlint.events.trigger import Trigger
from factlint.events.triggers import find_triggers
from factlint.events.words import Words, words_of
from factlint.values.article import Sentence
from factlint.values.events import Event, EventType, Participant
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_CAPITAL = 220  # code points behind a founding or a flotation that may tell its money
_TICKER = re.compile(r"\([A-Z][A-Za-z]{1,9}(?: [A-Z][a-z]+)?: ?[A-Z][A-Z0-9.]{0,5}\)")
_TICKER_REACH = 700  # code points at the head of an article that may name the ticker of its subject
_FIRST_OFFER = re.compile(
    r"\b(?:[Ii]nitial [Pp]ublic [Oo]ffering|IPO|flotation|floated|go(?:es|ing)? public|went public)\b"
)
_GOES_ON_OFFER = re.compile(r"(?:It|This|That|They|The (?:offer|offering|issue|flotation|shares|sale|IPO))\b")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|us)\b")
_FULL_STOPS = frozenset('.!?:”’"')
_TO_BE = re.compile(r"(?:[^\s.;:]+ ){1,7}to (?=[a-zA-Z])")  # in a headline
_STATUS = 70  # code points before a trigger that may set its status


def read_events(reading: Reading, language: str = "en") -> tuple[Event, ...]:
    """The events of a reading that has its dates, money and names, in order of their triggers."""
    return tied(_Reader(reading, language).events())


class _Reader:
    """One pass over the sentences of an article."""

    def __init__(self, reading: Reading, language: str) -> None:
        self.reading, self.language = reading, language
        self.mentions = Mentions(reading)
        self.topics = Topics(reading, self.mentions)
        self.places = Places(reading)
        self.antecedents = Antecedents()
        self._told: list[Event] = []
        self._title = report_year(reading)
        head = reading.article.text[:_TICKER_REACH]
        self._follow_on = bool(_TICKER.search(head)) and not _FIRST_OFFER.search(reading.article.text)
        self._figure: Date | None = None  # the period of the figure told last

    def events(self) -> list[Event]:
        article = self.reading.article
        previous: Date | None = None
        paragraph = -1
        for sentence in article.sentences:
            if sentence.paragraph != paragraph:
                paragraph, previous = sentence.paragraph, None
                self._figure = self._figure if self._title else None
            topic = self.topics.at(sentence)
            words = words_of(article.text, sentence.start, sentence.end)
            named = self.mentions.between(sentence.start, sentence.end)
            heads = [bisect_left(words.starts, n.start) for n in named if not n.person and not n.possessive]
            people = [bisect_left(words.starts, n.start) for n in named if n.person]
            spans = [(bisect_left(words.starts, n.start), bisect_left(words.starts, n.end)) for n in named]
            triggers = without_repeats(find_triggers(words, heads, people, spans, self.language), words, self.language)
            for trigger in triggers:
                event = self._event(sentence, words, trigger, triggers, topic, previous)
                if event is None or self._begins_with(event):
                    continue
                self._told.append(event)
                self.antecedents.add(event)
                if event.date_id is not None:
                    previous = self.reading.date(event.date_id)
            self.topics.leave(sentence)
        return self._told

    def _begins_with(self, event: Event) -> bool:
        """Whether money is no more than what a business began with: told right behind its founding, without a lender named."""
        last = self._told[-1] if self._told else None
        return (
            last is not None
            and event.type == "funding"
            and last.type == "founding"
            and event.span.start - last.span.end < _CAPITAL
            and event.date in (None, last.date)
            and sum(p.kind != "person" for p in event.participants) < 2
        )

    def _type(self, kind: EventType, trigger: Trigger, sentence: Sentence) -> EventType:
        """The type of an event, seen what the article is about: a share offer of a company that is listed is no first one,
        and what 'it raised' behind a flotation is the money of that."""
        text = self.reading.article.text
        if kind == "ipo" and self._follow_on:
            return "funding"
        last = self._told[-1] if self._told else None
        near = last is not None and last.type == "ipo" and trigger.start - last.span.end < _CAPITAL
        return "ipo" if kind == "funding" and near and _GOES_ON_OFFER.match(text, sentence.start) else kind

    def _others(self, trigger: Trigger, words: Words, topic: str | None) -> bool:
        """Whether an organisation besides the one spoken of stands behind 'the bid', so that it is told for the first time."""
        named = self.mentions.organizations(trigger.start, words.ends[min(len(words), trigger.last + 8) - 1])
        return trigger.type != "other" and any(n.entity != topic for n in named)

    def _event(
        self,
        sentence: Sentence,
        words: Words,
        trigger: Trigger,
        triggers: Sequence[Trigger],
        topic: str | None,
        previous: Date | None,
    ) -> Event | None:
        reading, text = self.reading, self.reading.article.text
        kind = trigger.type
        before = self.antecedents.of(trigger, sentence, text)
        if trigger.types:
            if before is None and (trigger.echo or not (trigger.carried and self._others(trigger, words, topic))):
                return None
            kind = before.type if before is not None else trigger.type
        elif kind == "partnership" and before is not None:
            kind = before.type
        kind = self._type(kind, trigger, sentence)
        others = [t.start for t in triggers if t is not trigger]
        first, last = clause(text, sentence, trigger.start, trigger.end, others)
        date = date_for(reading, sentence, first, last, trigger, others, kind) or context_date(
            reading, sentence, trigger, kind, previous, self._figure
        )
        if kind == "financial_result" and date is not None and is_period(date, self._title):
            self._figure = date
        following = min([n for n in others if n > trigger.start], default=last)
        source, who = source_of(reading.article, sentence, trigger.start, self.mentions, self.language)
        lead = self.mentions.organizations(sentence.start, first)
        spoken_of = next((n.entity for n in lead if n.preposition is None and n.entity != who), topic)
        if self.mentions.subject is not None and _WE.search(text, first, last):
            spoken_of = self.mentions.subject  # whoever was spoken of last, 'we' are those whose text it is
        parties = participants(self.mentions, trigger, first, last, spoken_of, who, self.language)
        if before is not None:
            parties = _with_former(parties, before, trigger)
        if who is not None:
            parties = (*parties, Participant(role="source", entity=who, name=self.mentions.names[who]))
        status = trigger.status or status_of(
            text[max(first, trigger.start - _STATUS) : trigger.start], text[trigger.start : trigger.end], text[trigger.end : last],
            kind, self.language,
        )  # fmt: skip
        if status == "happened" and _headed(text, sentence, trigger):
            status = "planned"
        if status in ("happened", "planned") and who is not None and len(parties) > 1 and kind != "financial_result":
            status = "reported"
        money = amounts_of(reading, trigger, first, last, following)
        return Event(
            id=f"event-{len(self._told) + 1}",
            type=kind,
            span=reading.article.span(trigger.start, trigger.end),
            sentence=reading.article.span(sentence.start, sentence.end),
            status=status,
            date=at_turn(text, date, trigger.start, sentence, kind) if date else None,
            date_id=date.id if date else None,
            money=tuple(key for key, _ in money),
            money_roles=tuple(role for _, role in money),
            participants=parties,
            object=object_of(reading, words, trigger),
            place=self.places.of(first, last, trigger.start),
            source=source,
        )


def _headed(text: str, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a headline tells what is to be: 'Juice maker to shut its Leeds line'."""
    if text[sentence.end - 1] in _FULL_STOPS:
        return False
    head = _TO_BE.match(text, sentence.start, trigger.start)
    return head is not None and "," not in head[0]


def _with_former(parties: tuple[Participant, ...], before: Event, trigger: Trigger) -> tuple[Participant, ...]:
    """The parties of 'the deal' are those that it had where it was first told."""
    present = {p.entity for p in parties}
    former = tuple(p for p in before.participants if p.entity not in present and p.role != "source")
    if trigger.types or trigger.carried:
        known = {p.entity: p.role for p in before.participants}
        parties = tuple(
            p if p.entity not in known else Participant(role=known[p.entity], entity=p.entity, name=p.name, kind=p.kind)
            for p in parties
        )
    return (*former, *parties)

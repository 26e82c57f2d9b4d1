"""All events of a reading, with tellings of the same event tied together."""

from __future__ import annotations

from dataclasses import replace

from factlint.events.attach import Names, clause, context_date, date_for, money_for, source_of
from factlint.events.triggers import Trigger, find_triggers, status_of
from factlint.values.article import Sentence
from factlint.values.events import Event
from factlint.values.reading import Reading
from factlint.values.temporal import Date

# Types that need a company at hand: their words are everyday words elsewhere.
_MONEYED = frozenset({"funding", "acquisition", "investment", "ipo", "valuation", "financial_result", "divestiture"})
_ONCE = frozenset({"founding", "ipo", "listing", "acquisition", "merger"})


def read_events(reading: Reading, language: str = "en") -> tuple[Event, ...]:
    """The events of a reading that has its dates, money and names, in order of their triggers."""
    names = Names(reading)
    events: list[Event] = []
    previous: Date | None = None
    before: tuple[str, ...] = ()
    paragraph = -1
    for sentence in reading.article.sentences:
        if sentence.paragraph != paragraph:
            paragraph, previous, before = sentence.paragraph, None, ()
        triggers = list(find_triggers(reading.article.text, sentence.start, sentence.end, language))
        for trigger in triggers:
            event = _event(reading, sentence, trigger, triggers, names, previous, before, len(events) + 1, language)
            events.append(event)
            if event.date_id is not None:
                previous = reading.date(event.date_id)
            before = tuple(p.entity for p in event.participants if p.entity) or before
    return _tied(events)


def _event(
    reading: Reading,
    sentence: Sentence,
    trigger: Trigger,
    triggers: list[Trigger],
    names: Names,
    previous: Date | None,
    before: tuple[str, ...],
    number: int,
    language: str,
) -> Event:
    article = reading.article
    others = [t.start for t in triggers if t is not trigger]
    first, last = clause(article.text, sentence, trigger.start, trigger.end, others)
    date = date_for(reading, sentence, first, last, trigger.start, trigger.end) or context_date(
        reading, sentence, previous
    )
    following = min([n for n in others if n > trigger.start], default=last)
    amounts = (
        money_for(reading, first, max(last, trigger.end))
        if trigger.type in _MONEYED
        or trigger.type in ("sanction", "settlement", "expansion", "listing", "closure", "founding")
        else []
    )
    amounts = [m for m in amounts if m.span.start < max(following, trigger.end) or following >= last]
    source, who = source_of(reading, sentence, trigger.start, names)
    participants = names.participants(sentence, sentence.start if who else first, last, trigger.start, before)
    phrase = article.text[trigger.start : trigger.end]
    status = status_of(
        article.text[max(first, trigger.start - 60) : trigger.start], phrase, article.text[trigger.end : last], language
    )
    if status == "happened" and who is not None and len(participants) > 1:
        status = "reported"
    return Event(
        id=f"event-{number}",
        type=trigger.type,
        span=article.span(trigger.start, trigger.end),
        sentence=article.span(sentence.start, sentence.end),
        status=status,
        date=date.value if date else None,
        date_id=date.id if date else None,
        money=tuple(m.id for m in amounts),
        participants=participants,
        source=source,
    )


def _tied(events: list[Event]) -> tuple[Event, ...]:
    """Sets `same_as` on later tellings: one type that happens once, one principal, and a date or target that agrees."""
    firsts: list[Event] = []
    tied: list[Event] = []
    for event in events:
        same = next((f for f in firsts if _same(f, event)), None) if event.type in _ONCE else None
        tied.append(replace(event, same_as=same.id) if same else event)
        if same is None:
            firsts.append(event)
    return tuple(tied)


def _same(one: Event, other: Event) -> bool:
    if one.type != other.type or not one.participants or not other.participants:
        return False
    if one.participants[0].entity != other.participants[0].entity:
        return False
    targets = [next((p.entity for p in e.participants if p.role == "target"), None) for e in (one, other)]
    if one.type in ("acquisition", "merger"):
        return targets[0] is not None and targets[0] == targets[1]
    return one.date is not None and one.date == other.date

"""Triggers of a sentence that repeat what another of it tells: 'raised $5 million in a Series A round'."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.events.trigger import Trigger
from factlint.events.words import Words, grammar

_REPEATED = 110  # code points within which a noun of the same type repeats the verb before it
_JOINED = 3  # words before a noun that may join it to a figure before it: 'and a net'


def without_repeats(triggers: Sequence[Trigger], words: Words, language: str) -> list[Trigger]:
    """The triggers without the nouns that repeat what a verb of the sentence told."""
    carried = [t.object for t in triggers if t.carried and t.object]
    kept: list[Trigger] = []
    for trigger in triggers:
        if _told(trigger, kept) or (
            _alone(trigger) and any(a < trigger.last and trigger.first < b for a, b in carried)
        ):
            continue
        if _again(trigger, kept, words, language):
            if kept and _alone(kept[-1]) and trigger.passive and not trigger.noun:
                kept[-1] = trigger  # 'a loan of €4 million was repaid': the verb tells it
            continue
        if _alone(trigger) and _repeated(trigger, kept) and not _another(trigger, kept, words, language):
            continue
        if any(t.type == "ipo" for t in kept) and (
            trigger.type == "funding" or (trigger.type == "ipo" and trigger.participle)
        ):
            continue
        kept.append(trigger)
    return kept


def _alone(trigger: Trigger) -> bool:
    return trigger.noun and not trigger.carried


def _told(trigger: Trigger, kept: Sequence[Trigger]) -> bool:
    """Whether the noun that a verb carries is told already by the trigger that holds it."""
    return (
        trigger.carried
        and trigger.object is not None
        and any(
            t.type == trigger.type and t.status == trigger.status and t.first <= trigger.object[0] < t.last
            for t in kept
        )
    )


def _again(trigger: Trigger, kept: Sequence[Trigger], words: Words, language: str) -> bool:
    """Whether money was told of shortly before, and no further money is meant."""
    if trigger.type != "funding" or not grammar(language).further.isdisjoint(words.lower[trigger.first : trigger.last]):
        return False
    return any(t.type == "funding" and trigger.start - t.end < _REPEATED for t in kept)


def _repeated(trigger: Trigger, kept: Sequence[Trigger]) -> bool:
    return any(t.type == trigger.type and not t.types and trigger.start - t.end < _REPEATED for t in kept)


def _another(trigger: Trigger, kept: Sequence[Trigger], words: Words, language: str) -> bool:
    """Whether a noun tells one more event: 'that of B', or a figure joined to another ('sales of €4 million and a net profit of …')."""
    if words.lower[trigger.first] in grammar(language).elliptic:
        return True
    joined = "and" in words.lower[max(0, trigger.first - _JOINED) : trigger.first]
    name = words.lower[trigger.last - 1]
    return (
        trigger.type == "financial_result" and joined and all(name not in words.lower[t.first : t.last] for t in kept)
    )

"""Triggers of a sentence: the phrases, verbs and nouns of the language data that tell an event."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.events.carriers import carried_at
from factlint.events.frames import PhraseFrame
from factlint.events.nouns import noun_at
from factlint.events.sentence import Scan
from factlint.events.trigger import Trigger
from factlint.events.verbs import verb_at
from factlint.events.words import Words, passive_at

_ELLIPSIS = 24  # words between an event noun and the 'that of' which stands for it
_BEFORE = 14  # words that a condition on what precedes may see


def find_triggers(
    words: Words,
    organizations: Sequence[int],
    people: Sequence[int] = (),
    named: Sequence[tuple[int, int]] = (),
    language: str = "en",
) -> list[Trigger]:
    """The triggers of a sentence, in order, none inside another; `organizations` and `people` are the words
    that begin a name of one; the words of `named` are parts of names and tell nothing."""
    scan = Scan(words, frozenset(organizations), frozenset(people), language)
    names = {k for first, last in named for k in range(first, last) if words.text[k][0].isupper()}
    found: list[Trigger] = []
    index = 0
    while index < len(words):
        elided = _that_of(scan, index, found)
        if elided is not None:
            found.append(elided)
            index += 2
            continue
        trigger, index = _at(scan, index) if index not in names else (None, index + 1)
        if trigger is not None:
            found.append(trigger)
    return [t for t in found if not (t.yields and any(o.type == t.type and o.start > t.start for o in found))]


def _that_of(scan: Scan, index: int, found: Sequence[Trigger]) -> Trigger | None:
    """'that of' or 'those of' a name, which stand for an event noun before them: 'its purchase of A follows those of B and C'."""
    words, last = scan.words, found[-1] if found else None
    if last is None or not (last.noun or last.carried) or words.lower[index] not in scan.grammar.elliptic:
        return None
    if (
        words.lower[index + 1 : index + 2] != ("of",)
        or index + 2 not in scan.organizations
        or index - last.last > _ELLIPSIS
    ):
        return None
    return scan.trigger(last.type, index, index + 1, noun=True, status=last.status)


def _at(scan: Scan, index: int) -> tuple[Trigger | None, int]:
    """What begins at a word (a phrase, a verb that carries a noun, a verb, a noun), and the word behind it."""
    phrase = _phrase(scan, index)
    if phrase is not None:
        return phrase
    trigger = carried_at(scan, index)
    if trigger is None:
        verb = verb_at(scan, index)
        trigger = verb[1] if verb is not None else noun_at(scan, index)
    return trigger, max(trigger.last, index + 1) if trigger is not None else index + 1


def _phrase(scan: Scan, index: int) -> tuple[Trigger | None, int] | None:
    """The trigger of a phrase (None where it tells nothing) and the word behind it."""
    word = scan.words.lower[index]
    phrases = scan.lexicon.phrases.get(word)
    if phrases is None:
        return None
    after = scan.after(index + 1)
    after = f" {after}" if after else ""
    for frame in phrases:
        match = frame.pattern.match(after)
        if match and _stands(scan, index, frame):
            last = index + 1 + len(match[0].split())
            if frame.type == "none":
                return None, last
            passive = (
                frame.undergo or word in scan.grammar.be or passive_at(scan.words, index, scan.language) is not None
            )
            trigger = scan.trigger(
                frame.type, index, last, undergo=frame.undergo, status=frame.status, types=frame.told,
                echo=bool(frame.told), yields=frame.yields, passive=passive,
            )  # fmt: skip
            return trigger, last
    return None


def _stands(scan: Scan, index: int, frame: PhraseFrame) -> bool:
    """Whether what stands before a phrase is what its frame asks for."""
    if frame.prev or frame.not_prev:
        before = scan.words.joined(index - _BEFORE, index)
        if (frame.prev and not frame.prev.search(before)) or (frame.not_prev and frame.not_prev.search(before)):
            return False
    subject = scan.subject(index)
    if frame.bar and scan.is_of(subject, frame.bar, anywhere=True):
        return False
    return not frame.subject or scan.is_of(subject, frame.subject, anywhere=True)

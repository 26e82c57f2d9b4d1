"""Verbs that carry the noun of an event: 'completed its acquisition', 'the deal closed', 'it was postponed'."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.events.frames import Carrier
from factlint.events.nouns import Found, definite, nouns_at
from factlint.events.sentence import Scan
from factlint.events.trigger import Trigger
from factlint.events.words import passive_at

_ENDS = frozenset({"postponed", "cancelled", "denied"})
_BARE = 3  # words that may stand between 'but' and its verb
_NAMED = frozenset({"ipo", "financial_result"})  # types that the noun tells rather than a verb far behind it
_CLOSE = 14  # words between a noun and its verb that a trigger may hold


def carried_at(scan: Scan, index: int) -> Trigger | None:
    """The event noun that the verb at `index` carries, as its object or as its subject."""
    words = scan.words
    # 'following' is a preposition, and an adjective.
    if words.lower[index].endswith("ing") and words.lower[index] in scan.grammar.stops:
        return None
    for forms, carrier in scan.lexicon.carriers.get(words.lower[index], ()):
        last = index + 1 + len(carrier.particle)
        if words.lower[index + 1 : last] != carrier.particle or not scan.verbal(index, forms):
            continue
        if carrier.next and not carrier.next.match(scan.after(last)):
            continue
        end = scan.phrase_after(last)
        be = passive_at(words, index, scan.language) if "participle" in forms else None
        trigger = _object(scan, carrier, index, last, end) if carrier.object and be is None else None
        if trigger is None and carrier.stage and (be is not None or carrier.subject or end == last):
            trigger = _subject(scan, carrier, index, last, be)
        if trigger is not None:
            return trigger
    return None


def _object(scan: Scan, carrier: Carrier, index: int, last: int, end: int) -> Trigger | None:
    stops = [end, *(k for k in range(end - 1, last, -1) if scan.words.text[k][0].isupper())]
    noun = _noun(scan, carrier, last, stops)
    # 'signed an agreement to acquire' tells the acquisition, not the agreement.
    if noun is None or (
        scan.words.lower[noun[0][1] : noun[0][1] + 1] == ("to",)
        and not scan.grammar.deals.isdisjoint(scan.words.lower[noun[0][1] + 1 : noun[0][1] + 2])
    ):
        return None
    return _trigger(scan, carrier, noun, index, noun[0][1])


def _subject(scan: Scan, carrier: Carrier, index: int, last: int, be: int | None) -> Trigger | None:
    first, stop = scan.subject(be if be is not None else index)
    if first > 1 and stop - first < _BARE and all(scan.slips_in(k) for k in range(first, stop)):
        first, stop = scan.subject(first - 1)  # '…, but was put off': the subject stands before 'but'
    noun = _noun(scan, carrier, first, range(stop, first, -1))
    if noun is not None and "," in scan.words.text[noun[0][1] : stop] and scan.governed(noun[0][0]):
        return None  # 'since the purchase, … was made': the subject stands behind the comma
    if noun is not None:
        if index - noun[0][1] < _CLOSE:
            return _trigger(scan, carrier, noun, noun[0][0], last)
        if carrier.status in _ENDS or noun[1].type not in _NAMED:
            return _trigger(scan, carrier, noun, index, last)
        return _trigger(scan, carrier, noun, noun[0][0], noun[0][1])
    # 'it was shelved', also behind a clause of its own: 'When prices fell it was shelved'.
    places = {*range(first, min(stop, first + 2)), stop - 1}
    if carrier.status in _ENDS and any(scan.words.lower[k] in scan.grammar.anaphors for k in places if k >= first):
        return scan.trigger(
            "other", index, last, carried=True, passive=True, status=carrier.status, types=carrier.types, definite=True
        )
    return None


def _trigger(scan: Scan, carrier: Carrier, noun: Found, first: int, last: int) -> Trigger:
    # 'announced the closing of its purchase'.
    done = carrier.status == "planned" and scan.words.lower[noun[0][1] - 1] in scan.grammar.done
    return scan.trigger(
        noun[1].type, first, last, noun=True, carried=True, status="happened" if done else carrier.status, object=noun[0],
        types=noun[1].generic, definite=definite(scan, noun[0]),
    )  # fmt: skip


def _noun(scan: Scan, carrier: Carrier, first: int, stops: Iterable[int]) -> Found | None:
    """The nearest event noun between `first` and one of `stops` that the verb may carry."""
    for stop in stops:
        for noun in nouns_at(scan.words, first, stop, scan.lexicon):
            fits = not carrier.types or noun[1].type in carrier.types
            if noun[1].carried and fits and (carrier.status in _ENDS or not noun[1].plan):
                return noun
    return None

"""Rare surfaces that spell an established name wrongly: 'Brigthwell' once beside 'Brightwell' ten times."""

from __future__ import annotations

from collections import Counter

from factlint.extract.names.chunks import key_of
from factlint.extract.names.definitions import Definition, is_short_form
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words
from factlint.normalise.names.settle import Settled

_LEAST_TIMES = 3
_SHORTEST = 5


def misspellings(
    words: Words, mentions: list[Settled], runs: list[tuple[int, int]], lexicon: Lexicon
) -> dict[str, str]:
    """From a surface written once or twice to the established organisation one slip away.

    One slip is a letter left out, doubled, exchanged with its neighbour or replaced. Only surfaces of
    five letters and more, at least four times rarer than the name they are measured against.
    """
    from rapidfuzz.distance import OSA

    counts = Counter(key_of(words.slice(m.first, m.last)) for m in mentions if m.label == "ORG")
    established = {k: n for k, n in counts.items() if n >= _LEAST_TIMES and len(k) >= _SHORTEST}
    labels = {key_of(words.slice(m.first, m.last)): m.label for m in mentions}
    loose = Counter(key_of(words.slice(*run)) for run in runs)
    found: dict[str, str] = {}
    for text, times in sorted(loose.items()):
        if (
            text in established
            or len(text) < _SHORTEST
            or text in lexicon.places
            or text.lower() in lexicon.nationalities
        ):
            continue
        if text.lower() in words.plain or labels.get(text) == "PERSON" or is_short_form(text):
            continue
        for name, often in sorted(established.items(), key=lambda item: (-item[1], item[0])):
            if abs(len(name) - len(text)) > 1 or often < 4 * times:
                continue
            if name.casefold() == text.casefold() or _inflected(name, text) or name.split()[0][0] != text[0]:
                continue
            if OSA.distance(name, text, score_cutoff=1) == 1:
                found[text] = name
                break
    return found


def _inflected(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long in {short + "s", short + "n", short + "e", short + "'"}


def turned_acronyms(words: Words, defined: list[Definition], mentions: list[Settled]) -> dict[str, str]:
    """Short forms that have the letters of a defined one in another order ('KIRE' defined, then 'KIER')."""
    shorts = sorted({words.slice(*d.short) for d in defined})
    found: dict[str, str] = {}
    for k in range(len(words)):
        text = words.text[k]
        if len(text) < 3 or not text.isupper() or text in shorts:
            continue
        twins = [s for s in shorts if len(s) == len(text) and sorted(s) == sorted(text)]
        if len(twins) == 1:
            found[text] = twins[0]
    del mentions
    return found

"""Rare surfaces that spell an established name wrongly: 'Brigthwell' once beside 'Brightwell' ten times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from factlint.extract.names.chunks import key_of
from factlint.extract.names.definitions import Definition, is_short_form
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words
from factlint.normalise.names.form import without_form
from factlint.normalise.names.settle import Settled
from factlint.normalise.names.slips import heard_of, slip_between

_LEAST_TIMES = 3
_SHORTEST = 5


def misspellings(
    words: Words, mentions: list[Settled], runs: list[tuple[int, int]], lexicon: Lexicon
) -> dict[str, str]:
    """From a surface written once or twice to the organisation's name one slip away.

    One slip is a letter left out, doubled, exchanged with its neighbour or replaced. A name written three times and
    at least four times as often is established; one that is not must be unheard of in English texts, or be
    misspelled in a way in which names seldom differ, and no sentence holds both.
    """
    named: dict[str, list[int]] = defaultdict(list)
    for m in mentions:
        if m.label == "ORG":
            named[key_of(words.slice(m.first, m.last))].append(m.first)
    labels = {key_of(words.slice(m.first, m.last)): m.label for m in mentions}
    people = {w for m in mentions if m.label == "PERSON" for w in words.text[m.first : m.last]}
    loose: dict[str, list[int]] = defaultdict(list)
    for first, last in runs:
        loose[key_of(words.slice(first, last))].append(first)
    whole: dict[str, str] = {}
    for m in mentions:
        bare = without_form(words, m.first, m.last, lexicon) if m.label == "ORG" else None
        if bare is not None:
            whole.setdefault(key_of(words.slice(*bare)), key_of(words.slice(m.first, m.last)))
    for core, name in whole.items():
        named.setdefault(core, named[name])
    by_shape = _by_shape(name for name in named if len(name) >= _SHORTEST)
    found: dict[str, str] = {}
    for text, places in sorted({**loose, **named}.items()):
        if len(text) < _SHORTEST or len(places) > 2 or text in lexicon.places or text.lower() in lexicon.nationalities:
            continue
        if text.lower() in words.plain or labels.get(text) == "PERSON" or is_short_form(text):
            continue
        rivals = {name for shape in _shapes(text) for name in by_shape.get(shape, ())} - {text}
        for name in sorted(rivals, key=lambda n: (-len(named[n]), named[n][0], n)):
            if found.get(name) == text or name.casefold() == text.casefold() or _inflected(name, text):
                continue
            apart = _words_apart(text, name)
            if apart is None or slip_between(*apart) is None or _other_ending(*apart):
                continue
            if _established(named[name], places) or _hardly_two(words, text, name, places, named[name], people):
                found[text] = name
                break
    surfaces = {key_of(words.slice(m.first, m.last)) for m in mentions}
    return {
        text: name if name in surfaces else whole.get(name, name) for text, name in found.items() if name not in found
    }


def _by_shape(names: Iterable[str]) -> dict[tuple[str, ...], list[str]]:
    """Names under each row of their words with one left out, and its number of letters."""
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in names:
        row = name.split()
        for k, word in enumerate(row):
            found[_shape(row, k, len(word))].append(name)
    return found


def _shape(row: list[str], k: int, size: int) -> tuple[str, ...]:
    return (*row[:k], row[k][0], str(size), *row[k + 1 :])


def _shapes(text: str) -> Iterator[tuple[str, ...]]:
    row = text.split()
    for k, word in enumerate(row):
        if len(word) < _SHORTEST - 1:
            continue
        for size in (len(word) - 1, len(word), len(word) + 1):
            yield _shape(row, k, size)


def _words_apart(text: str, name: str) -> tuple[str, str] | None:
    """The one word of each in which two names of several words differ."""
    one, other = text.split(), name.split()
    apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b] if len(one) == len(other) else []
    return apart[0] if len(apart) == 1 else None


def _other_ending(one: str, other: str) -> bool:
    """'Marmila' and 'Marmilo' are two names of languages that end them so."""
    return len(one) == len(other) and one[:-1] == other[:-1] and {one[-1], other[-1]} <= set("aeiou")


def _established(often: list[int], places: list[int]) -> bool:
    return len(often) >= max(_LEAST_TIMES, 4 * len(places))


def _hardly_two(words: Words, text: str, name: str, places: list[int], others: list[int], people: set[str]) -> bool:
    """Whether two names that neither is told often are hardly two organisations."""
    pair = _words_apart(text, name)
    if pair is None or len(others) < len(places) or (len(others) == len(places) and others[0] > places[0]):
        return False
    if {words.sentence[k] for k in places} & {words.sentence[k] for k in others} or people & set(pair):
        return False
    wrong, right = pair
    kind = slip_between(wrong, right)
    more = " " in text or len(wrong) > _SHORTEST
    if kind is None or heard_of(wrong) or not more or wrong.isupper():
        return False
    return kind != "letter" or heard_of(right) or len(wrong) > 2 * _SHORTEST - 3


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

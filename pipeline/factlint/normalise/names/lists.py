"""Names told in one breath are of one kind: of 'Brint, Coverly & Moss and Tilden' each is what the others are."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.extract.names.candidate import Candidate
from factlint.extract.names.chunks import Run
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words
from factlint.normalise.names.settle import Settled

_WEIGHT = 0.75
_SURE = 0.8
_LONGEST = 5


def listed(words: Words, settled: list[Settled], runs: list[Run], lexicon: Lexicon) -> Iterator[Candidate]:
    """For each list of names of which most are surely organisations, the others as organisations too.

    A list is names and nothing else between commas and 'and' or 'or'; places of the lists and persons that a rule
    tells, not only a model, break it.
    """
    starts = {m.first: (m.first, m.last) for m in settled}
    taken = {k for m in settled for k in range(m.first, m.last)}
    items = sorted({*starts.values(), *(r for r in runs if taken.isdisjoint(range(*r)))})
    by_start = dict(items)
    label = {(m.first, m.last): m for m in settled}
    seen: set[int] = set()
    for first, _last in items:
        if first in seen:
            continue
        row = _list_from(words, first, by_start)
        seen.update(f for f, _ in row)
        if len(row) < 2 or not _closed(words, row):
            continue
        known = [label.get(item) for item in row]
        sure = sum(m is not None and m.label == "ORG" and m.weight >= _SURE for m in known)
        if sure * 2 < len(row) or any(m is not None and m.label == "PERSON" and _by_rule(m) for m in known):
            continue
        for item, mention in zip(row, known, strict=True):
            text = words.slice(*item)
            doubtful = mention is None or (mention.label != "ORG" and not _by_rule(mention))
            if doubtful and item[1] - item[0] <= _LONGEST and text not in lexicon.places and text not in lexicon.stop:
                yield Candidate(*item, "ORG", _WEIGHT, "list")


def _list_from(words: Words, first: int, by_start: dict[int, int]) -> list[Run]:
    row = [(first, by_start[first])]
    while True:
        last = row[-1][1]
        k = last
        while k < len(words) and k < last + 3 and words.lower[k] in {",", "and", "or", "the", "&"}:
            k += 1
        if k == last or k not in by_start or words.sentence[k] != words.sentence[first]:
            return row
        row.append((k, by_start[k]))


def _closed(words: Words, row: list[Run]) -> bool:
    """Whether the last two are joined by 'and' or 'or': 'X, Y' alone may be an apposition or a place in a country."""
    gap = words.lower[row[-2][1] : row[-1][0]]
    return "and" in gap or "or" in gap


def _by_rule(mention: Settled) -> bool:
    return mention.source in {
        "title",
        "role-before",
        "role-behind",
        "given-name",
        "place-list",
        "place-head",
        "index",
        "ticker",
        "based",
    }

"""Which organisation another belongs to: 'Norda Pumps, a unit of Norda', 'its subsidiary Norda Pumps', 'Shanghai Norda'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words
from factlint.normalise.names.settle import Settled
from factlint.values.names import Entity

_GAP = 7
_PARTS = frozenset({"subsidiary", "subsidiaries", "unit", "division", "arm", "affiliate", "branch"})
_OWN = frozenset({"its", "our", "their"})


def with_parents(
    words: Words, mentions: list[Settled], numbers: dict[int, int], organizations: list[Entity], lexicon: Lexicon
) -> tuple[Entity, ...]:
    """The organisations, each with the one that the text, or its name behind a place's, makes its parent.

    `numbers` leads from the index of a mention to the place of its organisation in the row by number.
    """
    ids = {number: item.id for number, item in zip(sorted(set(numbers.values())), organizations, strict=True)}
    subject = next((item.id for item in organizations if item.subject), None)
    told: dict[str, str] = {}
    for child, parent in _told(words, mentions, numbers):
        one, other = ids[child], subject if parent is None else ids[parent]
        if other is not None and one != other and told.get(other) != one:
            told.setdefault(one, other)
    names = {n: o.id for o in organizations for n in (o.name, *o.aliases)}
    found = []
    for item in organizations:
        head, _, rest = item.name.partition(" ")
        placed = names.get(rest) if head in lexicon.places or head.lower() in lexicon.nationalities else None
        owner = told.get(item.id) or placed
        found.append(replace(item, parent=owner) if owner and owner != item.id else item)
    return tuple(found)


def _told(words: Words, mentions: list[Settled], numbers: dict[int, int]) -> Iterator[tuple[int, int | None]]:
    """Numbers of child and parent as sentences tell them; None where the parent is the article's subject."""
    for index in sorted(numbers):
        mention = mentions[index]
        start = words.first[words.sentence[mention.first]]
        before = words.lower[max(start, mention.first - 5) : mention.first]
        behind = words.lower[mention.last : min(mention.last + _GAP, words.sentence_end(mention.first))]
        if (before and before[-1] in _PARTS and any(w in _OWN for w in before[:-1])) or (
            behind[:2] in ([",", "our"], [",", "its"]) and any(w in _PARTS for w in behind[2:5])
        ):
            yield numbers[index], None
        following = numbers.get(index + 1)
        if following is None or words.sentence[mentions[index + 1].first] != words.sentence[mention.first]:
            continue
        gap = words.lower[mention.last : mentions[index + 1].first]
        if len(gap) > _GAP or "former" in gap or "formerly" in gap:
            continue
        if gap[:1] in (["'s"], ["’s"]) and gap[-1] in _PARTS:
            yield following, numbers[index]
        elif _part_of(gap):
            yield numbers[index], following


def _part_of(gap: Sequence[str]) -> bool:
    """', a listed unit of', 'is a subsidiary of the', ', which is owned by the Dutch group'."""
    if not gap or gap[0] not in {",", "is", "was", "(", "are"}:
        return False
    pairs = list(pairwise(gap))
    return any(a in _PARTS and b == "of" for a, b in pairs) or ("owned", "by") in pairs

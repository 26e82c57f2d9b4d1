"""Mentions of persons grouped by their names."""

from __future__ import annotations

from factlint.extract.names.words import Words
from factlint.normalise.names.settle import Settled

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def group_persons(words: Words, mentions: list[Settled]) -> list[list[int]]:
    """Indices of PERSON mentions, one row for each person, in order of first mention.

    A single word is the one person with that last (or, failing that, first) name; where several have
    it, the one named last before it.
    """
    full: dict[tuple[str, ...], list[int]] = {}
    groups: list[list[int]] = []
    single: list[int] = []
    for index, mention in enumerate(mentions):
        if mention.label != "PERSON":
            continue
        row = tuple(w for w in words.text[mention.first : mention.last])
        if len(row) == 1:
            single.append(index)
            continue
        bare = tuple(w.lower() for w in row if w.lower() not in _SUFFIXES)
        match = next((k for k in full if _same(k, bare)), None)
        if match is None:
            full[bare] = [index]
            groups.append(full[bare])
        else:
            full[match].append(index)
    alone: dict[str, list[int]] = {}
    for index in single:
        word = words.lower[mentions[index].first]
        fitting = [k for k in full if word in (k[-1], k[0])]
        last = [k for k in fitting if k[-1] == word] or fitting
        if last:
            before = [k for k in last if mentions[full[k][0]].first < mentions[index].first] or last
            nearest = max(before, key=lambda k: max((mentions[i].first for i in full[k] if i < index), default=-1))
            full[nearest].append(index)
            full[nearest].sort()
        elif word in alone:
            alone[word].append(index)
        else:
            alone[word] = [index]
            groups.append(alone[word])
    return sorted(groups, key=lambda row: row[0])


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names are one: equal, or equal but for middle names and initials."""
    if one == other:
        return True
    return one[-1] == other[-1] and one[0] == other[0] and min(len(one), len(other)) == 2

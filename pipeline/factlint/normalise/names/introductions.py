"""A name used for short after it was introduced in full: 'Veld Telecom', then 'Veld'."""

from __future__ import annotations

from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words
from factlint.normalise.names.groups import Groups
from factlint.normalise.names.settle import Settled
from factlint.normalise.names.slips import heard_of

_LEAD = 3
_SHORTEST_CUT = 4
_FORMS_IN_FRONT = frozenset({"PT", "PJSC", "JSC", "OJSC", "OOO", "UAB", "SIA", "CV", "AO", "PAO"})


def by_introduction(groups: Groups, words: Words, mentions: list[Settled], lexicon: Lexicon) -> None:
    """Joins a name with the one longer name that begins (or, behind a head, ends) with it, stands before it, and shares no sentence with it.

    Names told side by side are told as two; a longer name that goes on with a place or a people is a branch.
    Where several longer names stand before, the one of the article's lead is meant, or none.
    """
    told = {key: _in_body(words, mentions, indices) for key, indices in groups.surfaces.items()}
    sentences = {key: {words.sentence[mentions[k].first] for k in indices} for key, indices in told.items()}
    cuts = {key: groups.core.get(key, key).split() for key in groups.surfaces}
    by_end: dict[str, dict[str, None]] = {}
    for key, cut in cuts.items():
        for word in (cut[0], cut[-1], *cut[1:2]):
            by_end.setdefault(word, {})[key] = None
    for key in groups.surfaces:
        row = cuts[key]
        if key in groups.core or any(
            groups.find(other) == groups.find(key) and len(cuts[other]) > len(row) for other in by_end[row[0]]
        ):
            continue  # it is short for one already
        found: dict[str, str] = {}
        for other in by_end[row[0]]:
            cut, places = cuts[other], told[other]
            if places[0] > told[key][0] or sentences[key] & sentences[other] or groups.find(other) == groups.find(key):
                continue
            # 'PT Garuda Tani' puts the form of company first.
            front = cut[1:] if cut[0] in _FORMS_IN_FRONT else cut
            begins = len(front) > len(row) and front[: len(row)] == row and not _branch(front[len(row) :], lexicon)
            telling = other in groups.core or cut[0].lower() in lexicon.front or not heard_of(row[0])
            ends = len(row) == 1 < len(cut) and cut[-1] == row[0] and telling and cut[0] not in lexicon.places
            if begins or ends or _clipped(row, cut):
                found.setdefault(groups.find(other), other)
        if len(found) > 1:
            lead = [o for o in found.values() if words.sentence[mentions[groups.surfaces[o][0]].first] < _LEAD]
            found = {groups.find(o): o for o in lead[:1]}
        for other in found.values():
            groups.join(key, other)


def _in_body(words: Words, mentions: list[Settled], indices: list[int]) -> list[int]:
    """The mentions that stand in no headline: those name in short what the text then introduces."""
    return [k for k in indices if not words.title_like[words.sentence[mentions[k].first]]] or indices


def _branch(rest: list[str], lexicon: Lexicon) -> bool:
    text = " ".join(rest).strip("()")
    return (
        text in lexicon.places
        or any(w.strip("(),") in lexicon.places or w.lower().strip("(),") in lexicon.nationalities for w in rest)
        or rest[0].lower() in {"of", "and", "&", "for", "-", "'s", "’s"}
    )


def _clipped(row: list[str], cut: list[str]) -> bool:
    """'Quill Pharma' is 'Quill Pharmaceuticals'."""
    return (
        1 < len(row) == len(cut)
        and row[:-1] == cut[:-1]
        and row[-1] != cut[-1]
        and min(len(row[-1]), len(cut[-1])) >= _SHORTEST_CUT
        and (row[-1].startswith(cut[-1]) or cut[-1].startswith(row[-1]))
        and abs(len(row[-1]) - len(cut[-1])) > 2
    )

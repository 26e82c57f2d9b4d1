"""Names that a company had before: 'formerly Norda Mills', 'renamed Norda in 1990', 'founded in 1911 as Norda & Zoon'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words
from factlint.normalise.names.settle import Settled

_FURTHEST = 16
_NEAR = 9
_QUOTES = frozenset("\"“”‘’'«»") | {"the", "The", "("}


@dataclass(frozen=True, slots=True)
class Renaming:
    """Indices of the mentions of the earlier and of the later name; None stands for the article's subject."""

    earlier: int | None
    later: int | None


def renamings(words: Words, mentions: list[Settled], lexicon: Lexicon) -> Iterator[Renaming]:
    """Each pair of names that the text tells to be one organisation's, an earlier and a later one."""
    for index, mention in enumerate(mentions):
        if mention.label != "ORG":
            continue
        start = words.first[words.sentence[mention.first]]
        at = mention.first
        while at > start and words.text[at - 1] in _QUOTES:
            at -= 1
        if _renamed_later(words, mention, lexicon):
            yield Renaming(index, None)
            continue
        cue = _cue(words, start, at, lexicon)
        if cue is None:
            continue
        place, earlier = cue
        if "what" in words.lower[max(start, place - 5) : place]:
            continue  # 'went public on what had just been renamed the Norda Exchange'
        other = _bearer(words, mentions, index, place, start, lexicon)
        if other == index:
            continue
        yield Renaming(index, other) if earlier else Renaming(other, index)


def _renamed_later(words: Words, mention: Settled, lexicon: Lexicon) -> bool:
    """'Otter Mills Limited, took its present name in 1996': the article's subject is called otherwise now."""
    row = words.lower[mention.last : min(mention.last + _NEAR, words.sentence_end(mention.first))]
    for phrase in lexicon.renamed_later:
        for k in range(len(row) - len(phrase) + 1):
            if tuple(row[k : k + len(phrase)]) == phrase and all(
                w in {",", "which", "that", "later", "then", "only", "it", "and", "first"} for w in row[:k]
            ):
                return True
    return False


def _cue(words: Words, start: int, at: int, lexicon: Lexicon) -> tuple[int, bool] | None:
    """Where the words begin that make the name at word `at` an earlier (True) or a later (False) one."""
    for phrases, earlier in ((lexicon.former, True), (lexicon.renamed, False)):
        for row in phrases:
            if at - len(row) >= start and tuple(words.lower[at - len(row) : at]) == row:
                return at - len(row), earlier
    # 'was founded in Hull in 1911 as …', 'traded until 1990 as …'
    if at - 1 > start and words.lower[at - 1] == "as":
        for k in range(at - 2, max(start, at - _FURTHEST) - 1, -1):
            if words.text[k] in {";", ":", "("}:
                return None
            if words.lower[k] in lexicon.began:
                return k, True
    return None


def _bearer(words: Words, mentions: list[Settled], index: int, place: int, start: int, lexicon: Lexicon) -> int | None:
    """The organisation of the sentence that bears the other name: the one named last before the cue, if nothing but
    the subject is meant; the mention's own index where it cannot be told."""
    beside: list[int] = []
    for k in range(index - 1, -1, -1):
        if mentions[k].first < start:
            break
        if mentions[k].first < place:
            beside.insert(0, k)
    named = [k for k in beside if mentions[k].label == "ORG"]
    between = words.lower[start:place]
    if any(w in {"merged", "merger", "combined", "joined"} for w in between):
        return index
    if named:
        if _passive(words, start, place):
            # 'Norda was spun out of Zell and was renamed …': the name that the sentence is about.
            return named[0]
        last = mentions[named[-1]]
        gap = words.lower[last.last : place]
        # 'bought by Norda from …': another clause may have begun; 'it' and 'which' go back to the name.
        return named[-1] if len(gap) < _FURTHEST else index
    people = any(mentions[k].label == "PERSON" for k in beside)
    opening = " ".join(between[:6])
    if any(ref in opening for ref in lexicon.references) or "it" in between[:6] or "its" in between or not people:
        return None
    return index


def _passive(words: Words, start: int, place: int) -> bool:
    """Whether the cue goes on with the subject of the sentence: 'and was', ', was', 'and', 'but later'."""
    k = place - 1
    while k > start and words.lower[k] in {"was", "were", "been", "has", "had", "later", "then", "subsequently"}:
        k -= 1
    return words.lower[k] in {"and", "but"}

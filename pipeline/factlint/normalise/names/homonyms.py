"""A surname that is a company's name as well: which of the two a place means."""

from __future__ import annotations

from dataclasses import replace

from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words
from factlint.normalise.names.form import without_form
from factlint.normalise.names.settle import RULES, Settled

# Verbs that companies share with persons; the neighbourhood decides.
_SHARED = frozenset({"said", "says", "told", "added", "joined", "left", "became"})
_NEAR = 1
_LEAD = 4


def told_apart(words: Words, mentions: list[Settled], lexicon: Lexicon) -> list[Settled]:
    """`mentions`, in which a single word that is a person's surname too is the person where only persons do what it does.

    For verbs that both may have, the person must have been named in full in the same sentence or the one before.
    """
    named: dict[str, list[int]] = {}
    for mention in mentions:
        if mention.label == "PERSON" and mention.last - mention.first > 1:
            named.setdefault(words.text[mention.last - 1], []).append(words.sentence[mention.first])
    own = _own_words(words, mentions, lexicon)
    return [_judged(words, m, named, own, lexicon) for m in mentions]


def _own_words(words: Words, mentions: list[Settled], lexicon: Lexicon) -> frozenset[str]:
    """First and last words of a company's name that the lead tells with its form: alone, they mean the company."""
    found: set[str] = set()
    for mention in mentions:
        if mention.label != "ORG" or words.sentence[mention.first] >= _LEAD:
            continue
        bare = without_form(words, mention.first, mention.last, lexicon)
        if bare is not None:
            found |= {words.text[bare[0]], words.text[bare[1] - 1]}
    return frozenset(w for w in found if len(w) > 3 and w.lower() not in lexicon.heads and w not in lexicon.places)


def _judged(
    words: Words, mention: Settled, named: dict[str, list[int]], own: frozenset[str], lexicon: Lexicon
) -> Settled:
    surname = words.text[mention.first]
    if mention.label == "PERSON" and mention.last - mention.first == 1 and surname in own:
        return mention if _personal(words, mention, lexicon) else replace(mention, label="ORG", source="homonym")
    if mention.label != "ORG" or mention.last - mention.first > 1 or surname not in named:
        return mention
    here, start = words.sentence[mention.first], words.first[words.sentence[mention.first]]
    before = words.lower[mention.first - 1].rstrip(".") if mention.first > start else ""
    behind = words.lower[mention.last] if mention.last < words.sentence_end(mention.first) else ""
    if (
        surname not in own
        and mention.source not in RULES
        and mention.source != "established"
        and min(named[surname]) <= here
    ):
        return replace(
            mention, label="PERSON", weight=0.8, source="homonym"
        )  # nothing but a model speaks for a company
    near = any(here - _NEAR <= k <= here for k in named[surname])
    personal = behind in lexicon.person_verbs - lexicon.company_verbs
    if before in lexicon.titles or (personal and (near or behind not in _SHARED) and min(named[surname]) <= here):
        return replace(mention, label="PERSON", weight=0.8, source="homonym")
    return mention


def _personal(words: Words, mention: Settled, lexicon: Lexicon) -> bool:
    """Whether a title stands before a surname, or what only persons do or are behind it."""
    start, end = words.first[words.sentence[mention.first]], words.sentence_end(mention.first)
    before = words.lower[mention.first - 1].rstrip(".") if mention.first > start else ""
    behind = words.lower[mention.last] if mention.last < end else ""
    return (
        before in lexicon.titles
        or behind in {"himself", "herself", "who"}
        or behind in lexicon.person_verbs - lexicon.company_verbs - _SHARED
        or (behind in _SHARED and any(w in {"he", "she", "his", "her"} for w in words.lower[mention.last : end]))
    )

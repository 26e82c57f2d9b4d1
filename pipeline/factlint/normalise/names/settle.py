"""Candidates of all recognizers into mentions: one label for a surface, the longest names first, no overlaps."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from factlint.extract.names.candidate import Candidate, Label
from factlint.extract.names.chunks import key_of
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.ranks import load_ranks
from factlint.extract.names.words import Words
from factlint.normalise.names.form import without_form

THRESHOLD = 0.5
# Words whose place in a list by frequency has fewer bits than this are common words before they are names.
COMMON = 14
# However often a model says it, the article's own words about a name may say otherwise.
_MODEL_MOST = 0.9
# A company of a name unheard of looks like a place to a model; what it does tells better.
_UNLISTED_MOST = 0.65
_ANCHORED = 0.98
_PLACED, _DOUBTED = 0.55, 0.6
RULES = frozenset(
    "family kin led company-object apposition front term title definition known-name role-behind given-name role-before by verb legal-form head is-a-company weak-head possessive "
    "object reporter tail preposition place-list based place-head before-country government institution-of exchange ticker index short-name list".split()
)


_DESIGNATION = re.compile(r"[A-Z]{1,3}-?\d{1,4}[A-Z]?s?|\d{2,4}s")
_NUMBER = re.compile(r"(?!19\d\d|20\d\d)\d{3,4}")


@dataclass(frozen=True, slots=True)
class Settled:
    """A mention: words `first` to `last` (exclusive), its label, confidence and the strongest source."""

    first: int
    last: int
    label: Label
    weight: float
    source: str


def settle(words: Words, candidates: Iterable[Candidate], lexicon: Lexicon) -> list[Settled]:
    """The mentions that the candidates agree on, in order of place.

    The evidence for a surface is gathered over the whole article: independent hints add up, and the
    label with most evidence holds for every place where the surface was proposed.
    """
    trimmed = [c for c in (_trim(words, c, lexicon) for c in candidates) if c is not None]
    votes: dict[str, dict[Label, float]] = defaultdict(dict)
    sources: dict[tuple[str, Label], tuple[float, str]] = {}
    models: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in trimmed:
        key = key_of(words.slice(candidate.first, candidate.last))
        if candidate.source not in RULES:
            # A model repeats itself at every mention; its votes are one voice, weighed below.
            models[key].append(candidate)
            continue
        told = votes[key]
        told[candidate.label] = 1 - (1 - told.get(candidate.label, 0.0)) * (1 - candidate.weight)
        best = sources.get((key, candidate.label), (0.0, ""))
        sources[key, candidate.label] = max(best, (candidate.weight, candidate.source))
    for key, told_by_model in models.items():
        places = len({candidate.first for candidate in told_by_model})
        for candidate in told_by_model:
            share = sum(c.weight for c in told_by_model if c.label == candidate.label) / places
            unlisted = candidate.label == "LOC" and words.slice(candidate.first, candidate.last) not in lexicon.places
            weight = min(share, _UNLISTED_MOST if unlisted else _MODEL_MOST)
            told = votes[key]
            if sources.get((key, candidate.label), (0.0, ""))[1] != candidate.source:
                told[candidate.label] = 1 - (1 - told.get(candidate.label, 0.0)) * (1 - weight)
                best = sources.get((key, candidate.label), (0.0, ""))
                sources[key, candidate.label] = max(best, (weight, candidate.source))
    for key, told in votes.items():
        # 'in Norra' says more of a name that nothing but a model takes for an organisation.
        if told.get("LOC", 0.0) >= _PLACED and sources.get((key, "ORG"), (0.0, ""))[1] not in RULES and "ORG" in told:
            told["ORG"] *= _DOUBTED
    for key in _anchored(words, trimmed, lexicon):
        votes[key]["ORG"] = max(votes[key].get("ORG", 0.0), _ANCHORED)
        sources.setdefault((key, "ORG"), (_ANCHORED, "short-form"))
    common = _common(words, trimmed)
    ranked: list[tuple[float, int, int, Settled]] = []
    for first, last in sorted({(c.first, c.last) for c in trimmed}):
        key = key_of(words.slice(first, last))
        label, score = max(sorted(votes[key].items()), key=lambda item: item[1])
        if label == "ORG" and last - first == 1 and _designated(words, last):
            continue
        if (
            score < THRESHOLD
            or (sources[key, label][1] not in RULES and common[key])
            or _vetoed(words, first, last, label, lexicon)
        ):
            continue
        settled = Settled(first, last, label, round(score, 3), sources[key, label][1])
        sure = score >= 0.9 or (
            label == "ORG" and "and" in words.lower[first:last] and sources[key, label][1] not in RULES
        )
        ranked.append((-float(sure), -(last - first), first, settled))
    taken: list[Settled] = []
    covered: set[int] = set()
    for _, _, _, settled in sorted(ranked, key=lambda row: row[:3]):
        stretch = range(settled.first, settled.last)
        if covered.isdisjoint(stretch):
            covered.update(stretch)
            taken.append(settled)
    return sorted(taken, key=lambda s: s.first)


def _anchored(words: Words, candidates: Iterable[Candidate], lexicon: Lexicon) -> list[str]:
    """Surfaces that are the name of a company with its legal form left out ('Norvik' where 'Norvik AS' stands)."""
    found: set[str] = set()
    candidates = list(candidates)
    spots = {(c.first, c.last) for c in candidates}
    alone = Counter(key_of(words.slice(*spot)) for spot in spots)
    for candidate in candidates:
        if candidate.source == "weak-head":
            # 'Brimvale Cement' beside a bare 'Brimvale' told again and again.
            first = key_of(words.slice(candidate.first, candidate.first + 1))
            if candidate.last - candidate.first == 2 and alone[first] > 1 and first not in lexicon.places:
                found |= {first, key_of(words.slice(candidate.first, candidate.last))}
            continue
        if candidate.source not in ("legal-form", "is-a-company"):
            continue
        core = without_form(words, candidate.first, candidate.last, lexicon)
        stop = core[1] if core is not None else candidate.last
        for last in range(candidate.first + 1, stop + 1):
            surface = words.slice(candidate.first, last)
            single = last - candidate.first == 1
            if surface not in lexicon.places and not (
                single and surface.lower() in lexicon.heads | lexicon.opening | lexicon.nationalities
            ):
                found.add(key_of(surface))
    return sorted(found)


def _common(words: Words, candidates: Iterable[Candidate]) -> dict[str, bool]:
    """For each surface whether it is one common word that bears a capital only because sentences begin with it."""
    found: dict[str, bool] = {}
    for candidate in candidates:
        key = key_of(words.slice(candidate.first, candidate.last))
        told = load_ranks().rank_of(words.lower[candidate.first]) if candidate.last - candidate.first == 1 else None
        only = told is not None and told < COMMON and words.begins_sentence(candidate.first)
        found[key] = found.get(key, True) and only
    return found


def _trim(words: Words, candidate: Candidate, lexicon: Lexicon) -> Candidate | None:
    """A leading article and trailing marks are no part of a name."""
    first, last = candidate.first, candidate.last
    while first < last and (words.text[first] in {"The", "the"} or (words.text[first] in "“\"'(")):
        first += 1
    if (
        candidate.label == "ORG"
        and first + 1 < last
        and words.text[first] in lexicon.months
        and _dated(words, first, lexicon)
    ):
        first += 1  # 'On Monday Norda agreed'
    if first + 2 < last and words.text[first] in lexicon.places and words.text[first + 1] in {"'s", "’s"}:
        first += 2  # "Singapore's Health Authority"
    while first < last and words.text[last - 1] in {",", "-", "'s", "’s", "'", "’", "”", '"', "&", "("}:
        last -= 1
    if first >= last:
        return None
    if candidate.label == "ORG":
        last = _before_seat(words, first, last, lexicon)
    if candidate.label == "ORG" and own_genitive(words, last, lexicon):
        last += 1
    if (first, last) == (candidate.first, candidate.last):
        return candidate
    return Candidate(first, last, candidate.label, candidate.weight, candidate.source)


def _before_seat(words: Words, first: int, last: int, lexicon: Lexicon) -> int:
    """The end of a name with a form of company that a model draws on over its seat: 'Norda UAB of Lithuania'."""
    for k in range(last - 2, first, -1):
        if words.text[k] == "of" and words.lower[k - 1] not in lexicon.opening and words.text[k + 1][0].isupper():
            bare = without_form(words, first, k, lexicon)
            return k if bare is not None else last
    return last


def _dated(words: Words, first: int, lexicon: Lexicon) -> bool:
    """Whether the month or weekday at a word is the date of its sentence: a preposition or another day word before it."""
    return (
        first > 0
        and words.sentence[first - 1] == words.sentence[first]
        and (words.lower[first - 1] in lexicon.function or words.text[first - 1][0].isdigit())
    )


def _designated(words: Words, last: int) -> bool:
    """Whether a model's number stands behind a maker's name: 'eighteen Norda 407s', 'a Norda PC-12'."""
    if last + 1 >= len(words) or words.sentence[last - 1] != words.sentence[last] or words.touches(last):
        return False
    told = words.text[last]
    if _DESIGNATION.fullmatch(told):
        return True
    return bool(_NUMBER.fullmatch(told)) and words.text[last + 1] in {",", ".", ";", ")", "and", "or"}


def own_genitive(words: Words, last: int, lexicon: Lexicon) -> bool:
    """Whether the 's behind a name belongs to it: nothing that could be possessed follows ("Hartley's and Moss")."""
    if last + 1 >= len(words) or words.text[last] not in {"'s", "’s"} or not words.touches(last):
        return False
    if _stands_bare(words, last):
        return False
    behind = words.lower[last + 1]
    return behind in {",", ".", ";", ")", "and", "or", "is", "was", "has", "had", "said", "will"} or (
        behind in lexicon.company_verbs and behind.endswith("ed")
    )


def _stands_bare(words: Words, last: int) -> bool:
    """Whether the acronym before a genitive stands in the text without one."""
    name = words.text[last - 1]
    return (
        name.isupper()
        and name in words.shorts
        and any(
            w == name and k + 1 < len(words) and words.text[k + 1] not in {"'s", "’s"} for k, w in enumerate(words.text)
        )
    )


def _vetoed(words: Words, first: int, last: int, label: Label, lexicon: Lexicon) -> bool:
    text = words.slice(first, last)
    if label == "ORG":
        return (
            text in lexicon.places
            or text in lexicon.stop
            or text in lexicon.months
            or text.lower() in lexicon.phrases
            or (text.isupper() and text.title() in lexicon.places)
            or text.lower() in lexicon.nationalities
            or text.lower().removesuffix("s") in lexicon.nationalities
            or (last - first == 1 and text.lower() in lexicon.heads)
            or (last - first == 1 and len(text) < 2)
            or text.lower() in lexicon.function
        )
    return text.lower() in lexicon.function or text in lexicon.months

"""Names that do or suffer what companies do: 'acquired Norra', 'Norra's shares', 'Norra, a maker of …'."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.extract.names.candidate import Candidate
from factlint.extract.names.chunks import Run
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words

_APOSTROPHES = frozenset({"'s", "’s", "'", "’"})
# Words behind which 'a … company' is no longer what the name is.
_CLAUSE = frozenset(", ; ( who whose whom which that where when of for in by at from with on to".split())
_BE = frozenset({"is", "was", "are", "were"})

SOURCES = ("possessive", "verb", "is-a-company", "reporter", "company-object", "apposition", "object", "led")
EXAMPLES = (
    ("In 2004 it acquired Norra.", "Norra"),
    ("Norra is a maker of pumps.", "Norra"),
    ("Analysts at Norra agreed.", "Norra"),
    ("It sold its rival Norra a mill.", "Norra"),
    ("Norra's shares fell.", "Norra"),
    ("Norra is led by Asta Hauge.", "Norra"),
)
COUNTEREXAMPLES = (
    "Ann Norra was a newspaper feature writer.",
    "In 1999 Norda Ltd of Kisu, a maker of pumps, grew.",
    "They met in Norra.",
    "Ann Norra, a chemist whose name the company bears.",
)


def company_context(words: Words, runs: list[Run], lexicon: Lexicon) -> Iterator[Candidate]:
    """Runs that their neighbours make organisations; weights are those of hints, to be added up."""
    for first, last in runs:
        end = words.sentence_end(first)
        if words.slice(first, last) in lexicon.places:
            continue
        if last < end:
            if words.text[last] in _APOSTROPHES:
                if any(words.lower[k] in lexicon.possessed for k in range(last + 1, min(end, last + 4))):
                    yield Candidate(first, last, "ORG", 0.4, "possessive")
            elif words.lower[last] in lexicon.company_verbs:
                yield Candidate(first, last, "ORG", 0.35, "verb")
            if says_company(words, last, end, lexicon) and not _seat(words, first, lexicon):
                yield Candidate(first, last, "ORG", 0.8, "is-a-company")
            if words.lower[last] in _BE and _before(words, last + 1, end, lexicon.led):
                yield Candidate(first, last, "ORG", 0.85, "led")
            if words.lower[last] in {"reported", "wrote"} and last + 1 < end and words.lower[last + 1] == "that":
                yield Candidate(first, last, "ORG", 0.3, "reporter")
        if _behind(words, first, lexicon.company_strong):
            yield Candidate(first, last, "ORG", 0.75, "company-object")
        elif _apposed(words, first, lexicon):
            yield Candidate(first, last, "ORG", 0.65, "apposition")
        elif _behind(words, first, lexicon.company_objects):
            yield Candidate(first, last, "ORG", 0.35, "object")


def says_company(words: Words, last: int, end: int, lexicon: Lexicon) -> bool:
    """Whether 'is a … company' or ', a … maker' stands behind word `last`, before the next comma or verb."""
    index = last
    if index >= min(end, len(words.text)):
        return False
    if words.text[index] == "(":
        index = next((k + 1 for k in range(index, min(end, index + 25)) if words.text[k] == ")"), index)
    if index + 2 >= end:
        return False
    if words.lower[index] in _BE or words.text[index] == ",":
        index += 1
    else:
        return False
    if words.lower[index] not in {"a", "an", "the", "one"}:
        return False
    for k in range(index + 1, min(end, index + 10)):
        if words.lower[k] in lexicon.company_nouns and not words.text[k][0].isupper():
            return not (k + 1 < end and words.text[k + 1] in _APOSTROPHES) and not _of_another(
                words, k + 1, end, lexicon
            )
        if words.text[k] in _CLAUSE:
            return False
    return False


def _of_another(words: Words, index: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the noun before word `index` only describes another: 'newspaper feature writer', 'studio album'."""
    for k in range(index, min(end, index + 3)):
        if words.lower[k] in lexicon.others:
            return True
        if words.text[k] in _CLAUSE or not words.text[k].islower():
            return False
    return False


def _before(words: Words, index: int, end: int, phrases: tuple[tuple[str, ...], ...]) -> bool:
    return any(
        index + len(row) <= end and all(words.lower[index + k] == word for k, word in enumerate(row)) for row in phrases
    )


def _seat(words: Words, first: int, lexicon: Lexicon) -> bool:
    """'Norda Ltd of Kisu, a maker of pumps': the place where the company sits, told behind its name."""
    if (
        first < 2
        or words.sentence[first - 2] != words.sentence[first]
        or words.text[first - 1] not in {"of", "in", "from"}
    ):
        return False
    return words.lower[first - 2].rstrip(".") in lexicon.legal and words.text[first - 2][0].isupper()


def _apposed(words: Words, first: int, lexicon: Lexicon) -> bool:
    """'the insurer Norda': a noun for a company, something before it, no title behind it."""
    before = first - 1
    start = words.first[words.sentence[first]]
    return (
        before > start
        and words.lower[before] in lexicon.apposed
        and words.text[before].islower()
        and words.text[before - 1] not in {",", "."}
        and (words.lower[first],) not in lexicon.roles
        and words.lower[first] not in lexicon.titles | {"chief", "executive", "senior", "managing"}
    )


def _behind(words: Words, first: int, phrases: tuple[tuple[str, ...], ...]) -> bool:
    start = words.first[words.sentence[first]]
    index = first
    if index > start and words.lower[index - 1] in {"the", "rival", "competitor"}:
        index -= 1
    return any(
        index - len(row) >= start and all(words.lower[index - len(row) + k] == word for k, word in enumerate(row))
        for row in phrases
    )

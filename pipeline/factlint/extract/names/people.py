"""Names of persons: behind titles and roles, before what people do, and by given names."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.extract.names.candidate import Candidate
from factlint.extract.names.chunks import Run
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words

# Words in small letters behind a surname.
_KIN = frozenset({"family", "families", "brothers", "sisters", "heirs", "widow", "dynasty", "siblings"})
SOURCES = ("family", "title", "given-name", "role-before", "by", "role-behind")
EXAMPLES = (
    ("It was founded by Asta Norvik.", "Asta Norvik"),
    ("Its chief executive, Asta Norvik, agreed.", "Asta Norvik"),
    ("Mr Norvik agreed.", "Norvik"),
    ("The Norvik family agreed.", "Norvik"),
    ("Anna Norvik agreed.", "Anna Norvik"),
)
COUNTEREXAMPLES = ("The Norvik plant closed.",)


def people(words: Words, runs: list[Run], lexicon: Lexicon) -> Iterator[Candidate]:
    """Runs that are persons by what stands at them or by their first word."""
    for first, last in runs:
        start = first
        while start < last and words.lower[start].rstrip(".") in lexicon.titles and last - start > 1:
            start += 1
        if start > first:
            weight = (
                0.95 if words.text[start - 1].rstrip(".") in {"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame"} else 0.6
            )
            yield Candidate(start, last, "PERSON", weight, "title")
            continue
        if last < words.sentence_end(first) and words.text[last] in _KIN and last - first <= 2:
            yield Candidate(first, last, "PERSON", 0.95, "family")
        if last - first > 4 or words.lower[last - 1] in lexicon.heads:
            continue
        before = first - 1 if first > 0 and words.sentence[first - 1] == words.sentence[first] else None
        if before is not None and words.lower[before].rstrip(".") in {"mr", "mrs", "ms", "dr", "sir", "prof"}:
            yield Candidate(first, last, "PERSON", 0.95, "title")
        long = 2 <= last - first <= 4
        if words.lower[first] in lexicon.given and long and words.text[first + 1] not in {"&", "-"}:
            yield Candidate(first, last, "PERSON", 0.75, "given-name")
        if long and before is not None and _phrase_before(words, first, lexicon.roles):
            yield Candidate(first, last, "PERSON", 0.7, "role-before")
        elif (
            long
            and before is not None
            and words.text[before] == ","
            and before > 0
            and _phrase_before(words, before, lexicon.roles)
        ):
            yield Candidate(first, last, "PERSON", 0.4, "role-before")
        if (
            before is not None
            and _phrase_before(
                words, first, (("founded", "by"), ("succeeded", "by"), ("established", "by"), ("led", "by"))
            )
            and long
        ):
            yield Candidate(first, last, "PERSON", 0.5, "by")
        if last + 2 < words.sentence_end(first) and words.text[last] == "," and _role_behind(words, last + 1, lexicon):
            yield Candidate(first, last, "PERSON", 0.8 if long else 0.3, "role-behind")
        if last < words.sentence_end(first) and words.lower[last] in lexicon.person_verbs and long:
            yield Candidate(first, last, "PERSON", 0.15, "verb")


def _phrase_before(words: Words, index: int, phrases: tuple[tuple[str, ...], ...]) -> bool:
    start = words.first[words.sentence[index]]
    return any(
        index - len(row) >= start and all(words.lower[index - len(row) + k] == word for k, word in enumerate(row))
        for row in phrases
    )


def _role_behind(words: Words, index: int, lexicon: Lexicon) -> bool:
    end = words.sentence_end(index)
    for _ in range(3):
        if index < end and words.lower[index] in {"the", "a", "an", "its", "then", "who", "former", "their"}:
            if words.lower[index] == "who":
                return True
            index += 1
    return any(
        index + len(row) <= end and all(words.lower[index + k] == word for k, word in enumerate(row))
        for row in lexicon.roles
    )

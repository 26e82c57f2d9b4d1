"""Names of persons: behind titles and roles, before what people do, and by given names."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.extract.names.candidate import Candidate
from factlint.extract.names.chunks import Run
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words

SOURCES = ("family", "kin", "title", "given-name", "role-before", "by", "role-behind")
EXAMPLES = (
    ("It was founded by Asta Norvik.", "Asta Norvik"),
    ("Its chief executive, Asta Norvik, agreed.", "Asta Norvik"),
    ("Mr Norvik agreed.", "Norvik"),
    ("The Norvik family agreed.", "Norvik"),
    ("Anna Norvik agreed.", "Anna Norvik"),
    ("It was founded by the sisters Ulvi and Asta Norvik.", "Asta Norvik"),
    ("It was founded by Ulvi Norvik and Asta Moe.", "Asta Moe"),
    ("Ulvi Norvik and Asta Moe founded it.", "Ulvi Norvik"),
    ("She and a friend from school, Ulvi Norvik, agreed.", "Ulvi Norvik"),
)
COUNTEREXAMPLES = ("The Norvik plant closed.",)


def people(words: Words, runs: list[Run], lexicon: Lexicon) -> Iterator[Candidate]:
    """Runs that are persons by what stands at them or by their first word."""
    yield from _kin(words, runs, lexicon)
    yield from _founders(words, runs, lexicon)
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
        if last < words.sentence_end(first) and words.text[last] in lexicon.families and last - first <= 2:
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
        elif long and before is not None and words.text[before] == "," and _opens_as(words, first, lexicon):
            yield Candidate(first, last, "PERSON", 0.6, "role-before")
        if last + 2 < words.sentence_end(first) and words.text[last] == "," and _role_behind(words, last + 1, lexicon):
            yield Candidate(first, last, "PERSON", 0.8 if long else 0.3, "role-behind")
        if last < words.sentence_end(first) and words.lower[last] in lexicon.person_verbs and long:
            yield Candidate(first, last, "PERSON", 0.15, "verb")


def _kin(words: Words, runs: list[Run], lexicon: Lexicon) -> Iterator[Candidate]:
    """'the brothers Ulvi and Egon Norvik', 'his wife, Asta Norvik', 'a friend from school, Asta Norvik'."""
    together = None
    for first, last in runs:
        start = words.first[words.sentence[first]]
        joined = together is not None and first == together + 1 and words.lower[together] == "and"
        if last - first <= 4 and (joined or _is_kin(words, first, start, lexicon)):
            yield Candidate(first, last, "PERSON", 0.95, "kin")
            together = last
        else:
            together = None


def _founders(words: Words, runs: list[Run], lexicon: Lexicon) -> Iterator[Candidate]:
    """'founded by Asta Hauge, Egon Moe and Ulvi Berg', 'Asta Hauge and Egon Moe founded …': names of two words or more."""
    row: list[Run] = []
    for first, last in [*runs, (len(words), len(words))]:
        if row and first < len(words) and _goes_on(words, row[-1][1], first):
            row.append((first, last))
            continue
        if row:
            start, end = row[0][0], row[-1][1]
            by = _phrase_before(words, start, lexicon.beginnings)
            active = len(row) > 1 and end < words.sentence_end(start) and words.lower[end] in lexicon.founding
            for a, b in row:
                if (by or active) and 2 <= b - a <= 4 and words.lower[b - 1] not in lexicon.heads:
                    yield Candidate(a, b, "PERSON", 0.5, "by")
        row = [(first, last)]


def _goes_on(words: Words, last: int, first: int) -> bool:
    """Whether only 'and', a comma, or both stand between two runs of one sentence."""
    between = words.lower[last:first]
    return words.sentence[last - 1] == words.sentence[first] and 0 < len(between) < 3 and set(between) <= {",", "and"}


def _is_kin(words: Words, first: int, start: int, lexicon: Lexicon) -> bool:
    """Whether a word for kin or friends stands before word `first`, at it or before a comma and a few small words."""
    if first == start:
        return False
    if words.text[first - 1] != ",":
        return words.lower[first - 1] in lexicon.kin
    for k in range(first - 2, max(start, first - 5) - 1, -1):
        if words.lower[k] in lexicon.kin:
            return True
        if not words.text[k].islower():
            return False
    return False


def _opens_as(words: Words, index: int, lexicon: Lexicon) -> bool:
    """Whether the sentence of word `index` begins with a role: 'As its chairman from 1999, Asta Hauge …'."""
    start = words.first[words.sentence[index]]
    return words.lower[start] == "as" and any(
        tuple(words.lower[k : k + len(row)]) == row for k in (start + 1, start + 2) for row in lexicon.roles
    )


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

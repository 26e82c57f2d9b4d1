"""Names of places: countries, known cities and regions, and runs with the head of a place ('Lake Norra')."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.extract.names.candidate import Candidate
from factlint.extract.names.chunks import Run
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words

_CLOSING = frozenset(
    {",", ".", ";", ")", "and", "or", "in", "on", "since", "from", "to", "for", "with", "by", "was", "is", "had"}
)
# What is held or put 'in' a company.
_HELD = frozenset(
    "stake stakes shares share invested invest investing investment investments interest interests holding holdings position confidence majority minority equity percent cent %".split()
)
_PREPOSITIONS = frozenset({"in", "near", "at", "from", "outside", "around"})

SOURCES = ("place-list", "place-head", "preposition", "before-country", "based")
EXAMPLES = (
    ("They met in Oslo.", "Oslo"),
    ("They met at Lake Norra.", "Lake Norra"),
    ("They met in Norvik, Norway.", "Norvik"),
    ("The Norvik-based firm grew.", "Norvik"),
)
COUNTEREXAMPLES = ("It acquired Norra.",)


def places(words: Words, runs: list[Run], lexicon: Lexicon) -> Iterator[Candidate]:
    """Runs, or the last part of a run, that are places."""
    for first, last in runs:
        text = words.slice(first, last)
        if text in lexicon.places:
            yield Candidate(first, last, "LOC", 0.9, "place-list")
            continue
        if last - first > 1 and (
            words.lower[last - 1] in lexicon.place_suffixes or words.lower[first] in lexicon.place_prefixes
        ):
            yield Candidate(first, last, "LOC", 0.7, "place-head")
        before = first - 1
        if (
            before >= 0
            and words.sentence[before] == words.sentence[first]
            and words.lower[before] in _PREPOSITIONS
            and last - first <= 2
        ):
            weight = 0.35 if words.lower[before] in {"in", "near"} else 0.15
            closed = last >= words.sentence_end(first) or words.text[last] in _CLOSING
            if weight > 0.3 and closed and words.lower[before - 1] not in _HELD:
                weight = 0.6
            if (
                last < words.sentence_end(first)
                and words.text[last] == ","
                and last + 1 < len(words)
                and words.text[last + 1] in lexicon.places
            ):
                weight = 0.8
            yield Candidate(first, last, "LOC", weight, "preposition")
        elif (
            last + 1 < words.sentence_end(first)
            and words.text[last] == ","
            and words.text[last + 1] in lexicon.countries
            and last - first <= 2
        ):
            yield Candidate(first, last, "LOC", 0.5, "before-country")
        if (
            "-" in words.text[last : last + 1]
            and last + 1 < words.sentence_end(first)
            and words.lower[last + 1] in {"based", "headquartered", "born"}
        ):
            yield Candidate(first, last, "LOC", 0.9, "based")

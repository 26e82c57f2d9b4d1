"""Stock exchanges that are called by a name of their own: 'Nasdaq', 'Euronext Paris'."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.extract.names.candidate import Candidate
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words
from factlint.languages import load

SOURCES = ("exchange",)
EXAMPLES = (
    ("Its shares are traded on Euronext Paris.", "Euronext Paris"),
    ("It was listed on the Nasdaq in 2004.", "Nasdaq"),
)
COUNTEREXAMPLES = ("The exchange of letters was brief.",)


def exchanges(words: Words, lexicon: Lexicon) -> Iterator[Candidate]:
    """The names of the list, with the place that some bear behind them."""
    names = {tuple(name.split()) for name in load("en", "exchanges")["names"]}
    placed = frozenset(load("en", "exchanges")["placed"])
    longest = max(map(len, names))
    for first in range(len(words)):
        for size in range(longest, 0, -1):
            if tuple(words.text[first : first + size]) in names:
                last = first + size
                if words.text[first] in placed and last < len(words) and words.text[last] in lexicon.places:
                    last += 1
                yield Candidate(first, last, "ORG", 0.98, "exchange")
                break

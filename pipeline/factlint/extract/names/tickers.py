"""What stands where names stand and is none: ticker symbols and stock market indices."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.extract.names.candidate import Candidate
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words

SOURCES = ("ticker", "index")
EXAMPLES = (
    ("The shares trade under the symbol QLK.", "QLK"),
    ("Quillmark (LSE: QLK) makes nibs.", "QLK"),
    ("It is a constituent of the FTSE 250 Index.", "FTSE 250 Index"),
    ("The AEX closed lower.", "AEX"),
)
COUNTEREXAMPLES = ("The symbol of Quillmark is a bird.",)


def tickers(words: Words, lexicon: Lexicon) -> Iterator[Candidate]:
    """Symbols behind 'symbol', 'ticker' or an exchange with a colon, and the indices of the list, as MISC."""
    for k, word in enumerate(words.text):
        if word.isupper() and len(word) <= 6 and k > 0 and words.sentence[k - 1] == words.sentence[k]:
            before = words.lower[k - 1]
            behind_colon = (
                before == ":"
                and k > 1
                and words.text[k - 2].isupper()
                and k + 1 < len(words)
                and words.text[k + 1] in {")", ";", ",", "]"}
            )
            if before in {"symbol", "symbols", "ticker", "tickers", "code"} or behind_colon:
                yield Candidate(k, k + 1, "MISC", 0.99, "ticker")
        for row in lexicon.indices.get(word, ()):
            last = k + len(row)
            if tuple(words.text[k:last]) != row:
                continue
            while last < words.sentence_end(k) and (
                (words.text[last].isdigit() and len(words.text[last]) <= 4 and last == k + len(row))
                or words.text[last] in {"Index", "index", "Composite", "Average"}
            ):
                last += 1
            yield Candidate(k, last, "MISC", 0.99, "index")
            break

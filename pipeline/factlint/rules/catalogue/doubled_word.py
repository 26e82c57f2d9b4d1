"""TXT001 doubled-word: a word that stands twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.languages import load
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side, Suggestion
from factlint.values.reading import Reading

_DOUBLED = re.compile(r"(?<![\w'’.-])([^\W\d_]{1,30})([ \n]{1,3})(\1)(?![\w'’-])", re.IGNORECASE)


@rule(
    "TXT001",
    name="doubled-word",
    category="text",
    severity="error",
    flags=(
        "The firm has offices in [[the the]] Philippines.",
        "It was sold to to-be partners. Its shares are traded [[in in]] Oslo.",
    ),
    passes=(
        "It said that that offer was too low.",
        "New York, New York is home to the firm. The band Duran Duran played.",
        "What the board had had to decide was put in, in part, later.",
    ),
)
def doubled_word(reading: Reading) -> Iterator[Disagreement]:
    """A function word stands twice in a row.

    Compares: each word of the closed classes with the one before it, in lower case, inside a sentence.
    Why it matters: it is a slip of the hand, and readers trust a text with slips less.
    Cannot know: whether a doubled name or content word is meant ('Duran Duran', 'very very'), so these stay silent.
    """
    words = load("en", "doubled")
    doubled, initial = frozenset(words["told"]), frozenset(words["told_capitalised"])
    text = reading.article.text
    for match in _DOUBLED.finditer(text):
        first, second = match[1], match[3]
        known = first in doubled or (first.lower() in initial and second.islower())
        if not known or second != second.lower():
            continue
        span = reading.article.span(match.start(), match.end())
        extra = reading.article.span(match.end(1), match.end())
        yield Disagreement(
            message=f"“{first} {second}”: a word stands twice in a row",
            sides=(Side(span=span),),
            key=(first.lower(), *_neighbours(text, match.start(), match.end())),
            confidence=0.97,
            suggestions=(Suggestion(span=extra, replacement="", safe=True),),
        )


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The words around, which tell one slip from another of the same word."""
    before = text[max(0, start - 40) : start].split()[-1:]
    after = text[end : end + 40].split()[:1]
    return (before or [""])[0].lower(), (after or [""])[0].lower()

"""TXT001 doubled-word: a word that stands twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side, Suggestion
from factlint.values.reading import Reading

_DOUBLED = re.compile(r"\b([^\W\d_]+)( +)(\1)\b(?![-'’])", re.IGNORECASE)
# Words that English does put twice in a row.
_RIGHT_TWICE = frozenset({"had", "that", "is", "very", "bye", "ha", "no", "so", "her", "do", "can", "will"})


@rule(
    "TXT001",
    name="doubled-word",
    category="text",
    severity="error",
    flags=("The firm has offices in [[the the]] Philippines.",),
    passes=("It said that that offer was too low.", "New York, New York is home to the firm."),
)
def doubled_word(reading: Reading) -> Iterator[Disagreement]:
    """A function word stands twice in a row.

    Compares: each word with the one before it, in lower case, within a line.
    Why it matters: it is a slip of the hand, and readers trust a text with slips less.
    Cannot know: whether a doubled name or content word is meant ('Duran Duran'), so these stay silent.
    """
    text = reading.article.text
    for match in _DOUBLED.finditer(text):
        if match[1].lower() in _RIGHT_TWICE or match[1][0].isupper():
            continue
        span = reading.article.span(match.start(), match.end())
        yield Disagreement(
            message=f"“{span.text}” stands twice in a row",
            sides=(Side(span=span),),
            key=(span.text.lower(),),
            confidence=0.97,
            suggestions=(
                Suggestion(span=reading.article.span(match.end(1), match.end()), replacement="", safe=True),
            ),
        )

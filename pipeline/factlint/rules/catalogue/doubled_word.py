"""TXT001 doubled-word: a word that stands twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.extract.names.ranks import load_ranks
from factlint.languages import load
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side, Suggestion
from factlint.values.reading import Reading

_DOUBLED = re.compile(r"(?<![\w'’.-])([^\W\d_]{1,30})([ \n]{1,3})(\1)(?![\w'’-])", re.IGNORECASE)

_SHORTEST, _COMMON = 4, 14
_MARKS = frozenset("“”\"‘’'«»")


@rule(
    "TXT001",
    name="doubled-word",
    category="text",
    severity="error",
    flags=(
        "The firm has offices in [[the the]] Philippines.",
        "It was sold to to-be partners. Its shares are traded [[in in]] Oslo.",
        "It was sold for 4 [[million million]] kroner, and the [[company company]] grew.",
    ),
    passes=(
        "It said that that offer was too low.",
        "New York, New York is home to the firm. The band Duran Duran played.",
        "What the board had had to decide was put in, in part, later.",
    ),
)
def doubled_word(reading: Reading) -> Iterator[Disagreement]:
    """A word stands twice in a row.

    Compares: each word of the closed classes, and each common word of four letters and more in small letters, with the one before it.
    Why it matters: it is a slip of the hand, and readers trust a text with slips less.
    Cannot know: whether a doubled name, a rare word or one that is doubled for force is meant ('Duran Duran', 'very very'), so these stay silent.
    """
    words = load("en", "doubled")
    doubled, initial = frozenset(words["told"]), frozenset(words["told_capitalised"])
    text = reading.article.text
    for match in _DOUBLED.finditer(text):
        first, second = match[1], match[3]
        known = first in doubled or (first.lower() in initial and second.islower())
        if second != second.lower() or not (known or _common(reading, match, words["meant"])):
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


def _common(reading: Reading, match: re.Match[str], meant: list[str]) -> bool:
    """Whether a word of the open classes is doubled that nobody doubles on purpose: common, in small letters, outside of
    quotation marks, and doubled nowhere else."""
    word, text = match[1], reading.article.text
    if len(word) < _SHORTEST or not word.islower() or word in meant or "\n" in match[2]:
        return False
    told = load_ranks().rank_of(word)
    if told is None or told > _COMMON or text[match.start() - 1 : match.start()] in _MARKS:
        return False
    if text[match.end() : match.end() + 1] in _MARKS:
        return False
    return len(re.findall(rf"\b{word} {word}\b", text, re.IGNORECASE)) == 1


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The words around, which tell one slip from another of the same word."""
    before = text[max(0, start - 40) : start].split()[-1:]
    after = text[end : end + 40].split()[:1]
    return (before or [""])[0].lower(), (after or [""])[0].lower()

"""Counts before a unit of time: figures, words, 'a', 'a few', 'half a'."""

from __future__ import annotations

import re

from factlint.extract.temporal.recognizer import Match

BELOW_HUNDRED = "(CARDINAL | TENS [-] [CARDINAL])"
COUNT = (
    "[bound=((more | less | fewer | greater) than | over | under | nearly | almost | about | around | roughly | approximately | some "
    "| at least | at most | up to | just over | just under | the | another | only | well over | a further)] "
    f"count=(NUM2 [-] NUM2 / NUM2 | (NUM2 | NUM | YEAR4) | {BELOW_HUNDRED} [hundred | thousand] [and {BELOW_HUNDRED}] | a (few | couple [of] | dozen | hundred | thousand | decade and a half "
    "| number of | handful of | matter of | mere) | CARDINAL [-] and [-] [a] [-] half | a | an | several | many | few | half a | half an | half - a | a half | one and a half | two and a half | hundreds of | dozens of | couple of | two dozen)"
)
_WORD = re.compile(r"[a-z]+|\d+(?:[.,]\d+)*")
_VAGUE = frozenset({"few", "couple", "several", "many", "number", "handful", "matter", "hundreds", "dozens"})


def count_of(match: Match) -> tuple[float | None, bool]:
    """The number of the group `count`, None where it is vague, and whether a bound stands before it."""
    words = _WORD.findall(match.word("count").lower())
    bound = match.has("bound") and match.word("bound").lower() not in (
        "the",
        "another",
        "only",
        "a further",
    )
    if any(word in _VAGUE for word in words):
        return None, bound
    numbers = match.lexicon.value
    total = 0.0
    if match.word("count").count("/") == 1 and len(words) == 3:
        whole, above, below = (float(word) for word in words)
        return (whole + above / below if below else whole), bound
    for word in words:
        if word[0].isdigit():
            total += float(word.replace(",", ""))
        elif word in ("hundred", "thousand"):
            total = (total or 1) * (100 if word == "hundred" else 1000)
        elif word == "dozen":
            total = (total or 1) * 12
        elif word == "half":
            total += 0.5
        elif word in ("a", "an"):
            if "half" not in words and len(words) == 1:
                total += 1
        else:
            known = numbers["numbers"].get(word, numbers["tens"].get(word, 0))
            total += known if isinstance(known, int) else 0
    return total or 1.0, bound


def iso_number(number: float) -> str:
    """A count as ISO 8601 writes it: no point where it is whole."""
    return str(int(number)) if number == int(number) else f"{number:g}"

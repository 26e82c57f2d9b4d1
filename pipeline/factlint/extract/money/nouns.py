"""The noun phrase behind a number, its head, and the head's singular."""

from __future__ import annotations

import re
from functools import cache

from factlint.languages import load

_WORD = re.compile(r"[ -](?P<word>[A-Za-z][\w'’-]{0,30})")
_OF = re.compile(r" of (?:the |its |their |his |her |our |these |those )?")
_ATTRIBUTIVE = re.compile(r"-(?P<noun>(?:(?:square|cubic)[ -])?[a-z]{3,20})(?![\w-])")
_LAST = re.compile(r"[\w]+$")
_LETTERS = frozenset({"bn", "mn", "tn", "mm", "km", "kg"})
_MOST_WORDS = 5


@cache
def lists(language: str) -> dict[str, frozenset[str]]:
    """The word lists of `counting`."""
    return {name: frozenset(words) for name, words in load(language, "counting").items() if isinstance(words, list)}


def counted(text: str, end: int, language: str = "en", *, one: bool = False) -> tuple[int, int, str] | None:
    """Where the noun phrase that begins at `end` stands, and its head: up to four modifiers and a plural.

    'of its' may stand before it ('11 of its stations'). None where no plural head is found.
    """
    words = lists(language)
    of = _OF.match(text, end)
    if of and (one or of[0] == " of "):
        return None  # 'one of the first projects' counts nothing; '12 of clubs'
    position, first = (of.end() - 1 if of else end), None
    for _ in range(_MOST_WORDS):
        match = _WORD.match(text, position)
        if not match or (first is None and text[position] == "-"):
            return None  # 'three-bedroom flats'
        lowered = match["word"].lower()
        if len(lowered) == 1 or lowered in _LETTERS:
            return None  # '3 m vehicles', '5 bn shares'
        if lowered in words["stop"] or lowered in words["time"]:
            return None
        first = match.start("word") if first is None else first
        position = match.end()
        if not is_plural(lowered, language):
            continue
        following = _WORD.match(text, position)
        if (
            following
            and text[position] == " "
            and following["word"].islower()
            and _goes_on(following["word"], words, language)
        ):
            continue  # 'sales offices': a plural may itself stand before the head
        return first, match.end(), lowered
    return None


def _goes_on(word: str, words: dict[str, frozenset[str]], language: str) -> bool:
    return (
        len(word) > 4
        and word not in words["stop"]
        and word not in words["verbs"]
        and word.endswith("s")
        and is_plural(word, language)
    )


def attributive(text: str, end: int, language: str = "en") -> tuple[int, int, str] | None:
    """The singular noun joined to a number by a hyphen: '200-seat', '12-storey'."""
    match = _ATTRIBUTIVE.match(text, end)
    words = lists(language)
    if (
        not match
        or match["noun"] in words["time"]
        or match["noun"] in words["joined"]
        or match["noun"] in words["stop"]
    ):
        return None
    return match.start("noun"), match.end(), match["noun"].replace("-", " ")


def is_plural(word: str, language: str = "en") -> bool:
    """Whether a lower-case word is a plural (or counts like one: 'staff')."""
    words = lists(language)
    head = word.rsplit("-", 1)[-1]
    if head in words["plural"]:
        return True
    ends = head.endswith("s") and not head.endswith(("ss", "us", "is", "'s", "’s", "ous")) and len(head) > 3
    return ends and head not in words["not_plural"]


def singular(noun: str, language: str = "en") -> str:
    """The singular of a counted noun, lower case."""
    table: dict[str, str] = load(language, "counting")["singular"]
    if noun in table:
        return table[noun]
    last = _LAST.search(noun)
    if last and last[0] != noun and last[0] in table:
        return noun[: last.start()] + table[last[0]]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun

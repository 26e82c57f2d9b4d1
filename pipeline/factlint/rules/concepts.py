"""Words as the things they tell: 'floated', 'listed' and 'IPO' are one concept; other words stand for themselves."""

from __future__ import annotations

import re
from functools import cache

from factlint.facts.restatements import stem
from factlint.languages import load

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# These join many sentences; alone they do not make two tell one thing.
WEAK = frozenset({"start", "closing", "announce", "appointment"})


@cache
def _table(language: str) -> dict[str, str]:
    return {word: name for name, words in load(language, "concepts")["groups"].items() for word in words}


@cache
def _together(language: str) -> tuple[tuple[frozenset[str], str], ...]:
    return tuple((frozenset(words), name) for name, words in load(language, "concepts").get("together", {}).items())


def concepts(text: str, language: str = "en") -> set[str]:
    """The concept groups that a text names, by a word or by words that name one only together ('shares', 'debut')."""
    table = _table(language)
    words = {m[0].lower() for m in _WORD.finditer(text)}
    found = {table[word] for word in words if word in table}
    return found | {name for needed, name in _together(language) if needed <= words}


def content(text: str, language: str = "en") -> set[str]:
    """Stems of the content words of a text, words of one group as one."""
    table = _table(language)
    stop = frozenset(load(language, "stopwords")["words"])
    words = (m[0] for m in _WORD.finditer(text))
    return {table.get(w.lower(), stem(w)) for w in words if w.lower() not in stop}

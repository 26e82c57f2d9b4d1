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


def concepts(text: str, language: str = "en") -> set[str]:
    """The concept groups that a text names."""
    table = _table(language)
    return {table[m[0].lower()] for m in _WORD.finditer(text) if m[0].lower() in table}


def content(text: str, language: str = "en") -> set[str]:
    """Stems of the content words of a text, words of one group as one."""
    table = _table(language)
    stop = frozenset(load(language, "stopwords")["words"])
    words = (m[0] for m in _WORD.finditer(text))
    return {table.get(w.lower(), stem(w)) for w in words if w.lower() not in stop}

"""The forms of an English verb or noun: regular ones made, irregular ones from the language data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

Form = Literal["base", "third", "past", "participle", "ing"]
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_SILENT_E = re.compile(r"[^eoy]e$")


def verb_forms(lemma: str, irregular: Mapping[str, str]) -> tuple[tuple[Form, str], ...]:
    """Each form of a verb; `irregular` tells past and participle of a lemma ('wrote written'), or '+' for a doubled consonant."""
    told = irregular.get(lemma, "")
    stem = lemma + lemma[-1] if told.startswith("+") else lemma
    ing = (lemma[:-2] + "y" if lemma.endswith("ie") else lemma[:-1] if _SILENT_E.search(lemma) else stem) + "ing"
    pasts = told.strip("+").split()
    if not pasts:
        regular = lemma[:-1] + "ied" if _CONSONANT_Y.search(lemma) else stem + ("d" if lemma.endswith("e") else "ed")
        pasts = [regular]
    return (("base", lemma), ("third", _plural(lemma)), ("past", pasts[0]), ("participle", pasts[-1]), ("ing", ing))


def noun_forms(noun: str) -> tuple[str, ...]:
    """A noun in the singular and, unless it is marked with '!', in the plural; its last word bears the ending."""
    return (noun[:-1],) if noun.endswith("!") else (noun, _plural(noun))


def _plural(word: str) -> str:
    if _CONSONANT_Y.search(word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")

"""What a text says of a spelling: that it is one of several, misspelled on purpose, or another language's."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from factlint.languages import load
from factlint.values.article import Article


@cache
def words_of(key: str, language: str = "en") -> frozenset[str]:
    """A row of words of the language's data on spellings."""
    return frozenset(load(language, "spellings")[key])


def unaccented(word: str) -> str:
    """A word without its accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def told_as_spelling(article: Article, word: str, *places: int) -> bool:
    """Whether the text tells the spelling as a spelling, at any of its places: 'also spelled X', '“X” (with an “n”)'."""
    text = article.text
    for at in places:
        sentence = article.sentence_at(at)
        before = re.findall(r"[^\W\d_]+|[(,;:“\"]", text[max(sentence.start, at - 60) : at])
        if {w.lower() for w in before[-8:]} & words_of("told_before"):
            return True
        if before and before[-1].lower() in words_of("told_beside") - {"as"} and len(places) == 1:
            return True
        if (
            before
            and before[-1].lower() == "as"
            and {w.lower() for w in before[-4:]} & {"known", "spelled", "also", "name", "written"}
        ):
            return True
        if {w.lower() for w in re.findall(r"[^\W\d_]+", text[sentence.start : sentence.end])} & words_of("told_around"):
            return True
        quoted = text[at - 1 : at] in "“\"‘'" and text[at + len(word) : at + len(word) + 1] in "”\"’'"
        if quoted and text[at - 2 : at - 1] != "(":
            # Behind a bracket the marks give a short name: '(“Norda”)'.
            return True
        # 'Armenia (;,;; Armeniya)': a bracket that begins with punctuation or stands right behind the name.
        opened = text.rfind("(", max(0, at - 60), at)
        if (
            opened >= 0
            and ")" not in text[opened:at]
            and (": " in text[opened:at] or text[opened + 1 : opened + 2] in ",;" or opened == at - 1)
        ):
            return True
    return False


def in_another_language(article: Article, word: str, at: int) -> bool:
    """Whether a name stands among words of another language: behind a small word of one, or in a bracket that names it."""
    text = article.text
    before = re.findall(r"[^\W\d_]+", text[max(0, at - 30) : at])[-1:]
    behind = re.findall(r"[^\W\d_]+", text[at + len(word) : at + len(word) + 25])[:1]
    beside = [w for w in before + behind if w in words_of("foreign") or w.lower() == "acta"]
    between = re.fullmatch(r"[ ]", text[at - 1 : at]) if before else None
    if (
        beside
        and (between or (behind and behind[0] in beside))
        and text[at + len(word) : at + len(word) + 1] in (" ", ",", ".", "”", '"', ")", "")
    ):
        return True
    inside = text[max(0, at - 90) : at].rpartition("(")[2]
    return ")" not in inside and "(" in text[max(0, at - 90) : at] and ": " in inside

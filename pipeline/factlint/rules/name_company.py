"""The words beside a name: whether two spellings keep the same company in a text, or different companies."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from factlint.normalise.names.slips import heard_of
from factlint.rules.spellings import words_of
from factlint.values.article import Article

Places = Mapping[str, Sequence[int]]
_NEXT = re.compile(r"(?:['’]s)? ([A-Z][\w-]{2,}|[A-Z]\b)")
_BEFORE = re.compile(r"([A-Z][\w-]{2,}|&) $")
_NOUN = re.compile(r" ([a-z]{4,})")
_LED = re.compile(r"\b(?:the|The|a) $")
_LONG, _ESTABLISHED = 6, 3
_FIRST_NAME = 0.8


def same_place(article: Article, places: Places, word: str, name: str) -> bool:
    """Whether a word beside the rare name, no title or form of company, stands beside the other elsewhere."""
    one, other = _neighbours(article, places, word), _neighbours(article, places, name)
    if any({w for w in a if _tells(w)} & set(b) for a, b in zip(one, other, strict=True)):
        return True
    single = {w for w in one[0] if len(w) == 1}
    if any(other[0].count(w) >= _ESTABLISHED for w in single):
        return True  # 'Cass A shares' beside 'Class A shares' again and again
    text = article.text
    nouns = [{m[1] for at in places[n] if (m := _NOUN.match(text, at + len(n)))} for n in (word, name)]
    # 'the Heronn chair', 'the Heron chair': what the name is of, where the rare one is unheard of.
    return (
        bool(nouns[0] & nouns[1])
        and not heard_of(word)
        and len(word) >= _LONG
        and bool(_LED.search(text, max(0, places[word][0] - 5), places[word][0]))
    )


def other_company(article: Article, places: Places, word: str, name: str) -> bool:
    """Whether both are parts of longer names that go on differently: two first names, 'X Mountain' and 'Y River'."""
    (behind, before), (behind_other, before_other) = (
        _neighbours(article, places, word),
        _neighbours(article, places, name),
    )
    for one, other in ((behind, behind_other), (before, before_other)):
        mine, theirs = {w for w in one if _tells(w)}, {w for w in other if _tells(w)}
        if mine and theirs and not mine & theirs and all(one) and sum(map(bool, other)) >= _FIRST_NAME * len(other):
            return True
    return False


def _neighbours(article: Article, places: Places, word: str) -> tuple[list[str], list[str]]:
    """The capitalised words right behind and right before each place of a name; '' where there is none."""
    text = article.text
    behind, before = [], []
    for at in places[word]:
        end = at + len(word)
        match = _NEXT.match(text, end, end + 30)
        behind.append(match[1] if match else "")
        match = _BEFORE.search(text, max(0, at - 30), at)
        before.append(match[1] if match else "")
    return behind, before


def _tells(word: str) -> bool:
    return len(word) > 2 and word.lower().rstrip(".") not in words_of("generic")

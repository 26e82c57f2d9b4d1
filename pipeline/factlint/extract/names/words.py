"""The article as a row of words: what every name recognizer walks over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from factlint.values.article import Article

_QUOTES = frozenset("\"“”‘’«»'`")
_DOTTED = frozenset({"Ltd.", "Inc.", "Co.", "Corp.", "Bros.", "Jr.", "Sr.", "Plc.", "plc."})

# 'ApS.', 'SpA.': the tokenizer leaves the full stop of the sentence at a capital behind a small letter.
_INNER_CAPITAL = re.compile(r"[A-Z]?[a-z]+[A-Z]\.")


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel rows: the words, their offsets into the reading view, and the sentence each belongs to.

    `starts`/`ends` are code points, `sentence` indices into `article.sentences`. `title_like` holds for
    each sentence whether most of its words are capitalised, so that capitals say little there. `plain` are the words
    in small letters, `shorts` those in capitals throughout.
    """

    article: Article
    text: Sequence[str]
    lower: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    sentence: Sequence[int]
    first: Sequence[int]
    title_like: Sequence[bool]
    plain: frozenset[str] = field(default_factory=frozenset)
    shorts: frozenset[str] = field(default_factory=frozenset)

    def __len__(self) -> int:
        return len(self.text)

    def touches(self, index: int) -> bool:
        """Whether word `index` stands without a blank behind the word before it."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def slice(self, first: int, last: int) -> str:
        """The text from word `first` to word `last` (exclusive)."""
        return self.article.text[self.starts[first] : self.ends[last - 1]]

    def begins_sentence(self, index: int) -> bool:
        """Whether only quotation marks or brackets stand between this word and the start of its sentence."""
        start = self.first[self.sentence[index]]
        return all(self.text[k] in _QUOTES or self.text[k] in "([" for k in range(start, index))

    def sentence_end(self, index: int) -> int:
        """Index of the first word behind the sentence that holds word `index`."""
        return self.article.sentences[self.sentence[index]].last_token

    def at(self, offset: int) -> int:
        """Index of the word that starts at or behind this offset."""
        from bisect import bisect_left

        return bisect_left(self.starts, offset)


def is_capital(word: str) -> bool:
    """Whether a word looks like part of a name: a capital in front ('Norvik') or inside ('eBay')."""
    if word[0].isupper():
        return True
    return word[0].isalpha() and any(c.isupper() for c in word[1:])


def _full_stops(article: Article, text: list[str]) -> list[int]:
    """Words at the end of sentences, like 'Ltd.', whose full stop is the sentence's: the text writes them without one."""
    last = {s.last_token - 1 for s in article.sentences}
    inside = {w for k, w in enumerate(text) if w in _DOTTED and k not in last}
    known = set(text)
    return [
        k
        for k in sorted(last)
        if k >= 0 and ((text[k] in _DOTTED - inside and text[k][:-1] in known) or _INNER_CAPITAL.fullmatch(text[k]))
    ]


def read_words(article: Article) -> Words:
    """The words of an article."""
    ends = list(article.token_ends)
    text = [article.text[s:e] for s, e in zip(article.token_starts, ends, strict=True)]
    for k in _full_stops(article, text):
        text[k] = text[k][:-1]
        ends[k] -= 1
    sentence: list[int] = []
    first: list[int] = []
    title_like: list[bool] = []
    plain: set[str] = set()
    for index, told in enumerate(article.sentences):
        first.append(told.first_token)
        row = text[told.first_token : told.last_token]
        sentence += [index] * len(row)
        letters = [w for w in row if w[0].isalpha() and len(w) > 3]
        capitals = sum(w[0].isupper() for w in letters)
        heading = article.paragraphs[told.paragraph].heading
        closed = bool(row) and row[-1] in {".", "!", "?", "”", '"'}
        title_like.append(heading or (len(letters) >= 4 and not closed and capitals > 0.6 * len(letters)))
        plain.update(w for w in row if w[0].islower())
    return Words(
        article=article, text=text, lower=[w.lower() for w in text], starts=article.token_starts,
        ends=ends, sentence=sentence, first=first, title_like=title_like, plain=frozenset(plain),
        shorts=frozenset(w for w in text if 2 < len(w) < 9 and w.isupper()),
    )  # fmt: skip

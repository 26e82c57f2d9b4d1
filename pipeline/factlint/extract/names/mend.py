"""What a model tells, cut to what can be a name: no semicolon inside, no verb, no two names joined by 'and'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from factlint.extract.names.candidate import Candidate
from factlint.extract.names.definitions import SMALL
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.ranks import load_ranks
from factlint.extract.names.words import Words, is_capital

_BREAKS = frozenset({";", ":", "–", "—", "[", "]", "•"})
# Words in small letters that stand inside names; others end one.
_INSIDE = SMALL | frozenset(
    "dos das der den ter ten zum zur am im al el bin ibn bint i o los las della delle degli dello und och na aan op het met pro per voor".split()
)
_MEASURES = frozenset({"per", "percent", "%", "million", "billion", "trillion"})
# 'NZ$61', 'KSh4.6bn': what stands before the figure is a mark of money.
_AMOUNT = re.compile(
    r"(?:[A-Z]{0,3}[$€£¥₹₩₺₽₱₫₦₴₪฿¢]|(?:KSh|Rs|Rp|RM|Ksh|TSh|USh|NT|kr|zł|Fr|SFr)\.?) ?[\d.,]*(?:bn|mn|tn|m|k)?(?: ?(?:million|billion|trillion))?"
)
_DATELINE = re.compile(r"[A-Z]{4,}(?: [A-Z]{2,})?(?:,|\.|:)[^\n]{0,90}?(?:–|—| - |\(|\d{4})")
_LINE = 140
# Words of two or three letters that English texts use so seldom are another language's small words.
_FOREIGN = 12
_HEADS = frozenset({"government", "parliament"})


def mended(words: Words, told: Iterable[Candidate], lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of a model, each as the one or more names that it holds.

    In a line whose words are all capitalised a model sees names everywhere: only those stay that the body of the text knows.
    """
    known = _body(words)
    for candidate in told:
        for first, last in _pieces(words, candidate.first, candidate.last, lexicon):
            row = words.lower[first:last]
            parts = list(pairwise(row)) if len(row) > 1 else row
            if words.title_like[words.sentence[first]] and not all(part in known for part in parts):
                continue
            if _AMOUNT.fullmatch(words.slice(first, last)) or _in_dateline(words, first, last):
                continue
            last = _seated(words, first, last, lexicon)
            yield Candidate(first, last, candidate.label, candidate.weight, candidate.source)


def _seated(words: Words, first: int, last: int, lexicon: Lexicon) -> int:
    """The end of a name without its seat: 'Brightwell Analytics of Ames' before ', Iowa'."""
    behind = last + 1 < words.sentence_end(first) and words.text[last] == "," and is_capital(words.text[last + 1])
    for k in range(max(first + 1, last - 3), last - 1):
        if words.text[k] == "of" and behind and words.lower[k - 1] not in lexicon.opening:
            return k
    return last


def _in_dateline(words: Words, first: int, last: int) -> bool:
    """Whether a word in capitals opens a paragraph as the place of a dateline: 'OSLO, Tuesday 20 February (NTB) –'."""
    word = words.text[first]
    paragraph = words.article.paragraph_at(words.starts[first])
    if last - first > 2 or not word.isupper() or len(word) < 4 or words.starts[first] != paragraph.start:
        return False
    line = words.article.text[paragraph.start : min(paragraph.end, paragraph.start + _LINE)]
    return bool(_DATELINE.match(line))


def _body(words: Words) -> frozenset[object]:
    """What the sentences that are no title lines hold: pairs of neighbours, and capitalised words; in small letters."""
    found: set[object] = set()
    for told, title in zip(words.article.sentences, words.title_like, strict=True):
        if not title:
            found.update(pairwise(words.lower[told.first_token : told.last_token]))
            found.update(words.lower[k] for k in range(told.first_token, told.last_token) if is_capital(words.text[k]))
    return frozenset(found)


def _pieces(words: Words, first: int, last: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    start = first
    for k in range(first, last + 1):
        if (
            k == last
            or _breaks(words, k, last)
            or _is_money(words, k, lexicon)
            or _joins_two(words, start, k, last, lexicon)
        ):
            piece = _trimmed(words, start, k, lexicon)
            if piece is not None:
                yield piece
            start = k + 1


def _breaks(words: Words, k: int, last: int) -> bool:
    word = words.text[k]
    if word in _BREAKS:
        return word == ";" or not words.touches(k)
    if not word[0].islower() or is_capital(word) or word in _INSIDE:
        return False
    if len(word) < 4 and word.isalpha() and (load_ranks().rank_of(word) or _FOREIGN) >= _FOREIGN:
        return False  # 'Iglesia ni Cristo', 'Monte dei Paschi'
    # 'Mi-ran' and 'McDonald's': what touches the word before it belongs to it.
    return not words.touches(k) and not (k + 1 == last and word in _HEADS)


def _is_money(words: Words, k: int, lexicon: Lexicon) -> bool:
    """Whether word `k` is a currency's code or mark beside a figure."""
    if words.text[k] not in lexicon.currencies:
        return False
    return (k + 1 < len(words) and words.text[k + 1][0].isdigit()) or (k > 0 and words.text[k - 1][0].isdigit())


def _joins_two(words: Words, start: int, k: int, last: int, lexicon: Lexicon) -> bool:
    """Whether 'and' at word `k` stands between two whole names: both sides of two words or more, one of them a form
    of company or both with a head of their own."""
    if words.text[k] == "and" and words.lower[start] == "universities":
        return True
    if words.text[k] != "and" or k - start < 2 or last - k < 3:
        return False
    left, right = words.lower[k - 1].replace(".", ""), words.lower[last - 1].replace(".", "")
    if any(words.text[j] in {"of", "for", "on"} for j in range(start, k)):
        return right in lexicon.place_suffixes
    if left in lexicon.legal or right in lexicon.legal:
        return True
    heads = lexicon.heads | lexicon.legal
    return right in heads and left in heads and not (right in lexicon.weak_heads and right not in lexicon.legal)


def _trimmed(words: Words, first: int, last: int, lexicon: Lexicon) -> tuple[int, int] | None:
    while first < last and (words.text[first] in _INSIDE or not words.text[first][0].isalnum()):
        first += 1
    while first < last and (
        words.text[last - 1] in _INSIDE
        or words.text[last - 1] in {",", "(", "-", "&"}
        or (last - first > 1 and words.text[last - 1] in lexicon.stop and words.text[last - 1].isupper())
        or (words.text[last - 1].isdigit() and last < len(words) and words.lower[last] in _MEASURES)
    ):
        last -= 1
    if all(w in lexicon.legal for w in (x.strip(".,").lower() for x in words.text[first:last])):
        return None  # a form of company without a name
    return (first, last) if any(c.isalpha() for word in words.text[first:last] for c in word) else None

"""Runs of capitalised words: the stretches that other recognizers judge."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words, is_capital

Run = tuple[int, int]
# Small words inside names of other languages ('Ludwig van der Horst', 'Banco do Sul').
_PARTICLES = frozenset(
    "de da do dos das del della di du des la le les van von der den ten ter zu zum y e al el bin ibn und et".split()
)
_HYPHENS = frozenset("-–")


def runs(words: Words, lexicon: Lexicon) -> list[Run]:
    """The runs of an article, in order: capitalised words, initials, '&', hyphens and particles between them.

    Function words at the start of a sentence, months, and stop-words standing alone are left out.
    """
    found: list[Run] = []
    index = 0
    while index < len(words):
        if not _opens(words, index, lexicon):
            index += 1
            continue
        last = _extend(words, index, lexicon)
        first = index
        if first < last and not (last == first + 1 and words.text[first] in lexicon.stop):
            found.append((first, last))
        index = max(last, index + 1)
    return found


def _opens(words: Words, index: int, lexicon: Lexicon) -> bool:
    word = words.text[index]
    if not is_capital(word):
        following = index + 1
        # '20th Century …', '3M', '7-Eleven' open with a figure.
        return (
            word[0].isdigit()
            and any(c.isalpha() for c in word)
            and following < words.sentence_end(index)
            and is_capital(words.text[following])
            and words.text[following] not in lexicon.months
        )
    if word in lexicon.months:
        return False
    if words.lower[index] in lexicon.function and word != word.upper():
        return False
    return not (
        len(word) == 1
        and words.lower[index] in {"a", "i"}
        and not words.touches(index + 1 if index + 1 < len(words) else index)
    )


def _extend(words: Words, first: int, lexicon: Lexicon) -> int:
    end = words.sentence_end(first)
    last = first + 1
    while last < end:
        word = words.text[last]
        if (is_capital(word) and word not in lexicon.months) or (
            word == "."
            and len(words.text[last - 1]) <= 3
            and words.touches(last)
            and last + 1 < end
            and words.touches(last + 1)
        ):
            last += 1
        elif word in {"&", "+"} and last + 1 < end and is_capital(words.text[last + 1]):
            last += 2
        elif word in _HYPHENS and words.touches(last) and last + 1 < end and words.touches(last + 1):
            if not is_capital(words.text[last + 1]) and not words.text[last + 1][0].isdigit():
                # 'Leeds-based': the name is what stands before the hyphen; 'Mi-ran' is one word of a person.
                if len(words.text[last + 1]) <= 3 and words.lower[last + 1] not in lexicon.function | {"led"}:
                    last += 2
                    continue
                return last
            last += 2
        elif words.lower[last] in _PARTICLES and word == words.lower[last]:
            ahead = last + 1
            while ahead < end and words.text[ahead] in _PARTICLES and ahead < last + 3:
                ahead += 1
            if ahead < end and is_capital(words.text[ahead]) and words.text[ahead] not in lexicon.months:
                last = ahead + 1
            else:
                return last
        elif word == "/" and words.touches(last) and last + 1 < end and words.touches(last + 1):
            last += 2
        else:
            return last
    return last


@lru_cache(maxsize=4096)
def key_of(text: str) -> str:
    """What makes two spellings one surface: no leading article, single blanks."""
    words = text.split()
    if words and words[0] in {"The", "the"}:
        words = words[1:]
    return " ".join(words)


def inside(run: Run, others: list[Run]) -> Iterator[Run]:
    """The runs that lie wholly within `run`."""
    return (other for other in others if run[0] <= other[0] and other[1] <= run[1])

"""Names that end in a form of company: 'Brightwell Foods Inc.', 'Oakmere (Jersey) Co., Ltd.', 'Fonderia Norda S.p.A.'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.extract.names.candidate import Candidate
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words, is_capital

_SPACED, _SPACED_LETTERS = 9, 32
# Small words of other languages inside names ('Moageira do Norte').
_PARTICLES = frozenset(
    {"de", "del", "do", "da", "dos", "das", "di", "du", "des", "la", "las", "los", "y", "e", "et", "van", "von", "der"}
)
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")

SOURCES = ("legal-form",)
EXAMPLES = (
    ("It bought Brightwell Foods Inc. in 1999.", "Brightwell Foods Inc."),
    ("It bought Oakmere (Jersey) Co., Ltd. in 1999.", "Oakmere (Jersey) Co., Ltd."),
    ("It bought Fonderia Norda S.p.A. in 1999.", "Fonderia Norda S.p.A."),
    ("It bought Lanovy Norda a.s. in 1999.", "Lanovy Norda a.s."),
    ("It works with Oberau AG.", "Oberau AG"),
    ("It bought Forges Norda, société anonyme, in 1999.", "Forges Norda, société anonyme"),
    ("It bought Norda Gry sp. z o.o. in 1999.", "Norda Gry sp. z o.o."),
    ("It bought Molinos Norda, S.A. de C.V. in 1999.", "Molinos Norda, S.A. de C.V."),
    ("It bought Moageira do Norte, Lda. in 1999.", "Moageira do Norte, Lda."),
    ("It bought Norda Joint Stock Company in 1999.", "Norda Joint Stock Company"),
    ("It bought Nordvik hf. in 1999.", "Nordvik hf."),
    ("In 2019 Norda AS was sold.", "Norda AS"),
)
COUNTEREXAMPLES = ("As a company it was young.", "The Swedish company grew.", "It was listed as such.")


def legal_forms(words: Words, lexicon: Lexicon) -> Iterator[Candidate]:
    """Each name with its form of company, the form inside it."""
    index = 1
    while index < len(words):
        last = form_at(words, index, lexicon)
        if last is None or not _behind_name(words, index, lexicon):
            index += 1
            continue
        # 'Co., Ltd.' and 'Holdings Limited' are two forms in a row.
        while last < len(words):
            following = last + 1 if words.text[last] == "," else last
            more = form_at(words, following, lexicon) if following < len(words) else None
            if more is None or words.sentence[following] != words.sentence[index]:
                break
            last = more
        first = _first(words, index, lexicon)
        if first is not None:
            first = _over_dash(words, first, last)
            yield Candidate(first, last, "ORG", 1.0, "legal-form")
        index = last


def _over_dash(words: Words, first: int, last: int) -> int:
    """'Norda – Moinhos de Vento, S.A. (Norda)': the part before a dash belongs to the name that is cut to it behind."""
    if first < 2 or words.text[first - 1] not in {"–", "—", "-"} or words.touches(first):
        return first
    bracket = words.text[last : last + 1] == ["("] if last < len(words) else False
    told = [w for w in words.text[last + 1 : last + 3] if w[0].isalpha()]
    return first - 2 if bracket and told and told[0] == words.text[first - 2] else first


def form_at(words: Words, index: int, lexicon: Lexicon) -> int | None:
    """The end (exclusive) of the form of company that begins at word `index`; None if none does."""
    word = words.text[index]
    if not word[0].isalpha():
        return None
    best: int | None = None
    joined = ""
    limit = min(index + 6, words.sentence_end(index))
    for last in range(index, limit):
        if last > index and not words.touches(last):
            break
        joined += words.text[last]
        bare = joined.replace(".", "").replace("/", "").lower()
        if bare in lexicon.legal:
            dotted = bare in lexicon.legal_dotted and joined.endswith(".")
            closes = words.text[last] == "." and last + 1 == words.sentence_end(index)
            if closes and not dotted and "." not in joined[:-1]:
                break  # the full stop of the sentence
            plain = joined.islower() and bare not in lexicon.legal_small and not dotted and "." not in joined[1:-1]
            if not plain and (bare not in lexicon.legal_wordlike or "." in joined or not joined.islower()):
                best = last + 1
    phrase = _phrase(words, index, limit, lexicon) or _spaced(words, index, lexicon)
    if phrase is not None:
        return phrase
    if best is not None and best < limit and words.text[best] == "." and words.touches(best):
        # The full stop belongs to the form unless the sentence ends with it.
        inner = words.slice(index, best)
        if "." in inner and not inner.endswith("."):
            best += 1
    return best


def _phrase(words: Words, index: int, limit: int, lexicon: Lexicon) -> int | None:
    """The end of a form of several words ('société anonyme')."""
    for last in range(min(limit, index + 4), index + 1, -1):
        if " ".join(words.lower[index:last]) in lexicon.legal:
            return last
    return None


def _spaced(words: Words, index: int, lexicon: Lexicon) -> int | None:
    """The end of a form written with blanks inside it ('S.A. de C.V.', 'sp. z o.o.', 'GmbH & Co. KG'), the longest one."""
    joined, best, seam = "", None, False
    for last in range(index, min(index + _SPACED, words.sentence_end(index))):
        joined += words.text[last]
        seam = seam or (last > index and not words.touches(last))
        if len(joined) > _SPACED_LETTERS:
            break
        told = seam and joined.replace(".", "").lower() in lexicon.legal_spaced
        # In small letters they are words ('a joint stock company'), unless they are cut short.
        if told and words.text[last] != "." and (joined[0].isupper() or "." in joined):
            best = last + 1
    if best is not None and best < words.sentence_end(index) and words.text[best] == "." and words.touches(best):
        return best + 1
    return best


def _behind_name(words: Words, index: int, lexicon: Lexicon) -> bool:
    before = index - 1
    if words.sentence[before] != words.sentence[index]:
        return False
    if words.text[before] == ",":
        bare = words.lower[index].replace(".", "")
        if not words.text[index][0].isupper() and "." not in words.text[index]:
            return _phrase(words, index, words.sentence_end(index), lexicon) is not None
        return (
            before > 0
            and is_capital(words.text[before - 1])
            and (bare not in lexicon.legal_wordlike or words.text[index][0].isupper() or "." in words.text[index])
        )
    if words.text[before] == ")":
        return True
    if words.lower[before] in lexicon.function or words.text[before] in lexicon.months:
        return False
    if (
        words.lower[index] in {"company", "corporation", "holding", "limited"}
        and words.lower[before] in lexicon.nationalities
    ):
        return False
    return is_capital(words.text[before]) or words.text[before] in {"&", "+"}


def _first(words: Words, index: int, lexicon: Lexicon) -> int | None:
    """Walks back over the name before a form; None where nothing capitalised stands there."""
    start = words.first[words.sentence[index]]
    first = index
    if words.text[first - 1] == ",":
        first -= 1
    while first > start:
        word = words.text[first - 1]
        lower = words.lower[first - 1]
        if word == ")":
            opening = next((k for k in range(first - 2, max(start, first - 6), -1) if words.text[k] == "("), None)
            if opening is None or opening == start or not is_capital(words.text[opening + 1]):
                break
            first = opening
        elif lower in _PARTICLES and word == lower and first < index and _particle(words, first - 1, start):
            first -= 1
        elif word in lexicon.months or (
            lower in lexicon.function and word != word.upper() and lower not in {"first", "new", "one", "two", "three"}
        ):
            break
        elif is_capital(word) or (word[0].isdigit() and first - 1 > start and first < index and len(word) <= 4):
            if word[0].isdigit() and (words.text[first - 2] in lexicon.months or _YEAR.fullmatch(word)):
                break
            first -= 1
        elif (
            word in {"-", "&", "+", "'", "’", "."}
            and first - 1 > start
            and (is_capital(words.text[first - 2]) or words.touches(first - 1))
        ):
            if word == "." and len(words.text[first - 2]) > 3:
                break
            first -= 1
        elif (
            lower in {"of", "and", "for", "the"}
            and first < index
            and first - 1 > start
            and _joined(words, first - 1, lexicon)
        ):
            first -= 1
        else:
            break
    while first < index and (
        words.text[first] in {"&", "-", "(", ")", ",", ".", "'"} or words.lower[first] in {"of", "and", "for", "the"}
    ):
        first += 1
    return (
        first
        if (first < index and is_capital(words.text[first])) or (first < index and words.text[first][0].isdigit())
        else None
    )


def _particle(words: Words, index: int, start: int) -> bool:
    """Whether capitalised words of one name stand on both sides of a particle, or another particle before it."""
    k = index
    while k > start and words.text[k] in _PARTICLES:
        k -= 1
    return (
        index - k < 3 and k >= start and is_capital(words.text[k]) and words.lower[k] not in {"the", "in", "on", "at"}
    )


def _joined(words: Words, index: int, lexicon: Lexicon) -> bool:
    """Whether a small word is inside the name: only between an institution's head and what it is of."""
    before = words.lower[index - 1]
    if words.lower[index] == "of":
        return before in lexicon.opening and words.text[index - 1][0].isupper()
    return False

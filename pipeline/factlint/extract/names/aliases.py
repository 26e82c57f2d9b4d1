"""Short names that a text gives in quotation marks: 'Quillmark Pens plc ("Quillmark" or "the Group")'."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.extract.names.candidate import Candidate
from factlint.extract.names.definitions import Definition
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words, is_capital

_QUOTES = frozenset("\"“”‘’'«»„") | {"``", "''"}
_LEADS = frozenset(
    {"or", "and", "the", "hereinafter", "hereafter", "together", "collectively", ",", "called", "also", "known", "as"}
)
_LONGEST = 4


_FURTHEST = 24


def aliases(words: Words, candidates: list[Candidate], lexicon: Lexicon) -> Iterator[Definition]:
    """A name of an organisation with each capitalised name in quotation marks in the bracket behind it."""
    ends = {c.last: c for c in sorted(candidates, key=lambda c: c.weight) if c.label == "ORG" and c.weight >= 0.6}
    starts = {c.first: c for c in sorted(candidates, key=lambda c: c.weight) if c.label == "ORG" and c.weight >= 0.6}
    for index, word in enumerate(words.text):
        if index in ends and word in {"(", ","}:
            yield from _cued(words, ends[index], starts, lexicon)
        if word != "(" or index not in ends:
            continue
        long = ends[index]
        earlier = _earlier(words, index + 1)
        if earlier is not None:
            yield Definition((long.first, long.last), earlier, True)
            continue
        native = _native(words, index + 1)
        if native is not None:
            yield Definition((long.first, long.last), native, True)
            continue
        own = words.text[index + 1 : index + 2]
        short = words.lower[index + 2 : index + 5]
        if own and is_capital(own[0]) and list(short) in (["for", "short", ")"], ["in", "short", ")"]):
            yield Definition((long.first, long.last), (index + 1, index + 2), True)
            continue
        if (
            words.text[index + 2 : index + 3] == [")"]
            and own
            and own[0] in words.text[long.first : long.last]
            and is_capital(own[0])
        ):
            yield Definition((long.first, long.last), (index + 1, index + 2), True)  # 'Hilanderas Norda S.A. (Norda)'
            continue
        k, end = index + 1, words.sentence_end(index)
        while k < end and words.text[k] != ")":
            if words.text[k] not in _QUOTES:
                if words.lower[k] not in _LEADS and not _of_listing(words.text[k]):
                    break
                k += 1
                continue
            first = last = k + 1
            while last < end and words.text[last] not in _QUOTES and last - first < _LONGEST + 1:
                last += 1
            if last < end and words.text[last] in _QUOTES and _names(words, first, last, lexicon):
                yield Definition((long.first, long.last), (first, last), True)
            k = last + 1


def _of_listing(word: str) -> bool:
    """'(OSE: NORD, “Norda”)': an exchange and a ticker stand before the short name."""
    return word in {":", ";"} or (word.isalnum() and word.upper() == word) or word in {"Nasdaq", "Euronext"}


def _names(words: Words, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the quoted words name something: capitalised, and more than 'the Company' or 'our Group'."""
    if not first < last <= first + _LONGEST or not is_capital(words.text[first]) or words.lower[first] == "the":
        return False
    return f"the {words.slice(first, last).lower()}" not in lexicon.references and words.lower[first] not in (
        lexicon.function | lexicon.heads
    )


def _earlier(words: Words, first: int) -> tuple[int, int] | None:
    """The name in '(until 1974 Norda Mekaniska)', '(formerly Norda Mekaniska)': capitalised words to the bracket's end."""
    end = words.sentence_end(first - 1)
    k = first
    if k < end and words.lower[k] in {"until", "till", "before"} and k + 1 < end and words.text[k + 1].isdigit():
        k += 2
    elif k < end and words.lower[k] in {"formerly", "previously", "originally", "née"}:
        k += 1
    else:
        return None
    while k < end and (words.text[k] in _QUOTES or words.lower[k] in {"known", "as", "called", "named", "the"}):
        k += 1
    last = k
    while last < end and (is_capital(words.text[last]) or words.text[last] in {"&", ".", "-"}):
        last += 1
    closed = last < end and (words.text[last] in {")", ","} or words.text[last] in _QUOTES)
    return (k, last) if closed and last > k and last - k <= 2 * _LONGEST else None


def _native(words: Words, first: int) -> tuple[int, int] | None:
    """The name in another script that a bracket opens with: 'Takara Seiki K.K. (高良精機株式会社, …)'."""
    end = words.sentence_end(first - 1)
    if first < end and words.text[first].endswith(":"):
        first += 1
    elif first + 1 < end and words.text[first + 1] == ":":
        first += 2
    last = first
    while last < end and words.text[last][0] > "\u036f" and words.text[last][0].isalpha():
        last += 1
    return (first, last) if last > first else None


def _cued(words: Words, long: Candidate, starts: dict[int, Candidate], lexicon: Lexicon) -> Iterator[Definition]:
    """Names behind 'doing business as' and the like, in the bracket or between the commas behind a name."""
    end = min(words.sentence_end(long.last), long.last + _FURTHEST)
    for at in range(long.last + 1, end):
        if words.lower[at] in {"is", "was", "are", "has", "had"}:
            return
        for cue in lexicon.called:
            last = at + len(cue)
            if last < end and tuple(words.lower[at:last]) == cue:
                while last < end and words.text[last] in _QUOTES:
                    last += 1
                named = starts.get(last)
                stop = named.last if named else last
                while named is None and stop < end and is_capital(words.text[stop]) and stop - last < _LONGEST:
                    stop += 1
                if stop > last and is_capital(words.text[last]):
                    yield Definition((long.first, long.last), (last, stop), True)
                break

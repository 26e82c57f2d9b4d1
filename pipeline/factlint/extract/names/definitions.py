"""Long forms with their short forms beside them: 'Norland Research Council (NRC)', 'NRC (Norland Research Council)'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factlint.extract.names.chunks import Run
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words, is_capital

SMALL = frozenset(
    "of the and for on in at to a an de la del der des du von van und y et e di da do & with by from".split()
)
_QUOTES = frozenset("\"“”‘’'«»``''")
_MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class Definition:
    """Words of the long form and of the short one; `fits` when every letter of the short form was placed."""

    long: Run
    short: Run
    fits: bool


def definitions(words: Words, runs: list[Run], lexicon: Lexicon) -> Iterator[Definition]:
    """Every pair of a name and a short form in brackets, in either order."""
    starts = {run[0]: run for run in runs}
    ends = {run[1]: run for run in runs}
    for index, word in enumerate(words.text):
        if word != "(" or index == 0:
            continue
        inner = index + 1
        while inner < len(words) and (words.text[inner] in _QUOTES or words.lower[inner] in {"the", "or"}):
            inner += 1
        if inner >= len(words) or words.sentence[inner] != words.sentence[index]:
            continue
        short = _short_at(words, inner)
        if short is not None:
            definition = _before(words, index, short, ends, lexicon)
            if definition is not None:
                yield definition
                continue
        turned = _turned(words, index, inner, starts)
        if turned is not None:
            yield turned


def is_short_form(text: str) -> bool:
    """Whether a word looks like a short form: two to eight letters, most of them capitals ('KfW', 'TU/e', 'NSTEP')."""
    letters = [c for c in text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return 2 <= len(letters) <= 9 and len(text) <= 11 and capitals >= 2 and (capitals * 2 >= len(letters))


def _short_at(words: Words, inner: int) -> Run | None:
    """The short form that begins behind an opening bracket and ends at the bracket, a comma or a semicolon."""
    last = inner
    limit = min(words.sentence_end(inner), inner + 6)
    while last < limit and words.text[last] not in {")", ",", ";", "]"} and words.text[last] not in _QUOTES:
        last += 1
    if last == inner or last - inner > 5:
        return None
    if last - inner > 1 and not all(words.touches(k) for k in range(inner + 1, last)):
        # 'Long Name (SHORT or …)' and 'SHORT, then …' still define the first word.
        if words.lower[inner + 1] not in {"or", "–", "-", "—"}:
            return None
        last = inner + 1
    text = words.slice(inner, last).replace(".", "")
    return (inner, last) if is_short_form(text) and not any(c.isdigit() for c in text[:1]) else None


def _before(words: Words, bracket: int, short: Run, ends: dict[int, Run], lexicon: Lexicon) -> Definition | None:
    letters = [c.lower() for c in words.slice(*short) if c.isalpha()]
    last = bracket
    while last > 0 and words.text[last - 1] in _QUOTES:
        last -= 1
    start = max(words.first[words.sentence[bracket]], last - _MOST_WORDS)
    first = fitting_start(words, start, last, letters)
    if first is not None:
        return Definition((first, last), short, True)
    run = ends.get(last)
    if run is None or run[1] - run[0] < 2:
        stretched = _name_before(words, last, start, lexicon)
        return Definition(stretched, short, False) if stretched else None
    return Definition(_name_before(words, last, start, lexicon) or run, short, False)


def _name_before(words: Words, last: int, start: int, lexicon: Lexicon) -> Run | None:
    """The capitalised name that ends at `last`, small words inside it, at least two words long."""
    first = last
    while first > start:
        word = words.text[first - 1]
        if word == "," or words.text[first - 1] in lexicon.months:
            break
        if (
            is_capital(word)
            or word in {"-", "'s", "’s", "'", "’", "&"}
            or (words.lower[first - 1] in SMALL and first < last)
        ):
            first -= 1
        else:
            break
    while first < last and (
        not is_capital(words.text[first])
        or (
            words.lower[first] in lexicon.function
            and words.lower[first] in {"the", "in", "a", "an", "by", "at", "for", "of", "on", "its", "this"}
        )
    ):
        first += 1
    capitals = sum(is_capital(words.text[k]) for k in range(first, last))
    return (first, last) if capitals >= 2 else None


def fitting_start(words: Words, start: int, last: int, letters: list[str]) -> int | None:
    """Where the long form of `letters` begins that ends at `last`: each letter opens a word, in order.

    Small words and up to one other word may be passed over; a letter may also come from inside a word
    that has given one already. The shortest long form wins. None where the letters cannot be placed.
    """
    fitting: int | None = None
    for first in range(last - 1, start - 1, -1):
        if words.text[first] in {",", ";", ":"}:
            # A list inside a name ('Health, Education and …') is let through; other stops are not.
            continue
        if not words.text[first][0].isalpha() or words.lower[first][0] != letters[0]:
            continue
        if words.lower[first] in SMALL and len(letters) < 5:
            continue
        if not is_capital(words.text[first]):
            continue
        row = [words.lower[k] for k in range(first, last) if words.text[k][0].isalnum()]
        initials = [w[0] for w in row if w not in SMALL]
        if initials == letters and len(row) >= 2:
            return first  # 'Commission for Conciliation, …' (CC…) before 'Conciliation, …'
        if fitting is None and len(row) >= 2 and places(row, letters):
            fitting = first
    return fitting


def places(row: list[str], letters: list[str]) -> bool:
    """Whether `letters` can be read off `row`: initials in order, inner letters only to help out."""
    state: set[tuple[int, int]] = {(0, 0)}
    # (letters placed, words skipped that are not small)
    for word in row:
        following: set[tuple[int, int]] = set()
        for placed, skipped in sorted(state):
            if word in SMALL or word in {"s", "'s"}:
                following.add((placed, skipped))
            elif skipped < 1 and placed > 0:
                following.add((placed, skipped + 1))
            if placed < len(letters) and word[0] == letters[placed]:
                reach = placed + 1
                following.add((reach, skipped))
                position = 1
                while reach < len(letters):
                    found = word.find(letters[reach], position)
                    if found < 0:
                        break
                    position = found + 1
                    reach += 1
                    following.add((reach, skipped))
        state = following
    return any(placed == len(letters) for placed, _ in state)


def _turned(words: Words, bracket: int, inner: int, starts: dict[int, Run]) -> Definition | None:
    """'SHORT (Long Form …)': the long form fills the bracket, up to a comma or the closing bracket."""
    short = words.text[bracket - 1]
    if not is_short_form(short) or not short.isupper():
        return None
    last = inner
    limit = min(words.sentence_end(inner), inner + _MOST_WORDS)
    while last < limit and words.text[last] not in {")", ",", ";"} and words.text[last] not in _QUOTES:
        last += 1
    if last - inner < 2 or not is_capital(words.text[inner]):
        return None
    capitals = sum(is_capital(words.text[k]) for k in range(inner, last))
    small = sum(words.lower[k] in SMALL or words.text[k] in {"-", "'", "’", "'s", "’s"} for k in range(inner, last))
    if capitals + small < last - inner or capitals < 2:
        return None
    row = [words.lower[k] for k in range(inner, last) if words.text[k][0].isalnum()]
    return Definition((inner, last), (bracket - 1, bracket), places(row, [c.lower() for c in short if c.isalpha()]))

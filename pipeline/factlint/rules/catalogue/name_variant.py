"""ORG101 name-variant: a rare word that is an established name but for one slip of the hand."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator

from factlint.extract.names.clusters import load_clusters
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side, Suggestion
from factlint.values.reading import Reading

_CAPITAL = re.compile(r"(?<![\w@./])[A-Z][^\W\d_]*(?:[A-Z][^\W\d_]*)*(?![\w@])")
_LOWER = re.compile(r"(?<![\w])[a-z][^\W\d_]+")
_ENDINGS = ("s", "n", "e", "i", "a", "es", "an", "r", "d", "y", "h", "o", "ed", "t", "m", "l", "x")
_SMALL_FOREIGN = re.compile(r"\b(?:van|von|del|della|dos|des|du|les|los|las|und|och|og|het|na)\s$")
_SHORTEST = 4
_ESTABLISHED = 3


@rule(
    "ORG101",
    name="name-variant",
    category="name",
    severity="error",
    flags=(
        "[[Brimvale]] makes pumps. Brimvale is old. In 1999 Brimvale grew. Later Brimvale sold its mill. The board of [[Brimavle]] met.",
    ),
    passes=(
        "Brimvale makes pumps. Brimvale is old. In 1999 Brimvale grew. Later Brimvale sold its mill. The Brimvales met.",
        "Hansen makes pumps. Hansen is old. In 1999 Hansen grew. Later Hansen sold its mill to Hanson.",
    ),
)
def name_variant(reading: Reading) -> Iterator[Disagreement]:
    """A word that stands once or twice is a name of the text but for one letter.

    Compares: capitalised words one slip apart (a letter left out, doubled, exchanged or replaced), one of them at least four
    times as frequent. The rare one must be no word or name that English texts know, unless it stands in the very place of
    the established one ('Wall Street', 'Wall Streit'). Inflections stay silent.
    Why it matters: a name misspelled is not found by a search, and readers doubt whether the same one is meant.
    Cannot know: whether an unknown name one letter apart is another's.
    """
    from rapidfuzz.distance import OSA

    article = reading.article
    text = article.text
    places: dict[str, list[int]] = defaultdict(list)
    for match in _CAPITAL.finditer(text):
        places[match[0]].append(match.start())
    lower = Counter(m[0] for m in _LOWER.finditer(text))
    established = sorted(
        (w for w, at in places.items() if len(at) >= _ESTABLISHED and len(w) >= _SHORTEST),
        key=lambda w: (-len(places[w]), w),
    )
    rare = sorted((w for w, at in places.items() if len(at) <= 2 and len(w) >= _SHORTEST), key=lambda w: places[w][0])
    clusters = load_clusters()
    by_key: dict[tuple[str, int], list[str]] = defaultdict(list)
    for name in established:
        by_key[name[0], len(name)].append(name)
    for word in rare:
        if _foreign(text, places[word][0]) or lower[word.lower()] or (word.isupper() and len(word) < 6):
            continue
        known = clusters.look_up(word.lower()) is not None
        for name in (n for size in (0, -1, 1) for n in by_key[word[0], len(word) + size]):
            if (
                len(places[name]) < 4 * len(places[word])
                or word.casefold() == name.casefold()
                or _inflected(word, name)
            ):
                continue
            if _plain(word) == _plain(name):
                continue  # an accent more or less is another rule's
            if OSA.distance(word, name, score_cutoff=1) != 1 or lower[name.lower()] > len(places[name]):
                continue
            alike = any(_same_place(text, at, word, name) for at in places[word])
            long_enough = len(word) >= 6 or (len(word) == 5 and len(places[name]) >= 6)
            if alike or (not known and long_enough):
                yield _told(reading, places, word, name, sure=alike)
                break


def _foreign(text: str, at: int) -> bool:
    """Whether a word stands among words of another language: behind one of its small words, or in a bracket that names it."""
    before = text[max(0, at - 90) : at]
    inside = before.rpartition("(")[2]
    return bool(_SMALL_FOREIGN.search(before[-12:])) or (")" not in inside and "(" in before and ": " in inside)


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)).casefold()


def _inflected(word: str, name: str) -> bool:
    short, long = sorted((word, name), key=len)
    return len(long) > len(short) and long.startswith(short) and long[len(short) :] in _ENDINGS


def _same_place(text: str, at: int, word: str, name: str) -> bool:
    """Whether the words beside the rare word stand beside the established name elsewhere."""
    after = re.match(r" [A-Z][\w-]+| [A-Z]\b", text[at + len(word) : at + len(word) + 30])
    before = re.search(r"[A-Z][\w-]+ $", text[max(0, at - 30) : at])
    return bool(after and name + after[0] in text) or bool(before and before[0] + name in text)


def _told(reading: Reading, places: dict[str, list[int]], word: str, name: str, *, sure: bool) -> Disagreement:
    article = reading.article
    at, beside = places[word][0], places[name][0]
    span = article.span(at, at + len(word))
    return Disagreement(
        message=f"“{word}” ({len(places[word])}×) beside “{name}” ({len(places[name])}×)",
        sides=(
            Side(span=span, reading="one letter apart"),
            Side(span=article.span(beside, beside + len(name)), reading=f"the spelling of {len(places[name])} places"),
        ),
        key=(word, name),
        why="the two differ by one slip of the hand, and the text settles on one by majority",
        confidence=0.93 if sure else 0.88,
        suggestions=tuple(Suggestion(span=article.span(o, o + len(word)), replacement=name) for o in places[word]),
    )

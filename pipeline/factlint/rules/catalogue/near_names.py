"""ORG107 near-names: two rare long names one letter apart, close to each other."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import OSA

from factlint.extract.names.clusters import load_clusters
from factlint.rules.registry import rule
from factlint.values.article import Article
from factlint.values.findings import Disagreement, Side, Suggestion
from factlint.values.reading import Reading

_CAPITAL = re.compile(r"(?<![\w@./’'-])[A-Z][^\W\d_]{6,30}(?![\w@’'-]|\.\w)")
_NEAR, _FAR, _SHORT = 800, 4000, 8000  # characters
_LONG, _NEIGHBOURS = 8, 60
_PAIR = re.compile(r"(?<![\w@./’'-])(?P<word>[A-Z][^\W\d_]{4,7}) (?P<next>[A-Z][^\W\d_]{2,20})\b")
_GIVEN = re.compile(r"[A-Z][^\W\d_]+ $")
_MOST = 3
_INFLECTED = re.compile(r"(?:s|n|e|es|an|en|i|a|er|ian|ic|al|in|ne|na|o)")


@rule(
    "ORG107",
    name="near-names",
    category="name",
    severity="error",
    flags=(
        "In 2017 the market leader, [[Brimmelmayr]], made an offer. The board refused, and [[Brimmelmayer]] let it lapse.",
        "The mills of [[Yarrow]] Coin Ltd are old. It employs many. In 2006 [[Yarorw]] Coin was sold.",
    ),
    passes=(
        "In 2017 the market leader, Brimmelmayr, made an offer. The Brimmelmayrs refused.",
        "In 2017 Brimmelmayr and Brimmelmayer, two rivals, made an offer.",
        "In 2017 Brimmelmåyr made an offer. The board refused. Brimmelmayr let it lapse.",
        "The Electric Company was sold. The Electrics Company was not.",
    ),
)
def near_names(reading: Reading) -> Iterator[Disagreement]:
    """Two long names that English texts do not know, a slip apart, stand near each other and in no sentence together.

    Compares: capitalised words of eight letters and more that stand once to three times, one of them unknown to a list of 340,000
    words; one letter apart, or two where the list knows the other. Different first names, inflections, words that begin sentences only, and names told side by side as two stay silent.
    Why it matters: the reader cannot tell whether one name is meant or two.
    Cannot know: which spelling is right; both are offered.
    """

    article = reading.article
    places: dict[str, list[int]] = defaultdict(list)
    for match in _CAPITAL.finditer(article.text):
        places[match[0]].append(match.start())
    rare: dict[str, list[str]] = defaultdict(list)
    for word in places:
        if len(places[word]) <= _MOST and not word.isupper():
            rare[_plain(word)[:2]].append(word)
    yield from _beside_one_word(reading)
    lower = {m[0] for m in re.finditer(r"\b[a-z]{7,31}\b", article.text)}
    for words in rare.values():
        for position, one in enumerate(words):
            for other in words[position + 1 : position + _NEIGHBOURS]:
                if not _one_slip(one, other) or {one.lower(), other.lower()} & lower:
                    continue
                pair = _close(reading, places[one], places[other], reach=_reach(article, one, other))
                if pair is None:
                    continue
                yield _told(reading, (one, other), pair, places, "both names are rare, and nothing tells them apart")


def _beside_one_word(reading: Reading) -> Iterator[Disagreement]:
    """'Yarrow Mills' and 'Yarorw Mills': shorter names whose next word is the same."""
    article = reading.article
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for match in _PAIR.finditer(article.text):
        found[match["next"]][match["word"]].append(match.start())
    for words in found.values():
        rare = [word for word in words if len(words[word]) <= _MOST]
        if len(rare) > _NEIGHBOURS:
            continue  # a list of many names before one word ('… Ltd', '… University')
        for one, other in combinations(rare, 2):
            a, b = _plain(one), _plain(other)
            slip = sorted(a) == sorted(b) or min(len(a), len(b)) > 5
            if not slip or a == b or _inflected(a, b) or (_known(one) and _known(other)):
                continue
            if OSA.distance(a, b, score_cutoff=1) != 1 or max(len(a), len(b)) >= _LONG:
                continue
            pair = _close(reading, words[one], words[other], reach=_FAR)
            if pair is None:
                continue
            yield _told(reading, (one, other), pair, words, "both names are rare, and the word behind them is the same")


def _told(
    reading: Reading, names: tuple[str, str], pair: tuple[int, int], places: dict[str, list[int]], why: str
) -> Disagreement:
    """Two names at their nearest places."""
    one, other = (reading.article.span(at, at + len(w)) for at, w in zip(pair, names, strict=True))
    return Disagreement(
        message=f"“{one.text}” and “{other.text}” are a slip apart",
        sides=tuple(Side(span=s, reading=f"{len(places[s.text])}× in the text") for s in (one, other)),
        key=names,
        why=why,
        confidence=0.75,
        suggestions=(Suggestion(span=other, replacement=one.text), Suggestion(span=one, replacement=other.text)),
    )


def _known(word: str) -> bool:
    """Whether a list of 340,000 words of English texts has it."""
    return load_clusters().look_up(word.lower()) is not None


def _one_slip(one: str, other: str) -> bool:
    """Whether two names are one letter apart; two, where English texts know one of them and it is long."""
    a, b = _plain(one), _plain(other)
    if a == b or _inflected(a, b) or max(len(a), len(b)) < _LONG:
        return False
    known = (_known(one), _known(other))
    if all(known):
        return False
    most = (
        2
        if any(known) and min(len(a), len(b)) >= _LONG and a[:4] == b[:4] and a[-1] == b[-1] and len(a) != len(b)
        else 1
    )
    return 0 < OSA.distance(a, b, score_cutoff=most) <= most


def _reach(article: Article, one: str, other: str) -> int:
    """How far apart the two may stand: farther where one is a word that texts know, or the article is short."""
    return _FAR if _known(one) or _known(other) or len(article.text) < _SHORT else _NEAR


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _inflected(one: str, other: str) -> bool:
    if _plain(one) == _plain(other):
        return True  # an accent more or less is another rule's
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and bool(_INFLECTED.fullmatch(long[len(short) :]))


def _close(reading: Reading, one: list[int], other: list[int], *, reach: int) -> tuple[int, int] | None:
    """The nearest two places; None where they lie far apart, a sentence holds both names, or first names tell two people."""
    article = reading.article
    if {article.sentence_index(k) for k in one} & {article.sentence_index(k) for k in other}:
        return None
    first = [{m[0] for k in at if (m := _GIVEN.search(article.text, max(0, k - 25), k))} for at in (one, other)]
    if first[0] and first[1] and not first[0] & first[1]:
        return None
    pairs = sorted((abs(a - b), a, b) for a in one for b in other)
    return (pairs[0][1], pairs[0][2]) if pairs[0][0] <= reach or first[0] & first[1] else None

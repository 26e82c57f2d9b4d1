"""ORG107 near-names: two rare long names one letter apart, close to each other."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from factlint.extract.names.clusters import load_clusters
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side, Suggestion
from factlint.values.reading import Reading

_CAPITAL = re.compile(r"(?<![\w@./’'-])[A-Z][^\W\d_]{7,30}(?![\w@’'-]|\.\w)")
_NEAR = 800
_MOST = 3
_INFLECTED = re.compile(r"(?:s|n|e|es|an|en|i|a|er|ian|ic|al|in|ne|na|o)")


@rule(
    "ORG107",
    name="near-names",
    category="name",
    severity="error",
    flags=(
        "In 2017 the market leader, [[Brimmelmayr]], made an offer. The board refused, and [[Brimmelmayer]] let it lapse.",
    ),
    passes=(
        "In 2017 the market leader, Brimmelmayr, made an offer. The Brimmelmayrs refused.",
        "In 2017 Brimmelmayr and Brimmelmayer, two rivals, made an offer.",
        "In 2017 Brimmelmåyr made an offer. The board refused. Brimmelmayr let it lapse.",
        "The Electric Company was sold. The Electrics Company was not.",
    ),
)
def near_names(reading: Reading) -> Iterator[Disagreement]:
    """Two long names that English texts do not know, one letter apart, stand near each other and in no sentence together.

    Compares: capitalised words of eight letters and more that stand once to three times, one of them unknown to a list of 340,000
    words. Inflections, words that begin sentences only, and names told side by side as two stay silent.
    Why it matters: the reader cannot tell whether one name is meant or two.
    Cannot know: which spelling is right; both are offered.
    """
    from rapidfuzz.distance import OSA

    article = reading.article
    places: dict[str, list[int]] = defaultdict(list)
    for match in _CAPITAL.finditer(article.text):
        places[match[0]].append(match.start())
    rare: dict[str, list[str]] = defaultdict(list)
    for word in places:
        if len(places[word]) <= _MOST and not word.isupper():
            rare[word[:4]].append(word)
    clusters = load_clusters()
    lower = {m[0] for m in re.finditer(r"\b[a-z]{8,31}\b", article.text)}
    for words in rare.values():
        for position, one in enumerate(words):
            for other in words[position + 1 : position + 40]:
                if OSA.distance(one, other, score_cutoff=1) != 1 or _inflected(one, other):
                    continue
                if {one.lower(), other.lower()} & lower or all(clusters.look_up(w.lower()) for w in (one, other)):
                    continue
                pair = _close(reading, places[one], places[other])
                if pair is None:
                    continue
                spans = [article.span(at, at + len(w)) for at, w in zip(pair, (one, other), strict=True)]
                yield Disagreement(
                    message=f"“{one}” and “{other}” are one letter apart",
                    sides=tuple(Side(span=s, reading=f"{len(places[s.text])}× in the text") for s in spans),
                    key=(one, other),
                    why="both names are rare, and the text tells of them in like places",
                    confidence=0.75,
                    suggestions=(
                        Suggestion(span=spans[1], replacement=one),
                        Suggestion(span=spans[0], replacement=other),
                    ),
                )


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _inflected(one: str, other: str) -> bool:
    if _plain(one) == _plain(other):
        return True  # an accent more or less is another rule's
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and bool(_INFLECTED.fullmatch(long[len(short) :]))


def _close(reading: Reading, one: list[int], other: list[int]) -> tuple[int, int] | None:
    """The nearest two places; None where they lie far apart or a sentence holds both names."""
    article = reading.article
    if {article.sentence_index(k) for k in one} & {article.sentence_index(k) for k in other}:
        return None
    pairs = sorted((abs(a - b), a, b) for a in one for b in other)
    return (pairs[0][1], pairs[0][2]) if pairs[0][0] <= _NEAR else None

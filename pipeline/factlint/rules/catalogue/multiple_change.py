"""NUM106 multiple-change: 'doubled', 'tripled' or 'halved' beside two figures that say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factlint.rules.change_pairs import Unlike, unlike
from factlint.rules.change_points import told
from factlint.rules.changes import FROM, mask, pairs
from factlint.rules.numbers import figures, plain
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_WORD = r"(?P<more>more than |almost |nearly |about |roughly |virtually |effectively )?\b(?P<word>doubled|trebled|tripled|quadrupled|halved)"
_SHAPES = (
    (re.compile(rf"{_WORD}(?:(?!\b(?:as|while|when|but|which|and)\b)[^.;%@]){{0,40}}?\bfrom (?:[a-z]+ ){{0,3}}@[^.;@%]{{0,40}}?\bto (?:[a-z]+ ){{0,3}}@"), False),
    (re.compile(rf"{_WORD}(?:(?!\b(?:as|while|when|but|which|and)\b)[^.;%@]){{0,30}}?\bto (?:[a-z]+ ){{0,2}}@(?:(?! and )[^.;@%]){{0,40}}?\b{FROM} (?:[a-z]+ ){{0,3}}@"), True),
)  # fmt: skip
_TIMES = {
    "doubled": Decimal(2),
    "trebled": Decimal(3),
    "tripled": Decimal(3),
    "quadrupled": Decimal(4),
    "halved": Decimal("0.5"),
}


@rule(
    "NUM106",
    name="multiple-change",
    category="number",
    severity="warning",
    flags=(
        "Sales [[more than doubled]] from [[$10 million]] to [[$15 million]].",
        "Profit [[halved]] to [[€300,000]] from [[€400,000]].",
    ),
    passes=(
        "Sales more than doubled from $10 million to $25 million.",
        "Sales nearly doubled from $10 million to $19 million.",
        "Sales tripled from $10 million in 2010 to $31 million in 2012.",
    ),
)
def multiple_change(reading: Reading) -> Iterator[Disagreement]:
    """A figure is told to have doubled, tripled or halved, and the two figures beside the word do not show it.

    Compares: the new figure divided by the old one with the multiple that the word names, a fifth of room on either side;
    'more than' sets a lower bound only, 'nearly' an upper one.
    Why it matters: the word or a figure is wrong, and the word is what is remembered.
    Cannot know: which of the three.
    """
    seen: set[int] = set()
    for index, sentence in enumerate(reading.article.sentences):
        text = reading.article.text[sentence.start : sentence.end]
        if not any(word in text for word in _TIMES):
            continue
        masked = mask(text, sentence.start, figures(reading, sentence))
        for shape, new_first in _SHAPES:
            for match, percents, old, new in pairs(masked, shape, new_first=new_first):
                times = _TIMES[match["word"]]
                ratio = new.value / old.value if old.value else times
                more = (match["more"] or "").strip()
                if percents or _fits(ratio, times, more):
                    continue
                seen.add(index)
                begin = text.find(f"{match['more'] or ''}{match['word']}")
                word = reading.article.span(
                    sentence.start + begin, sentence.start + begin + len(match["more"] or "") + len(match["word"])
                )
                yield Disagreement(
                    message=f"“{word.text}”, but {plain(new.value)} is {ratio:.2f} times {plain(old.value)}",
                    sides=(
                        Side(span=word, reading=f"read as {plain(times)} times"),
                        Side(span=old.span, reading=f"read as {plain(old.value)}, the earlier figure"),
                        Side(span=new.span, reading=f"read as {plain(new.value)}, the later figure"),
                    ),
                    key=(match["word"], str(old.value), str(new.value)),
                    why="the later figure divided by the earlier one",
                    confidence=0.85,
                )
                break
    for other in unlike(reading):
        if other.claim.percent is None and other.sentence not in seen:
            yield _far(reading, other)


def _far(reading: Reading, found: Unlike) -> Disagreement:
    masked = told(reading)[found.sentence].masked
    phrase = masked.text[found.claim.start : found.claim.end].strip()
    start = reading.article.text.find(phrase, reading.article.sentences[found.sentence].start)
    word = reading.article.span(start, start + len(phrase))
    small, large = found.small.figure, found.large.figure
    low, high = (plain(round(n, 2)) for n in (found.claim.low, found.claim.high))
    return Disagreement(
        message=f"“{word.text}”, but {plain(large.value)} is {large.value / small.value:.2f} times {plain(small.value)}",
        sides=(
            Side(span=word, reading=f"read as a difference of {low} to {high} times"),
            *(Side(span=f.span, reading=f"read as {plain(f.value)}") for f in (small, large)),
        ),
        key=(word.text, str(small.value), str(large.value)),
        why="the larger figure divided by the smaller one",
        confidence=0.8,
    )


def _fits(ratio: Decimal, times: Decimal, more: str) -> bool:
    low, high = times * Decimal("0.8"), times * Decimal("1.25")
    if more == "more than":
        return ratio >= times * Decimal("0.97") if times > 1 else ratio <= times * Decimal("1.03")
    if more in ("almost", "nearly"):
        low = times * Decimal("0.7")
    return low <= ratio <= high

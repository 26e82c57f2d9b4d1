"""NUM101 percent-change: a percentage that does not fit the two figures it was taken of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factlint.rules.numbers import Figure, figures, plain
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_UP = re.compile(
    r"\b(?:rose|rise|rises|risen|rising|grew|grow|growth|grown|up|gain|gained|increased?|increases|increasing|jump(?:ed)?|surged?|climb(?:ed)?|more|above|higher|improved|advanced?|soared|expanded)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:fell|fall|fallen|falls|falling|down|drop(?:ped)?|decreased?|decreases|declined?|lower|less|below|loss|lost|shrank|slipped|slumped?|plunged|reduced|reduction|narrowed|cut|discount)\b",
    re.IGNORECASE,
)
# What stands between the three figures decides which is the old one.
_FROM_TO = re.compile(r"(?P<p>%P%)(?P<a>[^.;%@]{0,60}?)\bfrom (?:[a-z]+ ){0,3}@[^.;@%]{0,40}?\bto (?:[a-z]+ ){0,3}@")
_TO_FROM = re.compile(
    r"%P%[^.;%@]{0,40}?\b(?:to|at) (?:[a-z]+ ){0,2}@(?:(?! and )[^.;@%]){0,60}?\b(?:from|against|compared (?:with|to)|versus|over|up from|down from) (?:[a-z]+ ){0,3}@"
)
_FROM_TO_BY = re.compile(
    r"\bfrom (?:[a-z]+ ){0,2}@[^.;@%]{0,40}?\bto (?:[a-z]+ ){0,2}@,? (?:or |by |an? [a-z]+ (?:increase|rise|gain|drop|fall|decline|decrease|growth|jump) of |(?:up|down) )%P%"
)
_NEW_THAN_OLD = re.compile(
    r"@[^.;@%]{0,40}?\b%P% (?:more|less|higher|lower|up|down|above|below|over|under) (?:than |from |on |the )?(?:[a-z]+ ){0,5}@"
)
_NEW_RISE_OVER = re.compile(
    r"@,? (?:[a-z]+ ){0,3}(?:up|down|an? (?:increase|rise|gain|drop|fall|decline|decrease|growth|jump) of|representing [a-z ]{0,20}|higher by|lower by) ?%P%,? (?:from|on|over|against|compared (?:with|to)|than) (?:[a-z]+ ){0,4}@"
)
_AT_THEN = re.compile(
    r"\b(?:at|for) @[^.;@%]{0,40}?\b(?:at|for) @, an? (?:gain|rise|increase|premium|jump|fall|drop|loss|discount|decline) of %P%"
)
_SHAPES = (
    (_FROM_TO, False),
    (_TO_FROM, True),
    (_FROM_TO_BY, False),
    (_NEW_THAN_OLD, True),
    (_NEW_RISE_OVER, True),
    (_AT_THEN, False),
)


@rule(
    "NUM101",
    name="percent-change",
    category="number",
    severity="error",
    flags=(
        "Revenue rose [[42%]] from [[$2.8 billion]] to [[$3.5 billion]].",
        "Norvik had sales of [[€412 million]], an increase of [[32 per cent]] over the [[€338 million]] of 2022.",
    ),
    passes=(
        "Revenue rose 38% from $2.1 billion to $2.9 billion.",
        "The shares were sold at 145p, or £1.45, and closed the first day at 163p, a gain of 12.4 per cent.",
        "Sales fell by 10 per cent to £169 million, and the loss rose from £2 million to £9 million.",
    ),
)
def percent_change(reading: Reading) -> Iterator[Disagreement]:
    """A percentage of change does not follow from the two figures beside it.

    Compares: the percentage with (new − old) ÷ old, each figure taken anywhere within its rounding, where one sentence
    ties the three together ('rose 12% from A to B', 'B, up 12% from A', 'B, 12% more than A').
    Why it matters: one of three figures is wrong, and readers quote any of them.
    Cannot know: which one; nor changes on a like-for-like or constant-currency basis, which stay silent where said.
    """
    for sentence in reading.article.sentences:
        text = reading.article.text[sentence.start : sentence.end]
        if "%" not in text and "cent" not in text.lower():
            continue
        if re.search(r"like-for-like|constant currenc|organic|adjusted for|in real terms", text):
            continue
        found = figures(reading, sentence)
        yield from _told(text, sentence.start, found)


def _told(text: str, offset: int, found: list[Figure]) -> Iterator[Disagreement]:
    # The sentence with its figures as tokens: '@' a value, '%P%' a percentage; other text cannot hold either sign.
    pieces: list[str] = []
    owner: list[Figure] = []
    places: list[int] = []
    position, length = 0, 0
    for figure in found:
        before = text[position : figure.span.start - offset].replace("@", " ").replace("%", " ")
        token = "%P%" if figure.kind == "percent" else "@" if figure.kind in ("money", "count", "bare") else ""
        pieces += [before, token]
        length += len(before)
        places.append(length)
        owner.append(figure)
        length += len(token)
        position = figure.span.end - offset
    pieces.append(text[position:].replace("@", " ").replace("%", " "))
    masked = "".join(pieces)
    for shape, reversed_ in _SHAPES:
        for match in shape.finditer(masked):
            trio = [f for f, place in zip(owner, places, strict=True) if match.start() <= place < match.end()]
            percents = [f for f in trio if f.kind == "percent"]
            values = [f for f in trio if f.kind != "percent"]
            if (
                len(percents) != 1
                or len(values) != 2
                or (values[0].unit != values[1].unit and "" not in (values[0].unit, values[1].unit))
            ):
                continue
            if any(f.bounded for f in trio):
                continue
            old, new = (values[1], values[0]) if reversed_ else (values[0], values[1])
            context = masked[max(0, match.start() - 50) : match.end()]
            told = _compare(percents[0], old, new, context)
            if told:
                yield told
                return


def _compare(percent: Figure, old: Figure, new: Figure, context: str) -> Disagreement | None:
    if old.value <= 0 or percent.value > 500:
        return None
    up, down = _UP.search(context), _DOWN.search(context)
    if bool(up) == bool(down):
        sign = Decimal(1) if new.value >= old.value else Decimal(-1)
    else:
        sign = Decimal(1) if up else Decimal(-1)
    low = ((new.value - new.step / 2) / (old.value + old.step / 2) - 1) * 100
    high = (
        ((new.value + new.step / 2) / (old.value - old.step / 2) - 1) * 100
        if old.value > old.step / 2
        else Decimal(1000)
    )
    low, high = sorted((low * sign, high * sign))
    slack = max(percent.step / 2, Decimal("0.5"))
    if low - slack <= percent.value <= high + slack:
        return None
    real = (new.value / old.value - 1) * 100
    return Disagreement(
        message=f"{percent.span.text} does not follow from {old.span.text} and {new.span.text}: that is a change of {real:+.1f} per cent",
        sides=(
            Side(span=percent.span, reading=f"read as {plain(percent.value)} per cent"),
            Side(span=old.span, reading=f"read as {plain(old.value)}, the earlier figure"),
            Side(span=new.span, reading=f"read as {plain(new.value)}, the later figure"),
        ),
        key=(str(percent.value), str(old.value), str(new.value)),
        why="a change in per cent is the difference divided by the earlier figure",
        confidence=0.93,
    )

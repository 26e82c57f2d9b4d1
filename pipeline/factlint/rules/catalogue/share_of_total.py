"""NUM107 share-of-total: a share of a whole that is not what the part and the whole beside it give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from factlint.rules.changes import mask
from factlint.rules.numbers import Figure, figures, last_place, plain
from factlint.rules.registry import rule
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement, Side
from factlint.values.quantity import Money
from factlint.values.reading import Reading

_THE = r"(?:the |its |their |all |a total of |the total of ){0,2}"
# Whether the first of the two figures is the part.
_SHAPES = tuple(
    (re.compile(shape), part_first)
    for shape, part_first in (
        (rf"\b[Oo]f {_THE}@[^.;@%]{{0,60}}, @[^.;@%()]{{0,25}}(?: ?\(%P%\)|, or %P%)", False),
        (r"@ (?:made up|makes? up|account(?:s|ed) for|represent(?:s|ed|ing)|equals?) %P% of [^.;@%,]{0,40}@", True),
        (r"\b(?:made up|account(?:s|ed) for|represent(?:s|ed)) %P% \(@\) of [^.;@%,]{0,40}@", True),
        (
            rf"@[^.;@%,]{{0,25}} (?:out )?of {_THE}@[^.;@%,]{{0,30}}(?: \(|, or |, which is |, that is |, i\.e\. )%P%(?:\)|,|\.|;|$)",
            True,
        ),
        (
            r"@[^.;@%]{0,40}; (?:of these, |of them, )?@(?: of (?:them|these|those))?,? (?:or|that is,?|\() ?%P%",
            False,
        ),
        (r"@[^.;@%]{0,30}, of (?:which|whom|them) @,? (?:or|that is,?|\() ?%P%", False),
        (rf"%P% of {_THE}@[^.;@%,]{{0,25}}(?:, or | \()@", False),
        (rf"@[^.;@%,]{{0,25}}(?:, or | \()%P% of {_THE}@", True),
    )
)
_OF_THE_MONEY = re.compile(
    r"\b(?P<share>[Hh]alf|[Aa] (?:third|quarter|fifth)|[Tt]wo[- ]thirds|[Tt]hree[- ]quarters) of (?:it|this|which|them|(?:the|that|this) "
    r"(?:money|proceeds|sum|total|amount|price|purchase price|funds|investment|loan))(?:, or|,| \()(?: about| some)? ?$"
)
_SHARES = {
    "half": (1, 2),
    "third": (1, 3),
    "quarter": (1, 4),
    "fifth": (1, 5),
    "two-thirds": (2, 3),
    "three-quarters": (3, 4),
}


@rule(
    "NUM107",
    name="share-of-total",
    category="number",
    severity="error",
    flags=(
        "Of the [[200 jobs]] in Moss, [[50]] ([[35%]]) will go.",
        "Norvik raised [[$120 million]]. [[Half]] of the money, [[$50 million]], will pay for a mill.",
        "Norvik raised [[$120 million]], [[a third]] of it ([[$50 million]]) from Alta.",
        "Women hold [[150]] of the [[200 posts]] in the mill, which is [[84%]].",
        "Norvik inspected [[600 ships]]; [[240]], or [[58 per cent]], had cracks.",
    ),
    passes=(
        "Norvik inspected 600 ships; 240, or 40 per cent, had cracks.",
        "Norvik raised $120 million, a third of it ($40 million) from Alta.",
        "Of the 200 jobs in Moss, 50 (25%) will go.",
        "Norvik raised $100 million in May. Half of the money, $50 million, will pay for a mill.",
        "It sold 12% of its 400 shops, or 48.",
    ),
)
def share_of_total(reading: Reading) -> Iterator[Disagreement]:
    """A percentage or fraction of a whole is told beside a part and the whole, and does not follow from them.

    Compares: the share with the part divided by the whole, each within its rounding: 'of the 200 jobs, 50 (25%)',
    'half of the money, $50 million' with the amounts told before it.
    Why it matters: one of the three is wrong.
    Cannot know: which; where any amount told before fits the fraction, it stays silent.
    """
    for sentence in reading.article.sentences:
        text = reading.article.text[sentence.start : sentence.end]
        if "%" in text or "cent" in text:
            yield from _percentages(reading, sentence, text)
    for index, amount in enumerate(reading.money):
        told = _fraction(reading, index, amount)
        if told:
            yield told


def _percentages(reading: Reading, sentence: Sentence, text: str) -> Iterator[Disagreement]:
    masked = mask(text, sentence.start, [_own_unit(f) for f in figures(reading, sentence)])
    for shape, part_first in _SHAPES:
        for match in shape.finditer(masked.text):
            inside = masked.figures(match)
            values = [f for f in inside if f.kind != "percent"]
            shares = [f for f in inside if f.unit == "percent"]
            if len(values) != 2 or len(shares) != 1 or any(f.bounded for f in inside):
                continue
            part, whole = values if part_first else reversed(values)
            alike = part.unit == whole.unit or "" in (part.unit, whole.unit)
            if (
                not alike
                or (part.kind == "money") != (whole.kind == "money")
                or not 0 < part.value <= whole.value
                or _fits(shares[0], part, whole)
            ):
                continue
            yield Disagreement(
                message=f"{part.span.text} of {whole.span.text} is {plain((part.value / whole.value * 100).quantize(Decimal('0.1')))} per cent, "
                f"not {shares[0].span.text}",
                sides=(
                    Side(span=whole.span, reading=f"read as the whole, {plain(whole.value)}"),
                    Side(span=part.span, reading=f"read as a part, {plain(part.value)}"),
                    Side(span=shares[0].span, reading=f"read as its share, {plain(shares[0].value)} per cent"),
                ),
                key=(str(whole.value), str(part.value), str(shares[0].value)),
                why="the part divided by the whole",
                confidence=0.85,
            )
            return


def _own_unit(figure: Figure) -> Figure:
    """The 240 of '240, or 58 per cent' is no percentage."""
    if figure.kind == "percent" and figure.span.text.replace(",", "").isdigit():
        return replace(figure, unit="", kind="bare")
    return figure


def _fits(share: Figure, part: Figure, whole: Figure) -> bool:
    slack = max(share.step / 2, Decimal("0.5"))
    low = (part.value - part.step / 2) / (whole.value + whole.step / 2) * 100
    high = (part.value + part.step / 2) / max(whole.value - whole.step / 2, whole.value / 2) * 100
    return low - slack <= share.value <= high + slack


def _fraction(reading: Reading, index: int, amount: Money) -> Disagreement | None:
    """'Half of the money, $50 million' against the amounts before it, the nearest told."""
    text = reading.article.text
    match = _OF_THE_MONEY.search(text, max(0, amount.span.start - 60), amount.span.start)
    if match is None or amount.modifier or amount.low != amount.high:
        return None
    top, bottom = _SHARES[match["share"].lower().removeprefix("a ").replace(" ", "-")]
    before = [
        m
        for m in reading.money[:index]
        if m.currency == amount.currency and m.currency and m.low == m.high and m.high > amount.high
    ]
    paragraph = reading.article.paragraph_index(amount.span.start)
    near = [m for m in before if reading.article.paragraph_index(m.span.start) >= paragraph - 1 and m.modifier is None]
    if not near or any(abs(m.high * top / bottom - amount.high) <= last_place(m) + last_place(amount) for m in before):
        return None
    whole = near[-1]
    word = reading.article.span(match.start("share"), match.end("share"))
    return Disagreement(
        message=f"{word.text.lower()} of {whole.span.text} is not {amount.span.text}",
        sides=(
            Side(span=whole.span, reading=f"read as {whole.currency} {plain(whole.high)}, the amount told before"),
            Side(span=word, reading=f"read as {top}/{bottom}"),
            Side(span=amount.span, reading=f"read as {amount.currency} {plain(amount.high)}"),
        ),
        key=(str(whole.high), match["share"].lower(), str(amount.high)),
        why="no amount told before it gives that part",
        confidence=0.75,
    )

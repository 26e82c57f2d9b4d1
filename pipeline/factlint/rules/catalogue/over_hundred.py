"""NUM103 over-hundred: shares of one whole that come to more than all of it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from factlint.rules.changes import mask
from factlint.rules.numbers import figures, plain
from factlint.rules.registry import rule
from factlint.rules.whole_shares import Whole, wholes
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_WHOLE = re.compile(
    r"\b(?:holds?|held|owns?|owned|belong(?:s|ed)? to|shares|stakes?|[Ss]hareholders?|[Oo]wner(?:s|ship)|(?:[Ss]ales|[Rr]evenues?|[Tt]urnover|[Oo]utput|[Pp]roduction|[Ee]xports|[Ss]taff|[Ee]mployees) by [a-z]+(?=(?: \d{4})?:)|accounts? for|accounted for|[Oo]f (?:its |the |total )?(?:revenue|sales|turnover|shares|capital|equity|votes?|output|production|workforce|employees|customers))\b"
)
# A list of shares in brackets that ends with all the others is a whole.
_CLOSED = re.compile(
    r"\((?:about |some )?\d[\d.,]* ?(?:%|per ?cent)\),? and (?:the )?(?:others?|rest|remainder|elsewhere|all other)\b[^.;()]{0,30} \(\d"
)
_OPEN = re.compile(
    r"\b(?:than|from (?=(?:about |some )?\d)|rose|fell|grew|increase|decrease|up|down|respectively|overlap|also|whereas|compared|while|previous|least)\b",
    re.IGNORECASE,
)
# '43% of the electricity is from wind, 36% from water and 30% from gas': one whole in one relation to each part.
_DIVIDED = re.compile(
    r"%P%(?: of (?:the |its |their |our |all )[^.;:%@]{2,60}? (?:is|are|was|were|comes?|came|goes|went)(?: [a-z]+)?| (?:comes|came|goes|went)) (?P<tie>from|to|by|for) "
    r"[^.;:%@]{2,40}?(?:, %P%,? (?P=tie) [^.;:%@]{2,40}?){1,4},? and %P%,? (?P=tie)\b"
)
_LEAST, _MOST = 75, 145
_LISTED = re.compile(r"[^.;:]{0,70}")

_HOLDS = re.compile(
    r"\b(?:owns?|owned|holds?|held|acquired?|bought|buys?|sold|with|has|had|took|taking) (?:an? |the |its |about |around |roughly )?$"
)
_STAKE = re.compile(
    r" (?:stake|share(?:holding)?|interest|holding)s?\b(?! price)| of (?:the |its |their )?(?:shares|company|capital|equity|stock|votes?|voting)\b"
)


@rule(
    "NUM103",
    name="over-hundred",
    category="number",
    severity="error",
    flags=(
        "The Moe family holds [[48 per cent]] of the shares, the trust [[32 per cent]], employees [[6 per cent]] and others [[24 per cent]].",
        "Milk goes to Norway ([[41 per cent]]), Sweden ([[33 per cent]]), Finland ([[19 per cent]]) and other lands ([[14 per cent]]).",
        "Norvik belongs to Marmer ([[41 per cent]]), Alta ([[35 per cent]]) and the Moe family ([[38 per cent]]).",
        "Sales by region: Europe [[48 per cent]], Asia [[37 per cent]], Americas [[21 per cent]].",
        "[[43%]] of the electricity used in Moss is from wind, [[42%]] from water and [[37%]] from gas.",
        "Of the revenue of the mill, [[32 per cent]] comes from pumps, [[28 per cent]] from valves and [[46 per cent]] from repairs.",
    ),
    passes=(
        "43% of the electricity used in Moss is from wind, 32% from water and 25% from gas.",
        "60% of the visitors come by bus, 30% come with friends and 40% come again.",
        "The Moe family owns 35 per cent of the stock, the trust 15 per cent, its staff 6 per cent and others 44 per cent.",
        "It was paid 120 per cent of the price, and the bonds stand at 104% of par.",
        "Hotels account for 64 per cent of sales, 40 per cent in the north and 24 per cent in the south.",
        "It has 60 per cent of the market in Norway, 55 per cent in Sweden and 20 per cent in Denmark.",
    ),
)
def over_hundred(reading: Reading) -> Iterator[Disagreement]:
    """Shares that a sentence tells as parts of one whole add up to more than 100 per cent.

    Compares: the sum of at least three percentages of shares, revenue or the like, listed in one sentence, with 100; a
    single stake with 100 too.
    Why it matters: at least one of the shares is wrong.
    Cannot know: which; nor whether shares overlap where the text says so, which stays silent.
    """
    article = reading.article
    seen: set[int] = set()
    yield from _owned(reading)
    for sentence in article.sentences:
        text = article.text[sentence.start : sentence.end]
        if ("%" not in text and "cent" not in text) or _OPEN.search(text):
            continue
        found = figures(reading, sentence)
        parts = [f for f in found if f.kind == "percent"]
        if len(parts) < 3 or any(p.bounded for p in parts):
            continue
        divided = _DIVIDED.search(mask(text, sentence.start, found).text)
        if not divided and not _WHOLE.search(text) and not _CLOSED.search(text):
            continue
        whole = (bool(divided) or bool(_CLOSED.search(text)) or text.count(" in ") < len(parts) - 1) and all(
            _LISTED.fullmatch(article.text, a.span.end, b.span.start) for a, b in itertools.pairwise(parts)
        )
        total = sum((p.value for p in parts), Decimal(0))
        if any(2 * p.value == total for p in parts):
            continue  # '64 per cent, 40 in the north and 24 in the south': the first is the sum of the others
        slack = sum((p.step for p in parts), Decimal(0)) / 2
        if whole and total > 100 + slack:
            seen |= {p.span.start for p in parts}
            yield Disagreement(
                message=f"{' + '.join(plain(p.value) for p in parts)} make {plain(total)} per cent",
                sides=tuple(
                    Side(span=p.span, reading=f"read as {plain(p.value)} per cent of one whole") for p in parts
                ),
                key=tuple(str(p.value) for p in parts),
                why="parts of one whole come to 100 per cent at most",
                confidence=0.85,
            )

    for parted in wholes(reading):
        if not seen & {s.span.start for s in parted.shares} and _off(parted):
            seen |= {s.span.start for s in parted.shares}
            yield _told(parted)


def _off(found: Whole) -> bool:
    """Whether parts come to more than the whole, or to less though the last is told as the rest."""
    total = sum((s.value for s in found.shares), Decimal(0))
    room = sum((s.room for s in found.shares), Decimal(0))
    if len(found.shares) > 2 and any(2 * s.value == total for s in found.shares):
        return False
    return 100 + room < total <= _MOST or (found.closed and _LEAST <= total < 100 - room - 1)


def _told(found: Whole) -> Disagreement:
    total = sum((s.value for s in found.shares), Decimal(0)).quantize(Decimal("0.1"))
    return Disagreement(
        message=f"{' + '.join(s.span.text for s in found.shares)} make {plain(total)} per cent",
        sides=tuple(
            Side(span=s.span, reading=f"read as {plain(s.value.quantize(Decimal('0.1')))} per cent of one whole")
            for s in found.shares
        ),
        key=tuple(str(s.value) for s in found.shares),
        why="all parts of one whole come to 100 per cent",
        confidence=0.8,
    )


def _owned(reading: Reading) -> Iterator[Disagreement]:
    """A stake of more than the whole."""
    text = reading.article.text
    for share in reading.quantities:
        if share.unit != "percent" or share.high <= 100 or share.low != share.high:
            continue
        if _HOLDS.search(text, max(0, share.span.start - 30), share.span.start) and _STAKE.match(text, share.span.end):
            yield Disagreement(
                message=f"a holding of {share.span.text} is more than the whole",
                sides=(Side(span=share.span, reading=f"read as {plain(share.high)} per cent of one whole"),),
                key=(str(share.high),),
                why="parts of one whole come to 100 per cent at most",
                confidence=0.9,
            )

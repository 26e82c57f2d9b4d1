"""NUM105 price-times-shares: shares times their price that do not give the amount told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.amounts import written_like
from factlint.rules.numbers import inside, plain
from factlint.rules.registry import rule
from factlint.rules.share_sales import share_sales
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement, Side
from factlint.values.quantity import Money, Quantity
from factlint.values.reading import Reading
from factlint.values.span import Span

_AT = re.compile(
    r" (?:of [^.;,]{0,30})?(?:(?:in|to|by) [^.;,]{0,40})?,? ?(?:(?:were |was |to be )?(?:sold|issued|offered|priced|placed|bought) )?"
    r"(?:at|for) (?:an? (?:[a-z]+ ){0,2}price of )?$"
)
_EACH = re.compile(r" (?:each|apiece|a share|per share|a piece|per unit)\b")
_RAISING = re.compile(
    r"[^.;]{0,30}?,? (?:raising|to raise|raised|for|for (?:a total of|(?:gross |total )?proceeds of)|totall?ing|or|worth|which raised|and raised|bringing in|brought in|which brought in|giving (?:it|them|the [a-z]+|[A-Z][\w-]*)|yielding|netting)(?: (?:a total of|about|around|some|gross))? $"
)

# '… at €14 each, €91 million in all'
_EACH_ALONE = re.compile(r" (?:each|apiece|a share|per share|a piece|per unit)(?:,| [(–—-]| or) ?")
_IN_TOTAL = re.compile(r" (?:in (?:total|all)|altogether)\b")
_PAID = re.compile(
    r"\b(?:total|whole|entire|aggregate) (?:[a-z]+ ){0,2}?(?:distribution|dividend|payment|payout|pay-out|sum|amount)(?: of| is| was| amounts to| amounted to| comes to| came to| will be| would be|,) $"
)
_BY = re.compile(
    r"(?: gross)?(?: by| in an? [a-z ]{0,30}| from| through)? (?:the )?(?:selling|issuing|placing|offering|issue of|sale of|placing of)(?: (?:some|about|of))? "
)

_EACH_WORDS = r"(?: each| apiece| a share| per share)?"
# Shares 'S', their price 'P' and an amount 'M' in other orders: 'At P a share, the S brought in M', 'paid M for S, or P a share'.
_ORDERS = (
    re.compile(
        rf"\bAt (?:an? (?:[a-z]+ ){{0,2}}price of )?@P{_EACH_WORDS}, (?:the |its |their |all )?@S [^.;@]{{0,60}}?"
        r"(?:brought in|brought|raised|fetched|(?:are|were|is|was) worth|cost|went for|yielded|sold for|came to|made) (?:a total of )?@M"
    ),
    re.compile(rf"@M (?:for|on) (?:the |its |their |some )?@S[^.;@]{{0,60}}?(?:,? or |,? at |,? i\.e\. |,? that is,? | \()(?:an? (?:[a-z]+ ){{0,2}}price of )?@P{_EACH_WORDS}"),
    re.compile(rf"@S [^.;@]{{0,60}}?\bfor (?:a total of )?@M(?:,? or |,? at |,? i\.e\. |,? that is,? | \()@P{_EACH_WORDS}"),
)  # fmt: skip


@rule(
    "NUM105",
    name="price-times-shares",
    category="number",
    severity="error",
    flags=(
        "It raised [[$150 million]] by selling [[10 million shares]] at [[$12]] each.",
        "Norvik sold [[6.5 million new shares]] at [[€14]] each, raising [[€119 million]].",
        "The Board proposes a dividend of [[€0.35]] per share. With [[22,000,000 shares]] outstanding, the total payment amounts to [[€8.9 million]].",
        "They get [[11 million new shares]] in Norvik at a subscription price of [[NOK 35.00]] per share, [[NOK 395 million]] in total.",
        "At [[$18]] a share, the [[9 million shares]] of Norvik brought in [[$130 million]].",
        "Norvik paid [[€1,246 million]] for [[38 million shares]] in Marmer, or [[€41]] per share.",
        "In March 1999 investors were offered [[8 million shares]] of Norvik, at [[€24]] apiece. They took them all. The [[€162 million]] so obtained was spent.",
        "The bidder will pay [[320 pence]] for each of the [[50 million shares]] of Norvik. The offer values the company at [[£180 million]].",
    ),
    passes=(
        "Norvik issued 2 million shares at €24 each. It makes pumps. The €46 million of net proceeds, after costs, was spent.",
        "Norvik sold 8 million shares at €24. A fund sold another 2 million. The sale raised €240 million.",
        "Norvik paid €1,558 million for 38 million shares in Marmer, or €41 per share.",
        "At $18 a share, the 9 million shares of Norvik brought in $162 million.",
        "Norvik sold 6.5 million new shares at €14 each, raising €91 million.",
        "The Board proposes a dividend of €0.35 per share. With 22,000,000 shares outstanding, the total payment amounts to €7.7 million.",
        "It pays €0.35 per share. It has 22,000,000 shares. Its loan amounts to €8.9 million.",
        "It sold 2 million shares at $5.12 each, raising $10.2 million.",
    ),
)
def price_times_shares(reading: Reading) -> Iterator[Disagreement]:
    """The number of shares times their price is not the amount that the text gives.

    Compares: shares × price with the amount raised or paid, where one sentence tells all three together, or where the sentences
    near tell one price and one amount of the sale.
    Why it matters: one of the three figures is wrong.
    Cannot know: which; nor fees and over-allotments, so differences below five per cent stay silent unless the amount is told
    as the total.
    """
    text = reading.article.text
    told: set[Span] = set()
    for shares in reading.quantities:
        if shares.unit != "share" or shares.modifier or shares.low != shares.high:
            continue
        sentence = reading.article.sentence_at(shares.span.start)
        price, total, exact = _amounts(reading, text, sentence, shares)
        if price is None or total is None:
            price, total = _ordered(reading, text, sentence, shares)
        if price is None or total is None or price.low != price.high or total.low != total.high:
            continue
        if not _price(text, price) or price.currency != total.currency:
            continue
        told.add(shares.span)
        slack = total.high / (1000 if exact else 20) + total.step / 2
        if total.high == 0 or abs(shares.high * price.high - total.high) < slack or total.modifier or price.modifier:
            continue
        yield _told(shares, price, total, confidence=0.88)
    for sale in share_sales(reading):
        if sale.shares.span not in told:
            yield _told(sale.shares, sale.price, sale.total, confidence=0.75)


def _told(shares: Quantity, price: Money, total: Money, *, confidence: float) -> Disagreement:
    product = written_like(shares.high * price.high, total.span.text, total.high)
    sides = (
        Side(span=shares.span, reading=f"read as {plain(shares.high)} shares"),
        Side(span=price.span, reading=f"read as a price of {price.currency or ''} {plain(price.high)}"),
        Side(span=total.span, reading=f"read as {total.currency or ''} {plain(total.high)}"),
    )
    return Disagreement(
        message=f"{shares.span.text} at {price.span.text} make {product}, not {total.span.text}",
        sides=sides,
        key=(str(shares.high), str(price.high), str(total.high)),
        why="the amount is the price times the number of shares",
        confidence=confidence,
    )


def _price(text: str, amount: Money) -> bool:
    """Whether an amount is that of one share."""
    return bool(_EACH.match(text, amount.span.end)) or amount.per in ("share", "each")


def _amounts(
    reading: Reading, text: str, sentence: Sentence, shares: Quantity
) -> tuple[Money | None, Money | None, bool]:
    """Price and amount, in the orders that a sentence tells them in: shares at a price for an amount, or an amount by selling
    shares at a price; and whether the amount is told as their product ('in total'), with no fees between."""
    after = inside(reading.money, shares.span.end, sentence.end)
    paid = _PAID.search(text, shares.span.end, after[0].span.start) if after else None
    if paid and paid.end() == after[0].span.start:
        # 'a dividend of €0.35 per share. With 22 million shares, the total payment amounts to …'
        index = reading.article.sentence_index(shares.span.start)
        floor = reading.article.sentences[max(0, index - 1)].start
        prices = [m for m in inside(reading.money, floor, shares.span.start) if _price(text, m)]
        return (prices[-1], after[0], True) if len(prices) == 1 else (None, None, False)
    if not after or not _AT.fullmatch(text[shares.span.end : after[0].span.start]):
        return None, None, False
    if len(after) > 1:
        between = text[after[0].span.end : after[1].span.start]
        in_total = bool(_EACH_ALONE.fullmatch(between) and _IN_TOTAL.match(text, after[1].span.end))
        gross = "gross proceeds" in between  # before any fees
        if in_total or _RAISING.fullmatch(between):
            return after[0], after[1], in_total or gross
    before = inside(reading.money, sentence.start, shares.span.start)
    if before and _BY.fullmatch(text[before[-1].span.end : shares.span.start]):
        return after[0], before[-1], False
    return None, None, False


def _ordered(reading: Reading, text: str, sentence: Sentence, shares: Quantity) -> tuple[Money | None, Money | None]:
    """Price and amount in a sentence that tells one of each in an order of its own."""
    amounts = inside(reading.money, sentence.start, sentence.end)
    prices = [m for m in amounts if _price(text, m)]
    totals = [m for m in amounts if not _price(text, m)]
    if len(prices) != 1 or len(totals) != 1:
        return None, None
    pieces, position = [], sentence.start
    tokens = sorted(((shares.span, "@S"), (prices[0].span, "@P"), (totals[0].span, "@M")), key=lambda t: t[0].start)
    for span, token in tokens:
        pieces += [text[position : span.start].replace("@", " "), token]
        position = span.end
    masked = "".join([*pieces, text[position : sentence.end].replace("@", " ")])
    return (prices[0], totals[0]) if any(shape.search(masked) for shape in _ORDERS) else (None, None)

"""MON103 rounds-and-total: amounts told one after another that do not make the total told behind them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factlint.rules.amounts import written_like
from factlint.rules.clause_amounts import Clause
from factlint.rules.numbers import Figure, figures, inside, off_by_more_than_rounding, plain
from factlint.rules.registry import rule
from factlint.rules.totals_elsewhere import totals_elsewhere
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_VERB = re.compile(
    r"\b(?:raised|raising|secured|received|invested|paid|borrowed|obtained|collected|won|spent|donated|sold|lent|loaned|gave|contributed|provided|granted|put (?:up|in)|pledged|fined)\b[^.;]{0,40}$|\b(?:[Rr]ounds?|[Ll]oans?|[Gg]rants?|[Pp]ayments?|[Ii]nstall?ments?|[Tt]ranches|[Ii]nvestments?|[Gg]ifts?|[Dd]onations?|[Cc]ontributions?|[Oo]fferings?|[Ii]ssues?|[Cc]heques?|[Ff]ines?) (?:of|worth) $"
)
# Between two amounts of a list: what each was for, then a comma or 'and'.
_GAP = re.compile(
    r"[^.;:]{0,70}?(?:, and|,| and|; and|;) (?:then |another |a further |later |finally |in [^,.;]{2,20}, )?(?:by |of )?"
    # 'Marmer lent it €66 million and Vika €173 million'
    r"|(?:,| and|, and) (?:the )?(?:[A-Z][\w.&’'-]* ){1,4}(?:another |a further )?"
)
_TOTAL = re.compile(
    r"[^.;:]{0,60}?,? (?:(?:and so|or|making|for|giving|which makes|which (?:comes|amounts|adds up) to) (?:it )?(?:a total of|in total)|a total(?: [a-z]+)? of|(?:bringing|taking) (?:the|its) total(?: [a-z]+)? to|totall?ing|(?:or|making)|(?:together|altogether|in all|in total|all told|(?:for )?a combined)"
    r"|(?:[A-Z][^.;:,]{1,50}?|it|they|he|she|the [a-z]{2,20})(?: has| had| have)? (?:raised|received|invested|spent|paid|borrowed|collected|obtained|secured|donated)(?: a total of| in all| altogether)?) $"
)
# '€10 million in 2015 and €20 million in 2017, €30 million in all'
_BARE = re.compile(r"[^.;:]{0,60}?(?:,|:| [–—]) $")
# 'Raised €60 million in two rounds: €20 million in 2015 and €40 million in 2017', 'paid €60 million, €20 million in cash and …'
_OPENS = re.compile(
    r"(?:(?: in (?:all|total|two|three|four|five)(?: [a-z]+)?| altogether)?(?:: | \()| in (?:two|three|four|five) [a-z]+, |(?P<cash>, ))"
)
_CASH = re.compile(r" in (?:cash|shares|stock)\b")
_SHUTS = re.compile(r"[^.;:,]{0,50}?(?:[.)]|$)")
_CLOSES = re.compile(r" (?:in all|in total|altogether|together|combined)\b")
_SURE = re.compile(r"total|totalling|amounts|adds up|together|in all|all told|combined")
# Then earlier rounds may be in the total.
_MORE = re.compile(
    r"\b(?:so far|to date|since|overall|including|included|bringing|taking|earlier|already|previous\w*|about|around|nearly|almost|approximately|up to|at least|first|originally|instead|of which|than)\b",
    re.IGNORECASE,
)


@rule(
    "MON103",
    name="rounds-and-total",
    category="money",
    severity="error",
    flags=(
        "Norvik raised [[€10 million]] in 2015, [[€20 million]] in 2017 and [[€30 million]] in 2019, a total of [[€70 million]].",
        "It paid [[$40 million]] for the mill and [[$25 million]] for the shops, for a total of [[$85 million]].",
        "Norvik raised [[€40 million]] in 2015 and [[€50 million]] in 2017, bringing its total to [[€80 million]].",
        "After rounds of [[€54 million]] and [[€26 million]], Norvik had raised [[€65 million]] in all.",
        "Marmer lent it [[€66 million]] and Vika [[€173 million]], together [[€233 million]].",
        "Norvik raised [[€40 million]] in two rounds: [[€10 million]] in 2015 and [[€20 million]] in 2017.",
        "Norvik paid [[€40 million]], [[€10 million]] in cash and [[€20 million]] in shares.",
        "Norvik has raised money three times: [[€2 million]] in 2014, [[€9 million]] in 2017 and [[€30 million]] in 2020. It makes pumps. Investors put [[€51 million]] into it in those three rounds.",
        "A seed round of [[$4 million]] was followed by a Series A of [[$16 million]]. It makes pumps. The total funding of Norvik stands at [[$30 million]].",
        "Three gifts made it possible: [[€2 million]] from a family, [[€4 million]] from a bank and [[€9 million]] from the king. The [[€25 million]] was spent.",
    ),
    passes=(
        "Norvik has raised money three times: €2 million in 2014, €9 million in 2017 and €30 million in 2020. It makes pumps. Investors put €41 million into it in those three rounds.",
        "A seed round of $4 million was followed by a Series A of $16 million. It makes pumps. With earlier grants the total funding of Norvik stands at $30 million.",
        "Norvik raised €10 million in 2015, €20 million in 2017 and €30 million in 2019, a total of €60 million.",
        "Norvik raised €10 million in 2015 and €20 million in 2017, bringing its total to €50 million.",
        "Norvik raised €10 million in 2015 and €20 million in 2017, a total of €50 million since its founding.",
        "Norvik raised €10 million in 2015 and $20 million in 2017, a total of €28 million.",
        "Norvik raised €10 million in 2015, or $11 million, a total of 40 loans.",
        "After rounds of €54 million and €26 million, Norvik had raised €80 million in all.",
        "Norvik paid €40 million, €10 million in cash and €30 million in shares.",
        "Norvik raised €40 million in five rounds, among them €10 million in 2015 and €20 million in 2017.",
        "After rounds of €54 million and €26 million, Norvik raised €65 million for its mill.",
        "Norvik paid €12.3 million for the mill and €7.4 million for the shop, a total of €20 million.",
    ),
)
def rounds_and_total(reading: Reading) -> Iterator[Disagreement]:
    """Amounts that a text tells one after another do not make the total that it gives for them.

    Compares: amounts of one currency, each with what it was for ('€10 million in 2015, €20 million in 2017'), with the total behind
    them, up to rounding. Where earlier amounts may be in the total, only parts that exceed it are told.
    So too amounts of other sentences, where the total says how many they are ('the three rounds') or they are rounds with their letters.
    Why it matters: one of the amounts, or the total, is wrong.
    Cannot know: which.
    """
    text = reading.article.text
    for sentence in reading.article.sentences:
        if len(inside(reading.money, sentence.start, sentence.end)) < 3:
            continue
        amounts = [f for f in figures(reading, sentence) if f.kind == "money"]
        first = _total_first(text, sentence.start, sentence.end, amounts)
        if first:
            yield first
            continue
        if not re.search(
            r"\btotal|\baltogether\b|\bcombined\b|\bin all\b|\btogether\b|\ball told\b",
            text[sentence.start : sentence.end],
        ):
            continue
        for place in range(len(amounts) - 1, 1, -1):
            total = amounts[place]
            told_as = amounts[place - 1].span.end, total.span.start
            announced = _TOTAL.fullmatch(text, *told_as)
            closes = _CLOSES.match(text, total.span.end)
            sure = announced and (_SURE.search(announced[0][-40:]) or closes)
            if not sure and not (closes and _BARE.fullmatch(text, *told_as)):
                continue
            told = _told(text, sentence.start, sentence.end, amounts[:place], total)
            if told:
                yield told
                break
    for found in totals_elsewhere(reading):
        whole = sum((p.value for p in found.parts), Decimal(0))
        yield _disagreement(found.parts, found.total, whole, confidence=0.75)


def _total_first(text: str, start: int, end: int, amounts: Sequence[Figure]) -> Disagreement | None:
    """The total opens the list, which is all that is left of the sentence."""
    if len(amounts) < 3:
        return None
    total, parts = amounts[0], amounts[1:]
    opens = _OPENS.fullmatch(text, total.span.end, parts[0].span.start)
    if not opens or (opens["cash"] and not _CASH.match(text, parts[0].span.end)):
        return None
    if not _VERB.search(text, start, total.span.start):
        return None
    if not all(_GAP.fullmatch(text, one.span.end, two.span.start) for one, two in itertools.pairwise(parts)):
        return None
    if not _SHUTS.match(text, parts[-1].span.end, end) or any(p.unit != total.unit or p.bounded for p in amounts):
        return None
    whole = sum((p.value for p in parts), Decimal(0))
    if not off_by_more_than_rounding(total, parts) or (whole < total.value and _MORE.search(text, start, end)):
        return None
    return _disagreement(parts, total, whole)


def _told(text: str, start: int, end: int, before: Sequence[Figure], total: Figure) -> Disagreement | None:
    parts = [before[-1]]
    for one, two in itertools.pairwise(reversed(before)):
        if not _GAP.fullmatch(text, two.span.end, one.span.start):
            break
        parts.insert(0, two)
    if len(parts) < 2 or not _VERB.search(text, start, parts[0].span.start):
        return None
    if any(p.unit != total.unit or p.bounded for p in (*parts, total)) or not off_by_more_than_rounding(total, parts):
        return None
    whole = sum((p.value for p in parts), Decimal(0))
    if whole < total.value and _MORE.search(text, start, end):
        return None
    return _disagreement(parts, total, whole)


def _disagreement(
    parts: Sequence[Figure] | Sequence[Clause], total: Figure | Clause, whole: Decimal, *, confidence: float = 0.85
) -> Disagreement:
    names = ", ".join(p.span.text for p in parts)
    return Disagreement(
        message=f"{names} make {written_like(whole, total.span.text, total.value)}, not {total.span.text}",
        sides=(
            *(Side(span=p.span, reading=f"read as {plain(p.value)}, a part") for p in parts),
            Side(span=total.span, reading=f"read as {plain(total.value)}, the total"),
        ),
        key=(*(str(p.value) for p in parts), str(total.value)),
        why="a total is the sum of its parts",
        confidence=confidence,
    )

"""A total in one sentence and its parts in others: 'the three rounds have yielded €95 million', each round told before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import combinations

from factlint.languages import load
from factlint.rules.clause_amounts import Clause, clause_amounts
from factlint.rules.numbers import last_place
from factlint.rules.pointing import LANGUAGE
from factlint.values.reading import Reading

_NEAR = 110
_LABELLED = 70
_SPREAD = 8  # sentences in which the parts stand
_MOST_TRIED = 14  # amounts of which sums are tried
_FAR = Decimal(3)


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalElsewhere:
    """A total, and the parts that the text tells in other sentences."""

    total: Clause
    parts: tuple[Clause, ...]


@cache
def _counted(language: str) -> tuple[re.Pattern[str], dict[str, str], dict[str, int]]:
    table = load(language, "totals")
    nouns = {noun: family for family, found in table["counted"].items() for noun in found}
    numbers = table["numbers"]
    words = "|".join(map(re.escape, sorted(nouns, key=lambda n: (-len(n), n))))
    between = "|".join(map(re.escape, table["cues"]["between"]))
    pattern = re.compile(
        rf"\b(?P<number>{'|'.join(map(re.escape, numbers))}) (?:{between})(?:{between})(?P<noun>{words})\b",
        re.IGNORECASE,
    )
    return pattern, nouns, dict(numbers)


@cache
def _cues(language: str, name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, load(language, 'totals')['cues'][name]))})\b", re.IGNORECASE)


def totals_elsewhere(reading: Reading) -> Iterator[TotalElsewhere]:
    """Totals that are not the sum of their parts, up to rounding."""
    told = [c for c in clause_amounts(reading) if c.money and c.money.link != "conversion"]
    for total in told:
        parts = _counted_parts(total, told) or _listed_parts(total, told) or _labelled_parts(total, told)
        if not parts or _makes(parts, total) or _made_otherwise(total, told):
            continue
        whole = sum((p.value for p in parts), Decimal(0))
        if whole < total.value * _FAR and total.value < whole * _FAR:
            yield TotalElsewhere(total=total, parts=tuple(parts))


def _counted_parts(total: Clause, told: Sequence[Clause]) -> Sequence[Clause]:
    """The parts of a total that says how many there are, where they stand together."""
    pattern, nouns, numbers = _counted(LANGUAGE)
    match = pattern.search(f"{total.before[-_NEAR:]} @ {total.behind[:_NEAR]}")
    if match is None or _doubtful(total):
        return ()
    size, family = numbers[match["number"].lower()], nouns[match["noun"].lower()]
    fit = [c for c in told if c is not total and _may_be_part(c, total, family)]
    windows = []
    for place in range(len(fit) - size + 1):
        window = fit[place : place + size]
        if _sentences(window, told) <= _SPREAD and not any(window[0].span < total.span < c.span for c in window):
            windows.append(window)
    if not windows:
        return ()
    fitness = [_fitness(w, family, told) for w in windows]
    best = max(fitness)
    return windows[fitness.index(best)] if fitness.count(best) == 1 and best * 2 >= size else ()


def _listed_parts(total: Clause, told: Sequence[Clause]) -> Sequence[Clause]:
    """The parts of a definite amount ('the €25 million') right behind a sentence that lists as many as it announces
    ('Three gifts made it possible: …')."""
    pattern, _, numbers = _counted(LANGUAGE)
    before = [c for c in told if c.span.start < total.sentence.start]
    if not before or not total.definite or _doubtful(total):
        return ()
    listed = [c for c in before if c.sentence == before[-1].sentence]
    match = pattern.search(listed[0].text)
    if (
        match is None
        or numbers[match["number"].lower()] != len(listed)
        or total.sentence.paragraph - listed[0].sentence.paragraph > 1
    ):
        return ()
    alike = all(c.currency == total.currency and c.value < total.value for c in listed)
    return listed if alike and not total.decisive - {"round", "granted", "lent"} else ()


def _fitness(window: Sequence[Clause], family: str, told: Sequence[Clause]) -> int:
    """How many of some amounts are told, in their sentences, as what the total counts."""
    wanted = {"round", "lent", "granted", "public", "pay"} if family == "any" else {family}
    return sum(any(o.families & wanted for o in told if o.sentence == c.sentence) for c in window)


def _may_be_part(clause: Clause, total: Clause, family: str) -> bool:
    if clause.currency != total.currency or clause.sentence == total.sentence or clause.value >= total.value * _FAR:
        return False
    other = clause.decisive - {family, "round", "public", "worth"}
    return (
        not other
        or family in clause.decisive
        or (family == "any" and not clause.decisive & {"revenue", "profit", "loss"})
    )


def _labelled_parts(total: Clause, told: Sequence[Clause]) -> Sequence[Clause]:
    """Rounds with their letters, none left out from the first on, where a total of all is told."""
    if _doubtful(total) or not _cues(LANGUAGE, "total").search(total.before[-40:] + " @ " + total.behind[:25]):
        return ()
    if "round" not in total.families or _label(total) or _cues(LANGUAGE, "more").search(total.text):
        return ()
    labels = [str(label) for label in load(LANGUAGE, "totals")["cues"]["labels"]]
    found: dict[str, Clause] = {}
    for clause in told:
        label = _label(clause)
        if label is None or clause is total or clause.currency != total.currency or clause.sentence == total.sentence:
            continue
        if label in found and found[label].value != clause.value:
            return ()
        found.setdefault(label, clause)
    order = [labels.index(label) for label in found]
    first = min(order, default=9)
    chain = len(order) > 1 and first <= labels.index("series a") and max(order) - first + 1 == len(order)
    return sorted(found.values(), key=lambda c: c.span) if chain else ()


def _label(clause: Clause) -> str | None:
    """The round that an amount is told of: its label nearest to it."""
    pattern = _cues(LANGUAGE, "labels")
    behind = pattern.search(clause.behind[:_LABELLED])
    before = list(pattern.finditer(clause.before[-_LABELLED:]))
    if before and (behind is None or len(clause.before[-_LABELLED:]) - before[-1].end() <= behind.start()):
        return before[-1][0].lower()
    return behind[0].lower() if behind else None


def _doubtful(total: Clause) -> bool:
    return total.money is None or total.money.modifier is not None or total.money.low != total.money.high


def _sentences(window: Sequence[Clause], told: Sequence[Clause]) -> int:
    """How many sentences with amounts the parts are spread over."""
    places = [told.index(c) for c in window]
    return len({c.sentence.start for c in told[places[0] : places[-1] + 1]})


def _makes(parts: Sequence[Clause], total: Clause) -> bool:
    slack = sum((_place(c) for c in (*parts, total)), Decimal(0)) / 2
    return abs(sum((c.value for c in parts), Decimal(0)) - total.value) <= slack


def _made_otherwise(total: Clause, told: Sequence[Clause]) -> bool:
    """Whether any other amounts of the text make the total, or one tells it again."""
    values = [c for c in told if c is not total and c.currency == total.currency][:_MOST_TRIED]
    half = _place(total) / 2
    sums = (sum((c.value for c in some), Decimal(0)) for size in range(1, 6) for some in combinations(values, size))
    return any(abs(made - total.value) <= half for made in sums)


def _place(clause: Clause) -> Decimal:
    return last_place(clause.money) if clause.money else clause.step

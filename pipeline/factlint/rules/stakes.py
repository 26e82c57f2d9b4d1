"""Stakes: what part of a company somebody is told to own, take, buy or sell, and who that somebody is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factlint.languages import load
from factlint.languages.alternatives import any_of, literally
from factlint.rules.dated import dates_in
from factlint.rules.numbers import inside
from factlint.rules.once import once_a_reading
from factlint.rules.pointing import LANGUAGE
from factlint.rules.stake_owners import NAME, grammar, owner, owner_words
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_MOST = 60  # stakes
_FAR = 400  # code points around a share
_CUE, _OTHER, _JUST, _NEAR = 45, 20, 16, 60
_OF = re.compile(
    rf"(?: (?:stake|interest|share|shares|holding|shareholding|participation))?,? (?:of|in) (?:the )?(?:(?:shares|capital|stock|equity) (?:of|in) )?(?:the )?(?:[a-z-]+ ){{0,3}}?(?P<name>{NAME})"
)
_KIND = re.compile(r"\b(?P<kind>majority|minority) (?:stake|holding|interest|share|shareholding|participation)\b")
_SAME = re.compile(
    rf"(?: (?:in|of) (?:the )?{NAME}|(?: of| \(|,|, or|,? namely|:| [–—])(?: (?:in|of) {NAME},)?)*[ (,]*(?:about |around |exactly |some )?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stake:
    """A share of a company that the text ties to an owner.

    `names` are the capitalised words of the owner, `nouns` its common nouns ('family'); `company` the words of a company named
    right behind the share. `rough`: a fraction in words. `low` and `high` bound it ('a majority').
    """

    span: Span
    low: Decimal
    high: Decimal
    rough: bool
    sentence: Sentence
    names: frozenset[str]
    nouns: frozenset[str]
    company: frozenset[str]
    dates: tuple[Date, ...]
    definite: bool
    near: str


@cache
def stake_words(language: str = LANGUAGE) -> dict[str, re.Pattern[str]]:
    """The words that make a share a stake, or another thing, and those that tell of a change."""
    data = load(language, "stakes")

    def either(words: list[str]) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{literally(words)})\b", re.IGNORECASE)

    return {
        "cues": either(data["cues"]["words"]),
        "sure": either(data["cues"]["sure"]),
        "other": either(data["cues"]["other"]),
        "fractions": re.compile(
            rf"(?<![\w-])(?:{any_of(data['fractions'])})(?= (?:stake|share|interest|holding|of)\b|,| for\b)",
            re.IGNORECASE,
        ),
        "changes": either(data["changes"]["words"]),
        "planned": either(data["changes"]["planned"]),
        "none": either(data["changes"]["none"]),
        "past": either(data["changes"]["past"]),
    }


_Share = tuple[Span, Decimal, Decimal, bool]


@once_a_reading
def stakes(reading: Reading) -> tuple[Stake, ...]:
    """The first stakes of a reading whose owner the text gives."""
    found: list[Stake] = []
    for sentence in reading.article.sentences:
        before: Stake | None = None
        floor = sentence.start
        for share in _shares(reading, sentence):
            stake = _read(reading, sentence, floor, share, before)
            floor, before = share[0].end, stake
            if stake is not None:
                found.append(stake)
        if len(found) >= _MOST:
            break
    return tuple(found)


def _of_noun(behind: str) -> frozenset[str]:
    """The common noun of what is owned ('of the airport'), where it is none that stands for any company."""
    match = re.match(r"(?: (?:stake|interest|share|holding))? (?:of|in) (?:the|its|their) (?P<noun>[a-z]+)", behind)
    generic = load(LANGUAGE, "stakes")["grammar"]["generic"]
    return frozenset((match["noun"],)) if match and match["noun"] not in generic else frozenset()


def _shares(reading: Reading, sentence: Sentence) -> list[_Share]:
    """The percentages, fractions and majorities of a sentence: bounds, and whether they are rough."""
    text = reading.article.text
    found = [
        (q.span, q.low, q.high, q.modifier is not None)
        for q in inside(reading.quantities, sentence.start, sentence.end)
        if q.unit == "percent" and 0 < q.high <= 100
    ]
    values = load(LANGUAGE, "stakes")["fractions"]
    for match in stake_words()["fractions"].finditer(text, sentence.start, sentence.end):
        value = Decimal(str(values[match[0].lower()]))
        span = reading.article.span(*match.span())
        if not any(s.overlaps(span) for s, *_ in found):
            found.append((span, value, value, True))
    for match in _KIND.finditer(text, sentence.start, sentence.end):
        most = match["kind"].lower() == "majority"
        bounds = (Decimal(50), Decimal(100)) if most else (Decimal(0), Decimal(50))
        found.append((reading.article.span(*match.span()), *bounds, True))
    return sorted(found, key=lambda f: f[0].start)


def _read(reading: Reading, sentence: Sentence, floor: int, share: _Share, listed: Stake | None) -> Stake | None:
    """The stake that a share is told as; `listed` is the one before it in the sentence, whose verb it may share."""
    span, low, high, rough = share
    text, table = reading.article.text, stake_words()
    floor = max(floor, span.start - _FAR)
    before, behind = text[floor : span.start], text[span.end : min(sentence.end, span.end + _FAR)]
    near = f"{before[-_CUE:]} @ {behind[:_CUE]}"
    if table["other"].search(f"{before[-_OTHER:]} @ {behind[:_JUST]}"):
        return None
    if not (listed or grammar()["its"].search(before) or table["cues"].search(near)):
        return None
    if (
        rough
        and not table["sure"].search(f"{near} {span.text}")
        and not re.match(r" (?:stake|of|interest|holding)", behind)
    ):
        return None
    if listed and _SAME.fullmatch(before):
        names, nouns = listed.names, listed.nouns
    else:
        phrase = owner(reading, sentence, floor, before, behind, span)
        names, nouns = owner_words(phrase) if phrase else (frozenset(), frozenset())
    if not names and not nouns:
        return None
    of = _OF.match(behind)
    return Stake(
        span=span,
        low=low,
        high=high,
        rough=rough,
        sentence=sentence,
        names=names,
        nouns=nouns,
        company=owner_words(of["name"])[0] if of else _of_noun(behind),
        dates=tuple(
            d for d in dates_in(reading, sentence.start, sentence.end) if d.earliest and d.latest and not d.inferred
        ),
        definite=bool(grammar()["its"].search(before) or re.search(r"\bthe $|['’]s? $", before)),
        near=f"{before[-_NEAR:]} @ {behind[:_NEAR]}",
    )

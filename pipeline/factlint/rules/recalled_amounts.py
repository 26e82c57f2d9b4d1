"""Amounts that point back: 'the €95 million purchase' presupposes that the text told of the purchase."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import combinations

from factlint.facts.compare import dates_agree, figures_agree, other_magnitude, ratio, transposed
from factlint.facts.restatements import significant
from factlint.languages import load
from factlint.rules.dated import dates_in
from factlint.values.article import Sentence
from factlint.values.quantity import Money
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_BEFORE, _BEHIND = 90, 70
# 'the', 'its' or a name's "'s" before an amount, with a word or two between.
_DETERMINED = re.compile(
    r"(?:\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hose|[Tt]hese|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Ww]hose)|['’]s|s['’]) (?:(?:about|around|some|nearly|almost|over|roughly|whole|entire|full|total|promised|agreed|reported|initial|original|planned|joint|combined|hefty|huge|record|more than|just over|just under) )?$"
)
# 'the purchase price of', 'the contract with the city, worth', 'the works in Pune, which cost Helix', 'for the bridge, at'
_TOLD_OF = re.compile(
    r"(?:\b(?:[Tt]he|[Tt]his|[Ii]ts|[Tt]heir|[Ww]hose|[Hh]is|[Hh]er)|['’]s|s['’]) (?P<noun>[^.;:]{3,70}?),? "
    r"(?:of|worth|at|for|with|(?:which|that) (?:had )?(?:cost|brought in|raised|fetched|earned|was worth|came to|amounted to)(?: [A-Z][\w’'-]*| it| them)?|(?:was|were|is|had been) (?:worth|put at)|costing|totalling|valued at) "
    r"(?:about |around |some |nearly |almost |over |more than |just |only )?$"
)
_BOUGHT_BEFORE = re.compile(
    r"\b(?:which|who|it|they|having) (?:had )?(?P<noun>[a-z]+(?: [a-z]+)?) [^.;:,]{2,50}? for $"
)
_PART = re.compile(
    r"\b(?:of which|in cash|in shares|in stock|first instalment|instalment|deposit|includ(?:es|ing) (?:the )?(?:assumed )?debt|down payment|remaining|further|additional|another|half[,:]|plus|partly|tranche|extra|up to|"
    r"including (?:the )?debt|enterprise value|equity value|each|per|a year|a month|annual\w*|every|from a (?:target|goal)|fees?|taxes|interest)\b"
)
_CHANGED = re.compile(
    r"\b(?:increased|decreased|raised (?:its|the|their) (?:bid|offer)|raised to|lowered|revised|sweetened|improved|originally|initially|at first|downsized|reduced|cut to|up from|down from|instead of|rather than|earlier (?:offer|bid|estimate)|"
    r"(?:second|third|fourth) (?:bid|offer|loan|round|order|contract|purchase|acquisition|fine|grant|bond|issue|instalment|tranche|phase|stage)|later (?:raised|cut|changed)|estimate[ds]?|eventually|finally|in the end|planned|budgeted|rose|risen|grew|grown|fell|fallen|doubled|tripled|more than|overran)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![\w])[A-ZÀ-ÖØ-Þ][\w’'&-]+")
_NO_NAME = re.compile(
    r"[A-Z]{2,3}|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mr|Mrs|Ms|Dr|The|In|By|It|IPO|Series"
)
# '€12 million from Kestrel Partners'
_GIVER = re.compile(r" (?:from|by|to|for) (?:the )?(?P<name>[A-Z][\w’'&-]+)")
_CALLED = re.compile(r" (?:[a-z-]+ ){0,2}(?:deal|transaction|agreement|price|sum|amount|payment)\b")
_SUBJECT = re.compile(
    r"(?:^|[“\"]|\n)(?:Revenues?|Sales|Turnover|(?:Net |Operating )?[Pp]rofit|Losses|Net income) of (?:about |nearly )?$"
)
_VERB = re.compile(
    r" (?:was|were|is|are|had|has|have|went|will|would|came|made|gave|helped|let|remains?|remained|includes?|included|became|brought|secures?|secured|took|left|ended)\b"
)
_FOR = re.compile(r"\b(?:for|in|of) the (?:[a-z]+ )?(?:year|quarter|half|period)\b")
_FAR = Decimal(3)
_MOST = 60  # amounts
_LEAST = 1000


@dataclass(frozen=True, slots=True)
class Recalled:
    """An amount that points back, the amount told before, and the thing that both are the amount of."""

    first: Money
    second: Money
    thing: str


@dataclass(frozen=True, slots=True)
class _Told:
    amount: Money
    sentence: Sentence
    things: frozenset[str]
    general: bool
    paid: bool
    names: frozenset[str]
    definite: bool
    giver: str


@cache
def _table() -> tuple[
    re.Pattern[str],
    dict[str, frozenset[str]],
    frozenset[str],
    Mapping[str, Sequence[str]],
    frozenset[str],
    frozenset[str],
]:
    data = load("en", "recalled")
    words: dict[str, set[str]] = {}
    for thing, found in data["things"].items():
        for word in found:
            words.setdefault(word, set()).add(thing)
    general = frozenset(data["general"]["deal"])
    every = sorted({*words, *general}, key=lambda w: (-len(w), w))
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, every))})(?![\w])", re.IGNORECASE)
    return (pattern, {w: frozenset(t) for w, t in words.items()}, general, data["kin"],
            frozenset(data["general"]["of"]), frozenset(data["period"]["things"]))  # fmt: skip


def recalled(reading: Reading, *, currency: bool = False) -> Iterator[Recalled]:
    """Amounts of one thing in two sentences that cannot be one amount, where the later one points back.

    `currency`: their figures are one, and their currencies are not.
    """
    told = [t for t in (_read(reading, n) for n in range(min(_MOST, len(reading.money)))) if t is not None]
    for place, back in enumerate(told):
        if any(_one(back.amount, m) for m in reading.money if m is not back.amount):
            continue
        found = [
            (t, thing)
            for t in told[:place]
            if _comparable(t.amount, back.amount, currency=currency) and (thing := _thing(reading, t, back))
        ]
        if len({(t.amount.low, t.amount.high) for t, _ in found}) > 1:
            found = [(t, thing) for t, thing in found if t.names & back.names]
        if len({(t.amount.low, t.amount.high) for t, _ in found}) != 1 or _adds_up(back.amount, reading.money):
            continue
        first, thing = found[-1]
        if _conflict(reading, first, back, thing):
            yield Recalled(first.amount, back.amount, label(thing))


def label(thing: str) -> str:
    """A thing as a message names it."""
    return str(load("en", "recalled")["labels"].get(thing, thing))


def _comparable(one: Money, other: Money, *, currency: bool) -> bool:
    if not currency:
        return one.currency == other.currency
    return (one.low, one.high) == (other.low, other.high) and None not in (one.currency, other.currency)


def _read(reading: Reading, number: int) -> _Told | None:
    """An amount with what the words around it, up to its neighbours, say that it is the amount of."""
    article, amount = reading.article, reading.money[number]
    if amount.link == "conversion" or amount.high < _LEAST or amount.per is not None:
        return None
    pattern, words, general, *_ = _table()
    sentence = article.sentence_at(amount.span.start)
    floor = max(sentence.start, amount.span.start - _BEFORE)
    ceiling = min(sentence.end, amount.span.end + _BEHIND)
    if number and reading.money[number - 1].link != "conversion":
        floor = max(floor, min(reading.money[number - 1].span.end, amount.span.start))
    if number + 1 < len(reading.money) and reading.money[number + 1].link != "conversion":
        ceiling = max(amount.span.end, min(ceiling, reading.money[number + 1].span.start))
    found = [
        m[0].lower()
        for part in ((floor, amount.span.start), (amount.span.end, ceiling))
        for m in pattern.finditer(article.text, *part)
        if m[0][0].islower() or m[0].isupper() or m[0].startswith("Series") or m.start() <= sentence.start + 1
    ]
    own = {w.lower() for w in re.findall(r"\w+", reading.names.subject.name)} if reading.names.subject else set()
    verb = _VERB.search(article.text, amount.span.end, ceiling)
    names = frozenset(
        _bare(m[0])
        for m in _NAME.finditer(article.text, sentence.start, verb.start() if verb else ceiling)
        if not _NO_NAME.fullmatch(m[0])
        and (m.start() > sentence.start + 1 or _is_name(reading, m[0]) or f" {m[0]}" in article.text)
    )
    giver = _GIVER.match(article.text, amount.span.end, sentence.end)
    called = _CALLED.match(article.text, amount.span.end, sentence.end)
    return _Told(
        amount=amount,
        sentence=sentence,
        things=frozenset(t for w in found for t in words.get(w, ())),
        paid=bool({"paid", "pay", "pays", "paying"} & set(found)),
        general=bool(called) or any(w in general for w in found),
        names=names - own,
        definite=_points_back(article.text, sentence, amount),
        giver=_bare(giver["name"]) if giver else "",
    )


def _bare(word: str) -> str:
    return word.replace("’", "'").removesuffix("'s").lower()


def _is_name(reading: Reading, word: str) -> bool:
    names = reading.names
    return any(word in e.name.split() for layer in (names.organizations, names.persons, names.places) for e in layer)


def _points_back(text: str, sentence: Sentence, amount: Money) -> bool:
    before = text[max(sentence.start, amount.span.start - 110) : amount.span.start]
    if _DETERMINED.search(before) or _SUBJECT.search(before):
        return True
    pattern = _table()[0]
    of, bought = _TOLD_OF.search(before), _BOUGHT_BEFORE.search(before)
    if of and pattern.search(of["noun"]) and not _VERB.search(f" {of['noun']}"):
        return True
    return bool(bought and pattern.search(bought["noun"]))


def _one(one: Money, other: Money) -> bool:
    """Whether two amounts may be one: the currencies may be one, and the figures agree."""
    return (one.currency == other.currency or None in (one.currency, other.currency)) and figures_agree(one, other)


def _thing(reading: Reading, first: _Told, back: _Told) -> str:
    """What both are the amount of; '' where that is not sure."""
    if first.sentence == back.sentence:
        return ""
    *_, kin, of, period = _table()
    rounds = {t for t in back.things if t.startswith(("series", "seed"))}
    mine, its = first.things, rounds or back.things
    direct = mine & its
    if not back.definite:
        # What is told of one period needs no 'the'.
        return min(direct & period, default="") if direct & period and _same_date(reading, first, back) else ""
    if direct:
        return min(direct)
    if rounds and mine & {t for t in mine if t.startswith(("series", "seed"))}:
        return ""
    near = {t for t in mine if set(kin.get(t, ())) & its} | {t for t in its if set(kin.get(t, ())) & mine}
    if near:
        return min(near)
    if back.general and mine & of:
        return min(mine & of)
    if first.paid and not mine and its & of:
        return min(its & of)
    if first.names & back.names and (back.giver in first.names or _scaled(first.amount, back.amount)):
        return "sum"
    return ""


def _scaled(one: Money, other: Money) -> bool:
    return other_magnitude(one, other) and len(significant(one.high)) > 1


def _same_date(reading: Reading, first: _Told, back: _Told) -> bool:
    a, b = ({d.value for d in _dates(reading, t) if not d.inferred} for t in (first, back))
    return bool(a & b)


def _dates(reading: Reading, told: _Told) -> list[Date]:
    return [d for d in dates_in(reading, told.sentence.start, told.sentence.end) if d.earliest is not None]


def _adds_up(amount: Money, amounts: Sequence[Money]) -> bool:
    """Whether other amounts of the text make this one by adding or taking away."""
    values = sorted({m.high for m in amounts if m is not amount and m.currency == amount.currency})[:_MOST]
    half = amount.step / 2
    return any(abs(amount.high - v) <= half for a, b in combinations(values, 2) for v in (a + b, b - a))


def _conflict(reading: Reading, first: _Told, back: _Told, thing: str) -> bool:
    one, other = first.amount, back.amount
    text = reading.article.text
    for told in (first, back):
        start = max(told.sentence.start, told.amount.span.start - 60)
        if _PART.search(text, start, min(told.sentence.end, told.amount.span.end + 25)):
            return False
    alike = other_magnitude(one, other) or transposed(one.high, other.high)
    if ratio(one.high, other.high) > _FAR and not alike:
        return False
    times = _dates(reading, first), _dates(reading, back)
    agree = any(dates_agree(a, b) for a in times[0] for b in times[1])
    if thing in _table()[-1]:
        spans = [_FOR.search(text, t.amount.span.start - 40, t.sentence.end) for t in (first, back)]
        within = spans[0] and spans[1] and spans[0][0][-12:] == spans[1][0][-12:] and not times[0] and not times[1]
        if (
            not _same_date(reading, first, back)
            and not within
            and not (_scaled(one, other) and (agree or not times[1]))
        ):
            return False
    elif not _scaled(one, other) and any(
        _CHANGED.search(text, t.sentence.start, t.sentence.end) for t in (first, back)
    ):
        return False
    if first.names and back.names and not first.names & back.names:
        return False
    return agree or not times[0] or not times[1] or bool(first.names & back.names) or not back.names

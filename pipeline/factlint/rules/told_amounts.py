"""Amounts with what they are the amount of, by the words around them, and whether they point back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from factlint.languages import load
from factlint.languages.alternatives import literally
from factlint.rules.numbers import inside
from factlint.rules.once import once_a_reading
from factlint.values.article import Sentence
from factlint.values.quantity import Money
from factlint.values.reading import Reading

_BEFORE, _BEHIND = 90, 70
# 'the', 'its' or a name's "'s" before an amount, with a word or two between.
_DETERMINED = re.compile(
    r"(?:\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hose|[Tt]hese|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Ww]hose)|['’]s|s['’]) (?:(?:about|around|some|nearly|almost|over|roughly|whole|entire|full|total|promised|agreed|reported|initial|original|planned|joint|combined|hefty|huge|record|more than|just over|just under) )?$"
)
# 'the purchase price of', 'the contract with the city, worth', 'the works in Pune, which cost Helix', 'for the bridge, at'
_TOLD_OF = re.compile(
    r"(?:\b(?:[Tt]he|[Tt]his|[Ii]ts|[Tt]heir|[Ww]hose|[Hh]is|[Hh]er)|['’]s|s['’]) (?P<noun>[^.;:\d]{3,70}?)"
    r"(?:, | [–—] )?(?: ?(?:of|worth|at|for|with|(?:which|that) (?:had )?(?:cost|brought in|raised|fetched|earned|was worth|came to|amounted to)(?: [A-Z][\w’'-]*| it| them)?|(?:was|were|is|had been) (?:worth|put at)|costing|totalling|valued at) |(?<=, )|(?<=[–—] ))"
    r"(?:about |around |some |nearly |almost |over |more than |just |only )?$"
)
_BOUGHT_BEFORE = re.compile(
    r"\b(?:which|who|it|they|having) (?:had )?(?P<noun>[a-z]+(?: [a-z]+)?) [^.;:,]{2,50}? for $"
)
_NAME = re.compile(r"(?<![\w])[A-ZÀ-ÖØ-Þ][\w’'&-]+")
_NO_NAME = re.compile(
    r"[A-Z]{2,3}|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mr|Mrs|Ms|Dr|The|In|By|It|IPO|Series"
)
# '€12 million from Marmer Partners'
_GIVER = re.compile(r" (?:from|by|to|for) (?:the )?(?P<name>[A-Z][\w’'&-]+)")
_CALLED = re.compile(r" (?:[a-z-]+ ){0,2}(?:deal|transaction|agreement|price|sum|amount|payment)\b")
_SUBJECT = re.compile(
    r"(?:^|[“\"]|\n)(?:Revenues?|Sales|Turnover|(?:Net |Operating )?[Pp]rofit|Losses|Net income) of (?:about |nearly )?$"
)
_TIED = re.compile(
    r"(?: [a-z-]+){0,3}? (?:of|in|with|for|from|on|by|to) (?:the |its )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,3}"
)
_NAMED = re.compile(
    r"\b(?P<thing>(?:share |starting |founding )?capital|loan|bond|grant|fine|dividend|budget|debt|ransom|donation|deficit) of (?:about |around |some )?$"
)

_VERB = re.compile(
    r" (?:was|were|is|are|had|has|have|went|will|would|came|made|gave|helped|let|remains?|remained|includes?|included|became|brought|secures?|secured|took|left|ended)\b"
)
_LEAST = 1000
_MOST = 60  # amounts


@dataclass(frozen=True, slots=True)
class _Known:
    """What all amounts of a reading share: the words of the subject's name, and those of every name."""

    own: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """An amount of a sentence: the things that it may be the amount of, the names told with it, and whether it points back.

    `general`: a word such as 'deal' or 'price' stands for the thing; `paid`: somebody paid it; `giver`: who stands behind 'from' or 'for';
    `close`: the names that its noun phrase is tied to.
    """

    amount: Money
    sentence: Sentence
    things: frozenset[str]
    general: bool
    paid: bool
    names: frozenset[str]
    definite: bool
    giver: str
    close: frozenset[str]


@cache
def table() -> tuple[
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
    every = literally({*words, *general})
    pattern = re.compile(rf"(?<![\w-])(?:{every})(?![\w])", re.IGNORECASE)
    return (pattern, {w: frozenset(t) for w, t in words.items()}, general, data["kin"],
            frozenset(data["general"]["of"]), frozenset(data["period"]["things"]))  # fmt: skip


@once_a_reading
def told_amounts(reading: Reading) -> tuple[Told, ...]:
    """The first amounts of a reading, each with what it is the amount of."""
    known = _Known(
        own=frozenset(w.lower() for w in re.findall(r"\w+", reading.names.subject.name))
        if reading.names.subject
        else frozenset(),
        words=frozenset(
            word
            for layer in (reading.names.organizations, reading.names.persons, reading.names.places)
            for entity in layer
            for word in entity.name.split()
        ),
    )
    read = (_read(reading, known, number) for number in range(min(_MOST, len(reading.money))))
    return tuple(told for told in read if told is not None)


def _read(reading: Reading, known: _Known, number: int) -> Told | None:
    """An amount with what the words around it, up to its neighbours, say that it is the amount of."""
    article, amount = reading.article, reading.money[number]
    if amount.link == "conversion" and number and reading.money[number - 1].id == amount.linked_to:
        base = _read(reading, known, number - 1)  # 'C$148 million (US$110 million)': what the first is, the second is
        return replace(base, amount=amount, definite=False) if base else None
    if amount.link == "conversion" or amount.high < _LEAST or amount.per is not None:
        return None
    pattern, words, general, *_ = table()
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
    named = _NAMED.search(article.text, floor, amount.span.start)
    if named and words.get(named["thing"].lower()):
        found = [named["thing"].lower()]  # 'a share capital of €4 million' is that alone
    alone = [w for w in found if words.get(w, frozenset()) & frozenset(load("en", "recalled")["alone"]["things"])]
    found = alone or found  # 'with the ferries now ordered, its order book stands at' tells no order's price
    verb = _VERB.search(article.text, amount.span.end, ceiling)
    several = len(inside(reading.money, sentence.start, sentence.end)) > 2
    names = frozenset(
        _bare(m[0])
        for m in _NAME.finditer(article.text, floor if several else sentence.start, verb.start() if verb else ceiling)
        if not _NO_NAME.fullmatch(m[0])
        and not any(c.isdigit() for c in m[0])
        and f" {m[0].lower()} " not in article.text
        and (m.start() > sentence.start + 1 or m[0] in known.words or f" {m[0]}" in article.text)
    )
    giver = _GIVER.match(article.text, amount.span.end, sentence.end)
    called = _CALLED.match(article.text, amount.span.end, sentence.end)
    return Told(
        amount=amount,
        sentence=sentence,
        things=frozenset(t for w in found for t in words.get(w, ())),
        paid=bool({"paid", "pay", "pays", "paying"} & set(found)),
        general=bool(called) or any(w in general for w in found),
        names=names - known.own,
        definite=_points_back(article.text, sentence, amount),
        giver=_bare(giver["name"]) if giver else "",
        close=_tied(article.text, sentence, amount) & names - known.own,
    )


def _tied(text: str, sentence: Sentence, amount: Money) -> frozenset[str]:
    """The names that a noun phrase around an amount is tied to: 'the €20 million takeover of Vestra', 'the contract with Osaka, worth'."""
    of = _TOLD_OF.search(text[max(sentence.start, amount.span.start - 110) : amount.span.start])
    behind = _TIED.match(text, amount.span.end, sentence.end)
    found = (of["noun"] if of else "") + " " + (behind[0] if behind else "")
    return frozenset(_bare(m[0]) for m in _NAME.finditer(found))


def _bare(word: str) -> str:
    return word.replace("’", "'").removesuffix("'s").lower()


def _points_back(text: str, sentence: Sentence, amount: Money) -> bool:
    before = text[max(sentence.start, amount.span.start - 110) : amount.span.start]
    if _DETERMINED.search(before) or _SUBJECT.search(before):
        return True
    pattern = table()[0]
    of, bought = _TOLD_OF.search(before), _BOUGHT_BEFORE.search(before)
    if of and pattern.search(of["noun"]) and not _VERB.search(f" {of['noun']}"):
        return True
    return bool(bought and pattern.search(bought["noun"]))

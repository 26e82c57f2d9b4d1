"""Amounts in their clauses: which side of business each is told of, with which names and dates, and whether it points back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factlint.languages import load
from factlint.languages.alternatives import literally
from factlint.rules.dated import dates_in
from factlint.rules.numbers import Figure, figures, inside
from factlint.rules.once import once_a_reading
from factlint.rules.pointing import LANGUAGE, argument, bare, bare_definite, definite
from factlint.values.article import Article, Sentence
from factlint.values.quantity import Money
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_MOST = 80  # amounts
_LEAST = 1000
_SHARE = ("share", "unit")
_SURELY = 32  # code points behind an amount in which a word is surely said of it
_CLOSE = 45
_AROUND, _AFTER = 500, 60
_MANY = 10_000
_MEASURED = 60
_NAME = re.compile(r"(?<![\w])[^\W\d_a-z][\w’'&-]+")
_SCALE = re.compile(r"\b(?:thousand|million|billion|trillion|crore|lakh|m|bn|mn|tn)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """An amount in its clause. `currency` is None where only a figure is written ('Eighty-three million cannot buy it').

    `families` are the sides of business that its words belong to, `decisive` those that they leave no doubt of;
    `measures` the words that tell one profit or revenue from another ('net'), `shares` the percentages of its sentence, `names` the capitalised words around it but those of the article's subject, `around` those of the
    sentence before too; `definite`: it points back, and `bare`
    where it does so without a noun ('the €20 million', but not 'the €20 million purchase', which may be the first to give the price).
    """

    span: Span
    value: Decimal
    step: Decimal
    money: Money | None
    currency: str | None
    per: str | None
    sentence: Sentence
    families: frozenset[str]
    decisive: frozenset[str]
    shares: tuple[Decimal, ...]
    names: frozenset[str]
    around: frozenset[str]
    argument: frozenset[str]
    dates: tuple[Date, ...]
    close_dates: tuple[Date, ...]
    measures: frozenset[str]
    definite: bool
    bare: bool
    text: str
    before: str
    behind: str
    after: str


@cache
def _data(language: str) -> tuple[re.Pattern[str], dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    table = load(language, "amount_families")
    told: dict[str, set[str]] = {}
    sure: dict[str, set[str]] = {}
    for words, groups in ((told, table["families"]), (sure, table["decisive"])):
        for family, found in groups.items():
            for word in found:
                words.setdefault(word, set()).add(family)
    every = literally({*told, *sure})
    pattern = re.compile(rf"(?<![\w-])(?:{every})(?![\w])", re.IGNORECASE)
    return pattern, {w: frozenset(f) for w, f in told.items()}, {w: frozenset(f) for w, f in sure.items()}


@cache
def periods(language: str = LANGUAGE) -> frozenset[str]:
    """The families of what is told of a stretch of time."""
    return frozenset(load(language, "amount_families")["periods"]["families"])


@once_a_reading
def clause_amounts(reading: Reading) -> tuple[Clause, ...]:
    """The first amounts of a reading, bare figures with a scale word too, each in its clause."""
    items: list[tuple[Span, Money | Figure]] = [(m.span, m) for m in reading.money]
    for sentence in reading.article.sentences:
        counts = (q for q in inside(reading.quantities, sentence.start, sentence.end) if q.noun and q.high >= _MANY)
        if _SCALE.search(reading.article.text, sentence.start, sentence.end) and not any(counts):
            items += [
                (f.span, f)
                for f in figures(reading, sentence)
                if f.kind == "bare" and f.value >= _MANY and _SCALE.search(f.span.text)
            ]  # beside 'a million parcels' a bare figure counts parcels
    items.sort(key=lambda item: item[0].start)
    known = _known(reading)
    found = (_read(reading, items, place, known) for place in range(min(_MOST, len(items))))
    return tuple(clause for clause in found if clause is not None)


@dataclass(frozen=True, slots=True)
class _Known:
    """The words of the subject's name, and those of every name of the reading."""

    own: frozenset[str]
    words: frozenset[str]


def _known(reading: Reading) -> _Known:
    names, subject = reading.names, reading.names.subject
    every = (e.name for layer in (names.organizations, names.persons, names.places) for e in layer)
    return _Known(own=_words(subject.name) if subject else frozenset(), words=_words(" ".join(every)))


def _words(name: str) -> frozenset[str]:
    return frozenset(bare(word) for word in re.findall(r"[\w’'&-]+", name))


def _read(reading: Reading, items: list[tuple[Span, Money | Figure]], place: int, known: _Known) -> Clause | None:
    span, item = items[place]
    money = item if isinstance(item, Money) else None
    value = money.high if money else item.value  # type: ignore[union-attr]
    per = money.per if money else None
    if (value < _LEAST and not per) or (money and money.low != money.high) or per not in (None, *_SHARE):
        return None
    article = reading.article
    sentence = article.sentence_at(span.start)
    if article.paragraphs[sentence.paragraph].heading and sentence.end - sentence.start < 20:
        return None
    floor, ceiling = sentence.start, sentence.end
    if place and items[place - 1][0].end <= span.start and not _converts(items[place - 1][1], item):
        floor = max(floor, items[place - 1][0].end)
    if place + 1 < len(items) and not _converts(item, items[place + 1][1]):
        ceiling = max(span.end, min(ceiling, items[place + 1][0].start))
    before, behind = article.text[floor : span.start], article.text[span.end : ceiling]
    pattern, told, sure = _data(LANGUAGE)
    words = [m[0].lower() for part in (before, behind) for m in pattern.finditer(part)]
    surely = [m[0].lower() for part in (before, behind[:_SURELY]) for m in pattern.finditer(part)]
    names = _names(article.text, floor, span.start, sentence.start, known) | _names(
        article.text, span.end, ceiling, sentence.start, known
    )
    return Clause(
        span=span,
        value=value,
        step=item.step,
        money=money,
        currency=money.currency if money else None,
        per=per,
        sentence=sentence,
        families=frozenset(f for w in words for f in (*told.get(w, ()), *sure.get(w, ()))),
        decisive=frozenset(f for w in surely for f in sure.get(w, ())),
        shares=tuple(
            q.high for q in inside(reading.quantities, sentence.start, sentence.end) if q.unit.startswith("percent")
        ),
        names=names,
        around=names | _names_before(article, sentence, known),
        argument=argument(behind) & names,
        dates=_dates(reading, floor, ceiling),
        close_dates=_dates(reading, max(floor, span.start - _CLOSE), min(ceiling, span.end + _CLOSE)),
        measures=frozenset(
            m[0].lower() for m in _measures(LANGUAGE).finditer(f"{before[-_MEASURED:]} # {behind[:_MEASURED]}")
        ),
        definite=money is None or definite(before, behind, floor == sentence.start),
        bare=bare_definite(before, behind),
        text=article.text[max(sentence.start, span.start - _AROUND) : min(sentence.end, span.end + _AROUND)],
        before=before,
        behind=behind,
        after=article.text[sentence.end : sentence.end + _AFTER].partition("\n")[0],
    )


def _names(text: str, start: int, end: int, opens: int, known: _Known) -> frozenset[str]:
    """The capitalised words of a stretch; of a word that opens the sentence only those of known names."""
    found = {bare(m[0]) for m in _NAME.finditer(text, start, end) if m.start() > opens + 1 or bare(m[0]) in known.words}
    return frozenset(found) - known.own - _common(LANGUAGE)


def _names_before(article: Article, sentence: Sentence, known: _Known) -> frozenset[str]:
    """The names of the sentence before, in the same paragraph."""
    index = article.sentence_index(sentence.start)
    before = article.sentences[index - 1] if index else sentence
    if before is sentence or before.paragraph != sentence.paragraph:
        return frozenset()
    start = max(before.start, before.end - _AROUND)
    return _names(article.text, start, before.end, before.start, known)


def _converts(one: Money | Figure, other: Money | Figure) -> bool:
    return (
        isinstance(one, Money) and isinstance(other, Money) and other.link == "conversion" and other.linked_to == one.id
    )


def _dates(reading: Reading, floor: int, ceiling: int) -> tuple[Date, ...]:
    return tuple(d for d in dates_in(reading, floor, ceiling) if d.earliest is not None and d.latest is not None)


@cache
def _measures(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(language, 'amount_families')['periods']['measures'])})\b", re.IGNORECASE)


@cache
def _common(language: str) -> frozenset[str]:
    return frozenset(load(language, "amount_families")["pointing"]["no_names"])


@cache
def per_share(language: str = LANGUAGE) -> frozenset[str]:
    """The families of what is told of one share."""
    return frozenset(load(language, "amount_families")["per_share"]["families"])

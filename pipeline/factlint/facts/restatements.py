"""Pairs of places that tell the same thing again: the slots of two clauses whose rare words agree.

A slot is a date, an amount or a count in its clause. Two slots of one kind are a restatement when the words around
them, weighted by how rare they are in the article (inverse sentence frequency), overlap far beyond what two
clauses on one subject share. The method needs no frames, so it also finds what no property names; after the
alignment of near-duplicate sentences in work on text reuse (Clough et al. 2002, METER).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import log
from typing import Literal

from factlint.languages import load
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

Kind = Literal["date", "money", "count"]
_WORD = re.compile(r"[^\W\d_][\w'’.&-]*")
_WINDOW = 22  # tokens on either side
_COMMON = 12  # a stem in more clauses than this proposes no pairs
_RARE_SHARED = 2
_SHORTEST = 80


@dataclass(frozen=True, slots=True)
class Slot:
    """A value in its clause: `id` of the date, amount or quantity; `stems` of the words around it, with their order."""

    kind: Kind
    id: str
    span: Span
    sentence: int
    stems: frozenset[str]
    names: frozenset[str]
    near: frozenset[str]


@dataclass(frozen=True, slots=True)
class Restatement:
    """Two slots of one kind that tell the same thing. `overlap` is the shared weight over the smaller weight (0–1),
    `mass` the shared weight itself, `near` the share of the nearest words that agree (0–1)."""

    first: Slot
    second: Slot
    overlap: float
    mass: float
    near: float
    shared: tuple[str, ...]


def stem(word: str) -> str:
    """A crude stem: enough to join 'announced' with 'announcement'."""
    word = word.lower().replace("’", "'").removesuffix("'s").rstrip(".")
    for suffix in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            word = word[: -len(suffix)]
            break
    return word[:6]


def find_restatements(reading: Reading, language: str = "en") -> list[Restatement]:
    """All pairs of slots that tell the same thing, best first."""
    slots = _slots(reading, language)
    frequency: dict[str, int] = defaultdict(int)
    article = reading.article
    stop = frozenset(load(language, "stopwords")["words"])
    for sentence in article.sentences:
        for word in {
            stem(m[0]) for m in _WORD.finditer(article.text, sentence.start, sentence.end) if m[0].lower() not in stop
        }:
            frequency[word] += 1
    # A short text would make every word common; its words are weighed as in a text of this many sentences.
    count = max(_SHORTEST, len(article.sentences))
    weight = {word: log(1 + count / n) for word, n in frequency.items()}
    return sorted(
        _pairs(slots, frequency, weight, _kin(reading, slots)),
        key=lambda r: (-r.overlap * r.mass, r.first.span.start, r.second.span.start),
    )


def _slots(reading: Reading, language: str) -> list[Slot]:
    article = reading.article
    stop = frozenset(load(language, "stopwords")["words"])
    items: list[tuple[Kind, str, Span]] = []
    for date in reading.dates:
        items += [("date", part.id, part.span) for part in (date.parts or (date,)) if _usable(part)]
    items += [("money", m.id, m.span) for m in reading.money]
    items += [("count", q.id, q.span) for q in reading.quantities if q.noun is not None]
    dates = [(d.span.start, d.span.end) for d in reading.dates]
    slots: list[Slot] = []
    for kind, key, span in items:
        index = article.sentence_index(span.start)
        sentence = article.sentences[index]
        if article.paragraphs[sentence.paragraph].heading:
            continue
        before = list(_WORD.finditer(article.text, sentence.start, span.start))[-_WINDOW:]
        after = [
            m
            for m, _ in zip(
                _WORD.finditer(article.text, span.end, max(span.end, sentence.end)), range(_WINDOW), strict=False
            )
        ]
        words = [m for m in before + after if not any(a <= m.start() < b for a, b in _near(dates, m.start()))]
        content = [m for m in words if m[0].lower() not in stop]
        stems = frozenset(stem(m[0]) for m in content)
        names = frozenset(stem(m[0]) for m in content if m[0][0].isupper() and m.start() != sentence.start)
        near = frozenset(stem(m[0]) for m in content if abs(m.start() - span.start) < 60)
        if kind == "count" and span.text.split():
            stems |= {stem(w[0]) for w in _WORD.finditer(span.text) if w[0].lower() not in stop}
        slots.append(Slot(kind, key, span, index, stems, names, near))
    return slots


def _near(dates: list[tuple[int, int]], offset: int) -> list[tuple[int, int]]:
    from bisect import bisect_right

    place = bisect_right(dates, (offset, 1 << 60))
    return dates[max(0, place - 2) : place]


def _usable(date: Date) -> bool:
    return date.earliest is not None and date.granularity in ("day", "month", "year") and not date.impossible


def _kin(reading: Reading, slots: Sequence[Slot]) -> list[tuple[int, int]]:
    """Pairs of amounts with the same digits, noughts left out, or the same but for two that are swapped: alike beyond chance."""
    by_digits: dict[str, list[int]] = defaultdict(list)
    for number, slot in enumerate(slots):
        if slot.kind == "money":
            digits = significant(reading.amount(slot.id).high)
            if len(digits) >= 2:
                by_digits["".join(sorted(digits.replace("0", "")))].append(number)
    pairs = [
        (a, b)
        for group in by_digits.values()
        if len(group) <= _COMMON
        for i, a in enumerate(group)
        for b in group[i + 1 :]
    ]
    return [(a, b) for a, b in pairs if slots[a].sentence != slots[b].sentence]


def significant(figure: Decimal) -> str:
    """The digits of a figure without the noughts around them."""
    return format(figure.normalize(), "f").replace(".", "").strip("0")


def _pairs(
    slots: Sequence[Slot], frequency: dict[str, int], weight: dict[str, float], kin: Sequence[tuple[int, int]]
) -> Iterator[Restatement]:
    index: dict[tuple[Kind, str], list[int]] = defaultdict(list)
    for number, slot in enumerate(slots):
        for word in sorted(slot.stems):
            if frequency.get(word, 0) <= _COMMON:
                index[slot.kind, word].append(number)
    proposals: dict[tuple[int, int], int] = defaultdict(int)
    for numbers in index.values():
        if len(numbers) > 2 * _COMMON:
            continue
        for place, one in enumerate(numbers):
            for other in numbers[place + 1 :]:
                if slots[one].sentence != slots[other].sentence:
                    proposals[one, other] += 1
    for one, other in kin:
        proposals[one, other] += _RARE_SHARED
    for (one, other), shared_rare in sorted(proposals.items()):
        if shared_rare < _RARE_SHARED:
            continue
        a, b = slots[one], slots[other]
        shared = a.stems & b.stems
        mass = sum(weight.get(w, 0.0) for w in sorted(shared))
        smaller = min(sum(weight.get(w, 0.0) for w in sorted(s.stems)) for s in (a, b))
        near = len(a.near & b.near) / max(1, min(len(a.near), len(b.near)))
        yield Restatement(
            a,
            b,
            mass / smaller if smaller else 0.0,
            mass,
            near,
            tuple(sorted(shared, key=lambda w: (-weight.get(w, 0.0), w))),
        )

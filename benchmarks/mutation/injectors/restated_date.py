"""A fact told again with another date."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.days import american, at, plain, write
from benchmarks.mutation.model import Change
from benchmarks.mutation.registry import injector
from benchmarks.mutation.retold import retold

from factlint.values.reading import Reading


@injector("DAT201", "DAT202", "DAT203", "DAT204", "DAT205")
def restated_date(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A dated sentence of the article is told again in other words, in another year or month; the control keeps the date."""
    slots = []
    for date in plain(reading, "day", "month", "year"):
        sentence = reading.article.sentence_at(date.span.start)
        others = [d for d in reading.dates if sentence.start <= d.span.start < sentence.end and d is not date]
        if date.earliest is None or others:
            continue
        right = write(date.earliest, date.granularity, month_first=american(reading))
        if date.span.text != right and not right.startswith(date.span.text):
            continue  # 'early 2026' and 'the end of 2022' say more than their year
        year = date.earliest.year + rng.choice((-3, -2, -1, 1, 2))
        wrong = at(date.earliest, year=year)
        if date.granularity != "year" and rng.random() < 0.3:
            wrong = at(date.earliest, month=(date.earliest.month + rng.randint(1, 10)) % 12 + 1)
        slots.append((date.span, write(wrong, date.granularity, month_first=american(reading)), (right,)))
    yield from retold(text, reading, rng, slots)

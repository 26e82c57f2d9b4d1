"""A sentence in the section of another year."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.days import leading
from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.phrases import forms
from benchmarks.mutation.plant import body, cast
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("DAT104", "DAT105")
def heading_year(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """The first dated sentence of a year's section gets the year of another section."""
    article = reading.article
    years = sorted({s.year for s in article.sections if s.year is not None})
    done: set[int] = set()
    for sentence in body(reading):
        number = article.paragraphs[sentence.paragraph].section
        year, date = article.sections[number].year, leading(reading, sentence)
        if year is None or date is None or number in done:
            continue
        done.add(number)
        others = [y for y in years if 0 < abs(y - year) <= 3]
        written = date.span.text
        if str(year) in written and others:
            new = written.replace(str(year), str(rng.choice(others)))
            yield Change(edits=(edit(date.span.start, date.span.end, new),), note=f"{written} under {year} → {new}")
    for form in forms("heading_year"):
        slots, end = cast(reading, rng), len(text.rstrip())
        first = int(slots["year"])
        for year, control in ((first, False), (first + 1, True)):
            sections = form.format(**slots, first=first, second=first + 1, told=year)
            planted = edit(end, end, f"\n\n{sections}")
            yield Change(edits=(planted,), note=f"{year} under {first + 1}", control=control)

"""A day that its month does not have."""

from __future__ import annotations

import calendar
import random
from collections.abc import Iterator

from benchmarks.mutation.days import american, plain
from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.plant import MONTHS
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("DAT101")
def impossible_date(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A day of the article becomes the 31st of a short month or the 30th of February; a month gets such a day, or,
    as a control, its last."""
    for date in plain(reading, "day", "month"):
        assert date.earliest
        if date.earliest == reading.article.reference_date:
            continue  # the day of the article moves what is told of it
        month, year = date.earliest.month, date.earliest.year
        longest = calendar.monthrange(year, month)[1]
        written = date.span.text
        name = MONTHS[month - 1]
        if f"{name}" not in written or any(day in written for day in ("day,", "day ")):
            continue
        if date.granularity == "day" and "year" in date.inferred:
            continue
        for day, control in ((longest + 1 if longest < 31 else 0, False), (longest, True)):
            if date.granularity == "day":
                new = written.replace(str(date.earliest.day), str(day), 1)
                where = date.span.start
            elif text[date.span.start - 3 : date.span.start] in ("In ", "in ") and written == f"{name} {year}":
                new = f"{name} {day}, {year}" if american(reading) else f"{day} {written}"
                where = date.span.start - 3
                new = ("On " if text[where] == "I" else "on ") + f"[[{new}]]"
            else:
                continue
            if day and new != written:
                yield Change(edits=(edit(where, date.span.end, new),), note=f"{written} → {new}", control=control)
        if longest == 31 and date.granularity == "day":
            new = written.replace(str(date.earliest.day), "30", 1).replace(name, "February", 1)
            if new != written:
                yield Change(edits=(edit(date.span.start, date.span.end, new),), note=f"{written} → {new}")

"""A date with the wrong day of the week."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from benchmarks.mutation.days import WEEKDAYS, american, plain, write
from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading

_DAY = re.compile(rf"(?:{'|'.join(WEEKDAYS)}),? $")


@injector("DAT102")
def wrong_weekday(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A weekday of the article is exchanged for another; a date without one gets a wrong one, or, as a control, its own."""
    for date in plain(reading, "day"):
        assert date.earliest
        # Before 1900 the text may follow the Julian calendar; 'on Wednesday' alone is no date that could be wrong.
        if date.earliest.year < 1900 or not any(c.isdigit() for c in date.span.text):
            continue
        right = date.earliest.weekday()
        wrong = (right + rng.randrange(1, 7)) % 7
        written = date.span.text
        if date.weekday is not None:
            new = re.sub("|".join(WEEKDAYS), WEEKDAYS[wrong], written, count=1)
            if new != written:
                yield Change(edits=(edit(date.span.start, date.span.end, new),), note=f"{written} → {new}")
        elif written in (write(date.earliest, "day", month_first=style) for style in (True, False)):
            if _DAY.search(text, max(0, date.span.start - 12), date.span.start):
                continue
            comma = "," if american(reading) or rng.random() < 0.5 else ""
            for day, control in ((wrong, False), (right, True)):
                new = f"{WEEKDAYS[day]}{comma} {written}"
                yield Change(
                    edits=(edit(date.span.start, date.span.end, new),), note=f"{written} → {new}", control=control
                )

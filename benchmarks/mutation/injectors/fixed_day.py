"""A day with a name beside a date on which it does not fall."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.mutation.days import american
from benchmarks.mutation.model import Change
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import MONTHS, cast, twins
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading


@injector("DAT112", "DAT102")
def fixed_day(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """A statement of our own names a day and gives it a wrong date or, as a control, its own."""
    table = phrases("fixed_day")
    for form in table["forms"]:
        slots = cast(reading, rng)
        name = rng.choice(sorted(table["days"]))
        month, day = table["days"][name]
        off = rng.choice((-2, -1, 1, 2))
        wrong, right = (
            _dated(slots, name, month, day + by, american(reading)) for by in (off if 3 < day < 26 else -3, 0)
        )
        yield from twins(reading, rng, form, wrong=wrong, right=right, note=f"{name} on {wrong['date']}")


def _dated(slots: dict[str, str], name: str, month: int, day: int, month_first: bool) -> dict[str, str]:
    written = (
        f"{MONTHS[month - 1]} {day}, {slots['year']}" if month_first else f"{day} {MONTHS[month - 1]} {slots['year']}"
    )
    return {**slots, "name": name, "date": written}

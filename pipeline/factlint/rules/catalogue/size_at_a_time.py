"""NUM202 size-at-a-time: one company with two numbers of employees, shops or offices at one time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factlint.facts.compare import figures_agree
from factlint.rules.factual import name_of
from factlint.rules.numbers import plain
from factlint.rules.registry import rule
from factlint.rules.sizes import sizes
from factlint.rules.sizes_told import Size, unlike_sizes
from factlint.rules.swapped_counts import boxed, staff
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading


@rule(
    "NUM202",
    name="size-at-a-time",
    category="number",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. Norvik employs [[1,200 people]]. It makes pumps.\n\nThe company has [[1,500 employees]] and sells valves.",
        "Norvik AS is a Norwegian company. In 2019, Norvik had [[40 shops]]. It makes pumps.\n\nIn 2019, the company operated [[54 shops]].",
        "Norvik AS is a Norwegian airline. As of June 2023 Norvik flew [[46 helicopters]] and 12 planes. It carries post.\n\nAs of June 2023 Norvik's [[42 helicopters]] were made in Oslo.",
        "Norvik AS is a Norwegian company. With [[13 kiosks]], Norvik is known to all. It makes pumps.\n\nNorvik has [[28 kiosks]].",
        "Norvik AS is a Norwegian company. Norvik owns [[43 barges]]. It makes pumps.\n\nThe company has [[26 barges]], most of them old.",
        "Norvik AS is a Norwegian company.\n\nShops: [[412]] (of which 96 in Oslo)\n\nIn spring the [[421 shops]] will be painted.",
        "Norvik AS is a Norwegian company. The company, which employs [[2,360 people]], makes pumps. It is old.\n\nAll of the [[2,630 employees]] of the group get it.",
    ),
    passes=(
        "Norvik AS is a Norwegian company. Norvik has 40 shops. It makes pumps.\n\nIts 12 shops in Sweden are new.",
        "Norvik AS is a Norwegian company. Norvik employs 1,200 people. It makes pumps.\n\nThe company has about 1,230 employees and sells valves.",
        "Norvik AS is a Norwegian company. In 2018, Norvik had 40 shops. It makes pumps.\n\nIn 2019, the company operated 54 shops.",
        "Norvik AS is a Norwegian company. Norvik has 40 shops. It makes pumps.\n\nNorvik has 12 shops in Sweden.",
        "Norvik AS is a Norwegian company. Norvik has 40 shops. It makes pumps.\n\nNorvik has 12 repair shops.",
        "Norvik AS is a Norwegian company. Norvik has 40 shops. Marmer Ltd is its rival.\n\nMarmer Ltd has 12 shops.",
        "Norvik AS is a Norwegian company. Norvik has 40 shops. It makes pumps.\n\nNorvik had 12 shops.",
        "Norvik AS is a Norwegian company.\n\nShops: 412 (of which 96 in Oslo)\n\nIn spring the 96 shops in Oslo will be painted.",
        "Norvik AS is a Norwegian company. Norvik has two divisions. It makes pumps.\n\nThe company has 3 divisions abroad.",
    ),
)
def size_at_a_time(reading: Reading) -> Iterator[Disagreement]:
    """The text gives one company two numbers of employees, shops, offices or the like at one time.

    Compares: counts that the company itself is told to have, employ, run or own, of one noun and without a narrower place, told of the
    same date, or both in the present without one; up to rounding and bounds. A line of a fact box is compared with the text where their
    digits only changed places.
    Why it matters: one of the numbers is wrong or out of date.
    Cannot know: which; what a count takes in.
    """
    yield from boxed(reading)
    yield from staff(reading)
    told: set[tuple[str, str, str]] = set()
    seen: set[int] = set()
    for one, other in combinations(sizes(reading), 2):
        key = (one.company, one.noun, one.time)
        if key != (other.company, other.noun, other.time) or key in told or figures_agree(one.count, other.count):
            continue
        told.add(key)
        seen |= {one.count.span.start, other.count.span.start}
        name = name_of(reading, one.company)
        when = one.time or "now"
        yield Disagreement(
            message=f"{name} has {one.count.span.text} and {other.count.span.text} ({when})",
            sides=tuple(
                Side(span=s.count.span, reading=f"read as {plain(s.count.high)} × {s.noun}, {when}")
                for s in (one, other)
            ),
            key=(name, one.noun, one.time, *sorted((str(one.count.high), str(other.count.high)))),
            why="both count the same at one time",
            confidence=0.72,
        )
    for first, second in unlike_sizes(reading):
        if not seen & {first.figure.span.start, second.figure.span.start}:
            yield _told(first, second)


def _told(one: Size, other: Size) -> Disagreement:
    return Disagreement(
        message=f"{one.figure.span.text}, but {other.figure.span.text}",
        sides=tuple(
            Side(span=s.figure.span, reading=f"read as {plain(s.figure.value)} × {s.figure.unit}") for s in (one, other)
        ),
        key=(one.figure.unit, *sorted((plain(one.figure.value), plain(other.figure.value)))),
        why="both count all of the same things at one time",
        confidence=0.7,
    )

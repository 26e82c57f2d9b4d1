"""Reading dates takes time in proportion to the text, on hostile runs too."""

from __future__ import annotations

import time

import pytest

from factlint.normalise.temporal import read_temporal
from factlint.text import build_article

RUNS = [
    "1,", "((((", "$$$$", "may may may ", "May ", "in in in ", "2019-", "2019–2020 ", "in 2019 (", "May 5, ", "the early ", "of the ", "twenty-", "5:30 ",
    "Q3 ", "from 2015 to ", "two days after the ", "a year later ", "In May it fell. ", "In May 2015 two days after the fire ", "1/1/", "every ", "'90s ",
]  # fmt: skip


def seconds(text: str) -> float:
    """Time on the processor, the best of several."""
    article = build_article(text, id="run")
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        read_temporal(article)
        best = min(best, time.process_time() - begin)
    return best


@pytest.mark.parametrize("unit", RUNS)
def test_twice_the_text_takes_twice_the_time(unit: str) -> None:
    read_temporal(build_article("In May 2019 it began.", id="warm"))
    short, long = ((unit * length)[:length] for length in (5000, 10000))
    ratios = []
    for _ in range(3):  # a busy machine may spoil one measurement, not three
        ratios.append(seconds(long) / seconds(short))
        if ratios[-1] < 2.5:
            break
    assert min(ratios) < 2.5, ratios

"""The comparison with peers counts right and wrong as it says, and runs where none of them is installed."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

from benchmarks.peers import scoring
from benchmarks.peers.scoring import Found
from benchmarks.peers.texts import Gold, Suite, Text, suites

ROOT = Path(__file__).resolve().parents[2]


def suite(dates: tuple[Gold, ...] = (), aside: tuple[Gold, ...] = (), money: tuple[Gold, ...] = (), *, cases: bool = False) -> Suite:  # fmt: skip
    return Suite(name="one", texts=(Text(id="a", text="a b c", dates=dates, aside=aside, money=money),), cases=cases)


def amount(low: str, currency: str | None = "EUR", start: int = 0) -> Found:
    return Found(start=start, end=start + 3, low=Decimal(low), high=Decimal(low), currency=currency)


def test_a_date_is_right_where_its_place_and_its_value_are() -> None:
    gold = (Gold(start=0, end=4, value="2019"), Gold(start=10, end=18, value="2020-05"))
    found = [Found(start=0, end=4, value="2018"), Found(start=10, end=18, value="2020-05-01")]
    score = scoring.dates(suite(dates=gold), [found])
    assert (score.right, score.gold, score.found, score.accuracy) == (1, 2, 2, 0.5)


def test_a_time_that_is_no_calendar_date_counts_for_nobody() -> None:
    aside = (Gold(start=0, end=4, value="P3Y"),)
    score = scoring.dates(
        suite(aside=aside), [[Found(start=0, end=4, value="2019"), Found(start=8, end=9, value="2019")]]
    )
    assert (score.gold, score.found) == (0, 1)


def test_an_amount_is_right_only_with_its_currency_and_both_bounds() -> None:
    gold = (Gold(start=0, end=3, low="5000000", high="5000000", currencies=("EUR",)),)
    for found, right in ((amount("5000000"), 1), (amount("5"), 0), (amount("5000000", "USD"), 0), (amount("5000000", start=7), 0)):  # fmt: skip
        assert scoring.money(suite(money=gold), [[found]]).right == right


def test_a_case_is_right_as_a_whole() -> None:
    gold = (Gold(start=0, end=0, low="5", high="5", currencies=("EUR", None)),)
    assert scoring.money(suite(money=gold, cases=True), [[amount("5", None)]]).accuracy == 1
    assert scoring.money(suite(money=gold, cases=True), [[amount("5"), amount("6")]]).accuracy == 0
    assert scoring.money(suite(cases=True), [[amount("6")]]).accuracy == 0


def test_the_own_corpus_stands_alone() -> None:
    own = next(iter(suites(0)))
    assert len(own.texts) == len(list((ROOT / "corpus").glob("*.txt"))) > 0
    assert all(text.dates and text.money for text in own.texts)


def test_it_runs_without_a_peer_and_prints_factlint_and_who_is_missing() -> None:
    command = [sys.executable, "-c", "import sys; sys.modules.update(dict.fromkeys("
               "('recognizers_date_time', 'dateparser.search', 'quantulum3', 'price_parser')));"
               "sys.argv[1:] = ['--articles', '0', '--repeats', '1']; import runpy; runpy.run_path('benchmarks/peers', run_name='__main__')"]  # fmt: skip
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.count("left out: ") >= 4
    assert "own corpus: money" in done.stdout
    row = next(line for line in done.stdout.splitlines() if line.strip().startswith("factlint"))
    assert float(row.split()[1].replace(",", "")) > 0

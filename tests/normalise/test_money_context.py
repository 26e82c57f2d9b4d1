"""Amounts and quantities in their context: whose dollar, which bound, which link."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factlint.normalise.money import MoneyLayers, read_money
from factlint.normalise.temporal import read_temporal
from factlint.text import build_article


def read(text: str) -> MoneyLayers:
    article = build_article(text, id="case", reference_date=date(2024, 5, 2))
    return read_money(article, read_temporal(article))


@pytest.mark.parametrize(
    ("text", "currency", "basis"),
    [
        ("Norvik raised US$5 million. It then spent $3 million.", "USD", "nearby"),
        ("Norvik is a Hong Kong firm. It raised HK$5 million and spent $3 million.", "HKD", "nearby"),
        ("Norvik is an American firm. It bought a mine for A$50 million. It is worth $3 billion.", "USD", "article"),
        ("Norvik raised HK$780 million ($100 million).", "USD", "default"),
        ("Norvik, of New York, spent $3 million.", "USD", "article"),
        ("Norvik spent $3 million.", "USD", "default"),
        ("Norvik, of Cairo in Egypt, spent £3 million.", "EGP", "article"),
        ("Norvik, of Leeds in England, spent £3 million.", "GBP", "article"),
        ("Norvik, of Oslo in Norway, spent 30 million kroner.", "NOK", "article"),
    ],
)
def test_a_shared_sign_is_read_by_its_context_and_says_from_what(text: str, currency: str, basis: str) -> None:
    amount = read(text).money[-1]
    assert (amount.currency, amount.basis and amount.basis.kind) == (currency, basis)
    assert amount.inferred == ("currency",) or currency == "GBP"


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("Norvik is an Australian miner. It spent $3 million.", ("AUD", "USD")),
        ("Norvik is a Hong Kong firm. It spent $3 million.", ("HKD", "USD")),
        ("Norvik spent 30 million kroner.", ("NOK", "DKK")),
    ],
)
def test_what_the_text_does_not_decide_stays_open(text: str, candidates: tuple[str, ...]) -> None:
    amount = read(text).money[-1]
    assert amount.currency is None or len(candidates) > 2 or amount.currency == candidates[0] == "NOK"
    if amount.currency is None:
        assert amount.candidates == candidates


def test_words_after_a_figure_say_the_currency_and_both_marks_are_kept() -> None:
    (amount,) = read("Norvik raised $767 million Hong Kong dollars.").money
    assert amount.currency == "HKD"
    assert [span.text for span, _ in amount.marks] == ["$", "Hong Kong dollars"]


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("It paid about $3 million.", "approx"),
        ("It paid more than $3 million.", "at_least"),
        ("It paid up to $3 million.", "at_most"),
        ("Prices shot up to $3 million.", None),
        ("Sales rose 5% over $3 million.", None),
        ("It paid $3 million or more.", "at_least"),
        ("It paid no less than $3 million.", "at_least"),
        ("It paid not more than $3 million.", "at_most"),
        ("It paid as much as $3 million.", "at_most"),
        ("It paid $3 million at most.", "at_most"),
        ("It paid a maximum of $3 million.", "at_most"),
        ("It paid >$3 million.", "at_least"),
        ("It paid ~$3 million.", "approx"),
        ("It paid $3 million or so.", "approx"),
        ("It paid a couple of million dollars.", "approx"),
        ("Its value exceeded $3 million.", "at_least"),
        ("It paid $3 million.", None),
    ],
)
def test_bounds_and_approximations_are_kept_apart_from_the_figure(text: str, modifier: str | None) -> None:
    assert read(text).money[0].modifier == modifier


@pytest.mark.parametrize(
    ("text", "unit"),
    [("at $5 a share", "share"), ("at $5 per share", "share"), ("at US$40/bbl", "barrel"), ("for $5 apiece", "each"),
     ("for $5 a dozen eggs", None), ("at US$8.50 per ADS", "share"), ("at $5 per ordinary share", "share"), ("at €50/MWh", "MWh"),
     ("$5m annually", "year"), ("up from $5 million a year earlier", None), ("at €3 per vehicle", "vehicle")],
)  # fmt: skip
def test_a_price_knows_its_unit(text: str, unit: str | None) -> None:
    assert read(text).money[0].per == unit


def test_the_ends_of_a_change_are_two_linked_amounts() -> None:
    first, second = read("Sales rose from €5 to €6 million.").money
    assert (first.low, second.low) == (5000000, 6000000)
    assert (second.link, second.linked_to) == ("change", first.id)


def test_a_loss_that_becomes_a_profit_is_no_change_of_one_figure() -> None:
    first, second = read("It swung from a loss of $5 million to a profit of $2 million.").money
    assert (first.low, second.low, second.link) == (5000000, 2000000, None)


def test_a_letter_means_a_currency_only_where_its_country_is_told() -> None:
    assert [m.currency for m in read("Norvik, of Lusaka in Zambia, paid K5 million.").money] == ["ZMW"]
    assert [m.currency for m in read("Norvik, of Port Moresby, paid K5 million.").money] == ["PGK"]
    assert read("Norvik sold its K5 million times.").money == ()


def test_a_sign_is_no_country() -> None:
    last = read(
        "Norvik is based in Singapore. It raised S$5 million and then US$12 million. It spent $4 million."
    ).money[-1]
    assert last.currency == "SGD"


@pytest.mark.parametrize(
    ("text", "unit", "values"),
    [
        ("The stake rose from 12 to 15 per cent.", "percent", [12, 15]),
        ("They hold 5, 10 and 15 per cent.", "percent", [5, 10, 15]),
        ("Headcount rose from 120 to 150 employees.", "employee", [120, 150]),
        ("The number of shops rose from 120 to 150.", "shop", [120, 150]),
        ("They sold 2, 3 and 4 million cars.", "car", [2000000, 3000000, 4000000]),
    ],
)
def test_figures_share_the_unit_behind_the_last_of_them(text: str, unit: str, values: list[int]) -> None:
    found = [q for q in read(text).quantities if q.unit == unit]
    assert [q.low for q in found] == values
    if " from " in text:
        assert found[1].link == "change"


def test_a_share_of_a_whole_is_no_stretch_of_time() -> None:
    (share,) = read("They sold three quarters of the shares.").quantities
    assert (share.unit, share.low) == ("ratio", Decimal("0.75"))
    assert read("Sales fell for three quarters of the year.").quantities == ()


def test_an_amount_in_brackets_converts_the_one_before_it() -> None:
    first, second, third = read("It paid £12.5m (€14.1m; $15.8m).").money
    assert [(a.link, a.linked_to) for a in (second, third)] == [("conversion", first.id), ("conversion", second.id)]


def test_the_step_is_one_unit_in_the_last_written_place() -> None:
    first, second = read("It paid $1.2 billion, then €1,250,000.").money
    assert (first.step, second.step) == (Decimal(100000000), Decimal(10000))


def test_a_date_is_no_quantity_and_a_change_of_quantities_is_linked() -> None:
    layers = read("On 12 May 2019 staff rose from 120 people to 150 people.")
    assert [(q.unit, q.low, q.link) for q in layers.quantities] == [("person", 120, None), ("person", 150, "change")]


def test_ids_count_in_order_of_place() -> None:
    layers = read("It paid $5 and £6 for 12 mills, 30% of all.")
    assert [m.id for m in layers.money] == ["money-1", "money-2"]
    assert [q.id for q in layers.quantities] == ["quantity-1", "quantity-2"]

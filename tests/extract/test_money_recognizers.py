"""Every recognizer's own examples, and what numbers and noun phrases are."""

from __future__ import annotations

from decimal import Decimal
from types import ModuleType

import pytest

from factlint.extract.money import amounts
from factlint.extract.money.nouns import singular
from factlint.extract.money.numbers import find_numbers
from factlint.extract.money.quantities import find_quantities
from factlint.extract.money.recognizers import count, headcount, percent, ratio
from factlint.extract.money.sharing import share

RECOGNIZERS = (count, headcount, percent, ratio)
POSITIVE = [pytest.param(case, id=case[0]) for module in RECOGNIZERS for case in module.EXAMPLES]
NEGATIVE = [pytest.param(module, text, id=text) for module in RECOGNIZERS for text in module.COUNTEREXAMPLES]


@pytest.mark.parametrize("case", POSITIVE)
def test_a_recognizer_finds_its_examples(case: tuple[str, str, str]) -> None:
    text, unit, low = case
    found = [(f.unit, f.low) for f in find_quantities(text, list(find_numbers(text)))]
    assert (unit, Decimal(low)) in found


@pytest.mark.parametrize(("module", "text"), NEGATIVE)
def test_a_recognizer_leaves_its_counterexamples(module: ModuleType, text: str) -> None:
    name = module.__name__.rsplit(".", 1)[-1]
    assert [f for f in find_quantities(text, list(find_numbers(text))) if f.recognizer == name] == []


@pytest.mark.parametrize(("text", "quote"), amounts.EXAMPLES)
def test_amounts_are_found_where_their_examples_say(text: str, quote: str) -> None:
    found = list(share(text, list(amounts.find_amounts(text, list(find_numbers(text))))))
    assert text[found[0].start : found[0].end] == quote


@pytest.mark.parametrize("text", amounts.COUNTEREXAMPLES)
def test_names_and_measures_are_no_money(text: str) -> None:
    assert list(share(text, list(amounts.find_amounts(text, list(find_numbers(text)))))) == []


@pytest.mark.parametrize(
    ("written", "value", "step"),
    [
        ("1,234.50", "1234.50", "0.01"),
        ("12,34,567", "1234567", "1"),
        ("1.234.567,89", "1234567.89", "0.01"),
        ("1,200,000", "1200000", "100000"),
        ("three hundred and twelve", "312", "1"),
        ("sixty-five", "65", "1"),
        ("two and a half", "2.5", "0.5"),
        ("1 234 567", "1234567", "1"),
    ],
)
def test_a_number_has_its_value_and_the_step_of_its_last_place(written: str, value: str, step: str) -> None:
    (number,) = find_numbers(f"They sold {written} of them.")
    assert (number.value, number.step) == (Decimal(value), Decimal(step))


@pytest.mark.parametrize("text", ["1,2,3,4", "12,3456", "a few hundred", "several hundred", "the", "one two three"])
def test_what_is_grouped_like_no_number_is_none_of_that_size(text: str) -> None:
    assert all(number.value < 13 for number in find_numbers(text))


@pytest.mark.parametrize(
    ("plural", "one"),
    [("companies", "company"), ("prizes", "prize"), ("people", "person"), ("staff", "employee"), ("boxes", "box"),
     ("switches", "switch"), ("criteria", "criterion"), ("telephone-subscribers", "telephone-subscriber"), ("offices", "office")],
)  # fmt: skip
def test_the_singular_of_a_counted_noun(plural: str, one: str) -> None:
    assert singular(plural) == one

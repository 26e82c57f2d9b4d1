"""Any amount in any style reads back as itself; hostile runs take time in proportion to their length."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.extract.money.lexicon import lexicon
from factlint.languages import load
from factlint.normalise.money import read_money
from factlint.normalise.temporal import TemporalLayers
from factlint.text import build_article

CODES = sorted(set(load("en", "currencies")) - lexicon().careful_codes)
SCALES = {"": 1, " thousand": 10**3, " million": 10**6, " billion": 10**9, " trillion": 10**12}
LETTERS = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
SIGNS = {
    "US$": "USD",
    "€": "EUR",
    "£": "GBP",
    "HK$": "HKD",
    "A$": "AUD",
    "₩": "KRW",
    "₹": "INR",
    "CHF ": "CHF",
    "R$": "BRL",
}
FRAMES = ("The firm paid {} for it.", "({})", "{}", "In May, {} changed hands", "worth “{}”, they said")
figures = st.decimals(min_value=Decimal("0.01"), max_value=999, places=2).filter(lambda d: d > 0)


def read(text: str) -> list[tuple[Decimal, Decimal, str | None]]:
    article = build_article(text, id="case")
    found = read_money(article, TemporalLayers()).money
    assert all(article.text[m.span.start : m.span.end] == m.span.text for m in found)
    return [(m.low, m.high, m.currency) for m in found]


@settings(max_examples=150, deadline=None)
@given(figures, st.sampled_from(CODES), st.sampled_from(sorted(SCALES)), st.booleans(), st.sampled_from(FRAMES))
def test_a_figure_with_a_code_and_a_scale_reads_back(
    figure: Decimal, code: str, scale: str, before: bool, frame: str
) -> None:
    written = f"{code} {figure}{scale}" if before else f"{figure}{scale} {code}"
    value = figure * SCALES[scale]
    assert read(frame.format(written)) == [(value, value, code)]


@settings(max_examples=150, deadline=None)
@given(figures, st.sampled_from(sorted(SIGNS)), st.sampled_from(sorted(LETTERS)), st.sampled_from(FRAMES))
def test_a_figure_with_a_sign_and_a_scale_letter_reads_back(
    figure: Decimal, sign: str, letter: str, frame: str
) -> None:
    value = figure * LETTERS[letter]
    assert read(frame.format(f"{sign}{figure}{letter}")) == [(value, value, SIGNS[sign])]


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 10**12), st.sampled_from(sorted(SIGNS)))
def test_a_whole_amount_with_thousands_marks_reads_back(value: int, sign: str) -> None:
    assert read(f"It paid {sign}{value:,} for it.") == [(value, value, SIGNS[sign])]


@settings(max_examples=100, deadline=None)
@given(
    st.integers(1, 400),
    st.integers(1, 400),
    st.sampled_from(["–", "-", " to "]),
    st.sampled_from(sorted(SIGNS)),
    st.sampled_from(["m", " million"]),
)
def test_a_range_is_one_amount(low: int, more: int, joint: str, sign: str, scale: str) -> None:
    wanted = [(low * 10**6, (low + more) * 10**6, SIGNS[sign])]
    assert read(f"It paid {sign}{low}{joint}{low + more}{scale} for it.") == wanted


@pytest.mark.parametrize("code", sorted(load("en", "currencies")))
def test_every_currency_reads_back_by_its_code_and_its_names(code: str) -> None:
    assert read(f"It paid {code} 5 million for it.") == [(5000000, 5000000, code)]
    for name in load("en", "currencies")[code]["names"]:
        assert read(f"It paid 5 million {name} for it.") == [(5000000, 5000000, code)]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="0123456789$€£.,-–() amtobnk%\n", max_size=80))
def test_no_text_of_figures_and_signs_is_too_odd(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    "unit",
    ["1,", "(", "$", "$1 ", "$1 to ", "1 million ", "one and ", "1 234 ", "half a ", "12 red green ", "£5, ", "5% to ", "$5 million (€4 million) ",
     "US$", "1-", "hundred thousand "],
)  # fmt: skip
def test_hostile_runs_take_linear_time(unit: str) -> None:
    def seconds(length: int) -> float:
        article = build_article((unit * length)[:length], id="run")
        best = 1e9
        for _ in range(3):
            begin = time.process_time()
            read_money(article, TemporalLayers())
            best = min(best, time.process_time() - begin)
        return best

    # Four times the text in well under sixteen times the time: what is quadratic fails, what is noise does not.
    assert seconds(16000) < 8 * max(seconds(4000), 0.002)

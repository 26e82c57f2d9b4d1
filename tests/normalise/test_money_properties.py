"""Any amount in any style reads back as itself; hostile runs take time in proportion to their length."""

from __future__ import annotations

import itertools
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

WORDS = lexicon()
CODES = sorted(set(load("en", "currencies")) - WORDS.careful_codes)
NAMES = sorted((name, code) for code, row in load("en", "currencies").items() for name in row["names"])
SCALES = {"": 1, " thousand": 10**3, " million": 10**6, " billion": 10**9, " trillion": 10**12}
INDIAN = {" lakh": 10**5, " crore": 10**7, " lakh crore": 10**12}
LETTERS = {letter: int(value) for letter, value in load("en", "money")["letters"].items()}
# Every sign and shorthand that means one currency by itself.
SIGNS = {
    mark: codes[0]
    for mark, codes in WORDS.marks.items()
    if (len(codes) == 1 or mark == "£") and mark not in WORDS.careful_codes and mark not in WORDS.home
}
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "x x twenty thirty forty fifty sixty seventy eighty ninety".split()
FRAMES = ("The firm paid {} for it.", "({})", "{}", "In May, {} changed hands", "worth “{}”, they said")
figures = st.decimals(min_value=Decimal("0.01"), max_value=999, places=2).filter(lambda d: d > 0)


def read(text: str) -> list[tuple[Decimal, Decimal, str | None]]:
    article = build_article(text, id="case")
    layers = read_money(article, TemporalLayers())
    found = layers.money
    assert all(text[q.span.start : q.span.end] == q.span.text for q in (*found, *layers.quantities))
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


def in_words(value: int) -> str:
    """A whole number as it is said."""
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if value >= size:
            rest = value % size
            joint = " and " if 0 < rest < 100 and size == 1000 else " "
            return f"{in_words(value // size)} {name}" + (joint + in_words(rest) if rest else "")
    if value >= 100:
        return f"{ONES[value // 100]} hundred" + (f" and {in_words(value % 100)}" if value % 100 else "")
    if value >= 20:
        return TENS[value // 10] + (f"-{ONES[value % 10]}" if value % 10 else "")
    return ONES[value]


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 10**12 - 1), st.sampled_from(NAMES))
def test_a_number_in_words_with_any_currency_name_reads_back(value: int, name: tuple[str, str]) -> None:
    assert read(f"It paid {in_words(value)} {name[0]} for it.") == [(value, value, name[1])]


@settings(max_examples=150, deadline=None)
@given(st.integers(10**4, 10**12), st.integers(0, 99), st.sampled_from(CODES), st.sampled_from(range(5)))
def test_a_figure_grouped_as_on_the_continent_or_in_switzerland_reads_back(
    whole: int, cents: int, code: str, style: int
) -> None:
    western = f"{whole:,}"
    written = (
        f"{western.replace(',', '.')},{cents:02d} {code}",
        f"{code} {western.replace(',', chr(39))}.{cents:02d}",
        f"{western.replace(',', '’')}.{cents:02d} {code}",
        f"{code} {western.replace(',', ' ')}",
        f"{western.replace(',', ' ')} {code}",
    )[style]
    value = whole + (Decimal(cents) / 100 if style < 3 else 0)
    assert read(f"It paid {written} for it.") == [(value, value, code)]


@settings(max_examples=150, deadline=None)
@given(figures, st.sampled_from(["€", "£", "US$", "₹", "Rs. ", "INR "]), st.sampled_from(sorted(INDIAN)))
def test_lakhs_and_crores_read_back(figure: Decimal, sign: str, scale: str) -> None:
    value = figure * INDIAN[scale]
    (found,) = read(f"It paid {sign}{figure}{scale} for it.")
    assert found[:2] == (value, value)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.integers(1, 900), min_size=2, max_size=5),
    st.sampled_from(["€", "£", "US$", "HK$", "CHF "]),
    st.sampled_from(sorted(SCALES)),
    st.sampled_from(["and", "or"]),
)
def test_a_list_shares_its_scale(values: list[int], sign: str, scale: str, last: str) -> None:
    *rest, end = (f"{sign}{value}" for value in values)
    alike = all(max(a, b) <= 40 * min(a, b) for a, b in itertools.pairwise(values))
    found = read(f"It paid {', '.join(rest)} {last} {end}{scale} for them.")
    assert len(found) == len(values)
    if alike:
        assert [amount[0] for amount in found] == [value * SCALES[scale] for value in values]


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


@settings(max_examples=150, deadline=None)
@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from(CODES), st.sampled_from(sorted(SCALES)))
def test_the_ends_of_a_change_are_two_amounts(low: int, more: int, code: str, scale: str) -> None:
    size = SCALES[scale]
    wanted = [(low * size, low * size, code), ((low + more) * size, (low + more) * size, code)]
    assert read(f"Sales rose from {code} {low}{scale} to {code} {low + more}{scale}.") == wanted


@pytest.mark.parametrize("sign", sorted(SIGNS))
def test_every_sign_and_shorthand_reads_back(sign: str) -> None:
    for written in (f"{sign}5 million", f"{sign} 5 million", f"{sign}1,250"):
        value = 1250 if "250" in written else 5000000
        assert read(f"It paid {written} for it.") == [(value, value, SIGNS[sign])], written


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
     "US$", "1-", "hundred thousand ", "five million ", "two hundred and ", "from 5 to ", "1'000", "K5 million ", "½", "staff of 5 to ",
     "number of shops was 5 ", "employs 3 ", "20 dollars and ", "5 US American Hong Kong ", "5p "],
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

"""Sentences of articles on companies: abbreviations do not end them, and hostile runs stay linear."""

from __future__ import annotations

import time

import pytest

from factlint.text import build_article
from factlint.text.sentences import tokenize


def sentences(text: str) -> list[str]:
    article = build_article(text, id="a")
    return [article.text[s.start : s.end] for s in article.sentences]


@pytest.mark.parametrize(
    "text",
    [
        "Quillmark Inc. bought Orvane Ltd. for $4.5 million.",
        "It moved to the U.S. Bankruptcy Court at 9 a.m. Eastern Time.",
        "Mr. Dahl, Dr. Ruud and J. P. Moe joined vs. No. 5 in Sept. 2014.",
        "The firm, i.e. Quillmark, grew by approx. 5% (e.g. in St. Ives).",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was sold to Orvane Inc. The price was low.", ["It was sold to Orvane Inc.", "The price was low."]),
        ("It said: “We grow.” Then it shrank.", ["It said: “We grow.”", "Then it shrank."]),
        ("It grew (by 5%). Sales rose. 2014 was better.", ["It grew (by 5%).", "Sales rose.", "2014 was better."]),
        ("Why? Nobody knew! It closed.", ["Why?", "Nobody knew!", "It closed."]),
        ("They said no. It closed.", ["They said no.", "It closed."]),
        ("It grew.\nIt shrank.", ["It grew.", "It shrank."]),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_tokens_of_a_long_run_are_still_its_words_and_marks() -> None:
    text = "a " + "x.y," * 60 + " b"
    assert "".join(text[start:end] for start, end in tokenize(text)) == text.replace(" ", "")


def test_a_run_of_words_without_an_end_is_cut_into_sentences_that_a_stage_can_take() -> None:
    article = build_article("word " * 1000 + ". Then it ended.", id="a")
    sizes = [s.last_token - s.first_token for s in article.sentences]
    assert sum(sizes) == len(article.token_starts) == 1005
    assert max(sizes) == 250
    assert article.text[article.sentences[-1].start : article.sentences[-1].end] == "Then it ended."


RUNS = [
    "(",
    "$",
    "1,",
    "a.",
    "x",
    "=",
    "“",
    "2014\n",
    "A\n\n",
    "(a)",
    "-",
    "\u00ad",
    "e\u0301",
    "http://a/",
    " ",
    ".",
    "May ",
]


def seconds(text: str) -> float:
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        build_article(text, id="a")
        best = min(best, time.process_time() - began)
    return best


@pytest.mark.parametrize("run", RUNS, ids=repr)
def test_a_hostile_run_takes_time_in_proportion_to_its_length(run: str) -> None:
    build_article("Warm up.", id="a")
    length = 20_000
    once, twice = seconds(run * (length // len(run))), seconds(run * (2 * length // len(run)))
    # Linear is 2, quadratic 4; the addend forgives what the clock cannot tell.
    assert twice < 2.5 * once + 0.02

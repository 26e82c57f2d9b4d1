"""What people see at a terminal: the place, the line, marks under the quote, and nothing that the terminal obeys."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from factlint.report.place import Lines, cut_after, cut_before, printable
from factlint.report.terminal import render, summary_line


def finding(text: str, *quotes: str, severity: str = "error", **more: Any) -> dict[str, Any]:
    spans = [
        {"start": (at := text.index(q)), "end": at + len(q), "text": q, "reading": f"read as {n}"}
        for n, q in enumerate(quotes, 1)
    ]
    return {
        "rule": "MON101", "name": "currency-marks", "severity": severity, "confidence": 0.9, "message": "they differ", "why": "one figure",
        "spans": spans, "suggestions": [], **more,
    }  # fmt: skip


def shown(text: str, *findings: dict[str, Any], hints: bool = False) -> list[str]:
    document = {"document": {"source": "a.txt"}, "findings": list(findings)}
    return render(document, text, show_hints=hints).plain.splitlines()


def test_every_side_is_shown_with_its_place_and_how_it_was_read() -> None:
    text = "One.\nIt raised $5 million.\nIt raised HK$5 million."
    lines = shown(text, finding(text, "$5 million", "HK$5 million"))
    assert lines[:10] == [
        "MON101 error  currency-marks  confidence 0.90",
        "  they differ",
        "  --> a.txt:2:11",
        "     2 | It raised $5 million.",
        "       |           ^^^^^^^^^^ read as 1",
        "   &  a.txt:3:11",
        "     3 | It raised HK$5 million.",
        "       |           ------------ read as 2",
        "  why:  one figure",
        "",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "ascii before QUOTE after",
        "tab\tbefore QUOTE after",
        "全角の文字 before QUOTE after",
        "e\u0301 decomposed QUOTE after",
        "zero\u200bwidth QUOTE after",
        "no\u00a0break QUOTE after",
        "\x1b[31mred QUOTE after",
        "word " * 60 + "QUOTE" + " word" * 60,
        "x" * 500 + "QUOTE" + "x" * 500,
    ],
)
def test_the_marks_stand_under_the_quote_in_terminal_columns(line: str) -> None:
    lines = shown(line, finding(line, "QUOTE"))
    quote, marks = lines[3], lines[4]
    assert cell_len(quote[: quote.index("QUOTE")]) == marks.index("^")
    assert marks.count("^") == 5
    assert cell_len(quote) < 130


def test_a_passage_over_two_lines_is_shown_by_its_first() -> None:
    text = "a begin\nend b"
    lines = shown(text, finding(text, "begin\nend"))
    assert lines[3:5] == ["     1 | a begin", "       |   ^^^^^ read as 1"]


@given(st.text(st.characters(), max_size=80))
def test_nothing_that_a_terminal_obeys_is_printed(text: str) -> None:
    safe = printable(text)
    assert all(char.isprintable() for char in safe)
    for bidi in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f":
        assert bidi not in safe


@given(st.text(max_size=80), st.text(max_size=30), st.text(max_size=80))
def test_any_text_can_be_shown(before: str, quote: str, after: str) -> None:
    text = before + quote + after
    one = finding("x", "x")
    one["spans"] = [{"start": len(before), "end": len(before) + len(quote), "text": quote, "reading": ""}]
    assert shown(text, one)


def test_hints_are_left_out_unless_asked_for_and_counted_all_the_same() -> None:
    text = "It raised $5 million."
    hint = finding(text, "$5 million", severity="hint")
    assert shown(text, hint) == []
    assert shown(text, hint, hints=True)[0].startswith("MON101 hint")
    documents = [{"findings": [hint, finding(text, "$5 million")]}]
    assert summary_line(documents, show_hints=False) == "1 error, 1 hint (--show-hints) in 1 article."
    assert summary_line([{"findings": []}] * 2, show_hints=False) == "Nothing disagrees in 2 articles."


def test_lines_and_columns_count_from_one() -> None:
    lines = Lines("ab\r\ncd\n\nx")
    assert [lines.at(offset) for offset in (0, 1, 4, 7, 8)] == [(1, 1), (1, 2), (2, 1), (3, 1), (4, 1)]
    assert [lines.line(number) for number in (1, 2, 3, 4)] == ["ab", "cd", "", "x"]
    assert lines.around(4, 6) == ("", "")


def test_long_surroundings_are_cut_between_words() -> None:
    assert cut_before("one two three", 9) == "…three"
    assert cut_after("one two three", 9) == "one two…"
    assert cut_before("one", 9) == "one"
    assert cut_after("onetwothree", 5) == "onetw…"

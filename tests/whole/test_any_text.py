"""Whatever the text: no crash, a document that fits its schema, spans that quote it, and the same again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.batch.analyse import analyse
from factlint.batch.inputs import Source
from factlint.batch.one import process
from factlint.report.document import to_document
from factlint.values.settings import Settings

PIECES = (
    "Quillmark Ltd", "Quillmark", "Quilmark", "Orvane Inc.", "(QL)", "()", "( ", "[", "”", "“", '"', "the company", "Ruth Ames", "Oslo", "its",
    "was founded in", "acquired", "will acquire", "completed the acquisition of", "announced on", "is headquartered in", "raised", "listed on the",
    "New York Stock Exchange", "denied", "chief executive", "increased by", "of which", "respectively", "from", "to", "and", "between", "more than",
    "2014", "1999", "in May 2014", "on 9 July", "31 June 2015", "Monday 30 June 2019", "the following month", "two years later", "Q3 2020", "the 1990s",
    "2015–2017", "since 2019", "mid-2015", "3/4/2015", "2014-13-45", "May", "FY2020", "at 9 a.m.", "for three years", "every quarter", "29 February 2100",
    "9999-12-31", "0001-01-01", "the year 2147483648", "$5 million", "US$2bn", "HK$767 million", "€1.2bn", "5%", "120 %", "three", "1,000,000", "1.000.000", "-5",
    "$0", "¥1e9", "£1,23", "half a billion euros", "99999999999999999999999 dollars", "12 offices", "a third", "per share", "10 to 5", ".", ".", ",", ";", ":", "!",
    "\n", "\n\n", "\n\n2014\n\n", "\n\n History \n\n", "\t", " ", "\u200b", "\u00ad", "\u00a0", "e\u0301", "\ufb01", "\r\n", "ａｂｃ", "１２３", "中文", "\U0001f600",
    "= =", "== x ==", "# y", "*", "the the", "\x1b[31m", "=1+1", "<b>", "x" * 200, "%s{}", "\\",
)  # fmt: skip
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from((" ", " ", " ", ""))), min_size=1, max_size=30).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)


def spans(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if isinstance(node.get("start"), int) and "text" in node:
            yield node
        for value in node.values():
            yield from spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from spans(value)


@settings(max_examples=400)
@given(TEXTS)
def test_any_text_gives_a_document_that_fits_and_quotes_it(text: str) -> None:
    document = process(Source(id="a", source="a.txt", text=text), Settings()).document
    for span in spans(document):
        assert text[span["start"] : span["end"]] == span["text"]
    for layer in ("dates", "times", "durations", "money", "quantities", "events"):
        starts = [item["start"] for item in document[layer]]
        assert starts == sorted(starts), layer
        ids = [item["id"] for item in document[layer]]
        assert len(set(ids)) == len(ids), layer
    known = {
        e["id"]
        for layer in ("organizations", "persons", "places", "dates", "money", "quantities", "events")
        for e in document[layer]
    }
    known |= {part["id"] for date in document["dates"] for part in date["parts"]}
    for event in document["events"]:
        assert set(event["money"]) <= known
        assert event["date_id"] is None or event["date_id"] in known
    for fact in document["facts"]:
        assert fact["subject"] in known


@settings(max_examples=60)
@given(TEXTS)
def test_the_same_text_gives_the_same_document(text: str) -> None:
    one, two = (analyse(text) for _ in range(2))
    assert to_document(one.reading, one.findings) == to_document(two.reading, two.findings)


@settings(max_examples=100)
@given(st.text(max_size=200))
def test_no_text_at_all_like_an_article_is_too_odd(text: str) -> None:
    process(Source(id="a", source="a.txt", text=text), Settings())


@pytest.mark.parametrize("text", ["", " ", "\n", "\u200b", "a", "2014", "$", "("])
def test_next_to_no_text_is_an_article_too(text: str) -> None:
    process(Source(id="a", source="a.txt", text=text), Settings())

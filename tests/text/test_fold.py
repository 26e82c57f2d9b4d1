"""What hides in a text is folded away for reading, and every code point leads back to the original."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.batch.analyse import analyse
from factlint.report.document import to_document
from factlint.text import build_article
from factlint.text.fold import fold
from factlint.values.settings import Settings

HIDDEN = "\u200b\u200c\u200d\u00ad\u2060\ufeff\u200e\u202a\u034f\ufe0f"


@pytest.mark.parametrize(
    ("original", "view"),
    [
        ("Quill\u00admark", "Quillmark"),
        ("Quill\u200bmark", "Quillmark"),
        ("\ufeffQuillmark", "Quillmark"),
        ("$5\u00a0million", "$5 million"),
        ("9\u202fJuly", "9 July"),
        ("\uff12\uff10\uff11\uff14\u3000\uff35\uff33\uff04\uff15", "2014 US$5"),
        ("\uffe55", "\u00a55"),
        ("Socie\u0301te\u0301", "Soci\u00e9t\u00e9"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("2015\u20112017", "2015-2017"),
        ("\ufb01nancial o\ufb03ce", "financial office"),
        ("plain \u2013 \u201ctext\u201d \u20ac", "plain \u2013 \u201ctext\u201d \u20ac"),
    ],
)
def test_the_reading_view_shows_what_a_reader_sees(original: str, view: str) -> None:
    assert fold(original).text == view


@given(st.text(st.one_of(st.characters(), st.sampled_from(HIDDEN + "\r\n\u00a0\u0301e\ufb01\uff11")), max_size=60))
def test_every_code_point_of_the_view_leads_back_in_order(text: str) -> None:
    folded = fold(text)
    if not folded.origin:
        assert folded.text == text
        return
    assert len(folded.text) == len(folded.origin) == len(folded.origin_end)
    previous = (0, 0)
    for index, char in enumerate(folded.text):
        start, end = folded.origin[index], folded.origin_end[index]
        assert previous <= (start, end)
        assert 0 <= start < end <= len(text)
        assert char in fold(text[start:end]).text or unicodedata.combining(char)
        previous = (start, end)


@given(st.lists(st.sampled_from([*HIDDEN, ""]), min_size=24, max_size=24))
def test_hidden_characters_do_not_hide_a_date_or_an_amount(noise: list[str]) -> None:
    words = iter(noise)
    text = (
        "It raised "
        + "".join(c + next(words) for c in "$5 million")
        + " on "
        + "".join(c + next(words) for c in "9 July 2014")
        + "."
    )
    document = to_document(analyse(text, settings=Settings(model="rules", select=("TXT001",))).reading, ())
    assert [m["low"] for m in document["money"]] == ["5000000"]
    assert [d["value"] for d in document["dates"]] == ["2014-07-09"]
    for item in document["money"] + document["dates"]:
        assert text[item["start"] : item["end"]] == item["text"]
        assert fold(item["text"]).text in ("$5 million", "9 July 2014")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_same_article_reads_alike_in_every_form(form: str, end: str) -> None:
    text = unicodedata.normalize(
        form, "History\n\n2014\n\nOn 9 July, Soci\u00e9t\u00e9 Quillmark raised \u20ac5 million.\n\nIt grew.\n"
    ).replace("\n", end)
    article = build_article(text, id="a")
    assert [s.heading.text if s.heading else None for s in article.sections] == ["History", "2014"]
    assert len(article.sentences) == 4
    document = to_document(analyse(text, settings=Settings(model="rules")).reading, ())
    assert [d["value"] for d in document["dates"]] == ["2014", "2014-07-09"]
    assert [(m["currency"], m["low"]) for m in document["money"]] == [("EUR", "5000000")]

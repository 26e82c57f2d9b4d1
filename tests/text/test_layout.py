"""Headings, paragraphs and sections: what heads a text does, what merely looks like it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.text import build_article

PROSE = "The company makes instruments for shipyards and sells them in nine countries."


def headings(text: str) -> list[str]:
    article = build_article(text, id="a")
    return [article.text[p.start : p.end] for p in article.paragraphs if p.heading]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f" History \n\n{PROSE}", ["History"]),
        (f"2014\n{PROSE}\n\n2015\n\n{PROSE}", ["2014", "2015"]),
        (f"== Early years ==\n{PROSE}\n# Later\n{PROSE}", ["== Early years ==", "# Later"]),
        (
            f"2003–2010\n\n{PROSE}\n\n1990s\n\n{PROSE}\n\n1940s–1950s\n\n{PROSE}\n\n2019–present\n\n{PROSE}",
            ["2003–2010", "1990s", "1940s–1950s", "2019–present"],
        ),
        (f"1940s–1950s\n\n{PROSE}", ["1940s–1950s"]),
        (f"About Quillmark\n{PROSE}", ["About Quillmark"]),
        (f"Growth (1990–1995)\n\n{PROSE}", ["Growth (1990–1995)"]),
    ],
)
def test_a_heading_is_found(text: str, expected: list[str]) -> None:
    assert headings(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        f"Main article: History of Quillmark\n\n{PROSE}",
        f"See also: Shipbuilding\n\n{PROSE}",
        f"The works in 1936\n\n{PROSE}",
        f"Harbour crane, c. 1880\n\n{PROSE}",
        f"Leeds, Wednesday 8 November 2023\n\n{PROSE}",
        f"6,424,588\n\n{PROSE}",
        f"8.5 m\n\n{PROSE}",
        "2014\n5,200\n2015\n6,100\n",
        "Oslo\n\nBergen\n\nHamar\n\nMoss\n\nBodø",
        f"It closed.\n\n{PROSE}",
        "The end",
        "Quillmark ASA\nHavnegata 4\nBergen\n",
    ],
)
def test_what_only_looks_like_a_heading_is_none(text: str) -> None:
    assert headings(text) == []


def test_a_column_of_years_heads_nothing_but_its_last_may() -> None:
    assert headings(f"2011\n2012\n2013\n2014\n{PROSE}") == ["2014"]


def test_year_sections_stand_below_their_heading_and_end_at_the_next() -> None:
    text = f"{PROSE}\n\n History \n\n2014\n{PROSE}\n\n2015\n{PROSE}\n\nProducts\n\n{PROSE}\n"
    article = build_article(text, id="a")
    told = [(s.heading.text if s.heading else None, s.year, s.level, s.parent) for s in article.sections]
    assert told == [
        (None, None, 0, None),
        ("History", None, 1, None),
        ("2014", 2014, 2, 1),
        ("2015", 2015, 2, 1),
        ("Products", None, 1, None),
    ]
    assert [article.section_at(p.start).year for p in article.paragraphs] == [
        None,
        None,
        2014,
        2014,
        2015,
        2015,
        None,
        None,
    ]
    for one, following in zip(article.sections, article.sections[1:], strict=False):
        assert one.end == following.start


def test_lines_broken_at_a_column_are_one_paragraph() -> None:
    words = (PROSE + " ") * 4
    lines, line = [], ""
    for word in words.split():
        if len(line) + len(word) > 70:
            lines.append(line.rstrip())
            line = ""
        line += word + " "
    text = "\n".join([*lines, line.rstrip()]) + "\n\nA second one.\n"
    article = build_article(text, id="a")
    assert len(article.paragraphs) == 2
    assert len(article.sentences) == 5


def test_single_lines_are_paragraphs_of_their_own() -> None:
    article = build_article(f"{PROSE} {PROSE}\n{PROSE}\nIt grew.\n", id="a")
    assert len(article.paragraphs) == 3


@given(st.text(st.sampled_from("aA1.\n \r=#\u00a0\u200b“"), max_size=80))
def test_every_printed_character_is_in_one_paragraph_and_every_token_in_one_sentence(text: str) -> None:
    article = build_article(text, id="a")
    covered = [False] * len(article.text)
    for paragraph in article.paragraphs:
        for index in range(paragraph.start, paragraph.end):
            assert not covered[index]
            covered[index] = True
    assert all(covered[i] for i, char in enumerate(article.text) if not char.isspace())
    position = 0
    for sentence in article.sentences:
        assert sentence.first_token == position < sentence.last_token
        position = sentence.last_token
        paragraph = article.paragraphs[sentence.paragraph]
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end
    assert position == len(article.token_starts)

"""Every temporal recognizer's own examples: what is marked is found with its parts, and the others are left."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.lexer import tokenize
from factlint.extract.temporal.recognizer import Recognizer, all_recognizers, grammar
from factlint.normalise.temporal import read_temporal
from factlint.text import build_article

# Not yet left; strict, so that success is noticed.
WANTED = {"season-no-4", "weekday-no-1"}
YES = [
    pytest.param(one, text, parts, id=f"{one.name}-yes-{number}")
    for one in all_recognizers()
    for number, (text, parts) in enumerate(one.yes)
]
NO = [
    pytest.param(
        one,
        text,
        id=name,
        marks=[pytest.mark.xfail(strict=True, reason="not yet left; see WANTED")] if name in WANTED else [],
    )
    for one in all_recognizers()
    for number, text in enumerate(one.no)
    for name in [f"{one.name}-no-{number}"]
]


def forms(one: Recognizer, text: str) -> list[Form]:
    english = grammar("en")
    return [form for form, _ in english.forms(tokenize(text, (), english.lexicon), only=one.name)]


def marks(example: str) -> list[tuple[int, int]]:
    places, removed = [], 0
    for mark in re.finditer(r"\[\[(.*?)\]\]", example):
        places.append((mark.start() - removed, mark.start() - removed + len(mark[1])))
        removed += 4
    return places


@pytest.mark.parametrize(("one", "example", "parts"), YES)
def test_a_recognizer_finds_what_is_marked_with_its_parts(
    one: Recognizer, example: str, parts: Mapping[str, object]
) -> None:
    text = example.replace("[[", "").replace("]]", "")
    found, expected = forms(one, text), marks(example)
    assert expected
    for start, end in expected:
        # A word before it ('from') is cut off later, when ends of ranges are joined.
        assert [f for f in found if f.start <= start and f.end == end], [text[f.start : f.end] for f in found]
    assert any({name: getattr(form, name) for name in parts} == dict(parts) for form in found), found


@pytest.mark.parametrize(("one", "text"), NO)
def test_a_recognizer_leaves_what_only_looks_like_it(one: Recognizer, text: str) -> None:
    # Some are left only when the context is known: the whole stage decides.
    told = read_temporal(build_article(text, id="a"), "en")
    items = [item for layer in (told.dates, told.times, told.durations, told.recurrences) for item in layer]
    assert [item.span.text for item in items if item.recognizer == one.name] == []

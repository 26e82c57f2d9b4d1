"""Every rule's own examples, through the whole pipeline: what is marked is told, and nothing else."""

from __future__ import annotations

import pytest

from factlint.batch.analyse import analyse
from factlint.rules.registry import Rule, all_rules
from factlint.values.findings import Finding
from factlint.values.settings import Settings

FLAGS = [
    pytest.param(rule, text, id=f"{rule.code}-flags-{number}")
    for rule in all_rules()
    for number, text in enumerate(rule.flags)
]
PASSES = [
    pytest.param(rule, text, id=f"{rule.code}-passes-{number}")
    for rule in all_rules()
    for number, text in enumerate(rule.passes)
]


def unmarked(example: str) -> tuple[str, set[tuple[int, int]]]:
    """The text without its [[marks]], and where they stood; marks may nest."""
    text, spans, opened = "", set(), []
    position = 0
    while position < len(example):
        if example.startswith("[[", position):
            opened.append(len(text))
            position += 2
        elif opened and example.startswith("]]", position):
            spans.add((opened.pop(), len(text)))
            position += 2
        else:
            text += example[position]
            position += 1
    assert not opened, f"a mark is not closed: {example}"
    return text, spans


def told(rule: Rule, text: str) -> tuple[Finding, ...]:
    """The findings of that rule alone."""
    return analyse(text, settings=Settings(select=(rule.code,))).findings


def quotes(text: str, spans: set[tuple[int, int]]) -> list[tuple[int, str]]:
    """Spans as a reader of a failing test wants them."""
    return [(start, text[start:end]) for start, end in sorted(spans)]


@pytest.mark.parametrize(("rule", "example"), FLAGS)
def test_a_rule_tells_exactly_the_marked_places(rule: Rule, example: str) -> None:
    text, expected = unmarked(example)
    assert expected, "an example that flags marks the places that are told"
    found = {(side.span.start, side.span.end) for finding in told(rule, text) for side in finding.sides}
    assert quotes(text, found) == quotes(text, expected)


@pytest.mark.parametrize(("rule", "example"), PASSES)
def test_a_rule_stays_silent_on_what_only_looks_like_it(rule: Rule, example: str) -> None:
    text, expected = unmarked(example)
    assert not expected, "an example that passes has no marks"
    assert [finding.message for finding in told(rule, text)] == []


def test_marks_are_taken_out_and_may_nest() -> None:
    assert unmarked("a [[b [[c]] d]] e") == ("a b c d e", {(2, 7), (4, 5)})

"""The shape that every rule has: documented, named for what is wrong, one a file."""

from __future__ import annotations

import re
from importlib import import_module
from inspect import cleandoc
from pkgutil import iter_modules
from typing import get_args

import pytest

from factlint.rules import catalogue
from factlint.rules.registry import Rule, all_rules, rule
from factlint.values.findings import Category, Severity

MODULES = sorted(module.name for module in iter_modules(catalogue.__path__))
FAMILIES = {
    "TXT": {"text"}, "ORG": {"name"}, "DAT": {"date"}, "MON": {"money"}, "NUM": {"number", "money"}, "EVT": {"event", "date", "number"},
}  # fmt: skip


@pytest.mark.parametrize("name", MODULES)
def test_a_file_of_the_catalogue_holds_one_rule_and_says_so_in_its_first_line(name: str) -> None:
    module = import_module(f"{catalogue.__name__}.{name}")
    found = [value for value in vars(module).values() if isinstance(value, Rule)]
    assert len(found) == 1
    assert cleandoc(module.__doc__ or "").startswith(f"{found[0].code} {found[0].name}: ")


@pytest.mark.parametrize("one", all_rules(), ids=lambda one: one.code)
def test_a_rule_is_documented_and_classed(one: Rule) -> None:
    doc = cleandoc(one.doc)
    summary = doc.splitlines()[0]
    assert summary.endswith(".")
    assert len(summary) <= 120
    for part in ("Compares:", "Why it matters:", "Cannot know:"):
        assert re.search(rf"^{part} \S", doc, re.MULTILINE), f"{part} is missing"
    assert one.category in get_args(Category)
    assert one.severity in get_args(Severity)
    assert one.category in FAMILIES[one.code[:3]]


def test_a_rule_without_examples_or_documentation_does_not_ship() -> None:
    def undocumented(reading):
        yield from ()

    with pytest.raises(ValueError, match="needs flags, passes"):
        rule("TXT999", name="some-name", category="text", severity="hint", flags=("[[a]]",), passes=("b",))(
            undocumented
        )
    undocumented.__doc__ = "A thing.\n\nWhy it matters: x.\nCannot know: y."
    with pytest.raises(ValueError, match="needs flags, passes"):
        rule("TXT999", name="some-name", category="text", severity="hint", flags=(), passes=("b",))(undocumented)
    with pytest.raises(ValueError, match="kebab-case"):
        rule("TXT99", name="some-name", category="text", severity="hint", flags=("[[a]]",), passes=("b",))(undocumented)

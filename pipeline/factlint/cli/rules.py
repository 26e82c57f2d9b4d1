"""`factlint rules` and `factlint explain`."""

from __future__ import annotations

from inspect import cleandoc

from factlint.errors import SettingsError
from factlint.rules.engine import selected
from factlint.rules.registry import Rule, all_rules
from factlint.values.settings import Settings


def list_rules() -> str:
    """One line a rule: code, severity, category, name, summary."""
    rows = [(r.code, r.severity, r.category, r.name, summary(r)) for r in all_rules()]
    widths = [max(len(row[i]) for row in rows) for i in range(4)]
    return "\n".join(
        "  ".join([*(cell.ljust(w) for cell, w in zip(row, widths, strict=False)), row[4]]) for row in rows
    )


def summary(rule: Rule) -> str:
    """The first line of a rule's documentation."""
    return cleandoc(rule.doc).splitlines()[0]


def explain_rule(word: str) -> str:
    """A rule's page. SettingsError where `word` names no rule, or more than one."""
    try:
        found = selected(Settings(select=(word,)))
    except SettingsError as error:
        raise SettingsError(f"explain {word}", error.problem, error.remedy) from None
    if len(found) != 1:
        raise SettingsError(
            f"explain {word}", f"{len(found)} rules begin so", "name one: " + ", ".join(r.code for r in found)
        )
    rule = found[0]
    flags = "\n".join(f"  told:   {example}" for example in rule.flags)
    passes = "\n".join(f"  silent: {example}" for example in rule.passes)
    return (
        f"{rule.code} {rule.name} ({rule.severity}, {rule.category})\n\n{cleandoc(rule.doc).rstrip()}\n\n"
        f"Examples ([[…]] marks what is told):\n{flags}\n{passes}"
    )

"""Runs the selected rules over a reading and brands what they yield."""

from __future__ import annotations

import hashlib

from factlint.errors import SettingsError
from factlint.rules.registry import Rule, all_rules
from factlint.values.findings import Disagreement, Finding
from factlint.values.reading import Reading
from factlint.values.settings import Settings


def check(reading: Reading, settings: Settings) -> tuple[Finding, ...]:
    """The findings of the selected rules, in order of their first place, then code."""
    findings: list[Finding] = []
    for rule in selected(settings):
        seen: dict[str, int] = {}
        for told in rule.check(reading):
            finding = _brand(rule, told, settings, seen)
            findings.append(finding)
    findings.sort(key=lambda f: (min(s.span.start for s in f.sides), f.rule, f.fingerprint))
    return tuple(findings)


def selected(settings: Settings) -> tuple[Rule, ...]:
    """The rules that `select` takes in and `ignore` leaves. SettingsError for a word that names no rule."""
    rules = all_rules()
    for option, words in (("select", settings.select), ("ignore", settings.ignore)):
        for word in words:
            if not any(_names(word, rule) for rule in rules):
                raise SettingsError(f"--{option}", f"no rule is called {word!r}", _nearest(word, rules))
    return tuple(
        rule
        for rule in rules
        if (not settings.select or any(_names(word, rule) for word in settings.select))
        and not any(_names(word, rule) for word in settings.ignore)
    )


def _names(word: str, rule: Rule) -> bool:
    return word == rule.name or (word.upper() == word and rule.code.startswith(word))


def _nearest(word: str, rules: tuple[Rule, ...]) -> str:
    from difflib import get_close_matches

    names = [r.name for r in rules] + [r.code for r in rules]
    near = get_close_matches(word, names, n=1, cutoff=0.5)
    return (f"did you mean {near[0]}? " if near else "") + "'factlint rules' lists them"


def _brand(rule: Rule, told: Disagreement, settings: Settings, seen: dict[str, int]) -> Finding:
    severity = dict(settings.severities).get(rule.code) or dict(settings.severities).get(rule.name)
    digest = hashlib.sha256("\x1f".join((rule.code, *told.key)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    # The same disagreement told twice in one article: the second gets a number, never an offset.
    seen[digest] = count = seen.get(digest, 0) + 1
    return Finding(
        rule=rule.code,
        name=rule.name,
        category=rule.category,
        severity=severity or told.severity or rule.severity,
        confidence=told.confidence,
        message=told.message,
        why=told.why,
        sides=told.sides,
        suggestions=told.suggestions,
        fingerprint=digest if count == 1 else f"{digest}-{count}",
    )

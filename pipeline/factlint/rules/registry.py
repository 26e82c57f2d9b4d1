"""The rule decorator and the catalogue: drop a file into `catalogue` and it is found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from factlint.values.findings import Category, Disagreement, Severity
from factlint.values.reading import Reading

Check = Callable[[Reading], Iterator[Disagreement]]
_CODE = re.compile(r"(?:TXT|ORG|DAT|MON|NUM|EVT)\d{3}")
_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A check with its data. `flags`: texts that must be told, the places told in [[double brackets]];
    `passes`: texts that look like it and must stay silent. `doc` is the page that `factlint explain` shows.
    """

    code: str
    name: str
    category: Category
    severity: Severity
    doc: str
    flags: tuple[str, ...]
    passes: tuple[str, ...]
    check: Check


def rule(
    code: str,
    *,
    name: str,
    category: Category,
    severity: Severity,
    flags: tuple[str, ...],
    passes: tuple[str, ...],
) -> Callable[[Check], Rule]:
    """Turns a function over a `Reading` into a `Rule`.

    ValueError where code or name break their form, or examples or documentation are missing: a rule
    without both kinds of example, 'Why it matters:' and 'Cannot know:' does not ship.
    """

    def decorate(check: Check) -> Rule:
        doc = check.__doc__ or ""
        if not _CODE.fullmatch(code) or not _NAME.fullmatch(name):
            raise ValueError(f"{code} {name}: a code is three letters and three digits, a name kebab-case")
        if not flags or not passes or "Why it matters:" not in doc or "Cannot know:" not in doc:
            raise ValueError(f"{code}: a rule needs flags, passes, 'Why it matters:' and 'Cannot know:'")
        return Rule(
            code=code, name=name, category=category, severity=severity, doc=doc,
            flags=flags, passes=passes, check=check,
        )  # fmt: skip

    return decorate


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of the catalogue, in order of code. ValueError where two share a code or a name."""
    from factlint.rules import catalogue

    found: list[Rule] = []
    for module in sorted(m.name for m in iter_modules(catalogue.__path__)):
        loaded = import_module(f"{catalogue.__name__}.{module}")
        found += [value for value in vars(loaded).values() if isinstance(value, Rule)]
    found.sort(key=lambda r: r.code)
    for words in ([r.code for r in found], [r.name for r in found]):
        doubled = {word for word in words if words.count(word) > 1}
        if doubled:
            raise ValueError(f"rules share {sorted(doubled)}")
    return tuple(found)

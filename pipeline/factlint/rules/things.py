"""Which counted nouns name the same things: 'workers' and 'employees', 'stores' and 'shops'."""

from __future__ import annotations

from functools import cache

from factlint.languages import load


def same_things(one: str, other: str) -> bool:
    """Whether two units can count the same things; a unit of two words is also its last word."""
    if one == other:
        return True
    return bool(_groups(one) & _groups(other))


def is_thing(unit: str) -> bool:
    """Whether a unit has a place in the groups under all its words."""
    return unit in _table()


def _groups(unit: str) -> frozenset[str]:
    table = _table()
    return table.get(unit, frozenset()) or table.get(unit.split()[-1] if unit else "", frozenset())


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, words in load("en", "things")["groups"].items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}

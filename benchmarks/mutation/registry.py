"""The injectors: drop a file into `injectors` and it is found."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from benchmarks.mutation.model import Change

from factlint.values.reading import Reading

Inject = Callable[[str, Reading, random.Random], Iterator[Change]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Injector:
    """A pure function over text, reading and random numbers. `rules[0]` is the rule that its errors are made for;
    findings of the others count as well, where one error may be told under two heads."""

    name: str
    rules: tuple[str, ...]
    inject: Inject


def injector(*rules: str) -> Callable[[Inject], Injector]:
    """Turns a function into an Injector, named for the function. ValueError without a rule or a docstring."""

    def decorate(inject: Inject) -> Injector:
        if not rules or not inject.__doc__:
            raise ValueError(f"{inject.__name__}: an injector needs a rule and a docstring")
        return Injector(name=inject.__name__, rules=rules, inject=inject)

    return decorate


@cache
def all_injectors() -> tuple[Injector, ...]:
    """Every injector, in order of its rule and its name. ValueError where two share a name."""
    from benchmarks.mutation import injectors

    found: list[Injector] = []
    for module in sorted(m.name for m in iter_modules(injectors.__path__)):
        loaded = import_module(f"{injectors.__name__}.{module}")
        found += [value for value in vars(loaded).values() if isinstance(value, Injector)]
    names = [i.name for i in found]
    doubled = {name for name in names if names.count(name) > 1}
    if doubled:
        raise ValueError(f"injectors share {sorted(doubled)}")
    return tuple(sorted(found, key=lambda i: (i.rules[0], i.name)))

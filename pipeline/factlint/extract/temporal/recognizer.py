"""The recognizer decorator and the grammar: drop a file into `recognizers` and it is found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.lexer import Tokens
from factlint.extract.temporal.lexicon import Lexicon, build_lexicon
from factlint.extract.temporal.pattern import compile_pattern, literals


class Match:
    """A match of a pattern: the tokens it covers and those of its groups."""

    __slots__ = ("first", "groups", "last", "lexicon", "match", "recognizer", "tokens")

    def __init__(self, match: re.Match[str], tokens: Tokens, lexicon: Lexicon, recognizer: str) -> None:
        self.match = match
        self.tokens = tokens
        self.lexicon = lexicon
        self.recognizer = recognizer
        self.first, self.last = match.span()

    def has(self, group: str) -> bool:
        """Whether the group is in the pattern and took part."""
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def at(self, group: str) -> int:
        """Index of the first token of the group, -1 where it took no part."""
        return self.match.start(group) if group in self.match.re.groupindex else -1

    def word(self, group: str) -> str:
        """The words of the group as written, '' where it took no part."""
        if group not in self.match.re.groupindex:
            return ""
        first, last = self.match.span(group)
        if first < 0 or first == last:
            return ""
        return self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]

    def value(self, table: str, group: str) -> Any:
        """What the language's table says of the word of the group, None where it is not in it."""
        return self.lexicon.value[table].get(self.word(group).lower().rstrip("."))

    def neighbour(self, offset: int) -> str:
        """The word `offset` tokens from the match: -1 the one before it, 1 the one after; '' at the ends."""
        index = self.first + offset if offset < 0 else self.last + offset - 1
        return self.tokens.word(index) if 0 <= index < len(self.tokens.starts) else ""

    def form(self, *, first: str | None = None, last: str | None = None, **parts: Any) -> Form:
        """A form from the match, or from the start of group `first` to the end of group `last`."""
        begin = self.match.start(first) if first else self.first
        end = self.match.end(last) if last else self.last
        return Form(
            start=self.tokens.starts[begin], end=self.tokens.ends[end - 1], first=begin, last=end,
            recognizer=self.recognizer, **parts,
        )  # fmt: skip


Build = Callable[[Match], "Form | tuple[Form, ...] | None"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognizer:
    """One kind of expression.

    `yes` pairs a text, the expression in [[double brackets]], with the parts read from it (fields of the
    form); `no` are texts in which this recognizer finds nothing. Where two forms overlap the longer one
    stands, then the one of higher `rank`.
    """

    name: str
    patterns: tuple[str, ...]
    yes: tuple[tuple[str, Mapping[str, object]], ...]
    no: tuple[str, ...]
    rank: int
    doc: str
    build: Build = field(repr=False)


def recognizer(
    name: str,
    *patterns: str,
    yes: tuple[tuple[str, Mapping[str, object]], ...],
    no: tuple[str, ...],
    rank: int = 0,
) -> Callable[[Build], Recognizer]:
    """Turns a function from a match to a form into a `Recognizer`. ValueError where examples are missing."""

    def decorate(build: Build) -> Recognizer:
        if not yes or not no or not build.__doc__:
            raise ValueError(f"{name}: a recognizer needs examples both ways and a docstring")
        return Recognizer(name=name, patterns=patterns, yes=yes, no=no, rank=rank, doc=build.__doc__, build=build)

    return decorate


@dataclass(frozen=True, slots=True)
class Grammar:
    """The lexicon of a language and the recognizers with their compiled patterns."""

    lexicon: Lexicon
    rules: tuple[tuple[Recognizer, tuple[re.Pattern[str], ...]], ...]

    def forms(self, tokens: Tokens, only: str | None = None) -> Iterator[tuple[Form, int]]:
        """Every form of every recognizer with its rank, overlapping ones too."""
        for rule, patterns in self.rules:
            if only is not None and rule.name != only:
                continue
            for pattern in patterns:
                for match in pattern.finditer(tokens.codes):
                    built = rule.build(Match(match, tokens, self.lexicon, rule.name))
                    if built is None:
                        continue
                    for form in built if isinstance(built, tuple) else (built,):
                        yield form, rule.rank


@cache
def all_recognizers() -> tuple[Recognizer, ...]:
    """Every recognizer of the package, in order of name. ValueError where two share a name."""
    from factlint.extract.temporal import recognizers

    found: list[Recognizer] = []
    for module in sorted(m.name for m in iter_modules(recognizers.__path__)):
        loaded = import_module(f"{recognizers.__name__}.{module}")
        found += [value for value in vars(loaded).values() if isinstance(value, Recognizer)]
    found.sort(key=lambda r: r.name)
    names = [r.name for r in found]
    if len(set(names)) < len(names):
        raise ValueError("two recognizers share a name")
    return tuple(found)


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language, compiled once."""
    rules = all_recognizers()
    words = sorted({word for rule in rules for pattern in rule.patterns for word in literals(pattern)})
    lexicon = build_lexicon(language, words)
    compiled = tuple(
        (rule, tuple(compile_pattern(pattern, lexicon.classes) for pattern in rule.patterns)) for rule in rules
    )
    return Grammar(lexicon, compiled)

"""The language data of events as look-up tables: which word may tell which event, and on what conditions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar, cast

from factlint.errors import LanguageDataError
from factlint.events.frames import Carrier, NounFrame, PhraseFrame, VerbFrame
from factlint.events.inflect import Form, noun_forms, verb_forms
from factlint.languages import load
from factlint.values.events import EventType

T = TypeVar("T")
_HEAD = re.compile(r"[a-z][a-z'-]*~?")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything by its (first) word in lower case; verbs with the forms that the word may be."""

    verbs: Mapping[str, tuple[tuple[frozenset[Form], VerbFrame], ...]]
    carriers: Mapping[str, tuple[tuple[frozenset[Form], Carrier], ...]]
    nouns: Mapping[str, tuple[tuple[tuple[str, ...], NounFrame], ...]]  # by last word: all words, frame
    phrases: Mapping[str, tuple[PhraseFrame, ...]]
    classes: Mapping[str, frozenset[str]]  # last word or words of a noun -> classes
    opening: frozenset[str]  # first words of nouns


@cache
def lexicon(language: str) -> Lexicon:
    """The tables of a language."""
    data = load(language, "events")
    irregular = data["irregular"]
    verbs: dict[str, list[tuple[frozenset[Form], VerbFrame]]] = defaultdict(list)
    for table in data["verb"]:
        for words in table["words"]:
            lemma, *particle = words.split()
            frame = _verb(table, tuple(particle))
            for word, forms in _by_word(lemma, irregular).items():
                verbs[word].append((forms, frame))
    carriers: dict[str, list[tuple[frozenset[Form], Carrier]]] = defaultdict(list)
    for table in data["carrier"]:
        for words in table["words"]:
            lemma, *particle = words.split()
            carrier = Carrier(
                particle=tuple(particle), types=frozenset(table.get("types", ())), status=table.get("status"),
                stage=table.get("stage", False), subject=table.get("subject", False), object=table.get("object", True),
                next=_compiled(table.get("next")),
            )  # fmt: skip
            for word, forms in _by_word(lemma, irregular).items():
                carriers[word].append((forms, carrier))
    nouns: dict[str, list[tuple[tuple[str, ...], NounFrame]]] = defaultdict(list)
    for table in data["noun"]:
        for words in table["words"]:
            for form in noun_forms(words):
                row = tuple(form.lower().split())
                nouns[row[-1]].append((row, _noun(table)))
    for rows in nouns.values():
        rows.sort(key=lambda r: -len(r[0]))
    phrases: dict[str, list[PhraseFrame]] = defaultdict(list)
    for table in data["phrase"]:
        for words in table["words"]:
            for head, rest in _openings(words):
                if not _HEAD.fullmatch(head):
                    raise LanguageDataError(
                        f"languages/{language}/events.toml", f"a phrase begins with a plain word in lower case: {words}"
                    )
                pattern = _compiled(rf"{rest}(?:(?<!\w)|(?!\w))")
                assert pattern is not None
                lemma, mark, _ = head.partition("~")
                for word in _by_word(lemma, irregular) if mark else (head,):
                    phrases[word].append(
                        PhraseFrame(
                            type=table["type"],
                            pattern=pattern,
                            status=table.get("status"),
                            undergo=table.get("undergo", False),
                        )
                    )
    classes: dict[str, set[str]] = defaultdict(set)
    for name, members in data["classes"].items():
        for member in members:
            for form in noun_forms(member):
                classes[form].add(name)
    return Lexicon(
        _frozen(verbs), _frozen(carriers), _frozen(nouns), _frozen(phrases),
        {word: frozenset(names) for word, names in classes.items()},
        frozenset(row[0] for rows in nouns.values() for row, _ in rows),
    )  # fmt: skip


def _openings(phrase: str) -> list[tuple[str, str]]:
    """The first words of a phrase, each with what follows it: '(?:is|has been) (?:known|called)' begins with 'is' or 'has'."""
    if not phrase.startswith("(?:"):
        head, blank, rest = phrase.partition(" ")
        return [(head, blank + rest)]
    end = _closing(phrase)
    return [
        (head, blank + more + phrase[end + 1 :])
        for head, blank, more in (c.partition(" ") for c in _choices(phrase[3:end]))
    ]


def _closing(phrase: str) -> int:
    """Where the bracket that opens a phrase is closed."""
    depth = 0
    for place, mark in enumerate(phrase):
        depth += (mark == "(") - (mark == ")")
        if depth == 0:
            return place
    return len(phrase)


def _choices(group: str) -> list[str]:
    """The alternatives of a group, those of groups inside it left together."""
    found, depth = [""], 0
    for mark in group:
        depth += (mark == "(") - (mark == ")")
        if mark == "|" and depth == 0:
            found.append("")
        else:
            found[-1] += mark
    return found


def _by_word(lemma: str, irregular: Mapping[str, str]) -> dict[str, frozenset[Form]]:
    """The forms of a verb; of one marked with '=' only the word itself, as a past."""
    if lemma.startswith("="):
        return {lemma[1:]: frozenset({"past"})}
    found: dict[str, set[Form]] = defaultdict(set)
    for form, word in verb_forms(lemma, irregular):
        found[word].add(form)
    return {word: frozenset(forms) for word, forms in found.items()}


def _frozen(table: Mapping[str, list[T]]) -> dict[str, tuple[T, ...]]:
    return {word: tuple(rows) for word, rows in table.items()}


def _verb(table: Mapping[str, Any], particle: tuple[str, ...]) -> VerbFrame:
    return VerbFrame(
        type=cast(EventType, table["type"]),
        particle=particle,
        object=frozenset(table.get("object", ())),
        bar=frozenset(table.get("bar", ())),
        subject=frozenset(table.get("subject", ())),
        voice=table.get("voice"),
        forms=frozenset(table.get("forms", ())),
        next=_compiled(table.get("next")),
        prev=_compiled(table.get("prev"), ending=True),
        later=_compiled(table.get("later")),
        not_next=_compiled(table.get("not_next")),
        not_prev=_compiled(table.get("not_prev"), ending=True),
        status=table.get("status"),
    )


def _noun(table: Mapping[str, Any]) -> NounFrame:
    return NounFrame(
        type=cast(EventType, table["type"]),
        carried=table.get("carried", True),
        bar=_compiled(table.get("bar")),
        next=_compiled(table.get("next")),
        prev=_compiled(table.get("prev"), ending=True),
        generic=table.get("generic", False),
        plan=table.get("plan", False),
    )


def _compiled(pattern: str | None, *, ending: bool = False) -> re.Pattern[str] | None:
    if pattern is None:
        return None
    return re.compile(rf"(?:{pattern})$" if ending else pattern)

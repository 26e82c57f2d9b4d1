"""The language data of events as look-up tables: which word may tell which event, and on what conditions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar, cast

from factlint.errors import LanguageDataError
from factlint.events.frames import Carrier, NounFrame, PhraseFrame, VerbFrame
from factlint.events.inflect import Form, noun_forms, verb_forms
from factlint.events.patterns import compiled, openings
from factlint.events.words import grammar
from factlint.languages import load
from factlint.values.events import EventType

T = TypeVar("T")
_PHRASES = ("event_idioms", "event_phrases")  # in the order in which they are tried
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
    irregular = load(language, "event_grammar")["irregular"]
    verbs: dict[str, list[tuple[frozenset[Form], VerbFrame]]] = defaultdict(list)
    for table, lemma, particle in _entries(language, "verb"):
        frame = _verb(table, particle, language)
        for word, forms in _by_word(lemma, irregular).items():
            verbs[word].append((forms, frame))
    carriers: dict[str, list[tuple[frozenset[Form], Carrier]]] = defaultdict(list)
    for table, lemma, particle in _entries(language, "carrier"):
        carrier = _carrier(table, particle, language)
        for word, forms in _by_word(lemma, irregular).items():
            carriers[word].append((forms, carrier))
    nouns: dict[str, list[tuple[tuple[str, ...], NounFrame]]] = defaultdict(list)
    for table in load(language, "event_nouns")["noun"]:
        noun = _noun(table, language)
        for words in table["words"]:
            for form in noun_forms(words):
                row = tuple(form.lower().split())
                nouns[row[-1]].append((row, noun))
    for rows in nouns.values():
        rows.sort(key=lambda r: -len(r[0]))
    classes: dict[str, set[str]] = defaultdict(set)
    for name, members in load(language, "event_classes")["classes"].items():
        for member in members:
            for form in noun_forms(member):
                classes[form].add(name)
    return Lexicon(
        _frozen(verbs), _frozen(carriers), _frozen(nouns), _phrases(language, irregular),
        {word: frozenset(names) for word, names in classes.items()},
        frozenset(row[0] for rows in nouns.values() for row, _ in rows),
    )  # fmt: skip


def _entries(language: str, kind: str) -> Iterator[tuple[Mapping[str, Any], str, tuple[str, ...]]]:
    """Each verb of a table with its particle."""
    for table in load(language, f"event_{kind}s")[kind]:
        for words in table["words"]:
            lemma, *particle = words.split()
            yield table, lemma, tuple(particle)


def _phrases(language: str, irregular: Mapping[str, str]) -> dict[str, tuple[PhraseFrame, ...]]:
    phrases: dict[str, list[PhraseFrame]] = defaultdict(list)
    for file in _PHRASES:
        for table in load(language, file)["phrase"]:
            for words in table["words"]:
                for head, rest in openings(words):
                    if not _HEAD.fullmatch(head):
                        raise LanguageDataError(
                            f"languages/{language}/{file}.toml",
                            f"a phrase begins with a plain word in lower case: {words}",
                        )
                    frame = _phrase(table, rest, language)
                    lemma, mark, _ = head.partition("~")
                    for word in _inflected(lemma, language, irregular) if mark else (head,):
                        phrases[word].append(frame)
    return _frozen(phrases)


def _inflected(lemma: str, language: str, irregular: Mapping[str, str]) -> Iterable[str]:
    """The forms of a verb; of the auxiliary of the passive, all that the grammar has."""
    be = grammar(language).be
    return sorted(be) if lemma in be else _by_word(lemma, irregular)


def _phrase(table: Mapping[str, Any], rest: str, language: str) -> PhraseFrame:
    pattern = compiled(rf"{rest}(?:(?<!\w)|(?!\w))", language)
    assert pattern is not None
    return PhraseFrame(
        type=table["type"], pattern=pattern, status=table.get("status"),
        undergo=table.get("undergo", False), yields=table.get("yields", False), told=frozenset(table.get("told", ())),
        prev=compiled(table.get("prev"), language, ending=True), not_prev=compiled(table.get("not_prev"), language, ending=True),
        subject=frozenset(table.get("subject", ())), bar=frozenset(table.get("bar", ())),
    )  # fmt: skip


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


def _verb(table: Mapping[str, Any], particle: tuple[str, ...], language: str) -> VerbFrame:
    return VerbFrame(
        type=cast(EventType, table["type"]),
        particle=particle,
        object=frozenset(table.get("object", ())),
        bar=frozenset(table.get("bar", ())),
        subject=frozenset(table.get("subject", ())),
        voice=table.get("voice"),
        forms=frozenset(table.get("forms", ())),
        next=compiled(table.get("next"), language),
        prev=compiled(table.get("prev"), language, ending=True),
        later=compiled(table.get("later"), language),
        not_next=compiled(table.get("not_next"), language),
        not_prev=compiled(table.get("not_prev"), language, ending=True),
        status=table.get("status"),
    )


def _carrier(table: Mapping[str, Any], particle: tuple[str, ...], language: str) -> Carrier:
    return Carrier(
        particle=particle, types=frozenset(table.get("types", ())), status=table.get("status"),
        stage=table.get("stage", False), subject=table.get("subject", False), object=table.get("object", True),
        next=compiled(table.get("next"), language),
    )  # fmt: skip


def _noun(table: Mapping[str, Any], language: str) -> NounFrame:
    return NounFrame(
        type=cast(EventType, table["type"]),
        carried=table.get("carried", True),
        bar=compiled(table.get("bar"), language),
        next=compiled(table.get("next"), language),
        prev=compiled(table.get("prev"), language, ending=True),
        behind=compiled(table.get("behind"), language),
        generic=frozenset(table.get("generic", ())),
        plan=table.get("plan", False),
    )

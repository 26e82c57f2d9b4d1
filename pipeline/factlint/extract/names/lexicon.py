"""The word lists of `languages/*/names.toml`, in the shapes that recognizers look things up in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from factlint.languages import load


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Sets of lower-case words unless told otherwise; `countries` and `places` keep their capitals."""

    legal: frozenset[str]
    legal_wordlike: frozenset[str]
    legal_small: frozenset[str]
    legal_dotted: frozenset[str]
    legal_spaced: frozenset[str]
    heads: frozenset[str]
    weak_heads: frozenset[str]
    opening: frozenset[str]
    front: frozenset[str]
    types: Mapping[str, frozenset[str]]
    company_nouns: frozenset[str]
    references: frozenset[str]
    company_verbs: frozenset[str]
    company_objects: tuple[tuple[str, ...], ...]
    company_strong: tuple[tuple[str, ...], ...]
    apposed: frozenset[str]
    possessed: frozenset[str]
    titles: frozenset[str]
    others: frozenset[str]
    led: tuple[tuple[str, ...], ...]
    founding: frozenset[str]
    beginnings: tuple[tuple[str, ...], ...]
    kin: frozenset[str]
    families: frozenset[str]
    roles: tuple[tuple[str, ...], ...]
    person_verbs: frozenset[str]
    passive: tuple[tuple[str, ...], ...]
    given: frozenset[str]
    countries: frozenset[str]
    places: frozenset[str]
    place_suffixes: frozenset[str]
    place_prefixes: frozenset[str]
    stop: frozenset[str]
    phrases: frozenset[str]
    currencies: frozenset[str]
    months: frozenset[str]
    tails: frozenset[str]
    function: frozenset[str]
    nationalities: frozenset[str]
    former: tuple[tuple[str, ...], ...]
    renamed: tuple[tuple[str, ...], ...]
    called: tuple[tuple[str, ...], ...]
    renamed_later: tuple[tuple[str, ...], ...]
    began: frozenset[str]
    indices: Mapping[str, tuple[tuple[str, ...], ...]]


@cache
def lexicon(language: str) -> Lexicon:
    """The lists of a language; LanguageDataError where it has none."""
    data: Mapping[str, Any] = load(language, "names")
    countries = _countries()
    people = data["people"]
    company = data["company"]
    return Lexicon(
        legal=frozenset(data["legal"]["forms"]),
        legal_wordlike=frozenset(data["legal"]["wordlike"]),
        legal_small=frozenset(data["legal"]["small"]),
        legal_dotted=frozenset(data["legal"]["dotted"]),
        legal_spaced=frozenset(data["legal"]["spaced"]),
        heads=frozenset(data["heads"]["last"]),
        weak_heads=frozenset(data["heads"]["weak"]),
        opening=frozenset(data["heads"]["opening"]),
        front=frozenset(data["heads"]["front"]),
        types={kind: frozenset(words) for kind, words in data["types"].items()},
        company_nouns=frozenset(company["nouns"]),
        references=frozenset(company["references"]),
        company_verbs=frozenset(company["verbs"]),
        company_objects=_phrases(company["objects"]),
        company_strong=_phrases(company["strong"]),
        apposed=frozenset(company["apposed"]),
        possessed=frozenset(company["possessed"]),
        titles=frozenset(people["titles"]),
        others=frozenset(company["others"]),
        led=_phrases(company["led"]),
        founding=frozenset(people["founding"]),
        beginnings=_phrases(people["beginnings"]),
        kin=frozenset(people["kin"]),
        families=frozenset(people["families"]),
        roles=_phrases(people["roles"]),
        person_verbs=frozenset(people["verbs"]),
        passive=_phrases(people["passive"]),
        given=frozenset(people["given"]),
        countries=countries,
        places=countries | frozenset(data["places"]["extra"]),
        place_suffixes=frozenset(data["places"]["suffixes"]),
        place_prefixes=frozenset(data["places"]["prefixes"]),
        stop=frozenset(data["stop"]["words"]),
        phrases=frozenset(data["stop"]["phrases"]),
        currencies=_currencies(language),
        months=frozenset(data["stop"]["months"]),
        tails=frozenset(data["stop"]["tails"]),
        function=frozenset(data["stop"]["function"]),
        nationalities=frozenset(data["nationalities"]["words"]),
        former=_phrases(data["renaming"]["former"]),
        renamed=_phrases(data["renaming"]["renamed"]),
        called=_phrases(data["aliases"]["called"]),
        renamed_later=_phrases(data["renaming"]["later"]),
        began=frozenset(data["renaming"]["began"]),
        indices=_by_first(data["indices"]["names"]),
    )


def _currencies(language: str) -> frozenset[str]:
    """Codes of currencies and the marks of letters that stand for one ('KSh')."""
    codes = [k for k in load(language, "currencies") if len(k) == 3 and k.isupper()]
    marks = [k for k in load(language, "money")["signs"] if k[0].isalpha()]
    return frozenset(word for mark in (*codes, *marks) for word in (mark, mark.rstrip("$ ")) if len(word) > 1)


def _by_first(names: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Names as rows of words, longest first, under their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in _phrases(names):
        found.setdefault(row[0], []).append(row)
    return {first: tuple(rows) for first, rows in found.items()}


def _phrases(rows: list[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted({tuple(row.split()) for row in rows}, key=lambda row: (-len(row), row)))


def _countries() -> frozenset[str]:
    from babel import Locale

    names = Locale("en").territories
    return frozenset(
        name for code, name in names.items() if len(code) == 2 and code not in {"ZZ", "EZ", "QO", "XA", "XB"}
    )

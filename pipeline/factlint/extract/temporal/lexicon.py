"""Words of time and their classes, as the lexer and the patterns use them.

Every word of the language's table belongs to one or more classes (MONTH, UNIT, …); a word that a pattern
names is a class of its own. Words with the same classes share one code, a single character: a text
becomes a string of codes, one for each token, and a pattern a regular expression over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factlint.languages import load

UNKNOWN = "x"
BREAK = "\n"
# Classes that the lexer gives by the shape of a token rather than by its word.
SHAPES = {
    "YEAR4": "Y",  # 1000 to 2199
    "NUM2": "D",  # one or two digits
    "NUM": "N",  # any other figure
    "NTH": "O",  # 20th
    "DECADE": "Z",  # 1990s
    "TWOS": "z",  # '90s, 90s
    "APOS": "A",  # '99
    "ISO": "I",  # 2015-06-30
    "SLASHED": "S",  # 30/06/2015
    "CLOCK": "C",  # 5:30, 5 p.m.
    "QCODE": "Q",  # Q3
    "HCODE": "H",  # H1
    "FYCODE": "F",  # FY21, FY2021
    "PERIODCODE": "P",  # 1H21, 3Q2020
    "NAME": "X",  # any other word with a capital letter
    "OTHER": UNKNOWN,  # any other word in lower case
}
_FIRST_FREE = 0x100


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`code` maps a word as written to its code, `classes` a class to all its codes, `value` a lower-case
    word to what the table says of it, by table."""

    code: Mapping[str, str]
    classes: Mapping[str, str]
    value: Mapping[str, Mapping[str, object]]
    counted: frozenset[str]


def build_lexicon(language: str, literals: Iterable[str]) -> Lexicon:
    """The lexicon of `languages/LANGUAGE/temporal.toml`; `literals` are the words that patterns name."""
    table = load(language, "temporal")
    members: dict[str, set[str]] = {}

    def add(name: str, words: Iterable[str]) -> None:
        for word in words:
            members.setdefault(word.lower(), set()).add(name)

    add("MONTH", table["months"])
    add("MONTHABBR", table["month_abbreviations"])
    add("WEEKDAYS", (f"{word}s" for word in table["weekdays"]))
    add("TIMEZONE", table["timezones"])
    add("WEEKDAY", table["weekdays"])
    add("WDABBR", table["weekday_abbreviations"])
    add("SEASON", table["seasons"])
    add("UNIT", (w for w in table["units"] if not _plural(w)))
    add("UNITS", (w for w in table["units"] if _plural(w)))
    add("PART", table["day_parts"])
    add("CARDINAL", table["numbers"])
    add("TENS", table["tens"])
    add("ORDINAL", table["ordinals"])
    add("DECADEWORD", table["decades"])
    add("COUNTED", (*table["counted"]["units"], *table["counted"]["nouns"]))
    for name, words in table["classes"].items():
        add(name, words)
    add("HOLIDAY", (name.split()[0].removesuffix("'") for name in table["holidays"]))
    for word in literals:
        members.setdefault(word, set()).add(f"'{word}'")

    codes: dict[frozenset[str], str] = {}
    code: dict[str, str] = {}
    capital = {word.lower() for word in table["capital"]["words"]}
    upper = {word.lower() for word in table["upper"]["words"]}
    for word in sorted(members):
        signature = frozenset(members[word])
        char = codes.setdefault(signature, chr(_FIRST_FREE + len(codes)))
        if word in upper:
            code[word.upper()] = char
            continue
        if word not in capital:
            code[word] = char
        code[word[:1].upper() + word[1:]] = char
        code[word.upper()] = char
    classes = dict(SHAPES.items())
    for signature, char in codes.items():
        for name in signature:
            classes[name] = classes.get(name, "") + char
    value = {
        name: {word.lower(): entry for word, entry in table[name].items()}
        for name in (
            "months", "month_abbreviations", "weekdays", "weekday_abbreviations", "seasons", "units",
            "day_parts", "numbers", "tens", "ordinals", "decades", "modifiers",
        )
    }  # fmt: skip
    value["months"] = {**value["months"], **value["month_abbreviations"]}
    value["weekdays"] = {**value["weekdays"], **value["weekday_abbreviations"]}
    value["timezones"] = {word.lower(): offset for word, offset in table["timezones"].items()}
    value["holidays"] = dict(table["holidays"])
    counted = frozenset((*table["counted"]["units"], *table["counted"]["nouns"]))
    return Lexicon(code=code, classes=classes, value=value, counted=counted)


def _plural(word: str) -> bool:
    return word.endswith("s")

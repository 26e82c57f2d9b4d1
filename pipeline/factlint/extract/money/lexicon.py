"""Currencies and scales as the language writes them, made once from the language data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from factlint.languages import load
from factlint.languages.alternatives import literally

Candidates = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a mark, word, subunit or scale stands for, and the patterns that find them beside a number.

    Marks and words are looked up; `heads` and `tails` are the words that a name of several words begins and ends with.
    `step` and `ranging` look back from an amount: 'rose by ', 'prices from '. `scale`, `letter`, `sign`, `subunit` match from where the number ends; `sign_before` looks back from where it begins.
    """

    marks: dict[str, Candidates]
    words: dict[str, Candidates]
    heads: frozenset[str]
    tails: frozenset[str]
    careful_words: frozenset[str]
    names: frozenset[str]
    careful_codes: frozenset[str]
    home: frozenset[str]
    codes: frozenset[str]
    subunits: dict[str, Candidates]
    scales: dict[str, Decimal]
    tight: frozenset[str]
    longest: int
    scale: re.Pattern[str]
    letter: re.Pattern[str]
    sign: re.Pattern[str]
    sign_before: re.Pattern[str]
    subunit: re.Pattern[str]
    evidence: dict[str, re.Pattern[str]]
    step: re.Pattern[str]
    ranging: re.Pattern[str]

    def factor(self, written: str) -> Decimal:
        """The value of scale words: 'hundred million' is 100,000,000."""
        result = Decimal(1)
        for part in written.lower().split():
            result *= self.scales[part]
        return result


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The lexicon of a language."""
    data, table = load(language, "money"), load(language, "currencies")
    marks = _marks(data, table)
    words = _words(data, table)
    subunits = {word: tuple(c) for word, c in data["subunits"].items()}
    subunits |= {
        word + "s": subunits[word] for word in list(subunits) if len(word) > 2 and not word.endswith(("e", "s", "n"))
    }
    subunits["pennies"] = subunits["penny"]
    lettered = [mark for mark in marks if mark[-1].isalpha() or mark[-1] in "./"]
    signed = [mark for mark in marks if mark not in lettered]
    former = [code for code, row in table.items() if "until" in row]
    home = data["codes"]["home"]
    lone = [codes for mark, codes in marks.items() if len(mark) == 1 and mark.isascii() and mark.isalpha()]
    plain_names = data["careful"]["names"]
    scale_words = literally(data["scales"])
    by_length = literally(s for s in subunits if s not in "pc¢")
    return Lexicon(
        marks=marks,
        words=words,
        heads=frozenset(re.split(r"[ -]", word)[0] for word in words),
        tails=frozenset(re.split(r"[ -]", word)[-1] for word in words),
        careful_words=frozenset(data["careful"]["words"]) | {w + "s" for w in data["careful"]["words"]},
        names=frozenset(plain_names) | {w + "s" for w in plain_names},
        careful_codes=frozenset([*data["codes"]["careful"], *former, *home]),
        home=frozenset(home),
        codes=frozenset([*table, "RMB"]),
        subunits=subunits,
        scales={word: Decimal(value) for word, value in (data["scales"] | data["letters"]).items()},
        tight=frozenset(mark[-2:] for mark in lettered if not mark[-2:].isupper()),
        longest=max(map(len, lettered)),
        scale=re.compile(rf"(?:[ -]|\u2011)(?P<scale>(?:hundred |lakh )?(?:{scale_words}))s?(?!\w)", re.IGNORECASE),
        letter=re.compile(rf" ?(?P<scale>{literally(data['letters'])})(?![A-Za-z0-9])"),
        sign=re.compile(rf" ?(?P<sign>{literally(signed)})(?!\w)"),
        sign_before=re.compile(
            rf"(?:(?<![A-Za-z])(?:{literally(signed)})|(?<=[a-z])(?:{literally(s for s in signed if len(s) == 1)})) ?$"
        ),
        subunit=re.compile(rf"(?P<tight>[pc¢])(?!\w)|[ -](?P<word>{by_length})(?!\w)", re.IGNORECASE),
        step=re.compile(
            rf"\b(?:{literally(data['change']['steps'])})(?: by)?(?: (?:about|around|some|nearly|almost|roughly|another|a further|over|more than))? $"
        ),
        ranging=re.compile(rf"(?:\b(?:{literally(data['change']['ranging'])})|^|[.!?:;(\n\"“] ?) ?from $"),
        evidence={code: _evidence(code, data, words) for codes in [*home.values(), *lone] for code in codes},
    )


def _marks(data: Mapping[str, Any], table: Mapping[str, Any]) -> dict[str, Candidates]:
    marks: dict[str, Candidates] = {code: (code,) for code in table}
    marks |= {sign: (code,) for sign, code in data["signs"].items()}
    marks |= {sign: tuple(candidates) for sign, candidates in [*data["shared"].items(), *data["codes"]["home"].items()]}
    for code, row in table.items():
        if len(row.get("sign", "")) == 1:
            marks.setdefault(row["sign"], (code,))
    return marks


def _words(data: Mapping[str, Any], table: Mapping[str, Any]) -> dict[str, Candidates]:
    """Names and bare words; a word that ends the names of one currency alone means that one ('lari')."""
    words: dict[str, Candidates] = {}
    bare: dict[str, set[str]] = {}
    for code, row in table.items():
        for name in row["names"]:
            words.setdefault(name.lower(), (code,))
            bare.setdefault(name.lower().split()[-1], set()).add(code)
    for word, candidates in data["words"].items():
        words[word] = tuple(candidates)
        words.setdefault(word + "s", tuple(candidates))
        for code in candidates:
            for country in data["countries"].get(code, ()):
                # 'Russian roubles', 'Singaporean dollars'
                for number in (word, word + "s"):
                    words.setdefault(f"{country.lower()} {number}", (code,))
    for word, codes in bare.items():
        if len(codes) == 1 and word not in data["careful"]["never"]:
            words.setdefault(word, tuple(codes))
    return words


def _evidence(code: str, data: Mapping[str, Any], words: dict[str, Candidates]) -> re.Pattern[str]:
    """What in a text tells that it counts in `code`: its country, its code, its name."""
    own = [word for word, codes in words.items() if codes == (code,)]
    return re.compile(rf"\b(?:{literally([code, *data['countries'].get(code, ()), *own])})(?!\w)")

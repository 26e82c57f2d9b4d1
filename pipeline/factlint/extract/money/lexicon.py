"""Patterns for currencies and scales, made once from the language data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factlint.languages import load

Candidates = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a mark, word, subunit or scale stands for, and the patterns that find them beside a number.

    `prefix` matches a mark that ends where a number begins (search in the characters before it);
    `scale`, `letter`, `suffix`, `subunit` match from where the number ends.
    """

    marks: dict[str, Candidates]
    words: dict[str, Candidates]
    careful_words: frozenset[str]
    careful_codes: frozenset[str]
    codes: frozenset[str]
    subunits: dict[str, Candidates]
    scales: dict[str, Decimal]
    prefix: re.Pattern[str]
    prefix_word: re.Pattern[str]
    tight: frozenset[str]
    scale: re.Pattern[str]
    letter: re.Pattern[str]
    suffix: re.Pattern[str]
    subunit: re.Pattern[str]

    def factor(self, written: str) -> Decimal:
        """The value of scale words: 'hundred million' is 100,000,000."""
        result = Decimal(1)
        for part in written.lower().split():
            result *= self.scales[part]
        return result


def _either(words: list[str] | dict[str, Candidates]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The lexicon of a language."""
    data, table = load(language, "money"), load(language, "currencies")
    codes = [*table, *data["codes"]["former"], "RMB"]
    marks: dict[str, Candidates] = {code: (code,) for code in codes}
    marks["RMB"] = ("CNY",)
    marks |= {sign: (code,) for sign, code in data["signs"].items()}
    marks |= {sign: tuple(candidates) for sign, candidates in data["shared"].items()}
    words: dict[str, Candidates] = {}
    for code, row in table.items():
        if len(row.get("sign", "")) == 1 and row["sign"] not in marks:
            marks[row["sign"]] = (code,)
        for name in row["names"]:
            words.setdefault(name.lower(), (code,))
    for word, candidates in data["words"].items():
        words[word] = tuple(candidates)
        words.setdefault(word + "s", tuple(candidates))
    subunits = {word: tuple(c) for word, c in data["subunits"].items()}
    subunits |= {
        word + "s": subunits[word] for word in list(subunits) if len(word) > 2 and not word.endswith(("e", "s", "n"))
    }
    subunits["pennies"] = subunits["penny"]
    scales = {word: Decimal(value) for word, value in (data["scales"] | data["letters"]).items()}
    lettered = [mark for mark in marks if mark[-1].isalpha() or mark[-1] == "."]
    tight = frozenset(mark[-2:] for mark in lettered if not mark[-2:].isupper())
    signed = [mark for mark in marks if mark not in lettered]
    scale_words = _either(data["scales"])
    return Lexicon(
        marks=marks,
        words=words,
        careful_words=frozenset(data["careful"]["words"]) | {w + "s" for w in data["careful"]["words"]},
        careful_codes=frozenset([*data["codes"]["careful"], *data["codes"]["former"]]),
        codes=frozenset(codes),
        subunits=subunits,
        scales=scales,
        tight=tight,
        prefix=re.compile(rf"(?:(?<![\w$]){_group(lettered)}(?: |-)?|(?<![A-Za-z]){_group(signed)} ?|(?<=[a-z]){_group([s for s in signed if len(s) == 1])} ?)$"),
        prefix_word=re.compile(rf"(?<!\w)(?:{_either(words)}) $", re.IGNORECASE),
        scale=re.compile(rf"(?:[ -]|\u2011)(?P<scale>(?:hundred |lakh )?(?:{scale_words}))s?(?!\w)", re.IGNORECASE),
        letter=re.compile(rf" ?(?P<scale>{_either(data['letters'])})(?![A-Za-z0-9])"),
        suffix=re.compile(
            rf" ?(?P<sign>{_either(signed)})(?![\w])|[ -]?(?P<code>{_either([*codes, *(m for m in lettered if m not in codes)])})(?![\w])"
            rf"|[ -](?:of )?(?P<word>{_either(words)})(?![\w])",
            re.IGNORECASE,
        ),
        subunit=re.compile(rf"(?P<tight>p|¢)(?![\w])|[ -](?P<word>{_either([s for s in subunits if s not in 'p¢'])})(?![\w])", re.IGNORECASE),
    )  # fmt: skip


def _group(words: list[str]) -> str:
    return f"(?:{_either(words)})"

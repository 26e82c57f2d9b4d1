"""Fractions and ratios: 'two-thirds of', '3:1', 'five-to-one', 'one in five'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factlint.extract.money.found import Examples, Found
from factlint.extract.money.spoken import first
from factlint.languages import load
from factlint.languages.alternatives import any_of

EXAMPLES: Examples = (
    ("It sold two-thirds of them.", "ratio", "0.6667"),
    ("A third of the staff left.", "ratio", "0.3333"),
    ("The split was 2-for-1.", "ratio", "2"),
    ("a ratio of 3:1 between them", "ratio", "3"),
    ("One in five shops closed.", "ratio", "0.2"),
    ("nine tenths of the mills", "ratio", "0.9"),
    ("9 out of 10 customers stay", "ratio", "0.9"),
    ("1 in 10 shops closed", "ratio", "0.1"),
    ("half its staff left", "ratio", "0.5"),
    ("a ratio of 4 to 1", "ratio", "4"),
    ("odds of 5-1", "ratio", "5"),
    ("a two-thirds stake", "ratio", "0.6667"),
)
COUNTEREXAMPLES = (
    "the third of May",
    "in the first quarter of 2020",
    "It opened at 3:10.",
    "one in 2014",
    "the Third of them",
    "It opened two in ten cities.",
    "It grew half the year.",
    "two in five weeks",
    "4 to 1 March",
    "Sales fell for three quarters of the year.",
)


_TIME = r"(?:full |whole |past |first |second |last )?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|quarters?|decades?|centur(?:y|ies)|seasons?|time)\b"


@cache
def _pattern(language: str) -> re.Pattern[str]:
    data = load(language, "money")
    word = any_of(data["number_words"])
    parts = any_of(data["denominators"])
    number = rf"(?:{word}|\d{{1,3}})"
    return re.compile(
        rf"(?<![\w.,:/-])(?=\d|{first(language)})(?:(?P<top>(?i:{word}|an?))(?:-| )(?P<part>{parts})s?(?=-| (?:stake|majority|share|interest|holding)\b| of (?!(?:the |a |one )?{_TIME}|(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December))(?!-(?:year|placed?|largest|quarter|party|dozen|[mb]illion|a-)| of (?:one|a) per ?cent)"
        rf"|(?P<half>[Hh]alf)(?= of (?!(?:19|20)\d\d|(?:one|a) per ?cent)| (?:the|its|their|his|her|our|all(?: the| its)?) (?!{_TIME}))|(?P<a>\d{{1,3}}):(?P<b>\d{{1,3}})(?![\d:]|[ap]m| [ap]\.?m)(?=[^\n]{{0,20}}\b(?:ratio|split|odds|in favou?r)\b|(?<=of \d:\d))"
        rf"|(?P<for>{number})[ -](?:for|to)[ -](?P<each>{number})(?= (?:stock|share|reverse|bonus|rights|split|ratio|vote|majority)|(?<=-\d)(?!\w)|(?<=-one)(?!\w))"
        rf"|(?<=ratio of )(?P<ratio>{number})(?: to |-)(?P<against>{number})|(?<=odds of )(?P<odds>{number})(?: to |-)(?P<stake>{number})"
        rf"|(?P<one>(?i:{word}|\d{{1,3}}) out of|(?i:one|1) in|(?i:two|three|four|[2-49]) in(?= (?:every |five\b|5\b|10\b|three\b|four\b|100\b))) (?:every )?(?P<of>{word}|\d{{1,3}})(?= (?!{_TIME}|[a-z]+-)[a-z]))(?!\w)",
    )


def find_all(text: str, language: str = "en") -> Iterator[Found]:
    """The fractions and ratios of `text`, in order."""
    data = load(language, "money")
    words: dict[str, int] = data["number_words"]
    parts: dict[str, int] = data["denominators"]

    def value(written: str) -> int:
        lowered = written.lower()
        return int(lowered) if lowered.isdigit() else 1 if lowered in ("a", "an") else words[lowered]

    for match in _pattern(language).finditer(text):
        if match["half"]:
            top, bottom = 1, 2
        elif match["part"]:
            top, bottom = value(match["top"]), parts[match["part"]]
        elif match["a"]:
            top, bottom = int(match["a"]), int(match["b"])
        elif match["for"]:
            top, bottom = value(match["for"]), value(match["each"])
        elif match["against"]:
            top, bottom = value(match["ratio"]), value(match["against"])
        elif match["stake"]:
            top, bottom = value(match["odds"]), value(match["stake"])
        else:
            top, bottom = value(match["one"].split()[0]), value(match["of"])
            if bottom <= top:
                continue
        if bottom == 0 or (match["part"] and top >= bottom):
            continue
        share = Decimal(top) / Decimal(bottom)
        step = Decimal("0.0001") if top % bottom else Decimal(1)
        yield Found(
            start=match.start(), end=match.end(), number_end=match.end(), low=share.quantize(step), high=share.quantize(step),
            step=step, unit="ratio", recognizer="ratio",
        )  # fmt: skip

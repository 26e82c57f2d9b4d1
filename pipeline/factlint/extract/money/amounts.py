"""Amounts of money as written: a number with its marks and scale."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factlint.extract.money import marks as find
from factlint.extract.money.lexicon import Lexicon, lexicon
from factlint.extract.money.marks import Mark
from factlint.extract.money.numbers import Number

# '21.2 MEUR', '350 kSEK', '12 TEUR'
_METRIC = re.compile(r" ?(?P<scale>[kKTMB])(?P<code>[A-Z]{3})(?!\w)")
_METRIC_BEFORE = re.compile(
    r"(?<![\w$])(?:(?P<code>[A-Z]{3}) ?(?P<scale>k|m|mn|bn)|(?P<large>[kKTMB])(?P<name>[A-Z]{3})) ?$"
)  # fmt: skip
_FACTORS = {"k": Decimal(1000), "K": Decimal(1000), "T": Decimal(1000), "M": Decimal(10**6), "B": Decimal(10**9),
    "m": Decimal(10**6), "mn": Decimal(10**6), "bn": Decimal(10**9)}  # fmt: skip
_NEAR = 4000
_AND_PART = re.compile(r" and a (half|quarter)(?!\w)| and (three) quarters(?!\w)")

EXAMPLES = (
    ("raised US$48 million", "US$48 million"),
    ("a loan of RMB 500 million", "RMB 500 million"),
    ("worth 31 billion won (about €23 million)", "31 billion won"),
    ("between €400 million and €450 million", "€400 million and €450 million"),
    ("sold at 145p, above £1.20", "145p"),
    ("half a billion euros", "half a billion euros"),
)
COUNTEREXAMPLES = ("Shanghai Jiao Tong", "43 publications", "won 14 awards", "a 1080p camera", "TOP 10", "5 m wide")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount as written, currency not yet resolved.

    `marks` are the currency marks with their candidates, in order of place. `letter` is a scale letter that
    only a mark shared with a neighbour would make sure ('$2–3bn'): its factor and its end. `change`: the amount
    is the second end of a change whose first end is the amount before it. `hundred`: an even hundred in words, whose
    `written` is the figure before it ('five to seven hundred dollars'); `loose`: 'a couple of'.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    step: Decimal
    written: Decimal
    marks: tuple[Mark, ...] = ()
    prefixed: bool = False
    scaled: bool = False
    subunit: bool = False
    words: bool = False
    hundred: bool = False
    loose: bool = False
    letter: tuple[Decimal, int] | None = None

    def times(self, factor: Decimal, end: int | None = None) -> Amount:
        """The same with a scale."""
        return replace(
            self, low=self.low * factor, high=self.high * factor, step=self.step * factor, scaled=True, letter=None,
            end=self.end if end is None else end,
        )  # fmt: skip


def find_amounts(text: str, numbers: Sequence[Number], language: str = "en") -> Iterator[Amount]:
    """Each of `numbers` with its own marks and scale; most have none. Shared marks are `sharing`'s to give."""
    words = lexicon(language)
    end = 0
    for number in numbers:
        if number.start < end:
            continue  # 'hundred' in 'a hundred thousand'
        # A mark behind one figure is not the mark before the next ('15 dollars 50').
        amount = _amount(text, number, words, end)
        yield amount
        end = amount.end if amount.marks or amount.scaled else end


def _amount(text: str, number: Number, words: Lexicon, floor: int) -> Amount:
    before = find.before(text, number, words, floor)
    bare = Amount(
        start=before[0][0] if before else number.start, end=number.end, low=number.value, high=number.value,
        step=number.step, written=number.base or number.value, marks=tuple(before), prefixed=bool(before), words=number.words,
        scaled=number.scaled, hundred=number.base is not None, loose=number.loose,
    )  # fmt: skip
    metric = _METRIC.match(text, number.end)
    if metric and metric["code"] in words.codes and metric["code"] not in words.careful_codes:
        mark = (metric.start("code"), metric.end(), words.marks[metric["code"]])
        scaled = bare.times(_FACTORS[metric["scale"]], metric.end())
        return replace(scaled, marks=(mark,), prefixed=False, start=number.start)
    scaled = _scaled(text, number, words, bare)
    metric = _METRIC_BEFORE.search(text, max(floor, number.start - 8), number.start) if not before else None
    code = (metric["code"] or metric["name"]) if metric else None
    if metric and code in words.codes and code not in words.careful_codes and not scaled.scaled:
        start = metric.start("code") if metric["code"] else metric.start("name")
        scaled = scaled.times(_FACTORS[metric["scale"] or metric["large"]], number.end)
        return replace(scaled, marks=((start, start + 3, words.marks[code]),), prefixed=True, start=metric.start())
    hundredth = find.subunit(text, number, words) if not before and not scaled.scaled else None
    if hundredth:
        return _sure(
            text, replace(scaled, low=scaled.low / 100, high=scaled.high / 100, step=scaled.step / 100, subunit=True,
                    marks=(hundredth,), end=hundredth[1], letter=None), number, words)  # fmt: skip
    # 'three hundred pounds' may weigh: a hundred is no scale that makes a doubtful word money.
    large = scaled.scaled and scaled.low >= 1000 * scaled.written
    after = find.behind(text, scaled.end, words, scaled=large or number.scaled or bool(before), number=number)
    if after and before and not text[after[0]].isalpha():
        after = None  # the sign belongs to the next figure: '$ 20 $ 37'
    if after is None:
        return _sure(text, scaled, number, words)
    marked = [*scaled.marks, after]
    again = find.behind(text, after[1], words, scaled=False, number=number)
    if again and text[again[0]].isalpha() and not set(again[2]) & set(after[2]):
        marked.append(again)  # '350 million US dollars yen'
    result = replace(scaled, marks=tuple(marked), end=marked[-1][1])
    late = words.scale.match(text, result.end)
    if late and not scaled.scaled:  # '75 USD million'
        result = result.times(words.factor(late["scale"]), late.end())
    return _sure(text, result, number, words)


def _scaled(text: str, number: Number, words: Lexicon, bare: Amount) -> Amount:
    """`bare` with the scale behind its number."""
    scale = words.scale.match(text, number.end)
    if scale:
        result = bare.times(words.factor(scale["scale"]), scale.end())
        part = _AND_PART.match(text, result.end)
        if part:  # 'a billion and a half'
            extra = words.factor(scale["scale"]) * Decimal(
                "0.75" if part[2] else "0.5" if part[1] == "half" else "0.25"
            )
            result = replace(result, low=result.low + extra, high=result.high + extra, step=extra, end=part.end())
        return result
    letter = words.letter.match(text, number.end)
    if not letter:
        return bare
    factor = words.scales[letter["scale"]]
    if bare.marks or find.behind(text, letter.end(), words, scaled=True, number=number):
        return bare.times(factor, letter.end())
    return replace(bare, letter=(factor, letter.end()))


def _sure(text: str, amount: Amount, number: Number, words: Lexicon) -> Amount:
    """The amount, without its marks where they are none after all.

    A comma before decimals is believed beside a scale, or with two decimals beside a mark; a code that is a
    word too needs more than a plain figure ('TOP 10').
    """
    comma = number.continental and not amount.scaled and number.step != Decimal("0.01") and number.value < 1000000
    codes = [mark for mark in amount.marks if text[mark[0] : mark[1]] in words.careful_codes]
    word = (
        len(codes) == len(amount.marks) == 1
        and amount.prefixed
        and not amount.scaled
        and text[number.start : number.end].isdigit()
    )
    if comma or word or any(_foreign(text, mark, amount, words) for mark in codes):
        return replace(amount, marks=(), start=number.start, end=number.end, prefixed=False)
    return amount


def _foreign(text: str, mark: Mark, amount: Amount, words: Lexicon) -> bool:
    """Whether a letter is no mark here: 'R8', 'P 1,200' where nothing around tells of such a currency."""
    written = text[mark[0] : mark[1]]
    if written not in words.home:
        if len(written) > 1 or amount.scaled or "," in text[amount.start : amount.end]:
            return False
    begin, end = max(0, mark[0] - _NEAR), mark[1] + _NEAR
    return not any(_told(words.evidence[code], text, begin, mark, end) for code in mark[2])


def _told(evidence: re.Pattern[str], text: str, begin: int, mark: Mark, end: int) -> bool:
    return evidence.search(text, begin, mark[0]) is not None or evidence.search(text, mark[1], end) is not None

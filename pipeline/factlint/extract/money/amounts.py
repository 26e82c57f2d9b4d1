"""Amounts of money as written: a number with a sign, code or currency word, its scale, and the amount it shares them with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factlint.extract.money.lexicon import Candidates, Lexicon, lexicon
from factlint.extract.money.numbers import Number

_LOOK_BACK = 26
_RANGE = re.compile(r" ?[–—-] ?| to | and | or ")
_MEGA = re.compile(r" ?M(?P<code>USD|GBP|EUR|SEK|NOK|DKK|CHF|CAD|AUD)(?!\w)")
_TWO_DIGITS = re.compile(r"\d\d")
_AND_CENTS = re.compile(r",? (?:and )?")
_SCREEN = frozenset({240, 360, 480, 540, 576, 720, 1080, 1440, 2160})

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

    `marks` are the currency marks with their candidates, in order of place. `joined` is what stands between
    this number and the one before it when they may share a mark ('–', 'to', 'and'), '' else.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    step: Decimal
    marks: tuple[tuple[int, int, Candidates], ...]
    prefixed: bool
    scaled: bool
    subunit: bool = False


def find_amounts(text: str, numbers: Sequence[Number], language: str = "en") -> Iterator[Amount]:
    """The amounts among `numbers`, ranges with a shared mark joined into one."""
    words = lexicon(language)
    found: list[Amount] = []
    for number in numbers:
        # A mark behind one figure is not the mark before the next ('15 dollars 50').
        found.append(_amount(text, number, words, found[-1].end if found and found[-1].marks else 0))
    index = 0
    while index < len(found):
        amount, consumed = _joined(text, numbers, found, index, words)
        if amount is not None and amount.marks:
            yield amount
        index += consumed


def _amount(text: str, number: Number, words: Lexicon, floor: int) -> Amount:
    """The number with whatever marks and scale stand around it; no marks where there are none."""
    value, step, end = number.value, number.step, number.end
    marks: list[tuple[int, int, Candidates]] = []
    start = number.start
    before = _prefix(text, number, words, floor)
    if before:
        start = before[0]
        marks.append(before)
    scaled = False
    scale = words.scale.match(text, end)
    if scale:
        factor = Decimal(1)
        for part in scale["scale"].lower().split():
            factor *= words.scales[part]
        value, step, end, scaled = value * factor, step * factor, scale.end(), True
    else:
        letter = words.letter.match(text, end)
        mega = _MEGA.match(text, end)
        if mega:
            return Amount(start=start, end=mega.end(), low=value * 1000000, high=value * 1000000, step=step * 1000000,
                          marks=((mega.start("code"), mega.end(), words.marks[mega["code"]]),), prefixed=False, scaled=True)  # fmt: skip
        if letter and (before or _suffix(text, letter.end(), words, scaled=True, number=number)):
            factor = words.scales[letter["scale"]]
            value, step, end, scaled = value * factor, step * factor, letter.end(), True
    if number.words and not scaled and value == int(value) == 1 and text[number.start : number.end].lower() in ("a", "an"):
        scaled = False
    after = _suffix(text, end, words, scaled=scaled or before is not None, number=number)
    if after and before and not text[after[0]].isalpha():
        after = None  # the sign belongs to the next figure: '$ 20 $ 37'
    subunit = False
    if after:
        marks.append(after)
        end = after[1]
        late = words.scale.match(text, end)
        if late and not scaled:  # '75 USD million'
            factor = words.scales[late["scale"].lower()]
            value, step, end, scaled = value * factor, step * factor, late.end(), True
    elif not before and not scaled:
        hundredth = _subunit(text, number, words)
        if hundredth:
            marks.append(hundredth)
            value, step, end, subunit = value / 100, step / 100, hundredth[1], True
    if before and not after and not scaled and not number.words and _careful_code(text, before, number, words):
        marks, start = [], number.start
    return Amount(
        start=start, end=end, low=value, high=value, step=step, marks=tuple(marks),
        prefixed=bool(before and marks), scaled=scaled, subunit=subunit,
    )  # fmt: skip


def _prefix(text: str, number: Number, words: Lexicon, floor: int) -> tuple[int, int, Candidates] | None:
    begin = max(floor, number.start - _LOOK_BACK)
    before = text[begin : number.start]
    if not before or (before[-1].isalnum() and not before[-3:].isupper() and before[-2:] not in ("Rs", "Rp", "sh", "Sh")):
        return None
    match = words.prefix.search(before)
    if match:
        written = match[0].rstrip(" -")
        return begin + match.start(), begin + match.start() + len(written), words.marks[written]
    word = words.prefix_word.search(before)
    if word and word[0].strip().lower() not in words.careful_words and not number.words:
        written = word[0].rstrip()
        return begin + word.start(), begin + word.start() + len(written), words.words[written.lower()]
    return None


def _careful_code(text: str, mark: tuple[int, int, Candidates], number: Number, words: Lexicon) -> bool:
    """Whether a code that is also a word stands before a plain small figure ('TOP 10')."""
    return text[mark[0] : mark[1]] in words.careful_codes and text[number.start : number.end].isdigit()


def _suffix(text: str, end: int, words: Lexicon, *, scaled: bool, number: Number) -> tuple[int, int, Candidates] | None:
    match = words.suffix.match(text, end)
    if not match:
        return None
    if match["sign"]:
        # In '10 $ 30 $' the sign belongs to the figure before it; in '5 $30' to the one after it.
        after = text[match.end() : match.end() + 1]
        if after.isdigit() or (match["sign"] not in words.marks):
            return None
        return match.start("sign"), match.end(), words.marks[match["sign"]]
    if match["code"]:
        written = match["code"]
        known = words.marks.get(written)
        if known is None or (written in words.careful_codes and not scaled and "." not in text[number.start : end]
                             and text[match.end() : match.end() + 1].isalpha()):  # fmt: skip
            return None
        return match.start("code"), match.end(), known
    word = match["word"].lower()
    if word in words.careful_words and not scaled:
        return None
    if word == "won" and re.match(r" (?:the|a|an|his|her|its|in|by)\b", text[match.end() : match.end() + 6]):
        return None
    return match.start("word"), match.end(), words.words[word]


def _subunit(text: str, number: Number, words: Lexicon) -> tuple[int, int, Candidates] | None:
    match = words.subunit.match(text, number.end)
    if not match:
        return None
    if match["tight"]:
        if match["tight"] == "p" and (number.words or int(number.value) in _SCREEN or ("£" not in text and "pence" not in text)):
            return None
        return match.start("tight"), match.end(), words.subunits[match["tight"].lower()]
    return match.start("word"), match.end(), words.subunits[match["word"].lower()]


def _joined(
    text: str, numbers: Sequence[Number], found: Sequence[Amount], index: int, words: Lexicon
) -> tuple[Amount | None, int]:
    """The amount at `index`, with the next one where they make a range or an amount with hundredths."""
    first = found[index]
    if index + 1 >= len(found):
        return first, 1
    second = found[index + 1]
    between = text[first.end : second.start]
    if first.marks and second.subunit and not first.scaled and _AND_CENTS.fullmatch(between):
        total = first.low + second.low
        return replace(first, end=second.end, low=total, high=total, step=second.step), 2
    plain = text[second.start : second.end]
    if (first.marks and not first.scaled and not first.subunit and first.low == int(first.low) and between == " "
            and not second.marks and not second.scaled and second.low < 100 and _TWO_DIGITS.fullmatch(text, second.start, second.end)
            and not text[second.end : second.end + 2].strip(" ").isalnum()):  # fmt: skip
        total = first.low + int(plain) / Decimal(100)
        return replace(first, end=second.end, low=total, high=total, step=Decimal("0.01")), 2
    if not _RANGE.fullmatch(between) or not (first.marks or second.marks):
        return first, 1
    kind = between.strip()
    left = text[max(0, first.start - 60) : first.start].lower()
    span_word = left.rstrip().endswith("between")
    if kind in ("and", "or") and not span_word:
        return first, 1
    if kind == "and" and first.marks and not second.marks:
        return first, 1
    if kind == "to" and _is_change(left):
        return first, 1
    if kind == "to" and first.marks and not second.marks and not first.scaled and not second.scaled:
        return first, 1  # '$5 to 12 members'
    shares_scale = second.scaled and not first.scaled and first.low < 1000
    factor = second.high / numbers[index + 1].value if shares_scale and numbers[index + 1].value else Decimal(1)
    low = first.low * factor
    same = not (first.marks and second.marks) or bool(set(first.marks[0][2]) & set(second.marks[0][2]))
    if second.subunit and not first.marks:
        low /= 100
    if not same or low > second.high:
        return first, 1
    return (
        Amount(
            start=first.start, end=second.end, low=low, high=second.high, step=max(first.step * factor, second.step),
            marks=tuple(sorted({*first.marks, *second.marks})), prefixed=first.prefixed,
            scaled=second.scaled or first.scaled, subunit=second.subunit,
        ),
        2,
    )  # fmt: skip


def _is_change(left: str) -> bool:
    return left.rstrip().endswith("from") and not re.search(r"\b(?:ranging|ranged|ranges|vary|varying|varied|anywhere) from $", left)

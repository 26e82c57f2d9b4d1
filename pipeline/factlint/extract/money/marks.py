"""The currency marks around a number: sign or code before it, sign, code or word behind it."""

from __future__ import annotations

import re

from factlint.extract.money.lexicon import Candidates, Lexicon
from factlint.extract.money.numbers import Number

Mark = tuple[int, int, Candidates]

_LOOK_BACK = 26
_NEAR = 4000
# 'p' behind these is a resolution ('1080p').
_SCREEN = frozenset({240, 360, 480, 540, 576, 720, 1080, 1440, 2160})
_WON = re.compile(r" (?:the|a|an|his|her|its|their|in|by|over|at|from)\b")
_WEIGHT = re.compile(
    r" ?\((?:about |approximately )?[\d.,]{1,12}(?: million| billion)? ?(?:kg|kilograms?|tonnes?|metric tons?|t|g)\b"
)
_POUNDS_OF = re.compile(
    r"[ -]of (?!(?:[a-z]+ ){0,2}(?:debts?|investments?|fund(?:s|ing)|revenues?|sales|money|savings?|assets|losses|profits?|income|costs?|"
    r"loans?|equity|cash|capital|spending|orders|turnover|earnings|taxes|deposits|shares|bonds|aid|grants?|business|it|its|which|their|new|public|additional|annual)\b)[a-z]"
)
_BEHIND_SIGN = re.compile(r"(?<![\w$])([A-Z]{2,4}) ?$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_IN = re.compile(r"\b(?:in|of|constant|today's) $")
_WORD_FOLLOWS = re.compile(r"[ -]?[A-Za-z]")
_CAPITAL_WORD = re.compile(r" ?[A-Z]\w")


def before(text: str, number: Number, words: Lexicon, floor: int) -> list[Mark]:
    """The marks that end where `number` begins, none of them left of `floor`: '$', 'US$', 'EUR', 'euro', 'USD $'."""
    begin = max(floor, number.start - _LOOK_BACK)
    left = text[begin : number.start]
    if not left or (left[-1].isalnum() and not left[-2:].isupper() and left[-2:] not in words.tight):
        return []
    match = words.prefix.search(left)
    if match is None:
        word = words.prefix_word.search(left)
        if word and word[0].strip().lower() not in words.careful_words and not number.words:
            written = word[0].rstrip()
            return [(begin + word.start(), begin + word.start() + len(written), words.words[written.lower()])]
        return []
    written = match[0].rstrip(" -")
    marks = [(begin + match.start(), begin + match.start() + len(written), words.marks[written])]
    if not written[0].isalpha():
        # 'USD $1,700' bears a code and a sign.
        code = _BEHIND_SIGN.search(text, max(floor, marks[0][0] - 5), marks[0][0])
        if code and code[1] in words.codes and code[1] not in words.careful_codes:
            marks.insert(0, (code.start(1), code.end(1), words.marks[code[1]]))
    return marks


def behind(text: str, end: int, words: Lexicon, *, scaled: bool, number: Number) -> Mark | None:
    """The mark that begins where a figure with its scale ends: '€', 'USD', 'euros'."""
    match = words.suffix.match(text, end)
    if not match:
        return None
    if match["sign"]:
        # In '10 $ 30 $' the sign belongs to the figure before it; in '5 $30' to the one after it.
        if text[match.end() : match.end() + 1].isdigit() or match["sign"] not in words.marks:
            return None
        return match.start("sign"), match.end(), words.marks[match["sign"]]
    if match["code"]:
        return _code(text, match, words, scaled=scaled, number=number)
    word = match["word"].lower()
    if _YEAR.fullmatch(text, number.start, end) and _IN.search(text, max(0, number.start - 15), number.start):
        return None  # 'in 2016 dollars'
    if (word in words.careful_words and not scaled) or (word.startswith("won") and _WON.match(text, match.end())):
        return None
    if word in ("pound", "pounds") and (_WEIGHT.match(text, match.end()) or _POUNDS_OF.match(text, match.end())):
        return None  # a weight
    if (
        match["word"][0].isupper()
        and text[number.start].isupper()
        and number.words
        and _CAPITAL_WORD.match(text, match.end())
    ):
        return None  # 'The Six Million Dollar Man'
    return match.start("word"), match.end(), words.words[word]


def _code(text: str, match: re.Match[str], words: Lexicon, *, scaled: bool, number: Number) -> Mark | None:
    written = match["code"]
    known = words.marks.get(written)
    plain = not scaled and "." not in text[number.start : number.end] and "," not in text[number.start : number.end]
    if known is None or (written in words.careful_codes and plain and _WORD_FOLLOWS.match(text, match.end())):
        return None
    return match.start("code"), match.end(), known


def subunit(text: str, number: Number, words: Lexicon) -> Mark | None:
    """The name of a hundredth behind a number: 'pence', 'cents', 'p'."""
    match = words.subunit.match(text, number.end)
    if not match:
        return None
    if match["tight"]:
        pence = match["tight"] == "p"
        if pence and (number.words or int(number.value) in _SCREEN or not _sterling(text, number.start)):
            return None
        return match.start("tight"), match.end(), words.subunits[match["tight"].lower()]
    if match["word"][0].isupper():
        return None  # '50 Cent' is a name
    return match.start("word"), match.end(), words.subunits[match["word"].lower()]


def _sterling(text: str, place: int) -> bool:
    """Whether the text around `place` counts in pounds or tells of shares, so that 'p' is a penny."""
    begin, end = max(0, place - _NEAR), place + _NEAR
    return any(text.find(word, begin, end) >= 0 for word in ("£", "pence", "share"))

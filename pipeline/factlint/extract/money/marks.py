"""The currency marks around a number: sign or code before it, sign, code or word behind it."""

from __future__ import annotations

import re

from factlint.extract.money.lexicon import Candidates, Lexicon
from factlint.extract.money.numbers import Number
from factlint.extract.money.weight import is_weight, tells_price

Mark = tuple[int, int, Candidates]

_LOOK_BACK = 40
_NEAR = 4000
# 'p' behind these is a resolution ('1080p').
_SCREEN = frozenset({240, 360, 480, 540, 576, 720, 1080, 1440, 2160})
_WON = re.compile(r" (?:the|a|an|his|her|its|their|in|by|over|at|from)\b")
_BEHIND_SIGN = re.compile(r"(?<![\w$])([A-Z]{2,4}) ?$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_IN = re.compile(r"\b(?:in|of|constant|today's) $")
_WORD_FOLLOWS = re.compile(r"[ -]?[A-Za-z]")
_NAME_FOLLOWS = re.compile(r" (?:[A-Z]\w|\d)")
_WORDS_BEHIND = re.compile(r"[ -](?:of )?(?P<words>[^\W\d_][\w.'’ʻ-]*(?: (?:& |and )?[^\W\d_][\w.'’ʻ-]*){0,4})")
_CODE_BEHIND = re.compile(r"[ -]?(?P<code>[^\W\d_]{1,4}(?:\.[^\W\d_])*\.?[$£€¥]?|\$[A-Z]{1,2})(?![\w$])")
# A full stop ends the sentence, not the mark.
_STOP = re.compile(r"(?<=\.)(?:\s*$|\s+[A-Z“\"])")
_WORDS_BEFORE = re.compile(r"(?:[^\W\d_][\w.-]* ){0,3}[^\W\d_][\w.-]* $")
_PRICED = re.compile(r"p?/[a-zA-Z]|p? (?:an?|per|each|apiece)\b|c? (?:an?|per) (?:share|unit|litre|kilo)")


def before(text: str, number: Number, words: Lexicon, floor: int) -> list[Mark]:
    """The marks that end where `number` begins, none of them left of `floor`: '$', 'US$', 'EUR', 'euro', 'USD $'."""
    begin = max(floor, number.start - _LOOK_BACK)
    left = text[begin : number.start]
    if not left or (left[-1].isalnum() and not left[-2:].isupper() and left[-2:] not in words.tight):
        return []
    found = _mark_before(left, words)
    if found is None:
        return [] if number.words else _word_before(text, begin, left, number, words)
    start, written = begin + found[0], found[1]
    marks = [(start, start + len(written), words.marks[written])]
    if not written[0].isalpha():
        # 'USD $1,700' bears a code and a sign.
        code = _BEHIND_SIGN.search(text, max(floor, start - 5), start)
        if code and code[1] in words.codes and code[1] not in words.careful_codes:
            marks.insert(0, (code.start(1), code.end(1), words.marks[code[1]]))
    return marks


def _mark_before(left: str, words: Lexicon) -> tuple[int, str] | None:
    """Where in `left` the mark at its end begins, and how it is written."""
    bare = left[:-1] if left[-1] in " -" else left
    if not bare:
        return None
    if bare[-1].isalpha() or bare[-1] in "./":
        for length in range(min(words.longest, len(bare)), 0, -1):
            start = len(bare) - length
            if bare[start:] in words.marks and not (start and (bare[start - 1].isalnum() or bare[start - 1] in "_$")):
                return start, bare[start:]
        return None
    sign = words.sign_before.search(left, max(0, len(left) - 8))
    return (sign.start(), sign[0].rstrip()) if sign else None


def _word_before(text: str, begin: int, left: str, number: Number, words: Lexicon) -> list[Mark]:
    """'dollar 22.5 million', 'Malaysian ringgit 42'; a name and a plain figure ('Euro 6', 'Peso 500') is none."""
    if left[-1] != " " or left[:-1].rpartition(" ")[2].lower() not in words.tails:
        return []
    phrase = _WORDS_BEFORE.search(left)
    written = phrase[0][:-1] if phrase else ""
    while written and written.lower() not in words.words:
        written = written.partition(" ")[2]
    last = written.rpartition(" ")[2]
    figure = text[number.start : number.end]
    name = last[:1].isupper() and figure.isdigit() and not words.scale.match(text, number.end)
    if not written or name or written.lower() in words.careful_words:
        return []
    end = begin + len(left) - 1
    return [(end - len(written), end, words.words[written.lower()])]


def behind(text: str, end: int, words: Lexicon, *, scaled: bool, number: Number) -> Mark | None:
    """The mark that begins where a figure with its scale ends: '€', 'USD', 'euros'."""
    following = text[end : end + 2]
    if not following or not (following[0] in " -" or following[0].isalpha() or not following[0].isascii() or following[0] == "$"):  # fmt: skip
        return None
    sign = words.sign.match(text, end)
    if sign:
        # In '10 $ 30 $' the sign belongs to the figure before it; in '5 $30' to the one after it.
        if text[sign.end() : sign.end() + 1].isdigit():
            return None
        return sign.start("sign"), sign.end(), words.marks[sign["sign"]]
    return _word(text, end, words, scaled=scaled, number=number) or _code(
        text, end, words, scaled=scaled, number=number
    )


def _word(text: str, end: int, words: Lexicon, *, scaled: bool, number: Number) -> Mark | None:
    match = _WORDS_BEHIND.match(text, end)
    if match is None:
        return None
    written = match["words"]
    first = written.partition(" ")[0].lower()
    if (
        first not in words.heads
        and first.partition("-")[0] not in words.heads
        and first.rstrip(".'’") not in words.heads
    ):
        return None
    while written and written.lower() not in words.words:
        cut = max(written.rfind(" "), written.rfind("-"), written.rfind("'"), written.rfind("’"))
        written = written[:-1] if written.endswith(".") else written[:cut] if cut > 0 else ""
    if not written:
        return None
    start, stop, word = match.start("words"), match.start("words") + len(written), written.lower()
    if _YEAR.fullmatch(text, number.start, end) and _IN.search(text, max(0, number.start - 15), number.start):
        return None  # 'in 2016 dollars'
    if word.startswith("won") and _WON.match(text, stop):
        return None
    if word in words.careful_words and not scaled and not tells_price(text, number, stop, word):
        return None
    if word in words.names and written[0].isupper() and not scaled:
        return None  # 'the 300 Rand reports'
    if word in ("pound", "pounds") and is_weight(text, stop):
        return None
    if (
        written[0].isupper()
        and not word.endswith("s")
        and not scaled
        and " " not in written
        and _NAME_FOLLOWS.match(text, stop)
    ):
        return None  # '12 Euro 6 engines', '50 Dollar General stores'
    if written[0].isupper() and text[number.start].isupper() and number.words and _NAME_FOLLOWS.match(text, stop):
        return None  # 'The Six Million Dollar Man'
    return start, stop, words.words[word]


def _code(text: str, end: int, words: Lexicon, *, scaled: bool, number: Number) -> Mark | None:
    match = _CODE_BEHIND.match(text, end)
    if match is None:
        return None
    written = match["code"]
    if written not in words.marks or (written[:-1] in words.marks and _STOP.match(text, match.end())):
        written = written.rstrip(".")
    known, stop = words.marks.get(written), match.start("code") + len(written)
    plain = not scaled and "." not in text[number.start : number.end] and "," not in text[number.start : number.end]
    if known is None or len(written) == 1 and written.isascii() and written.isalpha():
        return None
    if written in words.careful_codes and plain and _WORD_FOLLOWS.match(text, stop):
        return None
    return match.start("code"), stop, known


def subunit(text: str, number: Number, words: Lexicon) -> Mark | None:
    """The name of a hundredth behind a number: 'pence', 'cents', 'p'."""
    match = words.subunit.match(text, number.end)
    if not match:
        return None
    if match["tight"]:
        tight = match["tight"]
        if tight == "p" and (number.words or int(number.value) in _SCREEN or not _sterling(text, number)):
            return None
        if tight in "PC" or (tight == "c" and (number.words or not _dollars(text, number))):
            return None
        return match.start("tight"), match.end(), words.subunits[tight]
    if match["word"][0].isupper():
        return None  # '50 Cent' is a name
    return match.start("word"), match.end(), words.subunits[match["word"].lower()]


def _sterling(text: str, number: Number) -> bool:
    """Whether the text around a number counts in pounds or tells of shares, so that 'p' is a penny."""
    begin, end = max(0, number.start - _NEAR), number.start + _NEAR
    words = ("£", "pence", "share", "Share", "pound")
    return any(text.find(word, begin, end) >= 0 for word in words) or _PRICED.match(text, number.end) is not None


_OF_DOLLARS = re.compile(r"(?:[$R]\d[\d,]*|dollars?|ringgit)(?: and|,)? $")


def _dollars(text: str, number: Number) -> bool:
    """Whether 'c' behind a number is a cent: it follows dollars, or is a price ('12c a share')."""
    before = _OF_DOLLARS.search(text, max(0, number.start - 24), number.start)
    return before is not None or _PRICED.match(text, number.end) is not None

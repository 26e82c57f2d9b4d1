"""Whether an amount points back, and what is told right behind it, by the words around it."""

from __future__ import annotations

import re
from functools import cache

from factlint.languages import load

LANGUAGE = "en"


@cache
def _pointers(language: str) -> tuple[re.Pattern[str], ...]:
    table = load(language, "amount_families")["pointing"]
    determiners, loose, nouns = ("|".join(map(re.escape, table[k])) for k in ("determiners", "loose", "nouns"))
    loosely = rf"(?:(?:{loose}) )?"
    return (
        re.compile(rf"(?:\b(?:{determiners})|\w['’]s|s['’]) {loosely}$", re.IGNORECASE),
        # 'the price of', 'the consideration – some', 'that loan, at'
        re.compile(
            rf"(?:\b(?:{determiners})|\w['’]s|s['’]) (?:[\w’'&-]+ ){{0,4}}?(?:{nouns})(?: (?!for )[^.;:,\d]{{2,40}}?)?"
            rf"(?: of|,|,? at| [–—(-]|,? which (?:was|came to|amounted to)|, some|, worth|, totalling)? {loosely}$",
            re.IGNORECASE,
        ),
        re.compile(rf" (?:{'|'.join(table['so'])}) [a-z]+(?:ed|en|nt|id|ade)\b"),
        # 'With fresh capital of', 'After operating earnings of', 'Gross proceeds of', at the head of a sentence
        re.compile(
            rf"[^\w]*(?:(?:{'|'.join(table['openings'])}) )?(?:[\w-]+ ){{0,3}}?(?:{nouns})"
            rf"(?: (?:of|in|for) (?:[^.;:,]{{2,30}}?))?(?: of|,|,? at| [–—(-])? {loosely}",
            re.IGNORECASE,
        ),
        re.compile(rf" (?:[a-z-]+ )?(?:{nouns})\b"),
    )


_OF = re.compile(
    r" (?:[a-z-]+ ){0,2}(?:of|for|in|with|from|to|by|on) (?:the |its |their |a )?(?:[a-z-]+ ){0,3}(?P<name>[^\W\d_a-z][\w’'&-]+(?: [^\W\d_a-z][\w’'&-]+){0,3})"
)
_DESCRIBES = re.compile(
    r" (?!and|or|in|on|at|by|to|of|for|from|with|was|were|is|are|had|has|have|would|will|as|that|which|who|the)[a-z]+"
)


def argument(behind: str) -> frozenset[str]:
    """The names that stand behind a preposition right behind an amount ('the €28 million for Oertel')."""
    match = _OF.match(behind)
    if match and _DESCRIBES.match(behind, match.end()):
        return frozenset()  # 'for the Moroccan company' may be said of any
    return frozenset(bare(w) for w in match["name"].split()) if match else frozenset()


def definite(before: str, behind: str, opens: bool) -> bool:
    """Whether an amount points back: 'the €20 million', 'the price of', 'Gross proceeds of' at the head of a sentence (`opens`)."""
    right, noun, so, opening, _ = _pointers(LANGUAGE)
    return bool(
        right.search(before[-40:])
        or noun.search(before[-90:])
        or so.match(behind)
        or (opens and opening.fullmatch(before[-90:]))
    )


def bare_definite(before: str, behind: str) -> bool:
    """Whether it does so without a noun behind it."""
    return bool(_pointers(LANGUAGE)[0].search(before[-40:])) and not _pointers(LANGUAGE)[4].match(behind)


def bare(word: str) -> str:
    """A word as it is compared: small letters, no ending of possession."""
    return word.replace("’", "'").removesuffix("'s").rstrip("'").lower()


def recalls(before: str, behind: str) -> bool:
    """Whether words near an amount tell that it was told before ('which went for', 'two years earlier')."""
    table = _recalling(LANGUAGE)
    return bool(table[0].search(before[-45:]) or table[1].search(behind[:45]))


@cache
def _recalling(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = load(language, "amount_families")["pointing"]
    before, behind = (rf"\b(?:{'|'.join(table[k])})\b" for k in ("back_before", "back_behind"))
    return re.compile(before), re.compile(behind)

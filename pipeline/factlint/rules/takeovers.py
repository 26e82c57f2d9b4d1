"""What the rules on deals share: who was bought when, by whatever verb or noun and the name beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factlint.facts.happenings import Happening, happenings
from factlint.languages import load
from factlint.values.letters import CAPITAL
from factlint.values.reading import Reading

_NAME = r"(?P<name>[A-Z][\w&’'-]*(?: (?:[A-Z][\w&’'-]*|de|del|du|la|of|&)){0,3}?)".replace("[A-Z]", CAPITAL)
# 'bought Melby', 'acquired its rival Melby Foods', 'the purchase of the rival chain Boticas del Sur'
_OBJECT = re.compile(
    rf"(?: of)? (?:(?:the|its|their|his|a|an) )?(?:(?!of\b|and\b|for\b|in\b|from\b|by\b)[a-z][\w-]* ){{0,4}}{_NAME}(?=[,.;:)(]| (?:in|on|from|for|by|at|and|was|were|had|has|which|who|brought|made|doubled|gave|to|as|with|during|$)|$)"
)
# 'Melby was bought', 'Melby, acquired in 2006', 'Melby (acquired 2006)', 'Melby, whose purchase'
_SUBJECT = re.compile(
    rf"{_NAME}(?: \(|, (?:[^,;.:]{{2,60}}, )?(?:whose |which was )?| (?:was|were|had been|has been|has|have|had) |, (?:a|its|the) [^,;.]{{2,60}}, (?:has |was )?|, which [^,;.]{{2,40}} (?:had )?|, (?:a|an|the) [^,.;]{{2,60}}? )$"
)
# A part, a step, another deal; what the words may also mean.
_PARTLY = re.compile(
    r"\b(?:stakes?|shares?|shareholding|per ?cent|percent|interest|rights?|assets?|division|remain\w+|rest|minority|majority|control\w*|again|back|another|further|additional|previous\w*|originally|brands? of|shops? of|stores? of|licen[cs]\w+|land|building|site|machines?|aircraft|ships?|options?)\b|%"
)
_AROUND = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Takeover:
    """One dated telling; `target` holds the telling words of the name, none for 'the takeover'."""

    told: Happening
    target: frozenset[str]
    name: str


def takeovers(reading: Reading) -> Iterator[Takeover]:
    """The dated tellings of companies bought whole."""
    text = reading.article.text
    for told in happenings(reading, "acquisition"):
        start = max(told.sentence.start, told.start - _AROUND)
        if _PARTLY.search(text, start, min(told.sentence.end, max(told.end, told.date.span.end) + _AROUND)):
            continue
        behind = _OBJECT.match(text, told.end, told.sentence.end)
        before = _SUBJECT.search(text[start : told.start])
        passive = not told.noun and before is not None and behind is None
        match = before if passive else behind
        if told.noun and behind is None:
            match = before if before is not None and "whose" in before[0] else None
            if match is None and not text.startswith(("the ", "The "), told.start - 4):
                continue
        if match is None and not told.noun:
            continue
        name = match["name"].strip() if match else ""
        target = _words(name)
        if match is not None and not target:
            continue
        yield Takeover(told=told, target=target, name=name)


def _words(name: str) -> frozenset[str]:
    common = _common()
    return frozenset(w for w in re.findall(r"[^\W\d_]{3,}", name.lower()) if w not in common)


@cache
def _common(language: str = "en") -> frozenset[str]:
    """Words that many companies' names share, legal forms above all."""
    return frozenset(load(language, "names")["legal"]["forms"]) | frozenset(
        load(language, "happenings")["common"]["words"]
    )

"""Persons whom a text introduces with one surname and calls by another that is a slip of the hand away."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from factlint.normalise.names.slips import heard_of, inflected, slip_between
from factlint.rules.spellings import told_as_spelling, unaccented
from factlint.values.reading import Reading

_TITLES = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady)"
_TITLED = re.compile(rf"\b{_TITLES}\.? (?P<name>[A-Z][^\W\d_]{{2,30}})(?![\w]| [A-Z])")
_TITLE = re.compile(_TITLES)
_FULL = re.compile(r"(?<!\b[A-Z]\. )\b(?P<first>[A-Z][^\W\d_]{1,20}) (?P<name>[A-Z][^\W\d_]{2,30})(?![\w])")
# A surname by itself: no name before it, none behind it.
_ALONE = re.compile(r"(?<![\w@./’'-])(?P<name>[A-Z][^\W\d_]{4,30})(?![\w@/-]| (?:[A-Z]|&)|\.\w)")
_BEFORE = re.compile(r"(?:[A-Z][\w.’'-]*|&|\bthe|\bThe|\ba|\bin|\bat) $")
_ACTS = re.compile(
    r",? (?:who|said|says|told|resigned|retired|died|succeeded|stepped down|was born|recalled|became chair)\b"
)
_SAID = re.compile(r"(?:\b(?:said|says|added|adds|told|recalled|recalls|admitted|argued)|[”\"],?) $")
_ENDINGS = frozenset({"s", "es", "ova", "a", "ian"})
_SHORTEST, _LONG = 4, 8
_MOST = 6


@dataclass(frozen=True, slots=True)
class PersonSlip:
    """A surname at its first place and what the person is called elsewhere, with the place."""

    name: str
    at: int
    called: str
    place: int


def person_slips(reading: Reading) -> tuple[PersonSlip, ...]:
    """The pairs of an article, in order of the second spelling; a surname that some full name bears is nobody's slip."""
    return tuple(_found(reading))


def _found(reading: Reading) -> Iterator[PersonSlip]:
    text = reading.article.text
    persons = {e.name.split()[-1] for e in reading.names.persons if " " in e.name}
    persons |= {m.span.text.split()[-1] for e in reading.names.persons for m in e.mentions if " " in m.span.text}
    full: list[tuple[str, int]] = []
    for match in _FULL.finditer(text):
        if not _TITLE.fullmatch(match["first"]):
            full.append((match["name"], match.start("name")))
    # 'Ms Rahman' looks like a first name and a surname.
    borne = {name for name, _ in full}
    introduced: dict[str, int] = {}
    for name, at in full:
        if name in persons:
            introduced.setdefault(name, at)
    if not introduced:
        return
    told: set[str] = set()
    for name, place, titled in _called(reading, borne):
        if name in borne or name in told or len(name) < _SHORTEST:
            continue
        near = [n for n, at in introduced.items() if at < place and _slipped(n, name, titled)]
        if len(near) != 1 or told_as_spelling(reading.article, name, place):
            continue
        told.add(name)
        yield PersonSlip(near[0], introduced[near[0]], name, place)


def _called(reading: Reading, borne: set[str]) -> list[tuple[str, int, bool]]:
    """Surnames behind a title, or alone where a person acts or speaks or nobody in English texts bears the name."""
    text = reading.article.text
    titled = [(m["name"], m.start("name"), True) for m in _TITLED.finditer(text)]
    places = {place for _, place, _ in titled}
    persons = {m.span.start for e in reading.names.persons for m in e.mentions if " " not in m.span.text}
    words = Counter(m[0] for m in re.finditer(r"\b[^\W\d_]{4,31}\b", text))
    alone = []
    for match in _ALONE.finditer(text):
        name, place = match["name"], match.start()
        if place in places or name in borne or words[name.lower()] or words[name] > _MOST or name.isupper():
            continue
        before = text[max(0, place - 30) : place]
        acts = bool(_ACTS.match(text, match.end())) or bool(_SAID.search(before))
        if (acts and (place in persons or not heard_of(name))) or (not heard_of(name) and not _BEFORE.search(before)):
            alone.append((name, place, False))
    return sorted(titled + alone, key=lambda p: p[1])


def _slipped(name: str, called: str, titled: bool) -> bool:
    """Whether a person of one surname may be meant by the other."""
    if name == called or inflected(name, called, _ENDINGS) or unaccented(name) == unaccented(called):
        return False
    if _mac(name) == _mac(called):
        return True
    if name[0] != called[0]:
        return False
    if slip_between(name, called) is not None:
        return titled or len(called) > _SHORTEST
    long = min(len(name), len(called)) >= _LONG
    return titled and long and OSA.distance(name, called, score_cutoff=2) == 2


def _mac(name: str) -> str:
    """'MacLellan', 'Maclellan' and 'McLellan' alike."""
    folded = name.casefold()
    if folded.startswith("mc") and len(folded) > _SHORTEST + 1:
        return f"mac{folded[2:]}"
    return folded

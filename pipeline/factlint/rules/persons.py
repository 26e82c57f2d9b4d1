"""Who is meant where a text names a person by surname alone, or says 'he' or 'she'."""

from __future__ import annotations

import re
from bisect import bisect_left

from factlint.values.article import Sentence
from factlint.values.reading import Reading

Mention = tuple[int, int, str]
_BACK = 3
_TITLES = frozenset(
    {"Mr", "Ms", "Mrs", "Miss", "Dr", "Sir", "Dame", "Prof", "Professor", "Herr", "Frau", "Señor", "Señora"}
)


def mentions(reading: Reading) -> list[Mention]:
    """Start, end and person of every mention of a person; a hyphened surname alone, or one with a title, is the one person with a longer name that ends in it."""
    persons = reading.names.persons
    longer: dict[str, set[str]] = {}
    for person in persons:
        words = person.name.split()
        if len(words) > 1:
            longer.setdefault(words[-1], set()).add(person.id)
    known = {}
    for person in persons:
        first, _, rest = person.name.partition(" ")
        surname = rest if first.rstrip(".") in _TITLES else person.name if "-" in person.name else ""
        others = longer.get(surname, set()) - {person.id}
        known[person.id] = next(iter(others)) if len(others) == 1 else person.id
    found = [(m.span.start, m.span.end, known[p.id]) for p in persons for m in p.mentions]
    return sorted([*found, *_unread(reading, longer)])


def _unread(reading: Reading, longer: dict[str, set[str]]) -> list[Mention]:
    """Surnames that stand alone where no name was read: 'Hauge' in an article that has one Liv Hauge and nothing else called so."""
    names = reading.names
    taken = sorted(
        (m.span.start, m.span.end) for e in (*names.persons, *names.organizations, *names.places) for m in e.mentions
    )
    words = {w for e in (*names.organizations, *names.places) for w in e.name.split()}
    surnames = [w for w, who in longer.items() if len(who) == 1 and w not in words and len(w) > 3]
    if not surnames:
        return []
    pattern = re.compile(rf"(?<![\w'’-])(?:{'|'.join(map(re.escape, surnames))})(?![\w-]| [A-Z])")
    found: list[Mention] = []
    for match in pattern.finditer(reading.article.text):
        place = bisect_left(taken, (match.end(), 0))
        before = taken[place - 1] if place else (0, 0)
        lead = reading.article.text[max(0, match.start() - 20) : match.start()]
        if before[1] <= match.start() and not re.search(r"[A-Z][\w.'’-]* $", lead):
            found.append((match.start(), match.end(), next(iter(longer[match[0]]))))
    return found


def named(found: list[Mention], start: int, end: int) -> set[str]:
    """The persons named between two offsets."""
    first = bisect_left(found, (start, 0, ""))
    return {who for _, _, who in found[first : bisect_left(found, (end, 0, ""))]}


def referred(reading: Reading, found: list[Mention], sentence: Sentence, offset: int) -> str | None:
    """Who 'he' or 'she' at an offset is: the only person named before it in its sentence, else in the nearest sentence that names any."""
    people = named(found, sentence.start, offset)
    index = reading.article.sentence_index(sentence.start)
    for back in range(1, _BACK + 1):
        if people or index - back < 0:
            break
        before = reading.article.sentences[index - back]
        people = named(found, before.start, before.end)
    return next(iter(people)) if len(people) == 1 else None

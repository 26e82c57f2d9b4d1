"""Lists of persons as sentences give them: 'the chemist A, her husband B and a friend, C' before or behind a place."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from factlint.values.letters import CAPITAL
from factlint.values.reading import Reading
from factlint.values.span import Span

_WORD = r"[^\W\d_][\w'’-]*"
_DESCRIBED = rf"(?:an?|the|his|her|their|its|fellow|former|two|three|later|one of (?:his|her|its|their)) (?:{_WORD} ){{0,6}}?"
_ASIDE = r"(?: \([^()]{1,60}\))?(?:, (?:an?|the|then|now|both|his|her|their|former|formerly|aged|who (?:was|had|is)|\d\d)\b[^,.;:()]{0,70}(?:\([^()]{1,20}\))?)?"
_JOINER = r"(?:,? (?:and|&|with|together with|along with|plus|as well as)|,)"
# Between two names of one list.
_BETWEEN = re.compile(rf"{_ASIDE}{_JOINER} (?:{_DESCRIBED}(?:[^\W\d_][\w'’-]*, )?)?(?:{_WORD} )?")
# 'by its first chemist, the Dane A': what may stand before the first name.
_BEFORE = re.compile(rf"(?:{_WORD},? ){{0,9}}")
_BESIDE = re.compile(
    r"(?: \([^()]{1,60}\))?(?:, (?:an?|the|then|now|both|his|her|their|former|formerly|aged|\d\d)\b[^,.;:()]{1,60},?|,)?(?:,? (?:who|had|have|has|jointly|together|first|originally|both|then|himself|herself|all|later))*,? "
)
_NAMED = re.compile(
    r"(?:[A-Z](?:[\w'’-]+|\.))(?: (?:[A-Z][\w'’-]*\.?|van|von|de|der|den|del|da|di|bin|al|el)){1,4}".replace(
        "[A-Z]", CAPITAL
    )
)
_NOT = re.compile(
    r"(?:The|In|On|At|It|Its|When|As|From|For|By|Our|Their|This|That|A|An|With|Since|After|Before|While|Until|Under|Both|Mr|Ms|Mrs)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """The persons of one list, in order, each as written; `start` and `end` cover the list."""

    names: tuple[Span, ...]
    start: int
    end: int


class Persons:
    """The persons of a reading, to be found beside a place. Names that no person of the reading has count where two words have capitals."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.article.text
        self._reading = reading
        self._known = sorted(
            ((m.span.start, m.span.end) for p in reading.names.persons for m in p.mentions), key=lambda s: s[0]
        )
        others = [m.span for e in (*reading.names.organizations, *reading.names.places) for m in e.mentions]
        surnames = {p.name.split()[-1] for p in reading.names.persons}
        # 'Wilk' alone is the person of that surname, whatever else it was taken for.
        self._known = sorted({*self._known, *((s.start, s.end) for s in others if s.text in surnames)})
        self._others = sorted((s.start, s.end) for s in others if s.text not in surnames)

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """Start and end of every person's name between two offsets, in order."""
        found = [s for s in self._slice(self._known, start, end) if s[1] <= end]
        taken = [*found, *self._slice(self._others, max(0, start - 60), end)]
        for match in _NAMED.finditer(self._text, start, end):
            if _NOT.match(match[0]) or any(a < match.end() and match.start() < b for a, b in taken):
                continue
            found.append(match.span())
        return sorted(found)

    def behind(self, start: int, end: int, *, gap: re.Pattern[str] = _BEFORE) -> People | None:
        """The list that begins at `start`, after words that tell who they are."""
        found = self.within(start, end)
        if not found or not gap.fullmatch(self._text, start, found[0][0]):
            return None
        chain = [found[0]]
        for name in found[1:]:
            if not _BETWEEN.fullmatch(self._text, chain[-1][1], name[0]):
                break
            chain.append(name)
        return self._people(chain)

    def before(self, start: int, end: int, *, gap: re.Pattern[str] = _BESIDE) -> People | None:
        """The list that ends right before `end`, with what may stand behind a name: an apposition, 'who', 'had'."""
        found = self.within(start, end)
        if not found or not gap.fullmatch(self._text, found[-1][1], end):
            return None
        chain = [found[-1]]
        for name in reversed(found[:-1]):
            if not _BETWEEN.fullmatch(self._text, name[1], chain[0][0]):
                break
            chain.insert(0, name)
        return self._people(chain)

    def _people(self, chain: list[tuple[int, int]]) -> People:
        names = tuple(self._reading.article.span(a, b) for a, b in chain)
        return People(names=names, start=chain[0][0], end=chain[-1][1])

    @staticmethod
    def _slice(items: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
        low = bisect_left(items, (start, 0))
        return items[low : bisect_left(items, (end, 0))]

"""EVT203 founders: one company founded by different people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from factlint.rules.factual import name_of
from factlint.rules.registry import rule
from factlint.values.facts import EntityValue, Fact, QuantityValue
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """What one place tells: the founders it names, whether those are all, or how many there are."""

    span: Span
    names: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    extent: str = "all"
    count: int | None = None

    @property
    def words(self) -> str:
        """The founders in words."""
        if not self.names:
            return f"{self.count} {'person' if self.count == 1 else 'persons'}"
        return " and ".join(self.names) + (" alone" if self.extent == "sole" else "")


@rule(
    "EVT203",
    name="founders",
    category="event",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. Norvik was [[founded in 1987 by Liv Hauge and Arne Stokke]]. It sells pumps.\n\nNorvik was [[founded in a shed by the brothers Geir Fosse and Nils Fosse]].",
        "Norvik AS is a Norwegian company. Norvik was [[founded in 1987 by Liv Hauge and Arne Stokke]]. It sells pumps.\n\n[[The founders of Norvik, Geir Fosse and Nils Aas]], met at school.",
        "Norvik AS is a Norwegian company. Norvik was [[founded in 1987 by Liv Hauge and Arne Stokke]]. It sells pumps.\n\n[[Geir Fosse and Nils Aas founded Norvik]].",
        "Norvik AS is a Norwegian company. Norvik was [[founded in 1987 by Liv Hauge and Arne Stokke]]. It sells pumps.\n\n[[The founders, Hauge and Nils Aas]], met at school.",
        "Norvik AS is a Norwegian company. Norvik was [[founded in 1987 by Liv Hauge and Arne Stokke]]. It sells pumps.\n\n[[Liv Hauge, the sole founder]], owns the shares.",
        "Norvik AS is a Norwegian company. Norvik was [[founded in 1987 by Liv Hauge and Arne Stokke]]. It sells pumps.\n\n[[Three friends founded the company]] in a shed.",
        "Norvik AS is a Norwegian company. Norvik was [[founded in 1987 by Liv Hauge]], an engineer, on her own. It sells pumps.\n\n[[Liv Hauge and Arne Stokke, who set up the business]] together, met at school.",
    ),
    passes=(
        "Norvik AS is a Norwegian company. Norvik was founded in 1987 by Liv Hauge and Arne Stokke. It sells pumps.\n\nGeir Fosse and Nils Aas founded Norvik's choir.",
        "Norvik AS is a Norwegian company. Norvik was founded in 1987 by Liv Hauge and Arne Stokke. It sells pumps.\n\nThe founders of Marmer Ltd, Geir Fosse and Nils Aas, met at school.",
        "Norvik AS is a Norwegian company. Norvik was founded in 1987 by Liv Hauge and Arne Stokke. It sells pumps.\n\nNorvik was founded by Hauge in a shed.",
        "Norvik AS is a Norwegian company. Norvik was founded in 1987 by Liv Hauge and Arne Stokke. It sells pumps.\n\nCo-founder Arne Stokke left in 1999. Its co-founder Liv Hauge stayed.",
        "Norvik AS is a Norwegian company. Norvik was founded in 1987 by Liv Hauge and two friends. It sells pumps.\n\nThe three founders met at school.",
    ),
)
def founders(reading: Reading) -> Iterator[Disagreement]:
    """Two places name founders of one company, or count them, in ways that cannot both be.

    Compares: the persons told as founders of one organisation, by name or surname, where the telling names all ('founded by A and B') or the only
    one ('founded by A alone'), and how many there are ('the three founders'). Of two lists that share a person each must
    have one that the other lacks; a list of one is never complete unless it says so.
    Why it matters: one of the accounts is wrong.
    Cannot know: which.
    """
    for subject, tellings in _tellings(reading):
        for one, other in combinations(tellings, 2):
            why = _clash(one, other)
            if why is None:
                continue
            yield Disagreement(
                message=f"{name_of(reading, subject)} is founded by {one.words} and by {other.words}",
                sides=tuple(Side(span=t.span, reading=f"read as founded by {t.words}") for t in (one, other)),
                key=(name_of(reading, subject), one.words, other.words),
                why=why,
                confidence=0.85,
            )
            break


def _tellings(reading: Reading) -> Iterator[tuple[str, list[_Telling]]]:
    """The tellings of each organisation, in order of place."""
    known = {m.span.start: e.id for e in reading.names.persons for m in e.mentions}
    found: dict[str, dict[Span, list[Fact]]] = {}
    counts: dict[str, list[_Telling]] = {}
    for fact in reading.facts:
        if fact.property == "founded_by" and isinstance(fact.value, EntityValue):
            found.setdefault(fact.subject, {}).setdefault(fact.evidence[-1], []).append(fact)
        elif fact.property == "founders" and isinstance(fact.value, QuantityValue):
            counts.setdefault(fact.subject, []).append(_Telling(span=fact.evidence[0], count=int(fact.value.low)))
    for subject in dict.fromkeys((*found, *counts)):
        tellings = list(counts.get(subject, ()))
        for span, facts in found.get(subject, {}).items():
            names = tuple(f.value.name for f in facts if isinstance(f.value, EntityValue))
            keys = tuple(known.get(f.evidence[0].start, "") for f in facts)
            tellings.append(_Telling(span=span, names=names, keys=keys, extent=facts[0].qualifiers.role or "all"))
        yield subject, sorted(tellings, key=lambda t: (t.span.start, t.span.end))


def _clash(one: _Telling, other: _Telling) -> str | None:
    """Why two tellings cannot both be; None where they can."""
    if one.span.overlaps(other.span):
        return None
    numbers = [_number(t) for t in (one, other)]
    if not one.names or not other.names:
        counted = None not in numbers and numbers[0] != numbers[1]
        return "the two tell different numbers of founders" if counted else None
    mine = [a for a in _pairs(one) if not any(_same(a, b) for b in _pairs(other))]
    theirs = [b for b in _pairs(other) if not any(_same(a, b) for a in _pairs(one))]
    if len(mine) == len(one.names) and len(theirs) == len(other.names):
        return "the two lists of founders have nobody in common" if _whole(one, other) or _whole(other, one) else None
    if (one.extent == "sole" and theirs) or (other.extent == "sole" and mine):
        return "one place tells that there was no other founder"
    both = one.extent == other.extent == "all" and len(one.names) > 1 and len(other.names) > 1
    return "each list names a founder whom the other lacks" if both and mine and theirs else None


def _whole(one: _Telling, other: _Telling) -> bool:
    """Whether a list leaves no room for the other: 'founded by A' does for a co-founder, and not for 'the founder'."""
    return one.extent == "sole" or (one.extent == "all" and (len(one.names) > 1 or other.extent != "some"))


def _number(telling: _Telling) -> int | None:
    """How many founders a telling knows of; None where it may not name all."""
    if telling.count is not None:
        return telling.count
    if telling.extent == "sole":
        return 1
    return len(telling.names) if telling.extent == "all" and len(telling.names) > 1 else None


def _pairs(telling: _Telling) -> list[tuple[str, str]]:
    return list(zip(telling.names, telling.keys, strict=True))


def _same(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two names may be one person's: one entity, or one name in parts ('Hauge', 'L. Hauge', 'Liv')."""
    if one[1] and one[1] == other[1]:
        return True
    a, b = one[0].lower().replace(".", "").split(), other[0].lower().replace(".", "").split()
    if len(a) == 1 or len(b) == 1:
        return a[0] in b or b[0] in a
    return a[-1] == b[-1] and a[0][0] == b[0][0]

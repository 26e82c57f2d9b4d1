"""EVT203 founders: one company founded by different people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factlint.rules.factual import by_subject, name_of
from factlint.rules.registry import rule
from factlint.values.facts import EntityValue, Fact
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.span import Span


@rule(
    "EVT203",
    name="founders",
    category="event",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. Norvik was [[founded in 1987 by Liv Hauge and Arne Stokke.]] It sells pumps.\n\nNorvik was [[founded in a shed by the brothers Geir Fosse and Nils Fosse.]]",
        "Norvik AS is a Norwegian company. Norvik was [[founded in 1987 by Liv Hauge and Arne Stokke.]] It sells pumps.\n\n[[The founders of Norvik, Geir Fosse and Nils Aas]], met at school.",
        "Norvik AS is a Norwegian company. Norvik was [[founded in 1987 by Liv Hauge and Arne Stokke.]] It sells pumps.\n\n[[Geir Fosse and Nils Aas]] founded Norvik.",
    ),
    passes=(
        "Norvik AS is a Norwegian company. Norvik was founded in 1987 by Liv Hauge and Arne Stokke. It sells pumps.\n\nGeir Fosse and Nils Aas founded Norvik's choir.",
        "Norvik AS is a Norwegian company. Norvik was founded in 1987 by Liv Hauge and Arne Stokke. It sells pumps.\n\nThe founders of Marmer Ltd, Geir Fosse and Nils Aas, met at school.",
        "Norvik AS is a Norwegian company. Norvik was founded in 1987 by Liv Hauge and Arne Stokke. It sells pumps.\n\nNorvik was founded by Hauge in a shed.",
    ),
)
def founders(reading: Reading) -> Iterator[Disagreement]:
    """Two places name founders of one company who have nobody in common.

    Compares: the sets of people told as founders of one organisation, by surname; sets that share a person agree, since lists
    of founders are seldom complete.
    Why it matters: one of the accounts is wrong.
    Cannot know: which.
    """
    for subject, facts in by_subject(reading, "founded_by"):
        tellings: dict[Span, list[Fact]] = defaultdict(list)
        for fact in facts:
            tellings[fact.evidence[-1]].append(fact)
        ordered = sorted(tellings.items(), key=lambda pair: pair[0].start)
        first_span, first = ordered[0]
        for span, others in ordered[1:]:
            if _names(first) & _names(others):
                continue
            yield Disagreement(
                message=f"{name_of(reading, subject)} is founded by {_list(first)} and by {_list(others)}",
                sides=(
                    Side(span=first_span, reading=f"read as founded by {_list(first)}"),
                    Side(span=span, reading=f"read as founded by {_list(others)}"),
                ),
                key=(name_of(reading, subject), _list(first), _list(others)),
                why="the two lists of founders have nobody in common",
                confidence=0.85,
            )
            break


def _names(facts: list[Fact]) -> set[str]:
    return {f.value.name.split()[-1].lower() for f in facts if isinstance(f.value, EntityValue)} | {
        f.value.name.split()[0].lower() for f in facts if isinstance(f.value, EntityValue)
    }


def _list(facts: list[Fact]) -> str:
    return " and ".join(f.value.name for f in facts if isinstance(f.value, EntityValue))

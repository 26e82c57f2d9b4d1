"""DAT222 thing-order: a thing that ends, or is worked on, at a time that its beginning rules out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factlint.facts.telling_kinds import Kind
from factlint.facts.tellings import Telling
from factlint.languages import load
from factlint.rules.lives_of_things import apart, pairs, side, title
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement
from factlint.values.reading import Reading

_KINDS: tuple[Kind, ...] = ("place", "product", "company")


@rule(
    "DAT222",
    name="thing-order",
    category="date",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. The Moss factory was closed in [[2003]]. It makes pumps.\n\nIts factory in Moss had opened in [[2008]].",
        "Norvik AS is a Norwegian company. Construction of the Moss factory began in [[May 2010]]. It makes pumps.\n\nThe factory in Moss was inaugurated in [[2008]].",
        "Norvik AS is a Norwegian company. The Feather was discontinued in [[2003]]. It makes pumps.\n\nIn [[2008]], Norvik launched the Feather.",
        "Norvik AS is a Norwegian company. In [[August 2004]], Norvik acquired Melby Sur S.A.C., of Lima in Peru. It makes pumps.\n\nThe Peruvian business, which lost money, was passed on to Marmer Ltd in [[April 2002]].",
        "Norvik AS is a Norwegian company. In [[1999]] it was acquired by Harcastle Group. Harcastle in turn sold it to Penarth Capital in [[1996]].",
    ),
    passes=(
        "Norvik AS is a Norwegian company. In 1999 it was acquired by Harcastle Group. Harcastle in turn sold it to Penarth Capital in 2006.",
        "Norvik AS is a Norwegian company. In 1996 it was sold to Penarth Capital, and in 1999 it was acquired by Harcastle Group.",
        "Norvik AS is a Norwegian company. The Moss factory was closed in 2013. It makes pumps.\n\nIts factory in Moss had opened in 2008.",
        "Norvik AS is a Norwegian company. The Moss factory was closed in 2003. It makes pumps.\n\nIts factory in Moss was reopened in 2008.",
        "Norvik AS is a Norwegian company. Its old factory in Moss was closed in 2003. It makes pumps.\n\nA new factory in Moss was opened in 2008.",
    ),
)
def thing_order(reading: Reading) -> Iterator[Disagreement]:
    """A works or a product ends before it begins, or is built after it opens; a company is sold on before it is bought.

    Compares: the dates of the beginning and of the end, or of the first stone, of one thing, in any words; reopened, new and former
    ones stay silent.
    Why it matters: one of the dates is wrong, or two were swapped.
    Cannot know: which; whether a second thing of the same name is meant.
    """
    seen: set[str] = set()
    for kind in _KINDS:
        for one, other in pairs(reading, kind):
            for first, last in ((one, other), (other, one)):
                name = title(reading, first, last)
                if (first.act, last.act) not in _orders() or name in seen or not _wrong(first, last):
                    continue
                seen.add(name)
                yield Disagreement(
                    message=f"{name}: {last.act} in {last.date.span.text}, {first.act} in {first.date.span.text}",
                    sides=(side(reading, one), side(reading, other)),
                    key=(name, first.act, last.act, first.date.value, last.date.value),
                    why=f"{first.act} comes before {last.act}",
                    confidence=0.75,
                )


def _wrong(first: Telling, last: Telling) -> bool:
    """Whether what comes last is dated before what comes first; a new thing may follow an old one."""
    if first.planned or last.planned or "new" in first.thing.marks | last.thing.marks:
        return False
    if first.act == "groundbreaking" and not first.thing.definite and first.thing.head != last.thing.head:
        return False  # 'broke ground on a refinery in Texas', after the works there had opened
    assert first.date.earliest is not None
    assert last.date.latest is not None
    return last.date.latest < first.date.earliest and apart(first, last, days=0)


@cache
def _orders(language: str = "en") -> frozenset[tuple[str, str]]:
    return frozenset((a, b) for a, b in load(language, "tellings")["order"]["before"])

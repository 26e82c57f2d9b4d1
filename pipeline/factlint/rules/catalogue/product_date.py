"""DAT221 product-date: one product launched, or withdrawn, at two times."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.rules.lives_of_things import apart, pairs, side, title
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement
from factlint.values.reading import Reading

_STEPS = 45  # days that may lie between the announcement of a launch and the shops


@rule(
    "DAT221",
    name="product-date",
    category="date",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. In [[2006]], Norvik launched the Feather, a scale for pharmacies. It sells pumps.\n\nThe Feather has been on sale since [[2009]].",
        "Norvik AS is a Norwegian company. Its breakthrough was the N2 meter, brought to market in [[1996]]. It sells pumps.\n\nThe launch of the N2 in [[1998]] was a success.",
        "Norvik AS is a Norwegian company. The Feather came out in [[May 2006]]. It sells pumps.\n\nProducts\n\n– N1 (1992): card-operated\n– Feather ([[2008]]): for pharmacies",
    ),
    passes=(
        "Norvik AS is a Norwegian company. In 2006, Norvik launched the Feather, a scale for pharmacies. It sells pumps.\n\nThe Feather has been on sale since May 2006.",
        "Norvik AS is a Norwegian company. In 2006, Norvik launched the Feather, a scale for pharmacies. It sells pumps.\n\nThe Feather was launched in Sweden in 2009.",
        "Norvik AS is a Norwegian company. In 2006, Norvik launched the Feather, a scale for pharmacies. It sells pumps.\n\nA new version of the Feather was launched in 2009.",
        "Norvik AS is a Norwegian company. In 2006, Norvik launched the Feather, a scale for pharmacies. It sells pumps.\n\nThe Feather Plus was launched in 2009.",
        "Norvik AS is a Norwegian company. In 2006, Norvik launched the Feather, a scale for pharmacies. It sells pumps.\n\nThe Feather was withdrawn in 2009.",
    ),
)
def product_date(reading: Reading) -> Iterator[Disagreement]:
    """One product is brought to market, or withdrawn, at two times.

    Compares: the dates of 'launched the Feather', 'the Feather, on sale since', 'Feather (2006)' in a list of products and the like; a
    version, another country or a second try stays silent, and so do the weeks between a launch and the shops.
    Why it matters: one of the dates is wrong.
    Cannot know: which; whether a name was used for two products.
    """
    seen: set[tuple[str, str]] = set()
    for one, other in pairs(reading, "product"):
        if one.act != other.act or one.planned or other.planned or one.act == "showing":
            continue
        name = title(reading, one, other)
        if (name, one.act) in seen or not apart(one, other, days=_STEPS):
            continue
        seen.add((name, one.act))
        yield Disagreement(
            message=f"{name}: {one.act} in {one.date.span.text} and in {other.date.span.text}",
            sides=(side(reading, one), side(reading, other)),
            key=(one.act, name, *sorted((one.date.value, other.date.value))),
            why="a product is launched once, and neither telling names another version or market",
            confidence=0.75,
        )

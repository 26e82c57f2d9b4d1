"""DAT204 listing-date: one company with two dates of its listing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factlint.facts.compare import dates_agree
from factlint.rules.factual import by_subject, date_side, name_of
from factlint.rules.registry import rule
from factlint.values.facts import DateValue
from factlint.values.findings import Disagreement
from factlint.values.reading import Reading


@rule(
    "DAT204",
    name="listing-date",
    category="date",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. Norvik was listed on the Oslo Stock Exchange on [[11 November 2011]]. It sells pumps.\n\nSince its listing in [[2012]], Norvik has paid a dividend.",
    ),
    passes=(
        "Norvik AS is a Norwegian company. Norvik was listed on the Oslo Stock Exchange on 11 November 2011. It sells pumps.\n\nSince its listing in 2011, Norvik has paid a dividend.",
        "Norvik AS is a Norwegian company. Norvik was listed on the Oslo Stock Exchange in 2011 and on the Stockholm Stock Exchange in 2015.",
    ),
)
def listing_date(reading: Reading) -> Iterator[Disagreement]:
    """The text lists one company on one exchange in two different times.

    Compares: dates told with 'listed', 'floated', 'began trading', 'its IPO' of one organisation, unless two exchanges are named.
    Why it matters: one of the dates is wrong.
    Cannot know: which; whether a second listing is meant where no exchange is named.
    """
    for subject, facts in by_subject(reading, "listing.date"):
        for one, other in combinations(facts, 2):
            assert isinstance(one.value, DateValue)
            assert isinstance(other.value, DateValue)
            venues = {one.qualifiers.about, other.qualifiers.about} - {None}
            if dates_agree(one.value, other.value) or len(venues) > 1:
                continue
            yield Disagreement(
                message=f"{name_of(reading, subject)} goes public in {one.value.edtf} and in {other.value.edtf}",
                sides=(date_side(one), date_side(other)),
                key=(name_of(reading, subject), *sorted((one.value.edtf, other.value.edtf))),
                why="both tell of the listing, and no second exchange is named",
                confidence=0.8,
            )
            break

"""DAT204 listing-date: one company with two dates of its listing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from factlint.facts.compare import dates_agree
from factlint.rules.factual import by_subject, date_side, name_of
from factlint.rules.registry import rule
from factlint.rules.wording import plainly, when
from factlint.values.facts import DateValue, Fact
from factlint.values.findings import Disagreement
from factlint.values.reading import Reading

_MOVED = re.compile(
    r"\b(?:postpon\w*|delay\w*|moved|brought forward|original(?:ly)?|instead|earlier|conditional|unconditional|when-issued|grey market|if|would)\b"
)


@rule(
    "DAT204",
    name="listing-date",
    category="date",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. Norvik was listed on the Oslo Stock Exchange on [[11 November 2011]]. It sells pumps.\n\nSince its listing in [[2012]], Norvik has paid a dividend.",
        "Norvik AS is a Norwegian company. Norvik went public in [[2011]]. It sells pumps.\n\nThe initial public offering of Norvik in [[2013]] was oversubscribed.",
        "Norvik AS is a Norwegian company. Trading in the shares is expected to begin on [[20 June 2024]]. It sells pumps.\n\nFirst day of trading: [[27 June 2024]]",
    ),
    passes=(
        "Norvik AS is a Norwegian company. Norvik went public in 2011. It sells pumps.\n\nThe initial public offering of Marmer Ltd in 2013 was oversubscribed.",
        "Norvik AS is a Norwegian company. Trading in the shares was moved and is expected to begin on 20 June 2024. It sells pumps.\n\nFirst day of trading: 27 June 2024",
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
        # One date told a hundred times is compared once.
        told: dict[tuple[str, str | None], Fact] = {}
        for fact in facts:
            assert isinstance(fact.value, DateValue)
            told.setdefault((fact.value.edtf, fact.qualifiers.about), fact)
        for one, other in combinations(told.values(), 2):
            assert isinstance(one.value, DateValue)
            assert isinstance(other.value, DateValue)
            venues = {one.qualifiers.about, other.qualifiers.about} - {None}
            if dates_agree(one.value, other.value) or len(venues) > 1:
                continue
            yield Disagreement(
                message=f"{name_of(reading, subject)} goes public {when(one.value.edtf)} and {when(other.value.edtf)}",
                sides=(date_side(one), date_side(other)),
                key=(name_of(reading, subject), *sorted((one.value.edtf, other.value.edtf))),
                why="both tell of the listing, and no second exchange is named",
                confidence=0.8,
            )
            break
    yield from _plans(reading)


def _plans(reading: Reading) -> Iterator[Disagreement]:
    """Two days planned for the beginning of trading."""
    text = reading.article.text
    for subject, facts in by_subject(reading, "listing.date", status="planned"):
        for one, other in combinations(facts, 2):
            assert isinstance(one.value, DateValue)
            assert isinstance(other.value, DateValue)
            places = [reading.article.sentence_at(f.evidence[0].start) for f in (one, other)]
            if dates_agree(one.value, other.value) or any(_MOVED.search(text, p.start, p.end) for p in places):
                continue
            yield Disagreement(
                message=f"{name_of(reading, subject)}: trading is to begin on {plainly(one.value.edtf)} and on {plainly(other.value.edtf)}",
                sides=(date_side(one), date_side(other)),
                key=(name_of(reading, subject), *sorted((one.value.edtf, other.value.edtf))),
                why="both tell the day planned for the first trade, and no change of plan is told",
                confidence=0.85,
            )
            break

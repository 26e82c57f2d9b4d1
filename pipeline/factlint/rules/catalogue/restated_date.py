"""DAT201 restated-date: one thing told twice with two dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.facts.restatements import Restatement
from factlint.rules.registry import rule
from factlint.rules.restated import apart, either_way, explained, read_as, restatements, same_words, sentence_of
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date

# A day that closes a period is no event of its own.
_PERIOD = re.compile(
    r"(?:\b[Aa]s (?:of|at)|\bended|\bending|\buntil|\bthrough|\bto|\bsince|\bbetween|\bfrom|\bby) (?:the )?$"
)
_VALUES_APART = 2
_WHOLE = 6  # words


@rule(
    "DAT201",
    name="restated-date",
    category="date",
    severity="error",
    flags=(
        "Norvik bought the Dutch pump maker Waterloo from Zanders on [[3 August 2010]]. It makes pumps. It employs "
        "many engineers. Its mill is large.\n\nOn [[3 August 2013]] Norvik bought the Dutch pump maker Waterloo from Zanders.",
        "The scheme was dropped in [[January 2020]], and the main bakery stayed in Kirkenes. It makes pumps. It employs "
        "many engineers. Its mill is large.\n\nThe scheme was dropped in [[August 2020]], and the main bakery stayed in Kirkenes.",
    ),
    passes=(
        "Norvik bought the Dutch pump maker Waterloo from Zanders on 3 August 2010. It makes pumps. It employs "
        "many engineers. Its mill is large.\n\nIn August 2010 Norvik bought the Dutch pump maker Waterloo from Zanders.",
        "Norvik opened its first mill in Moss in May 2010. It makes pumps. It employs many engineers. Its mill is "
        "large.\n\nNorvik opened its second mill in Moss in May 2014.",
    ),
)
def restated_date(reading: Reading) -> Iterator[Disagreement]:
    """Two places tell the same thing in much the same words and give it different dates.

    Compares: dates of one precision whose clauses share their rare words; surest where day and month agree and the year does
    not. Values that the text explains ('a second', 'again', other names or figures) stay silent.
    Why it matters: one of the dates is wrong, and whoever quotes either place passes it on.
    Cannot know: which date is right.
    """
    told: set[str] = set()
    for pair in restatements(reading):
        if pair.first.kind != "date" or not apart(pair, _VALUES_APART):
            continue
        one, other = reading.date(pair.first.id), reading.date(pair.second.id)
        if not _conflict(reading, pair, one, other) or {one.id, other.id} & told:
            continue
        told |= {one.id, other.id}
        yield Disagreement(
            message=f"told twice with two dates: {one.span.text}, {other.span.text}",
            sides=(
                Side(span=one.span, reading=read_as(reading, one)),
                Side(span=other.span, reading=read_as(reading, other)),
            ),
            key=tuple(sorted((one.value, other.value))),
            why=f"both places tell it in the same words: {same_words(reading, pair)}",
            confidence=round(min(0.95, 0.6 + pair.overlap / 3), 2),
            suggestions=either_way(one.span, other.span),
        )


def _conflict(reading: Reading, pair: Restatement, one: Date, other: Date) -> bool:
    if (
        one.granularity != other.granularity
        or one.value == other.value
        or one.earliest is None
        or other.earliest is None
    ):
        return False
    text = reading.article.text
    if any(
        _PERIOD.search(text, max(0, d.span.start - 12), d.span.start) for d in (one, other)
    ) or "-" in one.id.removeprefix("date-"):
        return False
    if "year" in one.inferred or "year" in other.inferred or _part(one) or _part(other):
        return False
    # The other sentence may hold the very date: then it is that one which is told again.
    for date, slot in ((one, pair.second), (other, pair.first)):
        sentence = sentence_of(reading, slot)
        if any(d.value == date.value for d in reading.dates if sentence.start <= d.span.start < sentence.end):
            return False
    same_day = one.granularity == "day" and (one.earliest.month, one.earliest.day) == (
        other.earliest.month,
        other.earliest.day,
    )
    same_month = one.granularity == "month" and one.earliest.month == other.earliest.month
    if same_day:
        likely = pair.overlap >= 0.33 and pair.mass >= 9
    elif same_month:
        likely = (pair.overlap >= 0.5 and pair.mass >= 12) or (pair.overlap >= 0.75 and pair.mass >= 9)
    else:
        likely = (pair.overlap >= 0.88 and pair.mass >= 24 and pair.near >= 0.6) or (
            pair.overlap >= 0.95 and pair.mass >= 17 and pair.near >= 0.9 and len(pair.shared) >= _WHOLE
        )  # a short sentence told again whole
    return likely and not explained(reading, pair, by_time=False, same_day=same_day)


def _part(date: Date) -> bool:
    """Whether the date is an end of an interval ('date-3a')."""
    return date.id[-1:].isalpha()

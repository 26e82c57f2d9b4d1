"""DAT223 postponed-date: one thing put off to two dates, or from two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from factlint.facts.compare import dates_agree
from factlint.rules.concepts import content
from factlint.rules.postponements import Term, empty, terms
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

# Without a thing of its own, it tells of the one that was told before.
_GENERIC = re.compile(
    r"^[“\"‘']?(?:It|This|That|The (?:postponement|delay|move|new date|new \w+ date|deferral)|New date|Now|We|They|Instead)\b"
)
_SHORT = 60  # sentences
_WIDEST = 3  # years


@rule(
    "DAT223",
    name="postponed-date",
    category="date",
    severity="error",
    flags=(
        "Norvik AS has put back the launch of its frozen soup. The soup, which was to appear in March, will now be in shops in [[September 2016]]. It makes pumps.\n\nThe postponement to [[December 2016]] will cost it €2 million.",
        "The start of the Norvik mill was put off. It was originally pencilled in for [[October 2016]]. It now stands at April 2017. “We were promised [[January 2017]],” a buyer said.",
        "The opening of the Moss factory was postponed to [[May 2022]]. Norvik makes pumps.\n\nThe Moss factory is now expected to open in [[September 2022]].",
    ),
    passes=(
        "Norvik AS has put back the launch of its frozen soup. It will now be in shops in September 2016. It makes pumps.\n\nThe postponement to September 2016 will cost it €2 million.",
        "The opening of the Moss factory was postponed to May 2022. Norvik makes pumps.\n\nThe Moss factory is now, after a second delay, expected to open in September 2022.",
        "The opening of the Moss factory was postponed to May 2022. Norvik makes pumps.\n\nThe delivery of the ferry was delayed until September 2022.",
        "The opening of the Moss factory was postponed from May 2022 to September 2022.",
    ),
)
def postponed_date(reading: Reading) -> Iterator[Disagreement]:
    """One thing is put off to two dates, or is told as planned for two dates before.

    Compares: the dates behind 'postponed to', 'will now open in', 'is now expected in', 'the new date is', and those behind
    'originally planned for', 'was to open in', 'instead of'; a second delay, or another thing that was put off, stays silent.
    Why it matters: readers plan by such dates, and one of them is wrong.
    Cannot know: which; whether a second delay is meant.
    """
    if len(reading.article.sentences) > _SHORT:
        return
    told: set[str] = set()
    for one, other in combinations(terms(reading), 2):
        if one.role != other.role or one.role in told or one.sentence == other.sentence:
            continue
        if dates_agree(one.date, other.date) or not _near(one, other) or not _one_thing(reading, one, other):
            continue
        told.add(one.role)
        what = "put off to" if one.role == "new" else "planned before for"
        yield Disagreement(
            message=f"{what} {one.date.span.text} and {other.date.span.text}",
            sides=tuple(
                Side(span=t.date.span, reading=f"{read_as(reading, t.date)}: “{t.words.text.strip()}”")
                for t in (one, other)
            ),
            key=(one.role, *sorted((one.date.value, other.date.value))),
            why="both places tell one term of the same thing, and no second delay is told",
            confidence=0.72,
        )


def _near(one: Term, other: Term) -> bool:
    assert one.date.earliest is not None
    assert other.date.earliest is not None
    return abs(one.date.earliest.year - other.date.earliest.year) <= _WIDEST


def _one_thing(reading: Reading, one: Term, other: Term) -> bool:
    """Whether the sentences share a word of what was put off, or one of them only points to it."""
    text = reading.article.text
    first, second = (text[t.sentence.start : t.sentence.end] for t in (one, other))
    if _GENERIC.match(first) or _GENERIC.match(second):
        return True
    own = content(reading.names.subject.name) if reading.names.subject else set()
    shared = (content(first) & content(second)) - own - content(empty())
    return bool(shared)

"""What the rules on restated facts share: pairs of one article, and what would explain that they differ."""

from __future__ import annotations

import re

from factlint.facts.compare import dates_agree, figures_agree
from factlint.facts.restatements import Restatement, Slot, find_restatements, stem
from factlint.rules.dated import dates_in
from factlint.rules.once import once_a_reading
from factlint.rules.wording import plainly
from factlint.values.article import Sentence
from factlint.values.findings import Suggestion
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_BESIDE = 45
_SHOWN = 5  # words of a reason
_WORD = re.compile(r"[^\W\d_][\w’'&-]*")
# Words of a series: either place may be another member of it.
_SERIES = re.compile(
    r"\b(?:another|further|additional|previous|next|each|every|respectively|replacing|succeeding)\b", re.IGNORECASE
)
# Words that tell a change or a second time at one of the two places: then two values are two facts.
_ANOTHER = re.compile(
    r"\b(?:again|second|third|fourth|fifth|"
    r"increased|decreased|raised|lowered|revised|up from|down from|instead of|rather than|later (?:raised|cut|changed|moved)|"
    r"rejected|counter|outbid|sweetened|improved|originally|initially|at first|downsized|reduced|grew|fallen|risen|rose|fell)\b",
    re.IGNORECASE,
)


@once_a_reading
def restatements(reading: Reading) -> tuple[Restatement, ...]:
    """The restatements of a reading, found once for all rules."""
    return tuple(find_restatements(reading))


def same_words(reading: Reading, pair: Restatement) -> str:
    """The rarest words that two places share, as the first of them writes them."""
    text, start = reading.article.text, sentence_of(reading, pair.first)
    written: dict[str, str] = {}
    for match in _WORD.finditer(text, start.start, start.end):
        written.setdefault(stem(match[0]), match[0])
    words = [written[s] for s in pair.shared if s in written]
    return ", ".join(f"“{word}”" for word in words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")


def either_way(one: Span, other: Span) -> tuple[Suggestion, Suggestion]:
    """Each of two places as the other has it: a suggestion for both, and no winner."""
    return Suggestion(span=one, replacement=other.text), Suggestion(span=other, replacement=one.text)


def sentence_of(reading: Reading, slot: Slot) -> Sentence:
    """The sentence of a slot."""
    return reading.article.sentences[slot.sentence]


def apart(pair: Restatement, least: int) -> bool:
    """Whether the two stand at least so many sentences from each other."""
    return abs(pair.first.sentence - pair.second.sentence) >= least


def explained(reading: Reading, pair: Restatement, *, by_time: bool, same_day: bool = False) -> bool:
    """Whether something in the two sentences tells why the values differ.

    That is: words of change or series, distinct names beside both values, other
    figures of one kind that differ, and (`by_time`, for values that are no dates) dates that have no day in common.
    `same_day`: the two dates are one day of two years; only words of a series explain that.
    """
    one, other = sentence_of(reading, pair.first), sentence_of(reading, pair.second)
    text = reading.article.text
    sides = ((one, pair.first), (other, pair.second))
    first, second = text[one.start : one.end], text[other.start : other.end]
    if any(
        _SERIES.search(text, max(s.start, slot.span.start - _BESIDE), min(s.end, slot.span.end + _BESIDE))
        for s, slot in sides
    ):
        return True
    if same_day:
        return False  # one day of the year in two years: chance hardly does that
    if bool(_ANOTHER.search(first)) != bool(_ANOTHER.search(second)):
        return True
    if by_time and not times_agree(reading, pair):
        return True
    if distinct_names(pair):
        return True
    return _figures_differ(reading, pair, one, other)


def times_agree(reading: Reading, pair: Restatement) -> bool:
    """Whether the dates told beside the two values have a day in common, or one side tells none."""
    a, b = _times(reading, sentence_of(reading, pair.first)), _times(reading, sentence_of(reading, pair.second))
    return not a or not b or any(dates_agree(x, y) for x in a for y in b)


def _times(reading: Reading, sentence: Sentence) -> list[Date]:
    return [
        d for d in dates_in(reading, sentence.start, sentence.end) if d.earliest is not None or d.latest is not None
    ]


def distinct_names(pair: Restatement) -> bool:
    """Whether each side has a name close by that the other side does not have at all."""
    mine = (pair.first.names & pair.first.near) - pair.second.stems
    theirs = (pair.second.names & pair.second.near) - pair.first.stems
    return bool(mine) and bool(theirs)


def _figures_differ(reading: Reading, pair: Restatement, one: Sentence, other: Sentence) -> bool:
    """Whether the sentences hold other figures of one kind that cannot be one figure."""
    ids = {pair.first.id, pair.second.id}
    for layer in (reading.money, reading.quantities):
        a = [m for m in layer if one.start <= m.span.start < one.end and m.id not in ids]
        b = [m for m in layer if other.start <= m.span.start < other.end and m.id not in ids]
        for x in a:
            rivals = [y for y in b if _same_kind(x, y)]
            if rivals and not any(figures_agree(x, y) for y in rivals):
                return True
    return False


def _same_kind(one: object, other: object) -> bool:
    return getattr(one, "currency", None) == getattr(other, "currency", None) and getattr(one, "unit", None) == getattr(
        other, "unit", None
    )


def read_as(reading: Reading, date: Date) -> str:
    """How a date was read and what was inferred from what."""
    if not date.inferred or date.basis is None:
        return f"read as {plainly(date.value)} (written)"
    place = f" “{date.basis.span.text}”" if date.basis.span else ""
    return f"read as {plainly(date.value)} ({', '.join(date.inferred)} from {date.basis.kind}{place})"

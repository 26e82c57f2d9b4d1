"""DAT108 length-of-range: a length of time that does not fit the range told beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.dated import dates_in
from factlint.rules.elapsed import Length, days, length, passed, point
from factlint.rules.registry import rule
from factlint.rules.wording import plainly
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date, Temporal

_NOUN = r"(?:period|span|stretch|spell|stint|run|reign|tenure|career|rule|era|interval)"
_AHEAD = re.compile(rf"(?: {_NOUN})?(?:,? | \(|: | – | — )", re.IGNORECASE)
# 'The ten-year contract runs from 2020 to 2024'
_NOUNED = re.compile(
    r"(?: [a-z]{3,14}){1,2}(?:,? (?:which )?(?:runs|ran|lasts|lasted|running|lasting))?(?:,? | \()", re.IGNORECASE
)
_TODAY = re.compile(r"\b(?:has|have) (?:been|led|run|headed|made|owned|held|worked|chaired|managed)\b[^.;]{0,70}$")
_BEHIND = re.compile(
    rf"(?:,? (?:for )?|, or |(?: [–—] )|(?:,| [–—]) (?:that is|i\.e\.|which (?:is|was|makes|means|comes to)|altogether|in all)(?: to say)?,? (?:for )?| \()(?:an? (?:total |{_NOUN} )?(?:{_NOUN} )?of |in all )?",
    re.IGNORECASE,
)
# 'From 1990 to 2005 he led the firm for 20 years': a part of the range may be shorter, not longer.
_FAR = re.compile(r",?[^.;,()]{3,60}? for (?:a total of |all of )?", re.IGNORECASE)
# '11 of the 15 years', 'every three years', 'the first five years': no length of the whole range.
_PART = re.compile(
    r"(?:\b(?:of|every|each|per|another|only|first|last|next|previous|following|final|early|about|around|some|nearly|almost|roughly|aged?|after|within|less than|fewer than|up to|at least|or|and|to) (?:the |these |those )?|[\d-])$",
    re.IGNORECASE,
)
_BROKEN = re.compile(
    r"\b(?:except|interrupt\w*|break|broken|breaks|gap|suspended|twice|total|combined|non-consecutive|excluding|apart from|old|every|each|seasons?|terms?|out of|intermittent\w*|again)\b",
    re.IGNORECASE,
)
_DAYS_ROOM = 3
_NEAR = 60


@rule(
    "DAT108",
    name="length-of-range",
    category="date",
    severity="error",
    flags=(
        "Liv Hauge ran the mill for [[12 years]], [[from 1990 to 2005]].",
        "In [[the five years]] [[from 2003 to 2010]] sales doubled.",
        "It was closed for [[eight months]] ([[March 2010 to May 2010]]).",
        "[[From 1987 until 1994]], that is for [[ten years]], the pier was closed.",
        "OSLO, 3 May 2024 – Norvik has new plans. Liv Hauge has led it for [[14 years]], [[since 2016]].",
        "[[From 1990 to 2002]] Liv Hauge ran the mill for [[15 years]].",
    ),
    passes=(
        "Liv Hauge ran the mill for 15 years, from 1990 to 2005.",
        "It made a profit in 11 of the 15 years from 1978 to 1992.",
        "The mill was his for 53 years, from 1958 through 2010.",
        "It paid a dividend every five years from 1990 to 2015.",
        "Liv Hauge was its chairman for 12 years between 1990 and 2005.",
        "It had a total of six years, from 1990 to 1992 and from 1995 to 1999.",
        "From 1990 to 2005 Liv Hauge ran the mill for 12 years.",
        "OSLO, 3 May 2024 – Norvik has new plans. Liv Hauge has led it for eight years, since 2016.",
        "They ran the mill for two decades, from 1970 to 1991.",
        "Norvik ran the mill for more than ten years, from 1990 to 2005.",
        "It took six months, from December 2010 to May 2011.",
    ),
)
def length_of_range(reading: Reading) -> Iterator[Disagreement]:
    """A length of time does not fit the range that stands beside it.

    Compares: 'for 12 years' with 'from 1990 to 2005', from first to last year with one more or fewer allowed (a range may count
    both its ends, or neither wholly), months and days by the calendar. Broken and partial stretches stay silent.
    Why it matters: the length or one of the two dates is wrong.
    Cannot know: which.
    """
    article = reading.article
    text = article.text
    for item in reading.durations:
        sentence = article.sentence_at(item.span.start)
        told = length(item.span.text)
        if told is None or item.modifier not in (None, "MORE_THAN", "EQUAL_OR_MORE", "LESS_THAN"):
            continue
        partial = _PART.search(text, max(sentence.start, item.span.start - 30), item.span.start)
        for span in dates_in(
            reading, max(sentence.start, item.span.start - _NEAR), min(sentence.end, item.span.end + _NEAR)
        ):
            if _until_today(reading, item, span, told) and not partial:
                yield _told_today(reading, span, item.span, told)
                break
            if (
                len(span.parts) != 2
                or not all(point(p) for p in span.parts)
                or _BROKEN.search(text, sentence.start, sentence.end)
            ):
                continue
            ahead = (
                not partial
                and item.span.end <= span.span.start
                and (
                    _AHEAD.fullmatch(text, item.span.end, span.span.start)
                    or ("-" in item.span.text and _NOUNED.fullmatch(text, item.span.end, span.span.start))
                )
            )
            behind = span.span.end <= item.span.start and _BEHIND.fullmatch(text, span.span.end, item.span.start)
            far = span.span.end <= item.span.start and _FAR.fullmatch(text, span.span.end, item.span.start)
            if not ahead and not behind and not (far and not partial and _longer(span, told)):
                continue
            another = re.match(r"(?:,? and |, )(?:again )?(?:from |\d)", text[span.span.end : span.span.end + 20])
            inside = span.span.text.startswith("between") and not re.match(r"the\b", item.span.text, re.IGNORECASE)
            if another or not _wrong(span, told, item.modifier, inside=inside and bool(ahead)):
                continue
            yield _told(reading, span, item.span, told)
            break


def _wrong(span: Date, told: Length, modifier: str | None, *, inside: bool) -> bool:
    """Whether the length cannot be that of the range. `inside`: it may be a part of it ('12 years between …')."""
    first, last = span.parts
    assert first.earliest
    assert first.latest
    assert last.earliest
    assert last.latest
    if last.latest < first.earliest or passed(first, last, told, slack=1):
        return False
    longer = days(first.earliest, last.latest) > told.count * {"year": 366, "month": 31, "week": 7, "day": 1}[told.unit]
    if longer and (inside or modifier in ("MORE_THAN", "EQUAL_OR_MORE")):
        return False
    if not longer and modifier == "LESS_THAN":
        return False
    # Five working days are seven.
    return told.unit != "day" or abs(days(first.earliest, last.latest) - told.count) > _DAYS_ROOM + told.count


def _until_today(reading: Reading, item: Temporal, span: Date, told: Length) -> bool:
    """'Has been its chairman for 14 years, since 2016', in an article of 2024."""
    day, text = reading.article.reference_date, reading.article.text
    if day is None or told.unit != "year" or item.modifier or len(span.parts) != 1 or not span.value.endswith("/.."):
        return False
    first = span.parts[0]
    sentence = reading.article.sentence_at(item.span.start)
    if (
        first.earliest is None
        or not point(first)
        or first.inferred
        or not _TODAY.search(text, sentence.start, item.span.start)
    ):
        return False
    joined = _AHEAD.fullmatch(text, item.span.end, span.span.start)
    return bool(joined) and abs(day.year - first.earliest.year - told.count) > max(1, told.loose)


def _told_today(reading: Reading, span: Date, item: Span, told: Length) -> Disagreement:
    first, day = span.parts[0], reading.article.reference_date
    assert first.earliest
    assert day
    return Disagreement(
        message=f"“{item.text}” does not fit “{span.span.text}” in {day.year}",
        sides=(
            Side(span=item, reading=f"read as {told.count} {told.unit}s"),
            Side(span=span.span, reading=f"read as {plainly(first.value)} to {day}, the day of the article"),
        ),
        key=(str(told.count), told.unit, first.value, str(day)),
        why=f"{day.year} less {first.earliest.year} is {day.year - first.earliest.year}",
        confidence=0.75,
    )


def _longer(span: Date, told: Length) -> bool:
    first, last = span.parts
    assert first.earliest
    assert last.earliest
    return told.unit == "year" and told.count > last.earliest.year - first.earliest.year + max(1, told.loose)


def _told(reading: Reading, span: Date, item: Span, told: Length) -> Disagreement:
    first, last = span.parts
    assert first.earliest
    assert last.earliest
    years = last.earliest.year - first.earliest.year
    real = (
        f"{years} year{'s' if years != 1 else ''}"
        if told.unit == "year"
        else f"{days(first.earliest, last.latest or last.earliest) + 1} days at most"
    )
    return Disagreement(
        message=f"“{item.text}” does not fit “{span.span.text}”: that is {real}",
        sides=(
            Side(span=item, reading=f"read as {told.count} {told.unit}s"),
            Side(span=span.span, reading=f"read as {plainly(first.value)} to {plainly(last.value)}"),
        ),
        key=(str(told.count), told.unit, first.value, last.value),
        why="a stretch of time is as long as from its beginning to its end",
        confidence=0.85,
    )

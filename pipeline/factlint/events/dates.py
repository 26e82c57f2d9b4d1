"""When an event was: the date of its clause, of its sentence's head, or of what it goes on from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from factlint.events.trigger import Trigger
from factlint.values.article import Sentence
from factlint.values.events import EventType
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_BORDER = re.compile(
    r"; |: | – | — |, (?:and|but|while|although|which|who|whose|where|when|as|after|before) | and, (?=in [A-Z]|on [A-Z\d])| and (?=(?:was|were|is|are|has|had|in [A-Z]|on \d|it )\b)|, (?=in \w+ \d{4}\b)"
)
_GOES_ON = re.compile(
    r"(?:It|Of (?:its|the|their|these|those)|The (?:shares|deal|company|offer|price|money|round|plan|sale|transaction|acquisition)|This|Its|That|They|He|She)\b"
)
# Before an amount and its date: both are those of another time.
_COMPARED = re.compile(
    r"\b(?:from|compared (?:with|to)|against|than (?:the|in)|up from|down from|versus|after|(?:increase|rise|decrease|gain|growth|drop|fall|up|down|more|less|higher|lower)[^;]{0,25} (?:on|over|than) (?:the|that))\b[^;]*$|\($"
)
# 'the $12 million of 2022'.
_OF_ANOTHER = re.compile(r"\bthe [^;.,()]{2,30} (?:of|earned in|made in|recorded in|reported for|lost in) $")
_REPORTED = re.compile(r"\bfor (?:the )?(?:\w+ )?$")  # what a report is about is not when it was published
_INTENDED = re.compile(
    r"\b(?:would|will|to be|(?:decid|resolv|plann|propos|intend|vot|promis)ed to|(?:is|are|was|were) to|plans? to|intends? to|expects? to)\b"
)
_SUCCEEDS = re.compile(r"(?:His|Her|Their) ")
_DUE = re.compile(r"\b(?:due|maturing|expiring|repayable)(?: in| on| by)? $")
_BEFORE_HAD = re.compile(r"\b(?:[Aa]fter|[Oo]nce|[Bb]ecause)\b")
_HAD = re.compile(r"\bhad\b")
_BOUND = ("since", "until", "from")
_REPORT = re.compile(
    r"(?i:annual report|annual results|full-year results|report and accounts|results for (?:the )?(?:full |financial |fiscal )?(?:year|12 months|twelve months)|(?:letter )?to (?:our )?shareholders|dear shareholders)"
)
_NEWS, _LINE = 400, 70  # code points before which the first sentence of a piece of news begins, and in its dateline
_OPENING = 480  # code points that may hold the title of a report and tell its year
_MONTHS, _YEAR, _LONG_YEAR = 80, 300, 380  # days in a period that figures are told of
_AT_ONCE = ("departure", "founding", "expansion", "product_launch")
_CLOSE = 9  # code points between a trigger and the date that stands right behind it
_AT_HEAD = 16  # a date that begins this near the head of its sentence heads it


def clause(text: str, sentence: Sentence, start: int, end: int, neighbours: Sequence[int]) -> tuple[int, int]:
    """The stretch around a trigger: to the next border of a clause behind which another trigger stands, either way."""
    first, last = sentence.start, sentence.end
    for border in _BORDER.finditer(text, sentence.start, sentence.end):
        if border.end() <= start and any(first <= n < border.end() for n in neighbours):
            first = border.end()
        elif border.start() >= end and any(border.start() <= n < last for n in neighbours):
            last = border.start()
            break
    return first, last


def date_for(
    reading: Reading,
    sentence: Sentence,
    first: int,
    last: int,
    trigger: Trigger,
    others: Sequence[int],
    kind: EventType,
) -> Date | None:
    """The date of a trigger: behind it in its clause, before it in its clause, else at the head of its sentence."""
    start, end = trigger.start, trigger.end
    dates = reading.dates
    low = bisect_left(dates, sentence.start, key=lambda d: d.span.start)
    high = bisect_left(dates, sentence.end, key=lambda d: d.span.start)
    told = [d for d in dates[low:high] if d.earliest is not None or d.latest is not None or d.impossible]
    if kind in ("financial_result", "valuation"):
        told = [d for d in told if not _compared(reading, d, start, sentence.start)]
    if kind == "publication":
        told = [
            d for d in told if not _REPORTED.search(reading.article.text[max(0, d.span.start - 24) : d.span.start])
        ] or told
    if kind == "funding":
        told = [d for d in told if not _DUE.search(reading.article.text[max(0, d.span.start - 16) : d.span.start])]
    if _told_before(reading.article.text[sentence.start : start]):
        # 'was completed in May after the FTC had cleared it': the date is not that of what came before.
        comma = reading.article.text.find(",", end, last)
        told = [d for d in told if end <= d.span.start < (comma if comma > 0 else last)]
    if reading.article.text[start:end].endswith(_BOUND):
        bound = next((d for d in told if start <= d.span.start <= end + 3 and d.span.end > end), None)
        if bound is not None:
            return bound
    inside = [d for d in told if d.span.start >= start and d.span.end <= end]
    close = any(end <= d.span.start <= end + _CLOSE for d in told)
    if inside and not (close and trigger.carried):  # 'the offer, planned for May, was put back to June'
        return inside[0]
    behind = [d for d in told if start <= d.span.start < last and d.span.end > end]
    if trigger.carried and trigger.status in ("postponed", "cancelled") and others and max(others) < start:
        told = [d for d in told if first <= d.span.start]  # what was planned for May was not put off in May
        if not behind and first > sentence.start:
            return None
    if kind == "regulatory_approval" and trigger.noun:
        return behind[0] if behind else None
    before = [d for d in told if first <= d.span.start and d.span.end <= start]
    heads = bool(before) and _heads(sentence, before[0]) and not any(n < before[0].span.start for n in others)
    if behind and not heads:
        return behind[0]
    if behind and _INTENDED.search(reading.article.text, before[0].span.end, start):
        return behind[0]  # 'In May the board announced that it would move the works in 2020'
    if before:
        return before[0] if heads else before[-1]
    if behind:
        return behind[0]
    earlier = [d for d in told if d.span.end <= start]
    return earlier[-1] if earlier else None


def context_date(
    reading: Reading, sentence: Sentence, trigger: Trigger, kind: EventType, previous: Date | None, figure: Date | None
) -> Date | None:
    """The date of a sentence without one: that of the event before where it goes on from it, else its year heading; for a
    figure, that of the `figure` before it, else the year that the article reports on."""
    article = reading.article
    if (kind == "regulatory_approval" and trigger.noun) or _told_before(article.text[sentence.start : trigger.start]):
        return None
    if kind == "financial_result" and figure is not None:
        return figure
    if kind == "financial_result" and (year := report_year(reading)) is not None:
        return year
    goes_on = _GOES_ON.match(article.text, sentence.start) or (
        kind in ("appointment", "departure") and _SUCCEEDS.match(article.text, sentence.start)
    )
    if previous is not None and goes_on:
        return previous
    if (dateline := _dateline(reading, sentence)) is not None:
        return dateline
    section = article.sections[article.paragraphs[sentence.paragraph].section]
    if section.year is not None and section.heading is not None:
        heading = section.heading
        return next((d for d in reading.dates if d.span.start == heading.start), None)
    return None


def _dateline(reading: Reading, sentence: Sentence) -> Date | None:
    """The day of a dateline of its own ('Leeds, Thursday 16 May 2024') for the sentence right behind it, which tells the news."""
    paragraphs, index = reading.article.paragraphs, sentence.paragraph
    if index == 0 or sentence.start != paragraphs[index].start or sentence.start > _NEWS:
        return None
    line = paragraphs[index - 1]
    text = reading.article.text[line.start : line.end].rstrip()
    if len(text) > _LINE or text[-1:] == "." or "," not in text:
        return None
    return next((d for d in reading.dates if line.start <= d.span.start < line.end and d.granularity == "day"), None)


def report_year(reading: Reading) -> Date | None:
    """The year that a report on a year tells of in its title or opening: its figures are of that year, and of the financial year
    that ends in it rather than of the calendar year."""
    if _REPORT.search(reading.article.text, 0, _OPENING) is None:
        return None
    years = [d for d in reading.dates if d.span.start < _OPENING and _is_year(d)]
    if not years or years[0].latest is None:
        return None
    ending = [d for d in years if d.latest is not None and d.latest.year == years[0].latest.year]
    return next((d for d in ending if d.granularity != "year"), years[0])


def _is_year(date: Date) -> bool:
    return (
        date.earliest is not None
        and date.latest is not None
        and _YEAR < (date.latest - date.earliest).days < _LONG_YEAR
    )


def is_period(date: Date, title: Date | None) -> bool:
    """Whether figures that follow without a date may be of this time: months at least, and in a report a year that ends in its own."""
    if date.earliest is None or date.latest is None:
        return False
    days = (date.latest - date.earliest).days
    if title is None or title.latest is None:
        return days > _MONTHS
    return days > _YEAR and date.latest.year == title.latest.year


def at_turn(text: str, date: Date, start: int, sentence: Sentence, kind: EventType) -> str:
    """The value of an event's date: of 'until 31 March 2016, when she took over', the day of the turn; so too of one that a
    later sentence goes on from, and of what ends or begins by its nature ('did not open until May')."""
    turned = date.span.end < start and text[date.span.end : start].startswith((", when ", " when "))
    if turned or date.span.end <= sentence.start:
        return date.value.removeprefix("../").removesuffix("/..")
    return date.value.removeprefix("../") if kind in _AT_ONCE else date.value


def _compared(reading: Reading, date: Date, start: int, floor: int) -> bool:
    """Whether a date is that of the figure compared with: 'from £3m in 2018 to £4m in 2019', '(2021: £3m)'."""
    first = start if date.span.start > start else floor
    between = reading.article.text[max(first, date.span.start - 60) : date.span.start]
    if _OF_ANOTHER.search(between):
        return True
    told = _COMPARED.search(between)
    return bool(told) and " to " not in between[told.start() :] if told else False


def _heads(sentence: Sentence, date: Date) -> bool:
    return date.span.start - sentence.start < _AT_HEAD


def _told_before(left: str) -> bool:
    """Whether the words before a trigger, in its part of the sentence, tell what had been before ('after it had …')."""
    part = left[max(left.rfind("."), left.rfind(";")) + 1 :]
    opener = _BEFORE_HAD.search(part)
    return opener is not None and _HAD.search(part, opener.end()) is not None

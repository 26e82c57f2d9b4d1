"""DAT109 elapsed-time: two dates that are not as far apart as the words between them say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.dated import dates_in
from factlint.rules.elapsed import Length, length, passed, point
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.rules.served import Service, misfits
from factlint.rules.wording import plainly
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_LENGTH = (
    r"(?P<length>(?:\d{1,3}|[A-Za-z]{1,9}(?:-[a-z]{3,5})?) (?:years?|months?|weeks?|days?|decades?|century|centuries))"
)
_LATER = re.compile(
    rf"(?<!\w)(?P<about>(?:about|around|some|nearly|almost|over|more than|less than|approximately|roughly|within|and) )?{_LENGTH} (?P<way>later|afterwards?|earlier|before|previously|on|hence),? (?:in |on )$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?<!\w)(?P<about>(?:about|around|some|nearly|almost|over|more than|less than|approximately|roughly|within|and|until|every|first|last) )?{_LENGTH} (?P<way>after|before|following) (?P<what>[^.;,()]{{0,70}}?)(?:\b(?:in|on|of|from) |\()$",
    re.IGNORECASE,
)
# 'In 2009, two years later, it closed': the date stands first.
_THEN = re.compile(
    rf"(?:, | \(|,? (?:just|only|exactly) ){_LENGTH} (?P<way>later|afterwards?|after that|earlier|before that)(?=[.;)]|,(?! (?:in|on) ))",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?<!\w)(?P<length>the (?P<way>following|next|previous|preceding) year)(?:,? in |, )$", re.IGNORECASE
)
_OPENS = re.compile(r"(?:^|[,;(–—] ?|\band )$")
_BEHIND = re.compile(r",? (?:just |only |exactly |barely |a mere |fully )?")
_FRONT = re.compile(r"\)?, (?:in|on) ")
_REACH = 110
_FAR, _MOST = 4000, 12


@rule(
    "DAT109",
    name="elapsed-time",
    category="date",
    severity="error",
    flags=(
        "Norvik was sold in [[2006]]. [[Two years later]], in [[2009]], it closed its mill.",
        "[[A decade after]] its founding in [[1990]], in [[2005]], Norvik closed its mill.",
        "In [[2005]], [[ten years after]] it was founded in [[1990]], Norvik closed its mill.",
        "Norvik was sold in [[2006]] and closed [[the following year]], in [[2009]].",
        "The new pump came out in [[2014]], [[nine years after]] its forerunner of [[2007]].",
        "Norvik was sold in [[2006]]. In [[2009]], [[two years later]], it closed its mill.",
        "Liv Hauge became chief executive in [[1984]]. In [[2001]], [[after 22 years]], she handed over to Kari Moe.",
        "OSLO, 3 May 2024 – Liv Hauge, who took the top job in [[2013]], is leaving [[after 15 years at the helm]].",
    ),
    passes=(
        "Norvik was sold in 2006. Three years later, in 2009, it closed its mill.",
        "Norvik was sold in late 2006. Two years later, in early 2009, it closed its mill.",
        "Norvik was founded in 1998 and sold in 2006. Eleven years later, in 2009, it closed its mill.",
        "Norvik was sold in May 2006. About two years later, in 2009, it closed its mill.",
        "In 2005, fifteen years after it was founded in 1990, Norvik closed its mill.",
        "It chose the mill that had burned twelve years earlier, on 5 May 1973. It was sold in 1980.",
        "Norvik was sold. Two years later, in 2009, it closed its mill.",
        "Norvik was sold in 2006. In 2008, two years later, it closed its mill.",
        "Liv Hauge became chief executive in 1984. In 2001, after 17 years, she handed over to Kari Moe.",
        "Liv Hauge came in 1979. She became chief executive in 1984. In 2001, after 22 years, she handed over to Kari Moe.",
        "OSLO, 3 May 2024 – Liv Hauge, who took the top job in 2009, is leaving after 15 years at the helm.",
        "OSLO, 3 May 2024 – Liv Hauge, who took the top job in 2013, is leaving after 20 years with Norvik.",
        "Norvik was sold in November 2006. Two months later, in January 2007, it closed its mill.",
    ),
)
def elapsed_time(reading: Reading) -> Iterator[Disagreement]:
    """Two dates are not as far apart as the words between them say.

    Compares: the length in 'two years later, in 2009' with the dates told right before it, that in 'in 2005, ten years after
    it was founded in 1990' with the two dates that it joins, and 'after ten years at the helm' with when the post was taken up and left. No date of the last sentences may fit; 'about' and the like stay silent.
    Why it matters: the length or one of the dates is wrong.
    Cannot know: which; nor an earlier point that the words count from without its date.
    """
    article = reading.article
    text = article.text
    for service in misfits(reading):
        yield _served(reading, service)
    for sentence in article.sentences:
        found = [d for d in dates_in(reading, sentence.start, sentence.end) if _written(d)]
        for index, date in enumerate(found):
            window = max(sentence.start, date.span.start - _REACH)
            later = _LATER.search(text, window, date.span.start) or _NEXT.search(text, window, date.span.start)
            if later:
                yield from _from_before(reading, sentence, later, date)
                continue
            then = _THEN.match(text, date.span.end, sentence.end)
            if then:
                yield from _from_before(reading, sentence, then, date)
                continue
            after = _AFTER.search(text, window, date.span.start)
            if after and not after["about"]:
                yield from _between(
                    reading, after, date, found[max(0, index - 1) : index], found[index + 1 : index + 2]
                )


def _served(reading: Reading, service: Service) -> Disagreement:
    start, end, told = service.start, service.end, service.told
    assert start.earliest is not None
    years = service.until.year - start.earliest.year
    return Disagreement(
        message=f"“{service.phrase.text}” does not fit {start.span.text} and {end.span.text if end else service.until}",
        sides=(
            Side(span=start.span, reading=f"{read_as(reading, start)}, when the post is taken up"),
            Side(span=service.phrase, reading=f"read as {told.count} {told.unit}s until {end.value if end else service.until}"),
            *((Side(span=end.span, reading=read_as(reading, end)),) if end else ()),
        ),
        key=(start.value, str(told.count), told.unit, end.value if end else str(service.until)),
        why=f"from {plainly(start.value)} to {service.until.year} are {years} years",
        confidence=0.78,
    )  # fmt: skip


def _written(date: Date) -> bool:
    return point(date) and not date.inferred


def _from_before(reading: Reading, sentence: Sentence, match: re.Match[str], date: Date) -> Iterator[Disagreement]:
    told = _told(match)
    if told is None or match.groupdict().get("about"):
        return
    back = match["way"].lower() in ("earlier", "before", "previously", "previous", "preceding")
    article = reading.article
    if back and not _OPENS.search(article.text, sentence.start, match.start()):
        return  # 'chose Oslo, which had been host ten years earlier, on 5 May 1973': the day is that of the choice
    index = article.sentence_index(sentence.start)
    paragraph = article.paragraphs[sentence.paragraph]
    previous = article.sentences[index - 1] if index else None
    near = previous.start if previous and previous.paragraph == sentence.paragraph else sentence.start
    # Where the date stands before the length, it is not what is counted from.
    edge = min(match.start(), date.span.start)
    anchors = _points(reading, max(near, edge - _FAR), edge)
    if not anchors or date.earliest is None:
        return
    # Any date of the paragraph or of its heading may be the one that is counted from.
    section = article.sections[paragraph.section]
    start = max(section.start if section.heading else paragraph.start, match.start() - _FAR)
    known = [*_points(reading, start, edge), *anchors]
    if any(passed(*((date, d) if back else (d, date)), told, slack=0) for d in known[-_MOST:]):
        return
    phrase = article.span(match.start("length"), max(match.end("length"), match.end("way")))
    yield _disagreement(reading, anchors[-1], phrase, date, told, back=back)


def _between(
    reading: Reading, match: re.Match[str], event: Date, before: list[Date], behind: list[Date]
) -> Iterator[Disagreement]:
    told = _told(match)
    if told is None:
        return
    text = reading.article.text
    other = None
    if before and _BEHIND.fullmatch(text, before[-1].span.end, match.start("length")):
        other = before[-1]
    elif behind and _FRONT.fullmatch(text, event.span.end, behind[0].span.start):
        other = behind[0]
    if other is None:
        return
    back = match["way"].lower() == "before"
    if passed(*((other, event) if back else (event, other)), told, slack=0):
        return
    phrase = reading.article.span(match.start("length"), match.end("way"))
    yield _disagreement(reading, event, phrase, other, told, back=back)


def _points(reading: Reading, start: int, end: int) -> list[Date]:
    """The points in time that are written or inherited in a stretch, ends of ranges too."""
    found: list[Date] = []
    for date in dates_in(reading, start, end):
        found += [d for d in (date.parts or (date,)) if point(d) and d.recognizer not in ("offset", "anaphor")]
    return found


def _told(match: re.Match[str]) -> Length | None:
    if match["way"].lower() in ("next", "previous", "preceding") or match["length"].lower().startswith("the following"):
        return Length(count=1, unit="year", loose=0)
    return length(match["length"])


def _disagreement(
    reading: Reading, anchor: Date, phrase: Span, date: Date, told: Length, *, back: bool
) -> Disagreement:
    assert anchor.earliest
    assert date.earliest
    years = abs(date.earliest.year - anchor.earliest.year)
    return Disagreement(
        message=f"“{phrase.text}” does not fit {anchor.span.text} and {date.span.text}",
        sides=(
            Side(span=anchor.span, reading=f"{read_as(reading, anchor)}, counted from"),
            Side(
                span=phrase,
                reading=f"read as {told.count} {told.unit}{'s' if told.count != 1 else ''} {'before' if back else 'after'} it",
            ),
            Side(span=date.span, reading=read_as(reading, date)),
        ),
        key=(anchor.value, str(told.count), told.unit, date.value),
        why=f"from {plainly(anchor.value)} to {plainly(date.value)} are {years} years"
        if told.unit == "year"
        else "the calendar decides how far apart two dates are",
        confidence=0.85 if told.unit != "year" or abs(years - told.count) > 1 else 0.7,
    )

"""EVT220 overdue-future: told as still to come, for a time that lies before the article's own present."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as Day
from datetime import timedelta

from factlint.rules.dated import dates_in
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_FUTURE = re.compile(
    r"\b(?:is|are) (?:now |currently |still |also |widely )?(?:expected|scheduled|due|set|planned|slated|projected|anticipated)\b"
    r"(?: to (?!have\b)[a-z]+| for\b| by\b| on\b| in (?!large|part|no)\b)|\b(?:is|are) to (?:be [a-z]+ed|open|close|start|begin|come on (?:line|stream)|launch|move)\b|\b(?:[Ii]t|[Tt]hey|company|firm|group|bank|airline|maker|management|owner|board|and|which|[A-Z][\w’'-]+) (?:now |also |still |currently )?(?:plans|expects|intends|aims|hopes) to (?!have\b)[a-z]+|\b(?:expires|runs out|falls due|matures)\b|\bwill (?:be [a-z]+ed|open|reopen|begin|start|launch|close|shut|move|enter|leave|join|go|come|run out|become|merge|complete|take|end|expire|finish|cease|stop|retire|replace|publish|present|deliver|receive|step down|hold|buy|sell|pay|build|introduce)\b"
)
_AS_OF = re.compile(r"\b(?:[Aa]s (?:of|at)|[Cc]urrently,? in|[Ss]ince) (?:the (?:end|start|beginning) of )?$")
_TOP, _LINE = 400, 90  # characters: where a masthead may stand, and how long its line is
_PRECISE = ("day", "month", "year", "quarter", "season", "half")
# What is still expected a few days later was overtaken by nothing yet.
_GRACE = timedelta(days=45)
# The date belongs to something else than the plan: 'is expected to repeat its 2012 success', 'since May'.
_NOT_ITS = re.compile(
    r"\b(?:since|from|than|after|following|of|than in|compared (?:with|to)|announced|signed|agreed)(?: \w+)? $|, (?:set up|founded|built|opened|bought|acquired|formed|established|launched|made|completed) (?:in|on) $"
)


@rule(
    "EVT220",
    name="overdue-future",
    category="event",
    severity="error",
    flags=(
        "Firm of the quarter – [[May 2021]]\n\nNorvik makes pumps in Oslo and sells them in Sweden. [[A third mill, in Moss, will open in the autumn of 2019]] and create jobs.",
        "As of [[June 2023]] Norvik had 12 ships. [[It is expected to open a yard in March 2022]]. It sells pumps.",
        "As of [[June 2023]] Norvik had 12 ships. [[The lease of the yard will end in March 2022]]. It sells pumps.",
        "As of [[June 2023]] Norvik had 12 ships. [[It plans to open a yard in March 2022]]. It sells pumps.",
    ),
    passes=(
        "As of June 2023 Norvik had 12 ships. It is expected to open a yard in March 2024. It sells pumps.",
        "As of June 2023 Norvik had 12 ships. In 2021 it was expected to open a yard in March 2022.",
        "As of June 2023 Norvik had 12 ships. “It is expected to open in March 2022,” a report said.",
        "As of June 2023 Norvik had 12 ships. In 2021 it announced its plans to open a yard in March 2022.",
        "As of June 2023 Norvik had 12 ships. Sales are expected to fall from their height of May 2022.",
    ),
)
def overdue_future(reading: Reading) -> Iterator[Disagreement]:
    """A thing is expected, in the present tense, for a time that is already past where the article speaks of today.

    Compares: the date of 'is expected to', 'is due to', 'are scheduled for' … with the article's own date (given, or in
    a line above the text), or the latest time that it tells with 'as of'.
    Why it matters: the sentence was true when it was written; readers take it for the state of today.
    Cannot know: whether the thing happened. Quotations stay silent.
    """
    now = _now(reading)
    if now is None:
        return
    day, place = now
    text = reading.article.text
    for sentence in reading.article.sentences:
        for match in _FUTURE.finditer(text, sentence.start, sentence.end):
            date = _date_of(reading, sentence, match.end())
            if date is None or date.latest is None or date.latest + _GRACE >= day or _quoted(text, sentence, match):
                continue
            clause = _clause(reading, sentence, match.start(), date.span.end)
            sides = [Side(span=clause, reading=f"{read_as(reading, date)}, still to come")]
            if place is not None:
                sides.append(Side(span=place, reading=f"read as the present of the article, {day.isoformat()}"))
            yield Disagreement(
                message=f"still to come in {date.span.text}, but the article speaks of {day.isoformat()} as today",
                sides=tuple(sides),
                key=(date.value, day.isoformat()),
                why="what is expected lies ahead",
                confidence=0.8,
            )


def _now(reading: Reading) -> tuple[Day, Span | None] | None:
    """The earliest day that the article's present can be, and the place that says so."""
    if reading.article.reference_date is not None:
        return reading.article.reference_date, None
    masthead = _masthead(reading)
    if masthead is not None:
        return masthead
    best: tuple[Day, Span | None] | None = None
    for date in reading.dates:
        if date.earliest is None or date.parts or date.granularity not in _PRECISE:
            continue
        before = reading.article.text[max(0, date.span.start - 30) : date.span.start]
        if _AS_OF.search(before) and "ince" not in before and (best is None or date.earliest > best[0]):
            best = date.earliest, date.span
    return best


def _masthead(reading: Reading) -> tuple[Day, Span] | None:
    """The month or day in a line above the text ('Firm of the quarter – May 2021'), if one line has one."""
    article = reading.article
    found = []
    for date in reading.dates:
        if date.span.start > _TOP or date.earliest is None or date.granularity not in ("day", "month") or date.inferred:
            continue
        paragraph = article.paragraph_at(date.span.start)
        line = article.text[paragraph.start : paragraph.end]
        if len(line) <= _LINE and line[-1] not in ".!?" and article.text[date.span.end : paragraph.end].strip() == "":
            found.append((date.earliest, date.span))
    return found[0] if len(found) == 1 else None


def _date_of(reading: Reading, sentence: Sentence, offset: int) -> Date | None:
    """The first date behind the words of the plan, if it is the plan's own."""
    text = reading.article.text
    for date in dates_in(reading, offset, min(sentence.end, offset + 120)):
        if date.earliest is None or date.parts or date.granularity not in _PRECISE:
            return None
        if date.basis is not None and date.inferred and date.basis.kind not in ("heading", "reference_date"):
            return None  # 'that day' may be any day
        between = text[offset : date.span.start]
        if _NOT_ITS.search(between) or re.search(r"[;:]|, (?:which|who|after|as|and|but|when|while)\b", between):
            return None
        return date
    return None


def _quoted(text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    before = text[sentence.start : match.start()]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _clause(reading: Reading, sentence: Sentence, start: int, end: int) -> Span:
    """From the beginning of the clause to its date."""
    text = reading.article.text
    border = max(text.rfind(mark, sentence.start, start) for mark in ("; ", ": ", ", and ", ", but "))
    first = sentence.start if border < 0 else border + (2 if text[border] in ";:" else len(", and "))
    return reading.article.span(first, end)

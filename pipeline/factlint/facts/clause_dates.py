"""The date of the clause that words stand in: right behind them, right before them, at the head of the sentence or in the heading above."""

from __future__ import annotations

import re

from factlint.facts.values import within
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.temporal import Date

# Behind these another clause begins, with a date of its own.
_BREAK = re.compile(
    r"[;:]|\b(?:and|but|then|before|after|until|while|who|when|where|because|although) [^,;.]{0,40}\b(?:[a-z]+ed|was|were|is|has|had|sold|bought|became|went|made|grew|fell|rose|left|took|began)\b|, (?:which|who|whose|where|when|but|and)\b|[^ ]\) |\band (?:in|on|since|from) |\b(?:followed|succeeded|joined|replaced) by "
)
_AT = re.compile(
    r"(?:[^.;:]{0,70}?,? )?(?:in|on|since|from|of|was in|was on|came in|came on|back in|as early as|during|until|at)(?: the)?(?: early| late| mid)? |[^.;:]{0,40}? \(|,? "
)
# A plan has a term.
_BY = re.compile(r"[^.;:]{0,70}? (?:by|before|from|for|not before|no later than) (?:the )?(?:early |late |mid-?)?")
# Behind a noun, its own 'of' and 'on' alone: 'the flotation, the refinancing of 2008' is of another year.
_OF_IT = re.compile(
    r"(?: (?:of|by|on|in|from|at) (?!the year)[^,.;:()]{1,50})?(?:,?(?: was| fell| came)? (?:in|on|of|back in|as early as|during|at) (?:the )?(?:early |late |mid-?)?| \(|,? )"
)
_AHEAD = re.compile(
    r",? (?:[^,;.:()]{0,60} )?(?:(?:was|were|is|are|has|had|have|been|also|first|finally|its|the|their) ?)*$"
)
_OPENS = re.compile(
    r"(?:[•*·–-] ?)?(?:(?:In|On|Since|From|Early in|Late in|Back in|During|By|As early as|It was in|It was on|It was only in|Only in|Not until) (?:the )?(?:early |late )?)?$"
)
# '2006: Norvik opens a mill', '2006 – opening of the mill'
_LINE = re.compile(r" ?(?::|[–—-]|\|) ")
_WHEN = re.compile(r", when [^,.;:()]{2,60} ")
_REACH = 90
_FIT = ("day", "month", "season", "quarter", "year")


def clause_date(
    reading: Reading,
    sentence: Sentence,
    start: int,
    end: int,
    *,
    noun: bool,
    floor: int,
    ceiling: int,
    plan: bool = False,
) -> Date | None:
    """The one date that the words from `start` to `end` are told with, between two offsets of their sentence; None in doubt.

    `plan`: a term ('by the end of 2016') counts too.
    """
    text = reading.article.text
    behind = next((d for d in within(reading.dates, end, min(ceiling, end + _REACH))), None)
    gap = text[end : behind.span.start] if behind is not None else ""
    if (
        behind is not None
        and not _BREAK.search(gap)
        and (
            _OF_IT.fullmatch(gap)
            if noun
            else behind.value.endswith("/..") or _AT.fullmatch(gap) or (plan and _BY.fullmatch(gap))
        )
    ):
        return whole(behind)
    ahead = within(reading.dates, floor, start)
    if ahead and _line(text, sentence, ahead[0]):
        return whole(ahead[0]) if len(ahead) == 1 else None
    if behind is not None or not ahead:
        return None
    last = ahead[-1]
    if text[last.span.end : start] in (" ", "'s ", "’s "):
        return whole(last)  # 'the 2008 flotation'
    if not noun and _WHEN.fullmatch(text, last.span.end, start):
        return whole(last)  # 'since 2008, when it was taken over'
    opens = len(ahead) == 1 and _OPENS.fullmatch(text, sentence.start, last.span.start)
    if not noun and (opens or _AHEAD.fullmatch(text, last.span.end, start)):
        gap = text[last.span.end : start]
        return whole(last) if not _BREAK.search(gap) and not gap.endswith((" and ", " but ")) else None
    return None


def heading_date(reading: Reading, sentence: Sentence) -> Date | None:
    """The year of the heading above a sentence that has no date of its own."""
    if within(reading.dates, sentence.start, sentence.end):
        return None
    section = reading.article.sections[reading.article.paragraphs[sentence.paragraph].section]
    if section.year is None or section.heading is None:
        return None
    found = within(reading.dates, section.heading.start, section.heading.end)
    return whole(found[0]) if len(found) == 1 else None


def whole(date: Date) -> Date | None:
    """A date as one time; 'since 2006' by its beginning. None for ranges, and where the year is guessed."""
    if len(date.parts) == 1 and date.value.endswith("/.."):
        date = date.parts[0]
    fit = date.granularity in _FIT and not date.parts and not date.impossible
    pointed = "that year" in date.span.text or "same year" in date.span.text
    guessed = "year" in date.inferred and not pointed and (date.basis is None or date.basis.kind != "heading")
    return date if fit and date.earliest and date.latest and not guessed else None


def _line(text: str, sentence: Sentence, date: Date) -> bool:
    """Whether a sentence is a line of a chronicle that opens with this date."""
    return _OPENS.fullmatch(text, sentence.start, date.span.start) is not None and bool(
        _LINE.match(text, date.span.end)
    )

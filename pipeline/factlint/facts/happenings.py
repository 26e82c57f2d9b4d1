"""Words that tell of something that happens once, with the date of their clause: 'floated in 2006', 'the flotation of 2008'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from factlint.facts.values import within
from factlint.languages import load
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.temporal import Date

Family = Literal["listing", "acquisition"]
# Behind these another clause begins, with a date of its own.
_BREAK = re.compile(
    r"[;:]|\b(?:and|but|then|before|after|until|while|who|when|where|because|although) [^,;.]{0,40}\b(?:[a-z]+ed|was|were|is|has|had|sold|bought|became|went|made|grew|fell|rose|left|took|began)\b|, (?:which|who|whose|where|when|but|and)\b|[^ ]\) "
)
# What is planned, said, refused or partial is not the thing itself.
_NOT_YET = re.compile(
    r"\b(?:will|would|to be|plan\w*|expect\w*|consider\w*|propos\w*|postpon\w*|delay\w*|cancel\w*|intend\w*|file[ds]?|prepar\w*|put off|abandon\w*|might|could|may|if|announc\w*|agree[ds]?|agreement|agreeing|sign\w*|approv\w*|offer(?:ed|s)?(?! (?:at\b|\w+ing))|bid|talks?|negotiat\w*|"
    r"re-?list\w*|dual|secondary|again|second|third|another|de-?list\w*|next|fail\w*|attempt\w*|first tried|never|not|no|rumou?r\w*|ahead of|pencilled|shelved)\b"
)
_AT = re.compile(
    r"(?:[^.;:]{0,70}?,? )?(?:in|on|since|from|of|back in|as early as|during|until|at)(?: the)?(?: early| late| mid)? |[^.;:]{0,40}? \(|,? "
)
# Behind a noun, its own 'of' and 'on' alone: 'the flotation, the refinancing of 2008' is of another year.
_OF_IT = re.compile(
    r"(?: (?:of|by|on|in|from|at) (?!the year)[^,.;:()]{1,50})?(?:,? (?:in|on|of|back in|as early as|during|at) (?:the )?(?:early |late |mid-?)?| \(|,? )"
)
_AHEAD = re.compile(
    r",? (?:[^,;.:()]{0,60} )?(?:(?:was|were|is|are|has|had|have|been|also|first|finally|its|the|their) ?)*$"
)
_OPENS = re.compile(
    r"(?:(?:In|On|Since|Early in|Late in|Back in|During|By|It was in|It was on) (?:the )?(?:early |late )?)?$"
)
_REACH = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One telling: the words from `start` to `end`, a noun or a verb, and the date of their clause."""

    family: Family
    noun: bool
    start: int
    end: int
    sentence: Sentence
    date: Date


def happenings(reading: Reading, family: Family) -> Iterator[Happening]:
    """The dated tellings of one family that are told as having happened, in order."""
    article = reading.article
    pattern = _pattern(family)
    for sentence in article.sentences:
        if article.paragraphs[sentence.paragraph].heading:
            continue
        found = list(pattern.finditer(article.text, sentence.start, sentence.end))
        for place, match in enumerate(found):
            floor = found[place - 1].end() if place else sentence.start
            ceiling = found[place + 1].start() if place + 1 < len(found) else sentence.end
            date = _date(reading, sentence, match, floor, ceiling)
            if date is None or _NOT_YET.search(
                article.text, max(floor, min(match.start(), date.span.start) - 45), max(match.end(), date.span.start)
            ):
                continue
            yield Happening(
                family=family, noun=match["noun"] is not None, start=match.start(), end=match.end(), sentence=sentence, date=date
            )  # fmt: skip


def _date(reading: Reading, sentence: Sentence, match: re.Match[str], floor: int, ceiling: int) -> Date | None:
    text = reading.article.text
    behind = next((d for d in within(reading.dates, match.end(), min(ceiling, match.end() + _REACH))), None)
    gap = text[match.end() : behind.span.start] if behind is not None else ""
    if (
        behind is not None
        and not _BREAK.search(gap)
        and (_OF_IT.fullmatch(gap) if match["noun"] else behind.value.endswith("/..") or _AT.fullmatch(gap))
    ):
        return _whole(behind)
    if behind is not None:
        return None
    ahead = within(reading.dates, floor, match.start())
    if not ahead:
        return None
    last = ahead[-1]
    if text[last.span.end : match.start()] in (" ", "'s ", "’s "):
        return _whole(last)  # 'the 2008 flotation'
    opens = len(ahead) == 1 and _OPENS.fullmatch(text, sentence.start, last.span.start)
    if match["noun"] is None and (opens or _AHEAD.fullmatch(text, last.span.end, match.start())):
        gap = text[last.span.end : match.start()]
        return _whole(last) if not _BREAK.search(gap) and not gap.endswith((" and ", " but ")) else None
    return None


def _whole(date: Date) -> Date | None:
    """A date as one time; 'since 2006' by its beginning."""
    if len(date.parts) == 1 and date.value.endswith("/.."):
        date = date.parts[0]
    fit = date.granularity in ("day", "month", "season", "quarter", "year") and not date.parts and not date.impossible
    return date if fit and date.earliest and date.latest and "year" not in date.inferred else None


@cache
def _pattern(family: Family, language: str = "en") -> re.Pattern[str]:
    table = load(language, "happenings")[family]
    return re.compile(rf"\b(?:(?P<verb>{'|'.join(table['verbs'])})|(?P<noun>{'|'.join(table['nouns'])}))\b")

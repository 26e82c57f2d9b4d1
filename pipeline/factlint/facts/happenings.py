"""Words that tell of something that happens once, with the date of their clause: 'floated in 2006', 'the flotation of 2008'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from factlint.facts.clause_dates import clause_date
from factlint.languages import load
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.temporal import Date

Family = Literal["listing", "acquisition"]
# What is planned, said, refused or partial is not the thing itself.
_NOT_YET = re.compile(
    r"\b(?:will|would|to be|plan\w*|expect\w*|consider\w*|propos\w*|postpon\w*|delay\w*|cancel\w*|intend\w*|file[ds]?|prepar\w*|put off|abandon\w*|might|could|may|if|announc\w*|agree[ds]?|agreement|agreeing|sign\w*|approv\w*|offer(?:ed|s)?(?! (?:at\b|\w+ing))|bid|talks?|negotiat\w*|"
    r"re-?list\w*|dual|secondary|again|second|third|another|de-?list\w*|next|fail\w*|attempt\w*|first tried|never|not|no|rumou?r\w*|ahead of|pencilled|shelved)\b"
)


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
            date = clause_date(
                reading,
                sentence,
                match.start(),
                match.end(),
                noun=match["noun"] is not None,
                floor=floor,
                ceiling=ceiling,
            )
            if date is None or _NOT_YET.search(
                article.text, max(floor, min(match.start(), date.span.start) - 45), max(match.end(), date.span.start)
            ):
                continue
            yield Happening(
                family=family, noun=match["noun"] is not None, start=match.start(), end=match.end(), sentence=sentence, date=date
            )  # fmt: skip


@cache
def _pattern(family: Family, language: str = "en") -> re.Pattern[str]:
    table = load(language, "happenings")[family]
    return re.compile(rf"\b(?:(?P<verb>{'|'.join(table['verbs'])})|(?P<noun>{'|'.join(table['nouns'])}))\b")

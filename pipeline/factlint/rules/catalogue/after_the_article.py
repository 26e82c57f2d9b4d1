"""DAT106 after-the-article: something told as past on a day after the article was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as Day

from factlint.rules.dated import dates_in
from factlint.rules.registry import rule
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_AHEAD = re.compile(
    r"\b(?:will|would|shall|may|might|could|can|must|is to|are to|was to|were to|to be|expect\w*|due|plan(?:s|ned)? (?:to|for)|schedul\w*|intend\w*|next|by (?=the (?:end|start|beginning|middle|spring|summer|autumn|winter)|next|early|late|mid|(?:19|20)\d\d|\d{1,2} [A-Z]|[A-Z][a-z]{2,8} \d)|until|till|"
    r"propos\w*|target\w*|deadline|forecast\w*|from|before|if|when|until|ends?|ending|expires?|is|are|upcoming|forthcoming|later|hopes?|aims?|set|(?:hop|agree|want|decid|promis|pledg|vow|resolv|prepar|seek|sought|try|tri|invit|order|call|ask)\w* (?:to|for)|(?:has|have) called)\b"
)
_AHEAD_DAYS = 45
# Where the clause of a date begins and ends.
_BORDER = re.compile(
    r"[;:–—“”\"()]|, (?:and|but|which|who|whose|while|when|where|after|with|before|although|as|because|saying|adding)\b|\b(?:that|after|before|when|while|where|because|although)\b"
)
_PRECISE = ("day", "month", "quarter")
_PAST = re.compile(
    r"\b(?:said|told|announced|reported|opened|closed|signed|bought|sold|met|held|began|came|went|took|gave|made|won|lost|fell|rose|was|were|had|did|appointed|launched|resigned|left|joined|raised|agreed|paid|filed|completed|acquired|approved|published|unveiled|confirmed|denied|voted|[a-z]{3,15}ed)\b"
)


@rule(
    "DAT106",
    name="after-the-article",
    category="date",
    severity="error",
    flags=(
        "Oslo, [[8 November 2023]] – Norvik is to cut 40 jobs.\n\nThe chief executive told staff at a meeting on [[14 November 2023]].",
        "Oslo, [[13 June 2024]] – Norvik recalls its pumps.\n\nThe chief executive apologised and told reporters so at a meeting on [[17 June]].",
        "Oslo, [[20 January 2022]] – Norvik starts building its mill.\n\nIt was granted its environmental permit in [[February 2022]], after 61 objections had been examined.",
        "Oslo, [[13 June 2024]] – Norvik recalls its pumps.\n\nThe council ratified it by 41 votes to 12 on [[19 June 2024]].",
    ),
    passes=(
        "Oslo, 8 November 2023 – Norvik is to cut 40 jobs.\n\nThe chief executive will meet staff on 14 November 2023.",
        "Oslo, 8 November 2023 – Norvik is to cut 40 jobs.\n\nThe chief executive told staff that a meeting follows on 14 November 2023.",
        "Norvik told staff at a meeting on 14 November 2023.",
    ),
)
def after_the_article(reading: Reading) -> Iterator[Disagreement]:
    """A sentence tells as past what its date puts after the day of the article.

    Compares: the day of the article (its date line, or given) with the days and months of clauses whose verbs are all past.
    Why it matters: nothing can be reported before it happened; one of the two dates is wrong.
    Cannot know: which; later additions to an article that keeps its old date.
    """
    article = reading.article
    today = article.reference_date
    if today is None:
        return
    own = next((d for d in reading.dates if d.earliest == d.latest == today and "year" not in d.inferred), None)
    for sentence in article.sentences:
        for date in dates_in(reading, sentence.start, sentence.end):
            day = _this_year(date, today)
            if date.granularity not in _PRECISE or day is None or day <= today or date.parts:
                continue
            if "day" in date.inferred or article.text.endswith((" for ", " from ", " by "), 0, date.span.start):
                continue  # 'tomorrow', 'a meeting for 22 October'
            if (day - today).days > 366 or (date.granularity != "day" and "year" in date.inferred):
                continue
            start, end = _clause(article.text, sentence, date)
            if _AHEAD.search(article.text, start, end) or not _PAST.search(article.text, start, end):
                continue
            sides = (Side(span=own.span, reading=f"read as the day of the article, {today}"),) if own else ()
            yield Disagreement(
                message=f"told as past, although {date.span.text} lies {(day - today).days} days after the article",
                sides=(*sides, Side(span=date.span, reading=f"read as {day.isoformat()}")),
                key=(today.isoformat(), day.isoformat()),
                why=f"the article is dated {today}",
                confidence=0.85,
            )


def _clause(text: str, sentence: Sentence, date: Date) -> tuple[int, int]:
    """The clause of a date; words in quotation marks and brackets are others."""
    start, end = sentence.start, sentence.end
    for match in _BORDER.finditer(text, sentence.start, sentence.end):
        if match.end() <= date.span.start:
            start = match.end()
        elif match.start() >= date.span.end:
            return start, match.start()
    return start, end


def _this_year(date: Date, today: Day) -> Day | None:
    """The day of a date; where its year is left out and the same day of this year lies just ahead, that day.

    A report that leaves the year out means the day nearest to its own: eleven months back it would tell the year.
    """
    if date.earliest is None or date.granularity != "day":
        return date.earliest
    if "year" in date.inferred and "month" not in date.inferred and date.earliest < today:
        try:
            ahead = date.earliest.replace(year=date.earliest.year + 1)
        except ValueError:
            return date.earliest
        if 0 < (ahead - today).days <= _AHEAD_DAYS < (today - date.earliest).days:
            return ahead
    return date.earliest

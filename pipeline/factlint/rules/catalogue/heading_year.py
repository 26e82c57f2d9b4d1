"""DAT104 heading-year: a sentence dated in another year than the heading it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.dated import dates_in, leading_date
from factlint.rules.registry import rule
from factlint.rules.wording import plainly
from factlint.values.article import Section, Sentence
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_LOOKS_BACK = re.compile(
    r"\b(?:(?<!that )(?<!which )(?<!who )had|has|have|since|until|before|originally|previously|earlier)\b"
)
_AHEAD = re.compile(r"\b(?:will|would|plan\w*|expect\w*|due|by|scheduled|to be|later|until|subsequent\w*)\b")
_CLOSE = 3  # years: a slip, or a sentence in the section next door


@rule(
    "DAT104",
    name="heading-year",
    category="date",
    severity="error",
    flags=(
        "2018\n\nIn May 2018, Norvik built a mill.\n\n[[2019]]\n\nIn [[May 2018]], Norvik opened a shop. In June, it hired ten people.",
        "2018\n\nIn May 2018, Norvik built a mill.\n\n[[2019]]\n\nIn [[May 2018]], Norvik opened a shop, on a site that had cost €9 million. In June, it hired ten people.",
        "2018\n\nIn May 2018, Norvik built a mill.\n\n[[2019]]\n\nOn 11 March, Norvik opened a shop. In [[October 2018]], it opened a mill in Moss.",
        "[[2018]]\n\nThe town awarded Norvik a contract in [[January 2019]], worth €5 million.\n\n2022\n\nIn May, Norvik opened a shop.",
    ),
    passes=(
        "2018\n\nThe town awarded Norvik a contract. It was renewed in May 2020. In June it hired ten people.",
        "2018\n\nNorvik promised a shop, which would open in May 2019.",
        "2018\n\nIn May 2018, Norvik built a mill.\n\n2019\n\nIn May 2019, Norvik opened a shop. It was closed in 2020.",
        "2018\n\nIt built a mill.\n\n2019\n\nIn 2018 Norvik had promised a shop; it opened in May.",
    ),
)
def heading_year(reading: Reading) -> Iterator[Disagreement]:
    """A sentence under a year's heading tells a date of another year.

    Compares: the year written in the first dated sentence of a section with the section's bare year, where the article
    has a section for that other year too, or where no date at all in the section is of its own year.
    Why it matters: the year of the sentence is wrong, or it stands in the wrong section.
    Cannot know: which; a sentence that looks back ('had', 'since') stays silent.
    """
    article = reading.article
    years = {section.year for section in article.sections if section.year is not None}
    seen: set[int] = set()
    for sentence in article.sentences:
        number = article.paragraphs[sentence.paragraph].section
        section = article.sections[number]
        if section.year is None or section.heading is None or article.paragraphs[sentence.paragraph].heading:
            continue
        dates = [d for d in dates_in(reading, sentence.start, sentence.end) if d.earliest is not None]
        leading = leading_date(reading, sentence) if dates else None
        if not dates or (number in seen and not _back(reading, section, sentence, leading)):
            continue
        if leading is not None or len(dates) == 1:
            seen.add(number)  # further down, a section may follow its story into other years
        date = leading or dates[0]
        if "year" in date.inferred or date.earliest is None or date.granularity not in ("day", "month", "year"):
            continue
        year = date.earliest.year
        if year == section.year or _LOOKS_BACK.search(article.text, date.span.end, sentence.end):
            continue
        if leading is None or year not in years:
            # Not at the head of its sentence, or of a year without a section: only where nothing is of the heading's year.
            if (leading is None and len(dates) > 1) or not _stray(
                reading, section, sentence, date, leads=leading is not None
            ):
                continue
        yield Disagreement(
            message=f"a sentence dated {date.span.text} stands under {section.year}",
            sides=(
                Side(span=section.heading, reading=f"read as the heading of {section.year}"),
                Side(span=date.span, reading=f"read as {plainly(date.value)} (written)"),
            ),
            key=(str(section.year), date.value),
            why="sections headed by a year tell what happened in it"
            + (f", and {year} has a section of its own" if year in years else ", and no date of this one lies in it"),
            confidence=0.85 if year in years else 0.75,
        )


def _back(reading: Reading, section: Section, sentence: Sentence, leading: Date | None) -> bool:
    """Whether a sentence further down opens with a day or month of a year shortly before, in the plain past: no story runs backwards."""
    if leading is None or leading.earliest is None or section.year is None or leading.granularity == "year":
        return False
    early = section.year - _CLOSE <= leading.earliest.year < section.year
    return early and not _LOOKS_BACK.search(reading.article.text, sentence.start, sentence.end)


def _stray(reading: Reading, section: Section, sentence: Sentence, date: Date, *, leads: bool) -> bool:
    """Whether a sentence in the plain past tells a day or month of a year close by: it opens the section with it, or the section has
    no date of its own year at all."""
    assert date.earliest is not None
    assert section.year is not None
    assert section.heading is not None
    text = reading.article.text
    if date.granularity == "year" or abs(date.earliest.year - section.year) > _CLOSE:
        return False
    if _LOOKS_BACK.search(text, sentence.start, date.span.start) or _AHEAD.search(text, sentence.start, sentence.end):
        return False
    if leads:
        return True
    others = dates_in(reading, section.heading.end, section.end)
    return not any(
        d.earliest is None or d.latest is None or d.earliest.year <= section.year <= d.latest.year for d in others
    )

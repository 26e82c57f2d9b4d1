"""DAT104 heading-year: a sentence dated in another year than the heading it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.dated import leading_date
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_LOOKS_BACK = re.compile(r"\b(?:had|has|have|since|until|after|following|before|originally|previously|earlier)\b")


@rule(
    "DAT104",
    name="heading-year",
    category="date",
    severity="error",
    flags=(
        "2018\n\nIn May 2018, Norvik built a mill.\n\n[[2019]]\n\nIn [[May 2018]], Norvik opened a shop. In June, it hired ten people.",
    ),
    passes=(
        "2018\n\nIn May 2018, Norvik built a mill.\n\n2019\n\nIn May 2019, Norvik opened a shop. It was closed in 2020.",
        "2018\n\nIt built a mill.\n\n2019\n\nIn 2018 Norvik had promised a shop; it opened in May.",
    ),
)
def heading_year(reading: Reading) -> Iterator[Disagreement]:
    """A sentence under a year's heading opens with a date of another year that has a section of its own.

    Compares: the year written at the head of the first dated sentence of a section with the section's bare year, where
    the article has a section for that other year too.
    Why it matters: the year of the sentence is wrong, or it stands in the wrong section.
    Cannot know: which; a sentence that looks back ('had', 'since') stays silent.
    """
    article = reading.article
    years = {section.year for section in article.sections if section.year is not None}
    opened: set[int] = set()
    for sentence in article.sentences:
        number = article.paragraphs[sentence.paragraph].section
        section = article.sections[number]
        if section.year is None or section.heading is None or article.paragraphs[sentence.paragraph].heading:
            continue
        date = leading_date(reading, sentence)
        if date is None or number in opened:
            continue
        opened.add(number)  # further down, a section may follow its story into other years
        if "year" in date.inferred or date.earliest is None or date.granularity in ("decade", "century", "interval"):
            continue
        year = date.earliest.year
        if year == section.year or year not in years or _LOOKS_BACK.search(article.text, date.span.end, sentence.end):
            continue
        yield Disagreement(
            message=f"a sentence dated {date.span.text} stands under {section.year}, although {year} has a section of its own",
            sides=(
                Side(span=section.heading, reading=f"read as the heading of {section.year}"),
                Side(span=date.span, reading=f"read as {date.value} (written)"),
            ),
            key=(str(section.year), date.value),
            why="sections headed by a year tell what happened in it",
            confidence=0.85,
        )

"""DAT105 out-of-order: a telling in order of time that steps back."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.rules.dated import leading_date
from factlint.rules.registry import rule
from factlint.rules.wording import plainly
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date


@rule(
    "DAT105",
    name="out-of-order",
    category="date",
    severity="hint",
    flags=("In [[March 2014]], Norvik opened a mill. In [[February 2014]], it hired ten people.",),
    passes=(
        "In February 2014, Norvik opened a mill. In March 2014, it hired ten people.",
        "In 2014, Norvik grew. In May 2014, it hired ten people.",
    ),
)
def out_of_order(reading: Reading) -> Iterator[Disagreement]:
    """A sentence opens with a date that lies before the date that opens the one before it.

    Compares: the dates at the heads of following sentences in one section; dates of which one contains the other agree.
    Why it matters: a telling in order of time that steps back may hold a wrong date, or two sentences were swapped.
    Cannot know: whether the step back is meant.
    """
    article = reading.article
    previous: Date | None = None
    section = -1
    for sentence in article.sentences:
        paragraph = article.paragraphs[sentence.paragraph]
        if paragraph.section != section:
            section, previous = paragraph.section, None
        if paragraph.heading:
            continue
        date = leading_date(reading, sentence)
        if date is None or date.earliest is None or date.latest is None or date.granularity in ("decade", "century"):
            continue
        if previous is not None and previous.earliest is not None and date.latest < previous.earliest:
            yield Disagreement(
                message=f"{date.span.text} is told after {previous.span.text}",
                sides=(
                    Side(span=previous.span, reading=f"read as {plainly(previous.value)}"),
                    Side(span=date.span, reading=f"read as {plainly(date.value)}"),
                ),
                key=(previous.value, date.value),
                why="the sentences around are told in order of time",
                confidence=0.6,
            )
        previous = date

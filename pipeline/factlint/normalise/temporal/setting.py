"""What does not change while an article is read: its headings' years, its day of writing, its manner of telling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.lexer import Tokens
from factlint.normalise.temporal.business_year import BusinessYear
from factlint.normalise.temporal.course import Course
from factlint.normalise.temporal.headings import HeadingYear
from factlint.normalise.temporal.report_period import ReportPeriod
from factlint.values.article import Article
from factlint.values.span import Span

_BEGINNING = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """`reference` is the day of writing and `reference_span` its dateline; `news` tells that the text counts
    from that day ('yesterday') rather than from date to date. `course` is the way that the story takes.
    `written` is the day of writing as the text states it, with its place; `fiscal` is the business year and `period`
    what an annual report covers; `plain` are nouns that name no happening."""

    article: Article
    tokens: Tokens
    reference: date | None
    reference_span: Span | None
    news: bool
    headings: tuple[HeadingYear | None, ...]
    course: Course
    written: tuple[date, Span] | None = None
    fiscal: BusinessYear | None = None
    period: ReportPeriod | None = None
    plain: frozenset[str] = frozenset()

    def recurs(self, offset: int) -> bool:
        """Whether the offset lies where the text states the end of the business year, a day of every year."""
        return self.fiscal is not None and self.fiscal.start <= offset < self.fiscal.end

    def report(self, told: int | None, offset: int) -> ReportPeriod | None:
        """The period that the article reports on, where its paragraph at `offset` has told no date; `told` is the
        paragraph of the date told last."""
        return self.period if told is None or told != self.article.paragraph_index(offset) else None

    def heading(self, offset: int) -> HeadingYear | None:
        """The year heading that the offset stands under, None where it is the heading itself."""
        if not self.article.paragraphs:
            return None
        paragraph = self.article.paragraph_at(offset)
        return None if paragraph.heading else self.headings[paragraph.section]


def tells_from_today(forms: Sequence[Form], reference: date | None) -> bool:
    """Whether a text with a day of writing counts from that day, as news does.

    A chronicle that merely has a day of writing names years far from it again and again; news says
    'yesterday' and 'last month', mostly at its very beginning, and names few years.
    """
    if reference is None:
        return False
    pointing = far = 0
    for form in forms:
        if form.kind == "deictic" or form.relation in ("ago", "last", "this") or form.unit == "WD":
            pointing += 1
            if form.start < _BEGINNING and form.shift != 0 and form.value != "attributive":
                return True
        elif any(abs(year - reference.year) > 1 for year in _years(form)):
            far += 1
    return far < 4 or pointing * 4 >= far


def _years(form: Form) -> list[int]:
    parts = (form.low, form.high) if form.kind == "range" else (form,)
    return [part.year for part in parts if part is not None and part.kind == "date" and part.year is not None]

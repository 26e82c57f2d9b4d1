"""The running time of a text: which dates told so far the next one is to be read from.

What a date leaves out is looked for in this order, first found first taken; `basis` tells each time which it was:

1. the mention itself, and the business year that the article states (`calendar` where the calendar tells the rest:
   a holiday's day, the century of a year of two digits, the days of a business year);
2. the `heading` it stands under, when that is a bare year; in an annual report the period that its title names
   (`heading`), for 'the previous year', 'at year-end', 'the first half';
3. a date that it points at: 'the following month', 'two days later', 'two days after the listing' (`anchor`);
4. in news (a text with a day of writing from which it counts: 'yesterday', 'last week'): a date of the same
   `sentence` with a written year, else the day of writing (`reference_date`), on the side of it that the tense tells;
5. elsewhere, where the text states when it was written (a masthead, a note of its revision, a letter's close): that day
   (`reference_date`) for 'this year', 'two years ago', 'this spring' and for what is still to come ('will open in May');
6. else the course of the telling (`course`): the year that makes the story go on in the likeliest way, given
   what was told before it and what is told after it. Its basis is the date that the year was read from: one of the
   same `sentence`, the same `paragraph`, or the `narrative` before or after; or the `heading` where that names years;
7. the day of writing (`reference_date`);
8. nothing: the year stays unknown (XXXX), as it does for what happens every year ('every 1 April', 'typically in May').

A date in an aside (in brackets, in a relative clause, planned, compared with, or come back from at once) is a date,
but does not carry the telling: what follows is read from the date before it. `course` decides what is an aside.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.point import Point
from factlint.normalise.temporal.setting import Setting
from factlint.values.span import Span
from factlint.values.temporal import Basis

_REMEMBERED = 30
_OPENING = 6


@dataclass(frozen=True, slots=True)
class Told:
    """A date that was told, and where; whether its year was written, and whether it opens its sentence."""

    point: Point
    span: Span
    sentence: int
    paragraph: int
    written: bool = True
    opens: bool = False


@dataclass(slots=True)
class Narrative:
    """The state of the telling while the forms of an article are read in order."""

    setting: Setting
    carried: Told | None = None
    recent: Told | None = None
    history: list[Told] = field(default_factory=list)
    dated: list[Told] = field(default_factory=list)

    def note(self, point: Point, form: Form) -> None:
        """Takes a resolved date into account."""
        article = self.setting.article
        if (
            point.year is None
            and point.week is None
            and point.first is None
            and point.decade is None
            and point.century is None
        ):
            return
        told = Told(
            point,
            article.span(form.start, form.end),
            article.sentence_index(form.start),
            article.paragraph_index(form.start),
            form.year is not None,
            form.start - article.sentences[article.sentence_index(form.start)].start <= _OPENING
            if article.sentences
            else False,
        )
        self.recent = told
        self.history.append(told)
        if len(self.history) > 12:
            del self.history[0]
        self.dated.append(told)
        if len(self.dated) > 2 * _REMEMBERED:
            del self.dated[:_REMEMBERED]
        if self._aside(point, form):
            return
        if (
            point.granularity == "year"
            and self.carried is not None
            and self.carried.point.year == point.year
            and self.carried.point.month is not None
        ):
            return
        self.carried = told

    def anchor(self, offset: int) -> Told | None:
        """The date that 'the following month' or 'a year later' counts from."""
        sentence = self.setting.article.sentence_index(offset)
        if self.recent is not None and self.recent.sentence == sentence:
            return self.recent
        if self.carried is not None:
            return self.carried
        return self.recent

    def counted_from(self, offset: int) -> Told | None:
        """The date that 'five years later' counts from: at the beginning of a sentence the one that the sentence
        before it in the paragraph told, be it one come back to."""
        article = self.setting.article
        sentence = article.sentence_index(offset)
        begins = not article.text[article.sentences[sentence].start : offset].strip() if article.sentences else False
        recent = self.recent
        if (
            begins
            and recent is not None
            and recent.sentence == sentence - 1
            and recent.written
            and (recent.opens or self.setting.news)
        ):
            if recent.paragraph == article.paragraph_index(offset):
                return recent
        return self.anchor(offset)

    def nearest(self, offset: int, *, firm: bool = False) -> Told | None:
        """The date that 'that year' means: the last one of this sentence or the one before it, asides too; but not
        one that was compared with, where 'the end of the year' is told (`firm`)."""
        sentence = self.setting.article.sentence_index(offset)
        before = [told for told in self.history if told.sentence == sentence - 1] if firm else []
        if before and before[0].opens and not (self.history and self.history[-1].sentence == sentence):
            return before[0]
        if self.history and self.history[-1].sentence >= sentence - 1:
            return self.history[-1]
        return self.anchor(offset)

    def far(self, told: Told, offset: int) -> bool:
        """Whether a date was told too long ago, in another section, to be counted from by name."""
        article = self.setting.article
        here = article.paragraph_index(offset)
        same = article.paragraphs[told.paragraph].section == article.paragraphs[here].section
        return not same and article.sentence_index(offset) - told.sentence > 10

    def basis(self, told: Told, offset: int) -> Basis:
        """How near the date that was read from is."""
        return self.basis_at(told.span.start, told.span.end, offset)

    def basis_at(self, start: int, end: int, offset: int) -> Basis:
        """How near the date from `start` to `end` is."""
        article = self.setting.article
        kind = "narrative"
        if article.sentence_index(start) == article.sentence_index(offset):
            kind = "sentence"
        elif article.paragraph_index(start) == article.paragraph_index(offset):
            kind = "paragraph"
        return Basis(kind=kind, span=article.span(start, end))

    def _aside(self, point: Point, form: Form) -> bool:
        if point.granularity in ("decade", "century") or form.relation in ("previous", "last") or form.direction < 0:
            return True
        return form.start in self.setting.course.asides

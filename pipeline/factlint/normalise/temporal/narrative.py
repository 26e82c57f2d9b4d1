"""The running time of a text: which dates told so far the next one is to be read from.

The order in which an unwritten year is looked for, first found first taken:

1. the mention itself;
2. the heading it stands under, when that names one year;
3. an earlier date of the same sentence;
4. an earlier date of the same paragraph that carries the narrative;
5. the narrative before it (the last date that carried it, in the section or before);
6. in news, instead of 4 and 5: the day of writing, on the side of it that the tense tells;
7. nothing: the year stays unknown (XXXX).

A date in an aside (in brackets, in a relative clause, after 'since' or 'had', or of a year that is not the
heading's) is a date, but does not carry the narrative.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.point import Point
from factlint.normalise.temporal.setting import Setting
from factlint.values.span import Span
from factlint.values.temporal import Basis

_REMEMBERED = 60


@dataclass(frozen=True, slots=True)
class Told:
    """A date that was told, and where."""

    point: Point
    span: Span
    sentence: int
    paragraph: int
    written: bool = True


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

    def nearest(self, offset: int) -> Told | None:
        """The date that 'that year' means: the last one of this sentence or the one before it, asides too."""
        sentence = self.setting.article.sentence_index(offset)
        if self.history and self.history[-1].sentence >= sentence - 1:
            return self.history[-1]
        return self.anchor(offset)

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

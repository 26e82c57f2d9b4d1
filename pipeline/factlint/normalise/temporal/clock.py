"""Times of day, on the day that their sentence names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.resolved import Resolved
from factlint.normalise.temporal.setting import Setting
from factlint.values.temporal import Basis, Timex


def resolve_clocks(clocks: Sequence[Form], days: Sequence[Resolved], setting: Setting) -> Iterator[Resolved]:
    """Each time of day with the day of its sentence, else the one told last in its paragraph or, for
    hours and minutes, the one before it, else unknown.

    `days` are the dates of day precision in order of start. A part of the day without a determiner
    ('at night') stays without a day.
    """
    ordered = sorted(days, key=lambda item: item.form.start)
    starts = [item.form.start for item in ordered]
    for form in clocks:
        found = None
        if form.clock is not None or setting.tokens.word(form.first).lower() == "the":
            found = _day_of(form, ordered, bisect_left(starts, form.start), setting)
        day = found.point.timex if found is not None and found.point is not None else "XXXX-XX-XX"
        value = f"{day}T{form.clock or form.part}"
        basis = None
        if found is not None:
            told, here = found.form.start, form.start
            article = setting.article
            kind = "narrative"
            if article.sentence_index(told) == article.sentence_index(here):
                kind = "sentence"
            elif article.paragraph_index(told) == article.paragraph_index(here):
                kind = "paragraph"
            basis = Basis(kind=kind, span=article.span(told, found.form.end))
        yield Resolved(
            form=form, layer="times", value=value, timex=Timex(type="TIME", value=value),
            inferred=("year", "month", "day") if found else (), basis=basis,
        )  # fmt: skip


def _day_of(form: Form, days: Sequence[Resolved], at: int, setting: Setting) -> Resolved | None:
    article = setting.article
    sentence = article.sentence_index(form.start)
    following = days[at] if at < len(days) else None
    if following is not None and article.sentence_index(following.form.start) == sentence:
        return following
    before = days[at - 1] if at else None
    if before is not None:
        told, here = article.paragraph_index(before.form.start), article.paragraph_index(form.start)
        same = article.paragraphs[told].section == article.paragraphs[here].section
        if told == here or (form.clock is not None and told == here - 1 and same):
            return before
    return None

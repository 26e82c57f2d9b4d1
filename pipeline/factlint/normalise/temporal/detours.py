"""Dates that the telling comes back from: 'cancelled in 2020' inside the story of 2018."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.extract.temporal.form import Form
from factlint.values.article import Article


def find_detours(article: Article, forms: Sequence[Form]) -> frozenset[int]:
    """Starts of the dates with a written year from which the text returns.

    A date is a detour when the next written year of its section lies between the year told before it and
    its own: the text went ahead (or back) and came back. Such a date does not carry the narrative.
    """
    written = [
        (part.start, part.year, article.paragraph_at(part.start).section)
        for form in forms
        for part in _dated(form)
        if part.year is not None
    ]
    detours: set[int] = set()
    before: int | None = None
    for index, (start, year, section) in enumerate(written):
        following = written[index + 1] if index + 1 < len(written) else None
        if before is not None and following is not None and following[2] == section and year != before:
            if before <= following[1] < year or year < before <= following[1]:
                detours.add(start)
                continue
        before = year
    return frozenset(detours)


def _dated(form: Form) -> list[Form]:
    parts = [form.low, form.high] if form.kind == "range" else [form]
    return [part for part in parts if part is not None and part.kind == "date" and not part.short_year and not part.bc]

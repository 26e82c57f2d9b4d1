"""Resolved forms into the values of the layers, with their ids."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from factlint.normalise.temporal.resolved import Resolved
from factlint.values.article import Article
from factlint.values.temporal import Date, Temporal


class Layers(NamedTuple):
    """The layers, each in order of start."""

    dates: tuple[Date, ...]
    times: tuple[Temporal, ...]
    durations: tuple[Temporal, ...]
    recurrences: tuple[Temporal, ...]


def number(article: Article, resolved: Iterable[Resolved]) -> Layers:
    """The items with ids counted from 1 in order of start; the ends of interval date-3 are date-3a and date-3b."""
    ordered = sorted(resolved, key=lambda item: item.form.start)
    dates = [item for item in ordered if item.layer == "dates"]
    layers: dict[str, tuple[Temporal, ...]] = {}
    for layer, prefix in (("times", "time"), ("durations", "duration"), ("recurrences", "recurrence")):
        chosen = (item for item in ordered if item.layer == layer)
        layers[layer] = tuple(_temporal(article, item, f"{prefix}-{n}") for n, item in enumerate(chosen, 1))
    return Layers(
        dates=tuple(_date(article, item, f"date-{n}") for n, item in enumerate(dates, 1)),
        times=layers["times"],
        durations=layers["durations"],
        recurrences=layers["recurrences"],
    )


def _date(article: Article, item: Resolved, key: str) -> Date:
    form = item.form
    span = article.span(form.start, form.end)
    if item.low is not None or item.high is not None:
        parts = tuple(
            _date(article, part, f"{key}{letter}")
            for part, letter in ((item.low, "a"), (item.high, "b"))
            if part is not None
        )
        return Date(
            id=key, span=span, value=item.value, granularity="interval", timex=item.timex, parts=parts,
            earliest=parts[0].earliest if item.low is not None else None,
            latest=parts[-1].latest if item.high is not None else None,
            inferred=tuple(dict.fromkeys(name for part in parts for name in part.inferred)),
            basis=next((part.basis for part in parts if part.basis is not None), None),
            impossible=any(part.impossible for part in parts), recognizer=form.recognizer,
        )  # fmt: skip
    point = item.point
    earliest: date | None = None
    latest: date | None = None
    impossible = False
    granularity: object = "day"
    if point is not None:
        earliest, latest = point.days
        impossible = not point.exists
        granularity = point.granularity
    return Date(
        id=key, span=span, value=item.value, earliest=earliest, latest=latest,
        granularity=granularity,  # type: ignore[arg-type]
        timex=item.timex, modifier=item.modifier, inferred=item.inferred, basis=item.basis,
        weekday=form.weekday, impossible=impossible, recognizer=form.recognizer,
    )  # fmt: skip


def _temporal(article: Article, item: Resolved, key: str) -> Temporal:
    form = item.form
    return Temporal(
        id=key, span=article.span(form.start, form.end), value=item.value, timex=item.timex, modifier=item.modifier,
        inferred=item.inferred, basis=item.basis, recognizer=form.recognizer,
    )  # fmt: skip

"""Dates, times, durations and recurrences of an article, read in their context."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factlint.values.article import Article
from factlint.values.temporal import Date, Temporal


@dataclass(frozen=True, slots=True, kw_only=True)
class TemporalLayers:
    """All temporal items, each layer in order of start; `reference_date` is the day the article was written."""

    dates: tuple[Date, ...] = ()
    times: tuple[Temporal, ...] = ()
    durations: tuple[Temporal, ...] = ()
    recurrences: tuple[Temporal, ...] = ()
    reference_date: date | None = None


def read_temporal(article: Article, language: str = "en") -> TemporalLayers:
    """The temporal items of `article`."""
    return TemporalLayers(reference_date=article.reference_date)

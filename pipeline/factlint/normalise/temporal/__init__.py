"""Dates, times, durations and recurrences of an article, read in their context."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factlint.extract.temporal import find_forms
from factlint.languages import load
from factlint.normalise.temporal.business_year import find_business_year
from factlint.normalise.temporal.course import chart
from factlint.normalise.temporal.dateline import find_dateline
from factlint.normalise.temporal.headings import HeadingYear, heading_years
from factlint.normalise.temporal.items import number
from factlint.normalise.temporal.report_period import ReportPeriod, find_report_period
from factlint.normalise.temporal.resolve import Resolver
from factlint.normalise.temporal.setting import Setting, tells_from_today
from factlint.normalise.temporal.stops import find_stops
from factlint.normalise.temporal.writing import find_writing
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
    """The temporal items of `article`; `reference_date` is the article's own or else what a dateline states."""
    forms, tokens = find_forms(article, language)
    reference, place = article.reference_date, None
    dateline = find_dateline(article, forms)
    if dateline is not None and (reference is None or dateline[0] == reference):
        reference, place = dateline
    fiscal = find_business_year(article, forms)
    period = find_report_period(article, forms, fiscal)
    headings = tuple(heading or _titled(period) for heading in heading_years(article))
    written = dateline or find_writing(article, forms)
    # A report's 'this year' is mostly the one that it is on.
    today = written[0].year if written is not None and period is None else None
    setting = Setting(
        article=article,
        tokens=tokens,
        reference=reference,
        reference_span=place,
        news=tells_from_today(forms, reference),
        headings=headings,
        written=written,
        fiscal=fiscal,
        period=period,
        plain=frozenset(load(language, "temporal")["plain"]["nouns"]),
        course=chart(tuple(find_stops(article, forms, today)), headings),
    )
    resolved = list(Resolver(setting, fiscal).read(forms))
    layers = number(article, resolved)
    return TemporalLayers(
        dates=layers.dates,
        times=layers.times,
        durations=layers.durations,
        recurrences=layers.recurrences,
        reference_date=reference,
    )


def _titled(period: ReportPeriod | None) -> HeadingYear | None:
    """The years of a report's title as those of a heading above all others."""
    if period is None:
        return None
    first, last = period.first, period.last
    months = (first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return HeadingYear(first.year, last.year, period.span, strict=False, months=months)

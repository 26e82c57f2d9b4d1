"""One article through all the stages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from factlint.events import read_events
from factlint.facts import read_facts
from factlint.normalise.money import read_money
from factlint.normalise.names import read_names
from factlint.normalise.temporal import read_temporal
from factlint.rules import check
from factlint.text import build_article
from factlint.values.findings import Finding
from factlint.values.reading import Reading
from factlint.values.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What was read, and what was found in it."""

    reading: Reading
    findings: tuple[Finding, ...]


def analyse(
    text: str,
    *,
    id: str = "article",
    source: str = "",
    title: str | None = None,
    reference_date: date | None = None,
    settings: Settings | None = None,
) -> Analysis:
    """Reads and checks one decoded article. Pure: the same text and settings give the same analysis."""
    settings = settings or Settings()
    article = build_article(text, id=id, source=source, title=title, reference_date=reference_date)
    reading = read(article_reading=Reading(article=article), settings=settings)
    return Analysis(reading=reading, findings=check(reading, settings))


def read(*, article_reading: Reading, settings: Settings) -> Reading:
    """The layers of an article, stage by stage."""
    article = article_reading.article
    language = settings.language
    temporal = read_temporal(article, language)
    if article.reference_date is None and temporal.reference_date is not None:
        article = replace(article, reference_date=temporal.reference_date)
    amounts = read_money(article, temporal, language)
    names = read_names(article, settings)
    reading = Reading(
        article=article,
        dates=temporal.dates,
        times=temporal.times,
        durations=temporal.durations,
        recurrences=temporal.recurrences,
        money=amounts.money,
        quantities=amounts.quantities,
        names=names,
    )
    reading = replace(reading, events=read_events(reading, language))
    return replace(reading, facts=read_facts(reading, language))

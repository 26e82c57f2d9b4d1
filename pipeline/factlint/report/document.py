"""The result document: a reading and its findings as plain JSON values, offsets into the original text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from factlint.report.place import Lines
from factlint.values.article import Article
from factlint.values.events import Event
from factlint.values.facts import DateValue, EntityValue, Fact, FactValue, MoneyValue, QuantityValue
from factlint.values.findings import Finding, Side
from factlint.values.names import Entity
from factlint.values.quantity import Money, Quantity
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Basis, Date, Temporal, Timex

SCHEMA_VERSION = "1"
Json = dict[str, Any]


def to_document(reading: Reading, findings: Iterable[Finding]) -> Json:
    """The document of `CONTRACT`'s shape; every span reads `original[start:end] == text`."""
    writer = _Writer(reading.article)
    article = reading.article
    return {
        "schema_version": SCHEMA_VERSION,
        "document": {
            "id": article.id,
            "source": article.source,
            "title": article.title,
            "sha256": article.sha256,
            "length": len(article.original),
            "words": len(article.original.split()),
            "reference_date": _day(article.reference_date),
            "model": reading.names.model,
        },
        "dates": [writer.date(d) for d in reading.dates],
        "times": [writer.temporal(t) for t in reading.times],
        "durations": [writer.temporal(t) for t in reading.durations],
        "recurrences": [writer.temporal(t) for t in reading.recurrences],
        "money": [writer.money(m) for m in reading.money],
        "quantities": [writer.quantity(q) for q in reading.quantities],
        "organizations": [writer.entity(e) for e in reading.names.organizations],
        "persons": [writer.entity(e) for e in reading.names.persons],
        "places": [writer.entity(e) for e in reading.names.places],
        "events": [writer.event(e) for e in reading.events],
        "facts": [writer.fact(f) for f in reading.facts],
        "findings": [writer.finding(f) for f in findings],
    }


def decimal_text(number: Decimal) -> str:
    """Plain decimal digits: no exponent, no trailing zeros after the point."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _timex(timex: Timex) -> Json:
    return {"type": timex.type, "value": timex.value, "mod": timex.mod}


class _Writer:
    """Writes values with their offsets translated into the original text."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.lines = Lines(article.original)

    def span(self, span: Span) -> Json:
        start, end = self.article.to_original(span.start, span.end)
        return {"start": start, "end": end, "text": self.article.original[start:end]}

    def basis(self, basis: Basis | None) -> Json | None:
        if basis is None:
            return None
        place = self.span(basis.span) if basis.span else {"start": None, "end": None, "text": None}
        return {"kind": basis.kind, **place}

    def date(self, item: Date) -> Json:
        return {
            "id": item.id,
            **self.span(item.span),
            "value": item.value,
            "earliest": _day(item.earliest),
            "latest": _day(item.latest),
            "granularity": item.granularity,
            "modifier": item.modifier,
            "timex3": _timex(item.timex),
            "parts": [self.date(part) for part in item.parts],
            "inferred": list(item.inferred),
            "basis": self.basis(item.basis),
            "recognizer": item.recognizer,
        }

    def temporal(self, item: Temporal) -> Json:
        return {
            "id": item.id,
            **self.span(item.span),
            "value": item.value,
            "modifier": item.modifier,
            "timex3": _timex(item.timex),
            "inferred": list(item.inferred),
            "basis": self.basis(item.basis),
            "recognizer": item.recognizer,
        }

    def money(self, item: Money) -> Json:
        return {
            "id": item.id,
            **self.span(item.span),
            "currency": item.currency,
            "currency_candidates": list(item.candidates),
            "low": decimal_text(item.low),
            "high": decimal_text(item.high),
            "modifier": item.modifier,
            "per": item.per,
            "inferred": list(item.inferred),
            "basis": self.basis(item.basis),
            "linked_to": item.linked_to,
            "link": item.link,
            "recognizer": item.recognizer,
        }

    def quantity(self, item: Quantity) -> Json:
        return {
            "id": item.id,
            **self.span(item.span),
            "low": decimal_text(item.low),
            "high": decimal_text(item.high),
            "unit": item.unit,
            "modifier": item.modifier,
            "linked_to": item.linked_to,
            "link": item.link,
            "recognizer": item.recognizer,
        }

    def entity(self, item: Entity) -> Json:
        return {
            "id": item.id,
            "name": item.name,
            "type": item.type,
            "aliases": list(item.aliases),
            "acronym": item.acronym,
            "legal_suffix": item.legal_suffix,
            "former_names": list(item.former_names),
            "parent": item.parent,
            "subject": item.subject,
            "mentions": [
                {**self.span(m.span), "source": m.source, "confidence": round(m.confidence, 3)} for m in item.mentions
            ],
        }

    def event(self, item: Event) -> Json:
        return {
            "id": item.id,
            "type": item.type,
            **self.span(item.span),
            "status": item.status,
            "date": item.date,
            "date_id": item.date_id,
            "money": list(item.money),
            "money_roles": list(item.money_roles),
            "participants": [{"role": p.role, p.kind: p.entity, "name": p.name} for p in item.participants],
            "object": self.span(item.object) if item.object else None,
            "place": item.place,
            "source": self.span(item.source) if item.source else None,
            "same_as": item.same_as,
        }

    def fact(self, item: Fact) -> Json:
        q = item.qualifiers
        return {
            "id": item.id,
            "subject": item.subject,
            "property": item.property,
            "value": _value(item.value),
            "qualifiers": {
                "status": q.status,
                "point_in_time": q.point_in_time,
                "start": q.start,
                "end": q.end,
                "about": q.about,
                "role": q.role,
                "source": q.source,
                "revised": q.revised,
            },
            "evidence": [self.span(s) for s in item.evidence],
            "event": item.event_id,
        }

    def side(self, side: Side) -> Json:
        span = self.span(side.span)
        line, column = self.lines.at(span["start"])
        before, after = self.lines.around(span["start"], span["end"])
        return {**span, "reading": side.reading, "line": line, "column": column, "before": before, "after": after}

    def finding(self, item: Finding) -> Json:
        return {
            "rule": item.rule,
            "name": item.name,
            "category": item.category,
            "severity": item.severity,
            "confidence": round(item.confidence, 3),
            "message": item.message,
            "why": item.why,
            "spans": [self.side(s) for s in item.sides],
            "suggestions": [
                {
                    "start": (place := self.span(s.span))["start"],
                    "end": place["end"],
                    "replacement": s.replacement,
                    "safe": s.safe,
                }
                for s in item.suggestions
            ],
            "fingerprint": item.fingerprint,
        }


def _value(value: FactValue) -> Json:
    if isinstance(value, DateValue):
        return {
            "type": "date", "value": value.edtf, "earliest": _day(value.earliest), "latest": _day(value.latest),
            "date": value.date_id,
        }  # fmt: skip
    if isinstance(value, MoneyValue):
        return {
            "type": "money", "currency": value.currency, "low": decimal_text(value.low),
            "high": decimal_text(value.high), "modifier": value.modifier, "money": value.money_id,
        }  # fmt: skip
    if isinstance(value, QuantityValue):
        return {
            "type": "quantity", "unit": value.unit, "low": decimal_text(value.low),
            "high": decimal_text(value.high), "modifier": value.modifier, "quantity": value.quantity_id,
        }  # fmt: skip
    if isinstance(value, EntityValue):
        return {"type": "entity", "entity": value.entity, "name": value.name}
    return {"type": "text", "text": value.text}

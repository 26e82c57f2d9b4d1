"""Findings: what disagrees, where, and how each side was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factlint.values.span import Span

Severity = Literal["error", "warning", "hint"]
Category = Literal["text", "name", "date", "money", "number", "event"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "hint")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One place of a disagreement: the quote, and how it was read and from what ('' where plain)."""

    span: Span
    reading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A possible edit: replace `span` by `replacement`. `safe` only if it cannot change a fact."""

    span: Span
    replacement: str
    safe: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """What a rule yields; the engine adds the rule's own data and the fingerprint.

    `key` is what is compared, as normalised words that do not depend on offsets: it makes the
    fingerprint, so that a finding keeps it when the text around it changes.
    """

    message: str
    sides: tuple[Side, ...]
    key: tuple[str, ...]
    why: str = ""
    confidence: float = 0.9
    suggestions: tuple[Suggestion, ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A disagreement with the rule that told it."""

    rule: str
    name: str
    category: Category
    severity: Severity
    confidence: float
    message: str
    why: str
    sides: tuple[Side, ...]
    suggestions: tuple[Suggestion, ...]
    fingerprint: str

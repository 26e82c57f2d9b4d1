"""Amounts of money and quantities of an article, read in their context."""

from __future__ import annotations

from dataclasses import dataclass

from factlint.normalise.temporal import TemporalLayers
from factlint.values.article import Article
from factlint.values.quantity import Money, Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyLayers:
    """Amounts and quantities, each in order of start."""

    money: tuple[Money, ...] = ()
    quantities: tuple[Quantity, ...] = ()


def read_money(article: Article, temporal: TemporalLayers, language: str = "en") -> MoneyLayers:
    """The amounts and quantities of `article`; what is a date is no quantity."""
    return MoneyLayers()

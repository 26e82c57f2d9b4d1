"""Organisations, persons and places of an article: mentions grouped into entities."""

from __future__ import annotations

from factlint.values.article import Article
from factlint.values.names import Names
from factlint.values.settings import Settings


def read_names(article: Article, settings: Settings) -> Names:
    """The names of `article`, grouped."""
    return Names()

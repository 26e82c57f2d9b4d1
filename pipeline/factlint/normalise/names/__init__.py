"""Organisations, persons and places of an article: mentions grouped into entities."""

from __future__ import annotations

from factlint.normalise.names.read import read_names

__all__ = ["read_names"]

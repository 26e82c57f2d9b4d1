"""Temporal expressions as the text writes them, before the context says which day or year they mean."""

from factlint.extract.temporal.find import find_forms

__all__ = ["find_forms"]

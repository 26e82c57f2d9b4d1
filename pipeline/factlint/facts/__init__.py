"""Facts of an article: subject, property, value, qualifiers, evidence."""

from factlint.facts.read import read_facts

__all__ = ["read_facts"]

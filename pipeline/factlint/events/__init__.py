"""Events told in an article: triggers with their participants, date, money and status."""

from factlint.events.read import read_events

__all__ = ["read_events"]

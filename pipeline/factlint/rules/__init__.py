"""Rules compare what was read and yield findings; one rule a file in `catalogue`."""

from factlint.rules.engine import check
from factlint.rules.registry import Rule, all_rules, rule

__all__ = ["Rule", "all_rules", "check", "rule"]

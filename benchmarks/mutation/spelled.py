"""Numbers in words and as ordinals."""

from __future__ import annotations

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def spelled(number: int) -> str:
    """'seven' up to twelve, '13' from there on."""
    return WORDS[number - 1] if 1 <= number <= len(WORDS) else str(number)


def ordinal(number: int) -> str:
    """'21st'."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"

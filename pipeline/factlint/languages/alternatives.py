"""Words of a language as the alternatives of a pattern, the longest first: no word hides a longer one that begins with it."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Alternatives of `words`, which are parts of regular expressions themselves."""
    return "|".join(_longest_first(words))


def literally(words: Iterable[str]) -> str:
    """Alternatives of `words` as they are written."""
    return "|".join(map(re.escape, _longest_first(words)))


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))

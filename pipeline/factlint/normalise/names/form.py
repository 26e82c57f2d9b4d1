"""A company's name without its legal form."""

from __future__ import annotations

from factlint.extract.names.chunks import Run
from factlint.extract.names.legal_form import form_at
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words


def without_form(words: Words, first: int, last: int, lexicon: Lexicon) -> Run | None:
    """The name without its form of company; None where it has none."""
    index = first + 1
    while index < last:
        end = form_at(words, index, lexicon)
        if end is not None and (
            end >= last or words.text[end] in {",", "."} or form_at(words, end, lexicon) is not None
        ):
            stop = index
            while stop > first and words.text[stop - 1] in {",", "("}:
                stop -= 1
            return (first, stop) if stop > first else None
        index += 1
    return None

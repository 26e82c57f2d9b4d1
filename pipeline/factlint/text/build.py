"""A decoded text into an `Article`."""

from __future__ import annotations

import hashlib
from datetime import date

from factlint.text.fold import fold
from factlint.text.layout import lay_out
from factlint.text.sentences import split_sentences
from factlint.values.article import Article


def build_article(
    text: str,
    *,
    id: str,
    source: str = "",
    title: str | None = None,
    reference_date: date | None = None,
) -> Article:
    """The article of `text`, laid out. `title` falls back on nothing: a name is not guessed here."""
    folded = fold(text)
    sections, paragraphs = lay_out(folded.text)
    sentences, token_starts, token_ends = split_sentences(folded.text, paragraphs)
    return Article(
        id=id,
        source=source or id,
        title=title,
        original=text,
        text=folded.text,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        reference_date=reference_date,
        origin=folded.origin,
        origin_end=folded.origin_end,
        sections=sections,
        paragraphs=paragraphs,
        sentences=sentences,
        token_starts=token_starts,
        token_ends=token_ends,
    )

"""Names from the user's own list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlint.extract.names.candidate import Candidate, Label
from factlint.extract.names.words import Words
from factlint.values.settings import KnownName

_LABELS: dict[str, Label] = {"organization": "ORG", "person": "PERSON", "place": "LOC"}


def known_names(words: Words, names: Sequence[KnownName]) -> Iterator[Candidate]:
    """Every place where a known name or alias stands as whole words; certain, whatever else says."""
    text = words.article.text
    starts = {start: k for k, start in enumerate(words.starts)}
    ends = {end: k + 1 for k, end in enumerate(words.ends)}
    for name in names:
        for surface in dict.fromkeys((name.name, *name.aliases)):
            if not surface:
                continue
            position = text.find(surface)
            while position >= 0:
                first, last = starts.get(position), ends.get(position + len(surface))
                if first is not None and last is not None:
                    yield Candidate(first, last, _LABELS.get(name.kind, "ORG"), 1.0, "known-name")
                position = text.find(surface, position + len(surface))

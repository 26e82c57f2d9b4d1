"""The articles: text, reading, what was found in them as they are, and the errors known to be in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from factlint.batch.analyse import analyse
from factlint.batch.inputs import Source, read_inputs
from factlint.values.findings import Finding
from factlint.values.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """An untouched article. `known` are the offsets of its known errors, one tuple of places for each;
    None where nobody has annotated it."""

    id: str
    text: str
    reference_date: date | None
    reading: Reading
    findings: tuple[Finding, ...]
    known: tuple[tuple[tuple[int, int], ...], ...] | None

    @property
    def words(self) -> int:
        """How many words stand between blanks."""
        return len(self.text.split())


def load(folder: Path) -> Iterator[Material]:
    """Every article below a folder, read and checked. What cannot be read raises its own error."""
    for source in read_inputs([str(folder)]):
        if not isinstance(source, Source):
            raise source.error
        analysis = analyse(source.text, id=source.id, reference_date=source.reference_date)
        yield Material(
            id=source.id,
            text=source.text,
            reference_date=source.reference_date,
            reading=analysis.reading,
            findings=analysis.findings,
            known=_known(Path(source.source).with_name(f"{source.id}.gold.json")),
        )


def _known(path: Path) -> tuple[tuple[tuple[int, int], ...], ...] | None:
    if not path.is_file():
        return None
    errors = json.loads(path.read_text("utf-8"))["errors"]
    return tuple(tuple((span["start"], span["end"]) for span in error["spans"]) for error in errors)

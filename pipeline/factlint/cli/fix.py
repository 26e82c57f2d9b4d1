"""Safe fixes: applied to an article's text, written back, or shown as a unified diff."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import unified_diff
from pathlib import Path

from factlint.batch.inputs import LINES_SUFFIXES, Source
from factlint.cli.baseline import write_text
from factlint.errors import SettingsError
from factlint.report.document import Json
from factlint.text.decode import encoding_of


def apply_safe(text: str, findings: Iterable[Json]) -> str:
    """`text` with the safe suggestions applied. Of two that overlap, the later place waits for another round."""
    edits = sorted({(s["start"], s["end"], s["replacement"]) for f in findings for s in f["suggestions"] if s["safe"]})
    parts, position = [], 0
    for start, end, replacement in edits:
        if start >= position:
            parts += [text[position:start], replacement]
            position = end
    return "".join(parts) + text[position:]


def write_back(source: Source, text: str) -> None:
    """Writes the article in the encoding it was read in. SettingsError where it is no text file of its own."""
    path = Path(source.source)
    if source.id == "stdin" or not path.is_file() or path.suffix in LINES_SUFFIXES:
        raise SettingsError("--fix", f"{source.source} is no text file", "use --diff, or give the article as a file")
    encoding, mark = encoding_of(path.read_bytes())
    write_text(path, mark + text, encoding)


def diff_of(source: Source, text: str) -> str:
    """A unified diff that `patch` reads; '' where nothing changes."""
    old, new = _lines(source.text), _lines(text)
    lines = unified_diff(old, new, f"a/{source.source}", f"b/{source.source}")
    return "".join(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    # Only line feeds end a line here: str.splitlines also breaks at characters that patch does not know.
    parts = text.split("\n")
    return [part + "\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])

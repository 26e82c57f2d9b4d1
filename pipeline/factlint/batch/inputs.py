"""Paths, folders, JSON lines and standard input as a stream of articles to be read.

What cannot be read is a value with its reason, never a silent drop: one bad input loses nothing else.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from factlint.errors import FactlintError, InputError
from factlint.text import decode

TEXT_SUFFIXES = (".txt", ".text")
LINES_SUFFIXES = (".jsonl", ".ndjson")
_SAFE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._ -]{0,119}")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One article's text and what came with it."""

    id: str
    source: str
    text: str
    title: str | None = None
    reference_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """An input that gave no article, and why."""

    id: str
    source: str
    error: FactlintError


def read_inputs(paths: Iterable[str], *, stdin: bytes | None = None) -> Iterator[Source | Unreadable]:
    """Every article below `paths`, in order: files as given, folders sorted by name, JSON lines by line.

    `-` stands for `stdin`. A folder without articles is an Unreadable.
    """
    for path in paths:
        if path == "-":
            yield _decoded(stdin or b"", id="stdin", source="<stdin>", beside=None)
        else:
            yield from _read_path(Path(path))


def _read_path(path: Path) -> Iterator[Source | Unreadable]:
    try:
        if path.is_dir():
            found = sorted(p for p in path.rglob("*") if p.suffix in TEXT_SUFFIXES + LINES_SUFFIXES and _ours(p, path))
            if not found:
                raise InputError(str(path), "no articles in this folder", "give a folder with .txt or .jsonl files")
            for file in found:
                yield from _read_path(file)
        elif path.suffix in LINES_SUFFIXES:
            yield from _read_lines(path)
        else:
            yield _decoded(path.read_bytes(), id=path.stem, source=str(path), beside=path)
    except FileNotFoundError:
        yield _unreadable(path, InputError(str(path), "no such file or folder", "check the path"))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        yield _unreadable(path, InputError(str(path), f"cannot be read ({reason.lower()})", "check its permissions"))
    except InputError as error:
        yield _unreadable(path, error)


def _ours(file: Path, folder: Path) -> bool:
    # Hidden folders hold other programs' files (.git, .venv), not articles.
    return file.is_file() and not any(part.startswith(".") for part in file.relative_to(folder).parts)


def _unreadable(path: Path, error: FactlintError) -> Unreadable:
    return Unreadable(id=path.stem, source=str(path), error=error)


def _decoded(data: bytes, *, id: str, source: str, beside: Path | None) -> Source | Unreadable:
    try:
        title, day = _sidecar(beside) if beside else (None, None)
        return Source(id=id, source=source, text=decode(data, source), title=title, reference_date=day)
    except FactlintError as error:
        return Unreadable(id=id, source=source, error=error)


def _sidecar(path: Path) -> tuple[str | None, date | None]:
    """Title and reference date from NAME.toml beside the article, where there is one."""
    import tomllib

    sidecar = path.with_suffix(".toml")
    if not sidecar.is_file():
        return None, None
    try:
        table = tomllib.loads(sidecar.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(str(sidecar), f"not TOML: {error}", "mend or remove it") from error
    title = table.get("title")
    return (title if isinstance(title, str) else None), parse_day(table.get("reference_date"), str(sidecar))


def parse_day(value: object, where: str) -> date | None:
    """A reference date given as ISO day or TOML date; InputError where it is neither."""
    if value in (None, ""):
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError as error:
        raise InputError(where, f"reference_date {value!r} is not a day", "write it as 2021-12-30") from error


def _read_lines(path: Path) -> Iterator[Source | Unreadable]:
    empty = True
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            empty = False
            where = f"{path}:{number}"
            try:
                yield _row(json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8")), where)
            except (ValueError, RecursionError) as error:
                problem = InputError(where, f"not a line of JSON: {error}", 'write {"id": …, "text": …}')
                yield Unreadable(id=f"{path.stem}-{number}", source=where, error=problem)
            except FactlintError as error:
                yield Unreadable(id=f"{path.stem}-{number}", source=where, error=error)
    if empty:
        raise InputError(str(path), "empty: no line in it", 'write {"id": …, "text": …} on a line for each article')


def _row(row: object, where: str) -> Source:
    if not isinstance(row, dict) or not isinstance(row.get("text"), str) or row.get("id") in (None, ""):
        raise InputError(where, "no article: 'id' and 'text' are needed", 'write {"id": …, "text": …}')
    if not row["text"].strip():
        raise InputError(where, "empty: no text in it", "give an article")
    try:
        row["text"].encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError(where, f"half a surrogate pair at offset {error.start}", "repair the text") from error
    title = row.get("title")
    return Source(
        id=str(row["id"]),
        source=where,
        text=row["text"],
        title=title if isinstance(title, str) else None,
        reference_date=parse_day(row.get("reference_date"), where),
    )


def safe_name(id: str) -> str:
    """The file name (without suffix) for an article: the id where that is safe, else a hash of it."""
    if _SAFE_NAME.fullmatch(id) and not id.endswith((".", " ")) and not _RESERVED.fullmatch(id):
        return id
    return "id-" + hashlib.sha256(id.encode("utf-8", "surrogatepass")).hexdigest()[:20]

"""What a run remembers so that the next one can go on: which key made which document.

One line is added for each article as it is done, so that a run that is cut off can be resumed.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import IO, NamedTuple

import factlint

FILE = "resume.jsonl"


class Made(NamedTuple):
    """A document of an earlier run: its file below the run's folder, and the digest of its bytes."""

    file: str
    digest: str


def digest_of(data: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def read_state(out: Path) -> dict[str, Made]:
    """Documents of earlier runs by key. Lines that cannot be read (cut off in writing) count as not done."""
    known: dict[str, Made] = {}
    try:
        lines = (out / FILE).read_bytes().splitlines()
    except OSError:
        return known
    for line in lines:
        try:
            row = json.loads(line)
            known[str(row["key"])] = Made(str(row["file"]), str(row["digest"]))
        except (ValueError, KeyError, TypeError):
            continue
    return known


def still_there(out: Path, made: Made) -> bytes | None:
    """The document's bytes, if nobody has changed them since."""
    try:
        data = (out / made.file).read_bytes()
    except OSError:
        return None
    return data if digest_of(data) == made.digest else None


class Journal:
    """Adds lines while a run goes on; `finish` leaves only the lines of this run."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._lines: list[str] = []
        self._stream: IO[str] = (out / FILE).open("a", encoding="utf-8", newline="\n")
        # A line that was cut off must not swallow the next one.
        if self._stream.tell() and not (out / FILE).read_bytes().endswith(b"\n"):
            self._stream.write("\n")

    def __enter__(self) -> Journal:
        return self

    def add(self, key: str, made: Made) -> None:
        """One article is done."""
        line = json.dumps({"key": key, "file": made.file, "digest": made.digest}) + "\n"
        self._lines.append(line)
        self._stream.write(line)
        self._stream.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()
        if kind is None:
            part = self._out / (FILE + ".part")
            part.write_text("".join(self._lines), "utf-8", newline="\n")
            part.replace(self._out / FILE)


@cache
def program() -> str:
    """A digest of factlint's own code and data: a changed program does every article again."""
    package = Path(factlint.__file__).parent
    total = hashlib.sha256()
    for file in sorted(p for p in package.rglob("*") if p.is_file() and p.suffix not in (".pyc", ".part")):
        total.update(file.relative_to(package).as_posix().encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()

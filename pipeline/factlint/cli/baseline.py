"""Baseline files: findings that are known and not told again, by fingerprint."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from factlint.errors import InputError, SettingsError
from factlint.report.document import Json


def read_baseline(path: Path) -> frozenset[str]:
    """The fingerprints in `path`. SettingsError where it is no baseline."""
    try:
        table = json.loads(path.read_text("utf-8"))
        return frozenset(str(entry["fingerprint"]) for entry in table["findings"])
    except OSError as error:
        problem = f"cannot be read ({(error.strerror or 'unknown').lower()})"
        raise SettingsError(str(path), problem, "write one with --write-baseline") from error
    except (ValueError, KeyError, TypeError) as error:
        raise SettingsError(str(path), "not a baseline", "write one with --write-baseline") from error


def write_baseline(path: Path, documents: Iterable[Json]) -> int:
    """Writes the fingerprints of all findings, with what a reader of the file needs; returns their number."""
    entries = [
        {
            "fingerprint": finding["fingerprint"],
            "rule": finding["rule"],
            "document": document["document"]["id"],
            "quotes": [span["text"] for span in finding["spans"]],
        }
        for document in documents
        for finding in document["findings"]
    ]
    write_text(path, json.dumps({"baseline": 1, "findings": entries}, ensure_ascii=False, indent=2) + "\n")
    return len(entries)


def write_text(path: Path, text: str, encoding: str = "utf-8") -> None:
    """Writes `text` with its own line ends; InputError where that fails."""
    try:
        path.write_text(text, encoding, newline="")
    except OSError as error:
        problem = f"cannot be written ({(error.strerror or 'unknown').lower()})"
        raise InputError(str(path), problem, "check its folder and permissions") from error

"""`factlint check`: findings for people or programs, baselines and safe fixes."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from factlint.batch.inputs import Source
from factlint.cli.common import done, settings_of
from factlint.errors import InputError, SettingsError
from factlint.report.document import Json
from factlint.values.findings import SEVERITIES


def run_check(
    *,
    paths: tuple[str, ...],
    form: str,
    show_hints: bool,
    fail_on: str | None,
    baseline: Path | None,
    write_baseline: Path | None,
    fix: bool,
    diff: bool,
    reference_date: str | None,
    **options: Any,
) -> int:
    """Returns the exit status."""
    settings = settings_of(**options)
    known = _read_baseline(baseline) if baseline else frozenset()
    failed = False
    kept: list[Json] = []
    fingerprints: list[Json] = []
    for result in done(paths, reference_date, settings):
        if result is None:
            failed = True
            continue
        source, made = result
        document = made.document
        fingerprints += [_entry(document, finding) for finding in document["findings"]]
        document["findings"] = [f for f in document["findings"] if f["fingerprint"] not in known]
        kept.append(document)
        if fix or diff:
            _fix(source, document, write=fix and not diff)
        if form == "text":
            _print_text(document, source.text, show_hints)
    if form == "json":
        click.echo(json.dumps([{"document": d["document"], "findings": d["findings"]} for d in kept], ensure_ascii=False, indent=2))
    elif kept:
        from factlint.report.terminal import summary_line

        click.echo(summary_line(kept, show_hints=show_hints))
    if write_baseline:
        _write(write_baseline, json.dumps({"baseline": 1, "findings": fingerprints}, ensure_ascii=False, indent=2) + "\n")
        return 2 if failed else 0
    if failed:
        return 2
    limit = fail_on or settings.fail_on
    loud = () if limit == "never" else SEVERITIES[: SEVERITIES.index(limit) + 1]  # type: ignore[arg-type]
    return int(any(f["severity"] in loud for d in kept for f in d["findings"]))


def _print_text(document: Json, text: str, show_hints: bool) -> None:
    from rich.console import Console

    from factlint.report.terminal import render

    # soft_wrap: the layout is ours; a pipe gets the same lines as a wide terminal, without colours.
    Console(soft_wrap=True, highlight=False, markup=False, emoji=False).print(render(document, text, show_hints=show_hints), end="")


def _entry(document: Json, finding: Json) -> Json:
    return {
        "fingerprint": finding["fingerprint"], "rule": finding["rule"], "document": document["document"]["id"],
        "quotes": [span["text"] for span in finding["spans"]],
    }  # fmt: skip


def _read_baseline(path: Path) -> frozenset[str]:
    try:
        table = json.loads(path.read_text("utf-8"))
        return frozenset(entry["fingerprint"] for entry in table["findings"])
    except OSError as error:
        raise SettingsError(str(path), f"cannot be read ({error.strerror})", "write one with --write-baseline") from error
    except (ValueError, KeyError, TypeError) as error:
        raise SettingsError(str(path), "not a baseline", "write one with --write-baseline") from error


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8", newline="")
    except OSError as error:
        raise InputError(str(path), f"cannot be written ({error.strerror})", "check its folder and permissions") from error


def _fix(source: Source, document: Json, *, write: bool) -> None:
    """Applies the safe suggestions, or shows them as a unified diff on standard output."""
    edits = sorted(
        {(s["start"], s["end"], s["replacement"]) for f in document["findings"] for s in f["suggestions"] if s["safe"]},
        reverse=True,
    )
    text, border = source.text, len(source.text) + 1
    for start, end, replacement in edits:
        if end <= border:  # of two edits that overlap, the later place wins and the other waits for the next run
            text, border = text[:start] + replacement + text[end:], start
    if text == source.text:
        return
    if write:
        path = Path(source.source)
        if source.id == "stdin" or not path.is_file() or path.suffix in (".jsonl", ".ndjson"):
            raise SettingsError("--fix", f"{source.source} is no text file", "use --diff, or give the article as a file")
        mark = "\ufeff" if path.read_bytes().startswith(b"\xef\xbb\xbf") else ""
        _write(path, mark + text)
        return
    from difflib import unified_diff

    from factlint.report.place import printable

    lines = unified_diff(
        source.text.splitlines(), text.splitlines(), f"a/{source.source}", f"b/{source.source}", lineterm="", n=1
    )
    sys.stdout.write("".join(printable(line) + "\n" for line in lines))

"""`factlint run` and `factlint report`: documents, tables and reports of a batch."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factlint.cli.common import complain, settings_of, sources


def run_batch(
    *, inputs: tuple[str, ...], out: Path, workers: int, fresh: bool, reference_date: str | None, **options: Any
) -> int:
    """Runs the batch, writes everything below `out`, and returns the exit status."""
    settings = settings_of(**options)
    from factlint.batch.run import run

    index = run(sources(inputs, reference_date), out, settings, workers=workers, fresh=fresh, progress=complain)
    _reports(out)
    count, bad = len(index["documents"]), len(index["quarantined"])
    total = {level: sum(d["findings"][level] for d in index["documents"]) for level in ("error", "warning", "hint")}
    told = ", ".join(f"{number} {level}s" for level, number in total.items())
    click.echo(f"{count} articles done, {bad} quarantined; {told}. Reports: {out / 'report.md'}, {out / 'report.html'}")
    return 2 if bad or not count else 0


def remake_reports(folder: Path) -> int:
    """Writes tables and reports of the run in `folder` again."""
    _reports(folder)
    click.echo(f"{folder / 'report.html'}")
    return 0


def _reports(folder: Path) -> None:
    from factlint.report.run_reports import write_reports

    write_reports(folder)

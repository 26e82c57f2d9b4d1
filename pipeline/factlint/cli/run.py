"""`factlint run` and `factlint report`: documents, tables and reports of a batch."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from factlint.batch.inputs import Source, Unreadable
from factlint.cli.common import complain, settings_of, sources
from factlint.report.place import counted
from factlint.values.findings import SEVERITIES


def run_batch(
    *, inputs: tuple[str, ...], out: Path, workers: int, fresh: bool, reference_date: str | None, **options: Any
) -> int:
    """Runs the batch, writes everything below `out`, and returns the exit status."""
    settings = settings_of(**options)
    from factlint.batch.run import run

    articles = _counted(sources(inputs, reference_date))
    index = run(articles, out, settings, workers=workers, fresh=fresh, progress=complain)
    _reports(out)
    count, bad = len(index["documents"]), len(index["quarantined"])
    total = {level: sum(d["findings"][level] for d in index["documents"]) for level in SEVERITIES}
    told = ", ".join(counted(number, level) for level, number in total.items())
    reports = f"{out / 'report.md'}, {out / 'report.html'}"
    click.echo(f"{counted(count, 'article')} done, {bad} quarantined; {told}. Reports: {reports}")
    return 2 if bad or not count else 0


def _counted(items: Iterable[Source | Unreadable]) -> Iterator[Source | Unreadable]:
    """The items; at a terminal, with their number on standard error as they are taken."""
    shown = sys.stderr.isatty()
    for number, item in enumerate(items, 1):
        if shown:
            click.echo(f"\r{number} ", nl=False, err=True)
        yield item
    if shown:
        click.echo("\r\x1b[K", nl=False, err=True)


def remake_reports(folder: Path) -> int:
    """Writes tables and reports of the run in `folder` again."""
    _reports(folder)
    click.echo(f"{folder / 'report.html'}")
    return 0


def _reports(folder: Path) -> None:
    from factlint.report.run_reports import write_reports

    write_reports(folder)

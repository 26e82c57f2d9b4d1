"""`factlint extract`: result documents on standard output."""

from __future__ import annotations

from typing import Any

import click

from factlint.batch.one import to_json
from factlint.cli.common import done, settings_of


def run_extract(*, paths: tuple[str, ...], form: str, reference_date: str | None, **options: Any) -> int:
    """Prints one document an article, one after the other; returns the exit status."""
    settings = settings_of(**options)
    failed = False
    for result in done(paths, reference_date, settings):
        if result is None:
            failed = True
        elif form == "timeml":
            from factlint.report.timeml import to_timeml

            click.echo(to_timeml(result[1].analysis.reading), nl=False)
        else:
            click.echo(to_json(result[1].document), nl=False)
    return 2 if failed else 0

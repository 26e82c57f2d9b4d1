"""`factlint extract`: result documents on standard output."""

from __future__ import annotations

import json
from itertools import chain, islice
from typing import Any

import click

from factlint.batch.one import to_json
from factlint.cli.common import done, settings_of


def run_extract(*, paths: tuple[str, ...], form: str, reference_date: str | None, **options: Any) -> int:
    """Prints the document of one article over several lines, those of several as JSON Lines; returns the exit status."""
    settings = settings_of(**options)
    failed = False
    results = done(paths, reference_date, settings)
    head = tuple(islice(results, 2))
    for result in chain(head, results):
        if result is None:
            failed = True
        elif form == "timeml":
            from factlint.report.timeml import to_timeml

            click.echo(to_timeml(result[1].analysis.reading), nl=False)
        elif len(head) == 1:
            click.echo(to_json(result[1].document), nl=False)
        else:
            # Documents over many lines behind one another are no JSON; one a line is read by any reader of JSON Lines.
            click.echo(json.dumps(result[1].document, ensure_ascii=False))
    return 2 if failed else 0

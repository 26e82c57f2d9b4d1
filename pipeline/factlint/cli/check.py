"""`factlint check`: findings for people or programs."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from factlint.batch.inputs import Source
from factlint.batch.one import Done, attempt, to_json
from factlint.cli import baseline as baselines
from factlint.cli.common import complain, done, settings_of
from factlint.cli.fix import apply_safe, diff_of, write_back
from factlint.errors import FactlintError
from factlint.report.document import Json
from factlint.values.findings import SEVERITIES
from factlint.values.settings import Settings

# A fix can bring the next one to light ('the the the'); more rounds than this would be a defect of a rule.
_ROUNDS = 10


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
    known = baselines.read_baseline(baseline) if baseline else frozenset()
    failed = False
    everything: list[Json] = []
    kept: list[Json] = []
    fixes = 0
    for result in done(paths, reference_date, settings):
        if result is None:
            failed = True
            continue
        source, made = result
        if fix or diff:
            fixed, made_again, count = _fixed(source, made, settings, known)
            try:
                if diff:
                    _print_diff(source, fixed.text)
                elif fixed.text != source.text:
                    write_back(source, fixed.text)
                    source, made, fixes = fixed, made_again, fixes + count
            except FactlintError as error:
                complain(str(error))
                failed = True
        document = made.document
        everything.append(document)
        kept.append({**document, "findings": _left(document, known)})
        if form == "text" and not diff:
            _print_text(kept[-1], source.text, show_hints)
    _close(kept, form=form, show_hints=show_hints, diff=diff, fixes=fixes)
    if write_baseline:
        _write_baseline(write_baseline, everything)
        return 2 if failed else 0
    if failed:
        return 2
    limit = fail_on or settings.fail_on
    loud = {severity for rank, severity in enumerate(SEVERITIES) if limit in SEVERITIES[rank:]}
    return int(any(f["severity"] in loud for d in kept for f in d["findings"]))


def _left(document: Json, known: frozenset[str]) -> list[Json]:
    return [finding for finding in document["findings"] if finding["fingerprint"] not in known]


def _fixed(source: Source, made: Done, settings: Settings, known: frozenset[str]) -> tuple[Source, Done, int]:
    """The article with its safe fixes, read again until there are no more, and how many there were."""
    count = 0
    for _ in range(_ROUNDS):
        findings = [f for f in _left(made.document, known) if any(s["safe"] for s in f["suggestions"])]
        text = apply_safe(source.text, findings)
        if text == source.text:
            break
        again = attempt(replace(source, text=text), settings)
        if isinstance(again, FactlintError):
            break
        source, made, count = replace(source, text=text), again, count + len(findings)
    return source, made, count


def _write_baseline(path: Path, documents: list[Json]) -> None:
    number = baselines.write_baseline(path, documents)
    click.echo(f"{number} finding{'' if number == 1 else 's'} written to {path}", err=True)


def _close(kept: list[Json], *, form: str, show_hints: bool, diff: bool, fixes: int) -> None:
    """What is printed after the last article."""
    if form == "json" and not diff:
        click.echo(to_json([{"document": d["document"], "findings": d["findings"]} for d in kept]), nl=False)
    elif kept:
        from factlint.report.terminal import summary_line

        line = summary_line(kept, show_hints=show_hints)
        # A diff on standard output is for `patch`: nothing else may stand there.
        click.echo(f"{fixes} fixed. {line}" if fixes else line, err=diff)


def _print_text(document: Json, text: str, show_hints: bool) -> None:
    from rich.console import Console

    from factlint.report.terminal import render

    # soft_wrap: the layout is ours; a pipe gets the same lines as a wide terminal, without colours.
    console = Console(soft_wrap=True, highlight=False, markup=False, emoji=False)
    console.print(render(document, text, show_hints=show_hints), end="")


def _print_diff(source: Source, text: str) -> None:
    from factlint.report.place import printable

    lines = diff_of(source, text)
    if sys.stdout.isatty():
        lines = "".join(printable(line) + "\n" for line in lines.split("\n")[:-1])
    sys.stdout.write(lines)

"""What the commands that read articles share: settings from options, and articles one after the other."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factlint.batch.inputs import Source, Unreadable, parse_day, read_inputs
from factlint.cli.config import load_settings, override, shown
from factlint.errors import FactlintError, InputError, SettingsError
from factlint.report.place import printable
from factlint.rules.engine import selected
from factlint.values.settings import Settings

if TYPE_CHECKING:
    from factlint.batch.one import Done


def settings_of(
    *,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    model: str | None,
    config_file: Path | None,
    pairs: tuple[str, ...],
    show_settings: bool,
) -> Settings:
    """The settings in force: file, then --config, then the options. Checks rule names before any article is read."""
    settings = load_settings(Path.cwd(), file=config_file)
    settings = override(settings, pairs)
    if select:
        settings = replace(settings, select=_split(select))
    if ignore:
        settings = replace(settings, ignore=settings.ignore + _split(ignore))
    if model:
        settings = replace(settings, model=model)
    selected(settings)
    _check_model(settings.model)
    if show_settings:
        click.echo(shown(settings))
        raise SystemExit(0)
    return settings


def _check_model(model: str) -> None:
    # Asked here once, and without loading it: else every article would fail for the same reason.
    if model in ("rules", "packaged") or (model.isidentifier() and find_spec(model)) or Path(model).is_dir():
        return
    raise SettingsError(
        "--model", f"no spaCy pipeline is called {model!r}", "use rules, packaged, or install the pipeline"
    )


def _split(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.strip() for group in words for word in group.split(",") if word.strip())


def sources(paths: Iterable[str], reference_date: str | None) -> Iterator[Source | Unreadable]:
    """The articles of `paths`, with the day given on the command line where they bring none."""
    day = None
    if reference_date is not None:
        try:
            day = parse_day(reference_date, "--reference-date")
        except InputError as error:
            raise SettingsError(
                "--reference-date", f"{reference_date!r} is not a day", "write it as 2021-12-30"
            ) from error
    paths = tuple(paths)
    stdin = sys.stdin.buffer.read() if "-" in paths else None
    for item in read_inputs(paths, stdin=stdin):
        if day is not None and isinstance(item, Source) and item.reference_date is None:
            item = replace(item, reference_date=day)
        yield item


def done(paths: Iterable[str], reference_date: str | None, settings: Settings) -> Iterator[tuple[Source, Done] | None]:
    """Each article with its result; None for an input that failed, after one line on standard error."""
    from factlint.batch.one import attempt

    for item in sources(paths, reference_date):
        result = item.error if isinstance(item, Unreadable) else attempt(item, settings)
        if isinstance(item, Unreadable) or isinstance(result, FactlintError):
            complain(str(result))
            yield None
        else:
            yield item, result


def complain(problem: str) -> None:
    """One line on standard error."""
    click.echo(f"factlint: {printable(problem)}", err=True)

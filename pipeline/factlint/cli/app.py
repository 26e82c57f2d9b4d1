"""The commands and their options."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from factlint import __version__
from factlint.errors import FactlintError

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 110}


class Group(click.Group):
    """Turns what a user can mend into one line on standard error and exit status 2."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except FactlintError as error:
            from factlint.report.place import printable

            click.echo(f"factlint: {printable(str(error))}", err=True)
            ctx.exit(2)


def reading_options(command: Any) -> Any:
    """The options of every command that reads articles."""
    for option in reversed(
        (
            click.option("--select", multiple=True, metavar="RULES", help="Only these: codes, prefixes of codes, or names; comma-separated."),
            click.option("--ignore", multiple=True, metavar="RULES", help="All but these."),
            click.option("--model", metavar="NAME", help="Names: 'rules', 'packaged' (default), or an installed spaCy pipeline."),
            click.option("--reference-date", metavar="DAY", help="The day the article was written (2021-12-30)."),
            click.option("--config-file", type=click.Path(path_type=Path), help="Settings from this file (default: nearest factlint.toml or pyproject.toml)."),
            click.option("--config", "pairs", multiple=True, metavar="KEY=VALUE", help="Override one setting."),
            click.option("--show-settings", is_flag=True, help="Print the settings in force and stop."),
        )
    ):  # fmt: skip
        command = option(command)
    return command


@click.group(cls=Group, context_settings=CONTEXT)
@click.version_option(__version__, prog_name="factlint", message="%(prog)s %(version)s")
def cli() -> None:
    """Read an article about a company; show what it states and where it disagrees with itself."""


@cli.command()
@click.argument("paths", nargs=-1, required=True)
@reading_options
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How findings are printed.")
@click.option("--show-hints", is_flag=True, help="Print hints too.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "hint", "never"]),
    help="Exit 1 from this severity on (default: error).",
)
@click.option(
    "--baseline", type=click.Path(path_type=Path), help="Leave out the findings whose fingerprints stand in this file."
)
@click.option(
    "--write-baseline", type=click.Path(path_type=Path), help="Write the fingerprints of all findings to this file."
)
@click.option("--fix", is_flag=True, help="Apply the safe fixes to the files.")
@click.option("--diff", is_flag=True, help="Show what --fix would do, and change nothing.")
def check(**options: Any) -> None:
    """Print the findings of each article (`-` reads standard input)."""
    from factlint.cli.check import run_check

    sys.exit(run_check(**options))


@cli.command()
@click.argument("paths", nargs=-1, required=True)
@reading_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "timeml"]),
    default="json",
    help="Result document, or TimeML with TIMEX3.",
)
def extract(**options: Any) -> None:
    """Print the result document of each article as JSON."""
    from factlint.cli.extract import run_extract

    sys.exit(run_extract(**options))


@cli.command()
@click.argument("inputs", nargs=-1, required=True)
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Folder for documents, tables and reports.")
@reading_options
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    default=1,
    show_default=True,
    help="Processes; the results are the same on any number.",
)
@click.option("--fresh", is_flag=True, help="Do every article again, also those of an earlier run.")
def run(**options: Any) -> None:
    """A batch run over files, folders and JSON lines; resumes where an earlier one stopped."""
    from factlint.cli.run import run_batch

    sys.exit(run_batch(**options))


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path))
def report(folder: Path) -> None:
    """(Re)make the reports of the run in FOLDER."""
    from factlint.cli.run import remake_reports

    sys.exit(remake_reports(folder))


@cli.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """What RULE (a code or a name) compares, why it matters, what it cannot know, and examples."""
    from factlint.cli.rules import explain_rule

    click.echo(explain_rule(rule))


@cli.command()
def rules() -> None:
    """List the rules."""
    from factlint.cli.rules import list_rules

    click.echo(list_rules())


@cli.command()
@click.argument("name", default="document")
def schema(name: str) -> None:
    """Print a JSON Schema (document, run)."""
    from factlint.report.schema import schema_text

    click.echo(schema_text(name), nl=False)


def main() -> None:
    """Entry point of the console script."""
    for stream in (sys.stdout, sys.stderr):
        # Quotes from articles must not break on a terminal with another encoding.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    cli(prog_name="factlint")

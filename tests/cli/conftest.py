"""The command line in this process, quick, and as a process of its own where that matters."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factlint.cli.app import cli

Run = Callable[..., Result]


@pytest.fixture
def factlint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command line in an empty folder; no settings of this checkout reach it."""
    monkeypatch.chdir(tmp_path)

    def run(*args: object, stdin: str | bytes | None = None) -> Result:
        result = CliRunner().invoke(cli, [str(arg) for arg in args], input=stdin, prog_name="factlint")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


@pytest.fixture
def process(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Runs the command line as a process of its own."""

    def run(*args: object, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
        source = str(Path(__file__).resolve().parents[2] / "pipeline")
        command = [sys.executable, "-m", "factlint", *map(str, args)]
        return subprocess.run(
            command,
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": source, **env},
            check=False,
        )

    return run


def only_line(text: str) -> str:
    """The one line of standard error; more or less than one is a failure."""
    lines = text.splitlines()
    assert len(lines) == 1, text
    return lines[0]

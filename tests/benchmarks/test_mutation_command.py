"""`python benchmarks/mutation` as a command."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TEXT = """Norvik AS is a maker of pumps in Oslo. It sells the pumps to farmers and to the towns of the coast.

In May 2003 Norvik opened a yard in Moss. The yard was sold in 2009 to the town, and the crane with it.

Norvik has 40 staff. It it is known for its pumps, which are sold in a shop at the harbour.
"""


def run(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(root / "benchmarks" / "mutation"), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def test_any_folder_of_texts_gives_a_table_and_the_same_one_again(root: Path, tmp_path: Path) -> None:
    (tmp_path / "norvik.txt").write_text(TEXT, "utf-8")
    options = ("--articles", str(tmp_path), "--only", "TXT001", "DAT106", "--misses")
    first, second = run(root, *options), run(root, *options)
    assert first.returncode == 0, first.stderr
    assert first.stdout == second.stdout
    lines = {line.split()[0]: line.split() for line in first.stdout.splitlines() if line.strip()}
    assert lines["TXT001"][:5] == ["TXT001", "doubled-word", "2", "2", "1.00"]
    assert lines["DAT106"][1:4] == ["after-the-article", "no", "figures"]
    assert "alarm: norvik: TXT001 error" in first.stdout
    assert "1 articles have no annotations" in first.stdout


def test_only_the_timing_is_on_standard_error(root: Path, tmp_path: Path) -> None:
    (tmp_path / "norvik.txt").write_text(TEXT, "utf-8")
    told = run(root, "--articles", str(tmp_path), "--only", "TXT002")
    assert told.stderr.strip().endswith("s")
    assert len(told.stderr.splitlines()) == 1

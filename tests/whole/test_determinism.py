"""The same articles give the same bytes, whatever order Python's hashing gives to sets in a process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def extracted(seed: str) -> bytes:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "pipeline"), "PYTHONHASHSEED": seed}
    articles = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "corpus").glob("*.txt"))
    command = [sys.executable, "-m", "factlint", "extract", *articles]
    return subprocess.run(command, capture_output=True, cwd=ROOT, env=environment, check=True).stdout


def test_the_seed_of_hashing_does_not_matter() -> None:
    one, two = extracted("1"), extracted("4711")
    assert len(one) > 100_000
    assert one == two

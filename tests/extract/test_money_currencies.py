"""The packaged table of currencies is what its tool makes of CLDR."""

from __future__ import annotations

import runpy
from pathlib import Path

TOOL = Path(__file__).resolve().parents[2] / "tools" / "currencies.py"


def test_the_table_of_currencies_is_current() -> None:
    made = runpy.run_path(str(TOOL))
    assert made["TARGET"].read_text("utf-8") == made["table"]()

"""The words that injectors plant: TOML beside them."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "injectors"


@cache
def phrases(name: str) -> dict[str, Any]:
    """The table `injectors/NAME.toml`."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


def forms(name: str, key: str = "forms") -> list[str]:
    """The sentences of `injectors/NAME.toml`, with {slots} and [[marked places]]."""
    return list(phrases(name)[key])

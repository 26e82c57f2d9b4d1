"""The corpus as material for mutants."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.mutation.material import Material, load

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


@pytest.fixture(scope="session")
def materials() -> tuple[Material, ...]:
    return tuple(load(CORPUS))

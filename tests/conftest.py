"""Options of the whole test run."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# The same examples at every run, and no clock: a busy machine must not fail a test.
settings.register_profile("factlint", deadline=None, derandomize=True)
settings.load_profile("factlint")

ROOT = Path(__file__).resolve().parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="write what is generated and committed, instead of comparing it"
    )


@pytest.fixture
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether generated files are to be written."""
    return bool(request.config.getoption("--update"))

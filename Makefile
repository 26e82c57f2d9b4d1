# make run    the main job: corpus/ into outputs/run
# make test   every test
# make lint   style and types
# Each sets up .venv by itself the first time (Python 3.11+, constraints.txt).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BENCH := .venv-bench
CODE := $(wildcard pipeline tests benchmarks training tools)

.PHONY: run test lint format score bench golden dev clean

run: $(READY)
	$(BIN)/factlint run corpus --out outputs/run

test: $(READY)
	$(BIN)/python -m pytest -n 2

lint: $(READY)
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

# Every scorer on the development data beside the project (../shared), where it is there.
score: $(READY)
	$(BIN)/python benchmarks/score.py

# factlint's dates and money beside the peers of benchmarks/requirements.txt, in a virtual environment of their own.
bench: $(BENCH)/.ready
	$(BENCH)/bin/python benchmarks/peers

# Rewrites what is committed and generated (example run, README's table and help); read the diff before committing it.
golden: $(READY)
	$(BIN)/python -m pytest tests/whole tests/facts -k "example or readme or page or table" --update

dev: $(READY)

clean:
	rm -rf $(VENV) $(BENCH) outputs/run dist build .pytest_cache .mypy_cache .ruff_cache

# The build backend is installed first and used as it is, so that it is pinned too.
$(READY): constraints.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt hatchling editables
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --no-build-isolation --editable '.[parquet,dev]'
	touch $(READY)

$(BENCH)/.ready: constraints.txt pyproject.toml benchmarks/requirements.txt
	test -x $(BENCH)/bin/python || $(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --constraint constraints.txt hatchling editables
	$(BENCH)/bin/python -m pip install --quiet --constraint constraints.txt --requirement benchmarks/requirements.txt
	$(BENCH)/bin/python -m pip install --quiet --constraint constraints.txt --no-build-isolation --editable .
	touch $@

# make run    the main job: corpus/ into outputs/run
# make test   every test
# Each sets up .venv by itself the first time (Python 3.11+, constraints.txt).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run test lint format score golden bench clean

run: $(READY)
	$(BIN)/factlint run corpus --out outputs/run

test: $(READY)
	$(BIN)/python -m pytest -n 2

lint: $(READY)
	$(BIN)/ruff check pipeline tests benchmarks training
	$(BIN)/ruff format --check pipeline tests benchmarks training
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff check --fix pipeline tests benchmarks training
	$(BIN)/ruff format pipeline tests benchmarks training

# Every scorer on the development data beside the project (../shared), and the project's own benchmark.
score: $(READY)
	$(BIN)/python benchmarks/score.py

# Rewrites the committed example run; read the diff before committing it.
golden: $(READY)
	$(BIN)/factlint run corpus/sensetime.txt --out outputs/example --fresh

clean:
	rm -rf $(VENV) outputs/run dist build .pytest_cache .mypy_cache .ruff_cache

$(READY): constraints.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[parquet,dev]'
	touch $(READY)

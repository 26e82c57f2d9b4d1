"""The packaged recognizer inside a spaCy pipeline."""

from __future__ import annotations

import tomllib
from importlib import import_module
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Span

import factlint.extract.names.component

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Brimvale Foods Inc. was founded by Ruth Ames in Oslo. In 2004 it was bought by Norvik Bank."


@pytest.fixture
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("factlint_names")
    return nlp


def test_names_become_entities_of_the_document(nlp: Language) -> None:
    told = {(e.text, e.label_) for e in nlp(TEXT).ents}
    assert {("Brimvale Foods Inc.", "ORG"), ("Ruth Ames", "PERSON"), ("Oslo", "LOC")} <= told


def test_a_document_without_sentences_is_read_as_one() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("factlint_names")
    assert any(e.label_ == "ORG" for e in nlp(TEXT).ents)
    assert nlp("").ents == ()
    assert nlp(" \n ").ents == ()


def test_entities_that_stand_there_already_are_kept() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    doc = nlp(TEXT)
    doc.ents = [Span(doc, 0, 1, label="WARE")]
    told = nlp.add_pipe("factlint_names")(doc)
    assert told.ents[0].label_ == "WARE"
    assert any(e.label_ == "PERSON" for e in told.ents)


def test_a_pipeline_with_it_is_saved_and_loaded_again(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert [(e.text, e.label_) for e in again(TEXT).ents] == [(e.text, e.label_) for e in nlp(TEXT).ents]


def test_spacy_finds_it_by_the_entry_point_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    module, _, name = project["entry-points"]["spacy_factories"]["factlint_names"].partition(":")
    assert getattr(import_module(module), name) is factlint.extract.names.component.factlint_names

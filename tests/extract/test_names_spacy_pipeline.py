"""A pipeline of the user's own in the place of the packaged model."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from factlint.batch.analyse import analyse
from factlint.errors import SettingsError
from factlint.values.settings import Settings


@pytest.fixture
def pipeline(tmp_path: Path) -> str:
    """A pipeline that knows one company and one person."""
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ORG", "pattern": "Whistlemoor"}, {"label": "PERSON", "pattern": "Ilva Strand"}])
    nlp.to_disk(tmp_path / "own")
    return str(tmp_path / "own")


def test_its_entities_are_mentions_and_the_result_names_it(pipeline: str) -> None:
    names = analyse("Ilva Strand left Whistlemoor.", settings=Settings(model=pipeline)).reading.names
    assert names.model == pipeline
    (organization,) = names.organizations
    assert organization.name == "Whistlemoor"
    assert organization.mentions[0].source == pipeline
    assert [p.name for p in names.persons] == ["Ilva Strand"]


def test_a_pipeline_that_is_not_there_is_an_error_with_a_way_out() -> None:
    with pytest.raises(SettingsError, match="no spaCy pipeline"):
        analyse("Ilva Strand left.", settings=Settings(model="no_such_pipeline"))

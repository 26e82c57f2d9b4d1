"""An installed spaCy pipeline in the place of the packaged model."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint.errors import SettingsError
from factlint.extract.names.candidate import Candidate, Label
from factlint.extract.names.words import Words

if TYPE_CHECKING:
    from spacy.language import Language

_LABELS: dict[str, Label] = {
    "ORG": "ORG", "PERSON": "PERSON", "PER": "PERSON", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "MISC",
    "PRODUCT": "MISC", "EVENT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC", "MISC": "MISC",
}  # fmt: skip
# Pipelines tell no probability for a name; most of those told are right.
_SURE = 0.8


@cache
def _pipeline(name: str) -> Language:
    import spacy

    try:
        return spacy.load(name, exclude=["lemmatizer", "attribute_ruler"])
    except OSError as error:
        raise SettingsError(
            "--model", f"no spaCy pipeline is called {name!r}", "use rules, packaged, or install the pipeline"
        ) from error


def pipeline_candidates(words: Words, name: str) -> list[Candidate]:
    """The entities of the pipeline, on this article's own words. SettingsError where it is not installed."""
    from spacy.tokens import Doc

    nlp = _pipeline(name)
    found: list[Candidate] = []
    for told in words.article.sentences:
        row = list(words.text[told.first_token : told.last_token])
        spaces = [
            k + 1 < told.last_token and not words.touches(k + 1) for k in range(told.first_token, told.last_token)
        ]
        for entity in nlp(Doc(nlp.vocab, words=row, spaces=spaces)).ents:
            label = _LABELS.get(entity.label_)
            if label is not None:
                first = told.first_token + entity.start
                found.append(Candidate(first, told.first_token + entity.end, label, _SURE, name))
    return found

"""The packaged recognizer as a component of a spaCy pipeline: `nlp.add_pipe("factlint_names")`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Span
from spacy.util import filter_spans

if TYPE_CHECKING:
    from spacy.tokens import Doc


class NamesComponent:
    """Sets `doc.ents` to ORG, PERSON, LOC and MISC; entities that stand there already are kept.

    Sentences are those of the pipeline; a document without sentence boundaries is read as one. The model is loaded when
    the first document comes.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        from factlint.extract.names.tagger import load_tagger

        rows = list(doc.sents) if doc.has_annotation("SENT_START") else [doc[:]]
        kept = [[token for token in row if not token.is_space] for row in rows]
        kept = [row for row in kept if row]
        found = list(doc.ents)
        for row, names in zip(kept, load_tagger().tag([[t.text for t in row] for row in kept]), strict=True):
            found += [Span(doc, row[n.first].i, row[n.last - 1].i + 1, label=n.label) for n in names]
        taken = {token.i for entity in doc.ents for token in entity}
        fresh = [s for s in found[len(doc.ents) :] if taken.isdisjoint(range(s.start, s.end))]
        doc.set_ents(sorted([*doc.ents, *filter_spans(fresh)], key=lambda s: s.start))
        return doc


@Language.factory("factlint_names", assigns=["doc.ents"], default_score_weights={"ents_f": 1.0})
def factlint_names(nlp: Language, name: str) -> NamesComponent:
    """The factory that spaCy finds by the entry point of this package."""
    return NamesComponent(name)

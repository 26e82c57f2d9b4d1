"""Mutants of articles, each through factlint, in a fixed order."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from benchmarks.mutation.material import Material
from benchmarks.mutation.model import Change, Mutant, apply, moved
from benchmarks.mutation.plant import fine
from benchmarks.mutation.registry import Injector
from benchmarks.mutation.score import Outcome, outcome

from factlint.batch.analyse import analyse

SEED = 20231


def mutants(material: Material, injector: Injector, most: int) -> Iterator[Mutant]:
    """Up to `most` errors and half as many controls of one injector for one article; the same at every call.

    A paragraph with a known error gets no second one: it would not be known which of the two was told.
    """
    rng = random.Random(f"{SEED}/{material.id}/{injector.name}")
    changes = [*injector.inject(material.text, material.reading, rng), *fine(material.reading, rng, injector.name)]
    found = [c for c in changes if not _touches_known(material, c)]
    for control in (False, True):
        kind = [change for change in found if change.control == control]
        chosen = sorted(rng.sample(range(len(kind)), min(max(1, most // 2) if control else most, len(kind))))
        for number, index in enumerate(chosen, 1):
            text, places = apply(material.text, kind[index])
            label = f"{injector.name}-{'right-' if control else ''}{number}"
            yield Mutant(
                id=f"{material.id}/{label}",
                article=material.id,
                injector=injector.name,
                rules=injector.rules,
                control=control,
                edits=kind[index].edits,
                text=text,
                places=places,
                known=tuple(moved(place, kind[index]) for error in material.known or () for place in error),
                note=kind[index].note,
            )


def _touches_known(material: Material, change: Change) -> bool:
    """Whether a change replaces words in a paragraph that holds a known error, or builds on a sentence that does."""
    article = material.reading.article
    known = [start for error in material.known or () for start, _ in error]
    paragraphs = {article.paragraph_index(start) for start in known}
    sentences = {article.sentence_index(start) for start in known}
    return any(e.start < e.end and article.paragraph_index(e.start) in paragraphs for e in change.edits) or any(
        article.sentence_index(offset) in sentences for offset in change.sources
    )


def chosen(materials: Sequence[Material], injector: Injector, most: int, each: int) -> Iterator[Mutant]:
    """Up to `each` errors of one injector over all articles, and a third as many controls; the same at every call."""
    rng = random.Random(f"{SEED}/{injector.name}")
    made = [mutant for material in materials for mutant in mutants(material, injector, most)]
    for control in (False, True):
        kind = [mutant for mutant in made if mutant.control == control]
        wanted = max(1, each // 3) if control else each
        yield from (kind[index] for index in sorted(rng.sample(range(len(kind)), min(wanted, len(kind)))))


def outcomes(materials: Sequence[Material], injectors: Sequence[Injector], most: int, each: int) -> Iterator[Outcome]:
    """The mutants chosen, analysed."""
    by_id = {material.id: material for material in materials}
    for injector in injectors:
        for mutant in chosen(materials, injector, most, each):
            material = by_id[mutant.article]
            after = analyse(mutant.text, id=material.id, reference_date=material.reference_date).findings
            yield outcome(mutant, material.findings, after)

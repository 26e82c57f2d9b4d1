"""All name recognizers over one article."""

from __future__ import annotations

from dataclasses import dataclass

from factlint.extract.names.aliases import aliases
from factlint.extract.names.candidate import Candidate
from factlint.extract.names.chunks import Run
from factlint.extract.names.company_context import company_context
from factlint.extract.names.definitions import Definition, definitions
from factlint.extract.names.exchanges import exchanges
from factlint.extract.names.institution import institutions
from factlint.extract.names.known import known_names
from factlint.extract.names.legal_form import legal_forms
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.mend import mended
from factlint.extract.names.people import people
from factlint.extract.names.places import places
from factlint.extract.names.terms import terms
from factlint.extract.names.tickers import tickers
from factlint.extract.names.words import Words
from factlint.values.settings import Settings

_OCCASIONS = frozenset({"conference", "symposium", "summit", "workshop"})


@dataclass(frozen=True, slots=True)
class Recognized:
    """What the recognizers told, the acronyms and short names that the text gives, and the model used beside the rules."""

    candidates: tuple[Candidate, ...]
    definitions: tuple[Definition, ...]
    aliases: tuple[Definition, ...]
    model: str


def recognize(words: Words, runs: list[Run], settings: Settings, lexicon: Lexicon) -> Recognized:
    """The candidates of every recognizer."""
    model, told = _model(words, settings.model)
    candidates = [
        *mended(words, told, lexicon),
        *known_names(words, settings.known_names),
        *legal_forms(words, lexicon),
        *exchanges(words, lexicon),
        *institutions(words, runs, lexicon),
        *people(words, runs, lexicon),
        *places(words, runs, lexicon),
        *company_context(words, runs, lexicon),
        *tickers(words, lexicon),
        *terms(words),
    ]
    defined = tuple(definitions(words, runs, lexicon))
    candidates += _defined(words, defined, candidates, lexicon)
    called = tuple(aliases(words, candidates, lexicon))
    candidates += [Candidate(*d.short, "ORG", 0.97, "definition") for d in called]
    return Recognized(candidates=tuple(candidates), definitions=defined, aliases=called, model=model)


def _model(words: Words, name: str) -> tuple[str, list[Candidate]]:
    """What the chosen model finds, and the model's own name."""
    if name == "rules":
        return name, []
    if name == "packaged":
        from factlint.extract.names.tagger import MODEL_NAME, model_candidates

        return MODEL_NAME, model_candidates(words)
    from factlint.extract.names.spacy_pipeline import pipeline_candidates

    return name, pipeline_candidates(words, name)


def _defined(
    words: Words, defined: tuple[Definition, ...], candidates: list[Candidate], lexicon: Lexicon
) -> list[Candidate]:
    """Both forms of a definition whose long form is an organisation by its words or by another recognizer."""
    ends = {c.last: c for c in candidates if c.label == "ORG" and c.weight >= 0.6}
    found = []
    for definition in defined:
        first, last = definition.long
        row = [words.lower[k] for k in range(first, last)]
        if (
            (row[-1] in lexicon.tails and row[-1] not in lexicon.heads)
            or _OCCASIONS & set(row[:4])
            or words.slice(*definition.short) in lexicon.stop
        ):
            found += [
                Candidate(*stretch, "MISC", 0.97, "definition") for stretch in (definition.long, definition.short)
            ]
            continue
        headed = any(w in lexicon.heads or w in lexicon.opening for w in row) or row[0] in lexicon.front
        if definition.long[1] in ends or headed:
            weight = 0.97 if definition.fits else 0.7
            start = min(first, ends[last].first) if last in ends and not definition.fits else first
            found.append(Candidate(start, last, "ORG", weight, "definition"))
            found.append(Candidate(*definition.short, "ORG", weight, "definition"))
    return found

"""The names stage: recognizers, settling, spreading, grouping."""

from __future__ import annotations

from dataclasses import replace

from factlint.extract.names.candidate import Candidate
from factlint.extract.names.chunks import Run, key_of
from factlint.extract.names.chunks import runs as find_runs
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.lexicon import lexicon as load_lexicon
from factlint.extract.names.recognize import recognize
from factlint.extract.names.words import Words, read_words
from factlint.normalise.names.entities import build_entities
from factlint.normalise.names.homonyms import told_apart
from factlint.normalise.names.lists import listed
from factlint.normalise.names.misspellings import misspellings, turned_acronyms
from factlint.normalise.names.references import references
from factlint.normalise.names.settle import RULES, Settled, settle
from factlint.normalise.names.shortened import shortened
from factlint.normalise.names.spread import spread
from factlint.values.article import Article
from factlint.values.names import AcronymDefinition, Names
from factlint.values.settings import Settings


def read_names(article: Article, settings: Settings) -> Names:
    """The names of `article`, grouped; `settings.model` chooses what finds them beside the rules."""
    lexicon = load_lexicon(settings.language)
    words = read_words(article)
    runs = find_runs(words, lexicon)
    told = recognize(words, runs, settings, lexicon)
    mentions = spread(words, _settled(words, runs, told.candidates, lexicon), runs, lexicon)
    mentions = told_apart(words, mentions, lexicon)
    wrong = misspellings(words, mentions, runs, lexicon)
    turned = turned_acronyms(words, list(told.definitions), mentions)
    mentions = _add(words, mentions, runs, wrong | turned)
    entities = build_entities(words, mentions, told, wrong | turned, lexicon, settings.known_names)
    return Names(
        organizations=entities.organizations,
        persons=entities.persons,
        places=entities.places,
        acronyms=tuple(
            AcronymDefinition(
                long=article.span(words.starts[d.long[0]], words.ends[d.long[1] - 1]),
                short=article.span(words.starts[d.short[0]], words.ends[d.short[1] - 1]),
            )
            for d in told.definitions
        ),
        references=references(words, entities.organizations, lexicon),
        model=told.model,
    )


def _settled(words: Words, runs: list[Run], told: tuple[Candidate, ...], lexicon: Lexicon) -> list[Settled]:
    """Settled twice where the names that are sure tell what doubtful ones beside or behind them are."""
    settled = settle(words, told, lexicon)
    more = [*shortened(words, settled, runs, lexicon), *listed(words, settled, runs, lexicon)]
    return settle(words, (*told, *more), lexicon) if more else settled


def _add(words: Words, mentions: list[Settled], runs: list[Run], wrong: dict[str, str]) -> list[Settled]:
    """The places of misspelled names, which no recognizer knows, as mentions."""
    runs_of = {run for run in runs if key_of(words.slice(*run)) in wrong}
    # A model takes a name that it never saw for a place.
    mentions = [
        replace(m, label="ORG", source="misspelling")
        if (m.first, m.last) in runs_of and m.label in ("LOC", "MISC") and m.source not in RULES
        else m
        for m in mentions
    ]
    covered = {k for m in mentions for k in range(m.first, m.last)}
    added = []
    for first, last in runs:
        if key_of(words.slice(first, last)) in wrong and covered.isdisjoint(range(first, last)):
            added.append(Settled(first, last, "ORG", 0.8, "misspelling"))
    return sorted(mentions + added, key=lambda m: m.first)

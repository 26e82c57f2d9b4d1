"""Names used for short: 'Redmoor' where 'Redmoor Intensive Care' stands, 'Carrow' where 'Verres Carrow S.A.S.' does."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.extract.names.candidate import Candidate
from factlint.extract.names.chunks import Run
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.ranks import load_ranks
from factlint.extract.names.words import Words, is_capital
from factlint.normalise.names.form import without_form
from factlint.normalise.names.settle import COMMON, Settled

_SURE = 0.7
_WEIGHT = 0.85
_SHORTEST = 4


def shortened(words: Words, settled: list[Settled], runs: list[Run], lexicon: Lexicon) -> Iterator[Candidate]:
    """Runs that are the beginning of an organisation's name told before them, or the telling last word of one that
    has a form of company; persons, places and common words excepted."""
    by_surface: dict[tuple[str, ...], list[Run]] = {}
    for run in runs:
        by_surface.setdefault(tuple(words.text[run[0] : run[1]]), []).append(run)
    persons = {words.text[m.last - 1] for m in settled if m.label == "PERSON" and m.last - m.first > 1}
    done: set[tuple[str, ...]] = set()
    for mention in settled:
        if mention.label != "ORG" or mention.weight < _SURE:
            continue
        initials = "".join(w[0] for w in words.text[mention.first : mention.last] if is_capital(w))
        if len(initials) > 2 and initials in words.shorts and (initials,) not in done and initials not in lexicon.stop:
            done.add((initials,))
            for first, last in by_surface.get((initials,), ()):
                yield Candidate(first, last, "ORG", _WEIGHT, "short-name")
        for short in _short(words, mention, lexicon):
            if short in done or short not in by_surface or (len(short) == 1 and short[0] in persons):
                continue
            done.add(short)
            for first, last in by_surface[short]:
                if first >= mention.last:
                    yield Candidate(first, last, "ORG", _WEIGHT, "short-name")


def _short(words: Words, mention: Settled, lexicon: Lexicon) -> Iterator[tuple[str, ...]]:
    core = without_form(words, mention.first, mention.last, lexicon)
    last = core[1] if core else mention.last
    row = tuple(words.text[mention.first : last])
    if core is not None and all(w.isupper() for w in row if w[0].isalpha()):
        # A title line in capitals: 'NORDA GROUP LIMITED' above a text that says 'Norda'.
        row = tuple(w.title() for w in row)
    for size in range(len(row) - 1, 0, -1):
        if _tells(row[:size], lexicon) and row[size] not in {"of", "-", "'s", "’s"}:
            yield row[:size]
    if (
        core is not None
        and len(row) > 1
        and _tells(row[-1:], lexicon)
        and load_ranks().rank_of(row[-1].lower()) is None
    ):
        yield row[-1:]


def _tells(row: tuple[str, ...], lexicon: Lexicon) -> bool:
    text = " ".join(row)
    lower = text.lower()
    if text in lexicon.places or text in lexicon.stop or lower in lexicon.nationalities or lower in lexicon.phrases:
        return False
    if not row[-1][0].isalnum() or row[-1] in {"and", "of", "the", "&"} or not row[0][0].isupper():
        return False
    if len(row) > 1:
        return True
    if (
        len(text) < _SHORTEST
        or lower in lexicon.heads | lexicon.opening | lexicon.given | lexicon.function | lexicon.tails
    ):
        return False
    told = load_ranks().rank_of(lower)
    return told is None or told >= COMMON

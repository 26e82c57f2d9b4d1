"""DAT202 founding-date: one company with two dates of founding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from factlint.facts.beginnings import kind_of
from factlint.facts.compare import dates_agree
from factlint.rules.factual import by_subject, date_side, name_of
from factlint.rules.foundings import of_itself
from factlint.rules.registry import rule
from factlint.rules.wording import when
from factlint.values.facts import DateValue, Fact
from factlint.values.findings import Disagreement
from factlint.values.reading import Reading

_OTHER = re.compile(
    r"\b(?:again|re-?\w*founded|as (?:an? )?(?:part|division|subsidiary|joint venture)|division|subsidiary|office|department|legend|tradition\w*|dates? back|actually|although|originally|predecessor|merger|spin-?off)\b"
)

# A claim, and what sets it against the truth.
_CLAIM = re.compile(r"\b(?:claim\w*|said to|believed|thought|likes to say)\b")
_CONTRAST = re.compile(
    r"\b(?:but|although|though|however|while|whereas|in fact|in truth|in reality|actually|really|records?|archives?|historians?|documents?|disput\w*|doubt\w*|oldest|evidence)\b",
    re.IGNORECASE,
)
_AROUND = 110  # code points
_SHORT = 60  # sentences; a long history tells many beginnings
# A body may be formed, created or started anew; it is founded once.
_VERBS = frozenset({"founded", "co-founded", "cofounded", "established", "incorporated", "set up",
                    "founding", "foundation", "establishment", "incorporation", "founds", "co-founds", "est.", "to found", "found",
                    "year founded", "year of foundation", "year of founding", "founding year", "founded in"})  # fmt: skip


@rule(
    "DAT202",
    name="founding-date",
    category="date",
    severity="error",
    flags=(
        "Norvik Pumps AS is a Norwegian company founded in [[1987]]. It sells pumps.\n\nNorvik was founded in [[1985]] by Liv Hauge.",
        "Norvik Pumps AS is a Norwegian company founded in [[1987]]. It sells pumps.\n\nThe founding of Norvik in [[1989]] is marked with a dinner.",
    ),
    passes=(
        "Norvik AS is a Norwegian company founded in 1987. It sells pumps.\n\nNorvik established Vika Ltd in 1994.",
        "Norvik Pumps AS is a Norwegian company founded in 1987. It sells pumps.\n\nThe founding of Marmer Ltd in 1989 is marked with a dinner.",
        "Norvik Pumps AS is a Norwegian company founded in 1987. It sells pumps.\n\nNorvik was founded in May 1987 by Liv Hauge.",
    ),
)
def founding_date(reading: Reading) -> Iterator[Disagreement]:
    """The text gives one company two dates of founding.

    Compares: dates told with 'founded', 'established', 'incorporated' and the like of one organisation; '1987' agrees with
    'May 1987', and a founding told with 'as', 'again', 'originally' or of a part of the company stays silent.
    Why it matters: the age of a company is among the first things that readers take over.
    Cannot know: which date is right; whether founding and registration are meant to differ.
    """
    short = len(reading.article.sentences) <= _SHORT
    for subject, facts in by_subject(reading, "inception"):
        for one, other in combinations(facts, 2):
            assert isinstance(one.value, DateValue)
            assert isinstance(other.value, DateValue)
            if dates_agree(one.value, other.value) or _explained(reading, one) or _explained(reading, other):
                continue
            if not all(of_itself(reading, fact) for fact in (one, other)):
                continue
            if not (_plain(one) and _plain(other)) and not (short and _loosely(one, other)):
                continue
            yield Disagreement(
                message=f"{name_of(reading, subject)} is founded {when(one.value.edtf)} and {when(other.value.edtf)}",
                sides=(date_side(one), date_side(other)),
                key=(name_of(reading, subject), *sorted((one.value.edtf, other.value.edtf))),
                why="a company is founded once",
                confidence=0.82,
            )
            break


def _explained(reading: Reading, fact: Fact) -> bool:
    """Whether words around the verb and its date tell another kind of beginning."""
    start, end = (f(bound for span in fact.evidence for bound in (span.start, span.end)) for f in (min, max))
    sentence = reading.article.sentence_at(start)
    text = reading.article.text
    if _CLAIM.search(text, max(sentence.start, start - _AROUND), start):
        index = reading.article.sentence_index(start)
        following = reading.article.sentences[min(index + 1, len(reading.article.sentences) - 1)]
        if _CONTRAST.search(text, sentence.start, following.end):
            return True
    return bool(_OTHER.search(text, max(sentence.start, start - _AROUND), min(sentence.end, end + _AROUND)))


def _plain(fact: Fact) -> bool:
    """Whether a founding is told in so many words ('founded', 'set up the company')."""
    words = fact.evidence[-1].text.lower()
    return words in _VERBS or words.startswith(tuple(f"{verb} " for verb in sorted(_VERBS)))


def _loosely(one: Fact, other: Fact) -> bool:
    """Whether a beginning in other words cannot go with the founding: work before it, roots after it, another birth."""
    told: list[tuple[date, str]] = []
    for fact in (one, other):
        assert isinstance(fact.value, DateValue)
        words = fact.evidence[-1].text
        if fact.value.earliest is None:
            return False
        told.append((fact.value.earliest, kind_of(words) or ("founding" if _plain(fact) else "birth")))
    (_, first), (_, last) = sorted(told)
    return first != "roots" and last != "work"

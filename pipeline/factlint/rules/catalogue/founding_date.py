"""DAT202 founding-date: one company with two dates of founding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from factlint.facts.compare import dates_agree
from factlint.rules.factual import by_subject, date_side, name_of
from factlint.rules.foundings import of_itself
from factlint.rules.registry import rule
from factlint.rules.wording import plainly
from factlint.values.facts import DateValue, Fact
from factlint.values.findings import Disagreement
from factlint.values.reading import Reading

_OTHER = re.compile(
    r"\b(?:claim\w*|again|re-?\w*founded|as (?:an? )?(?:part|division|subsidiary|joint venture)|division|subsidiary|office|department|legend|tradition\w*|dates? back|actually|although|originally|predecessor|merger|spin-?off)\b"
)

_AROUND = 110  # code points
# A body may be formed, created or started anew; it is founded once.
_VERBS = frozenset({"founded", "co-founded", "cofounded", "established", "incorporated", "set up",
                    "founding", "foundation", "establishment", "incorporation"})  # fmt: skip


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
    for subject, facts in by_subject(reading, "inception"):
        for one, other in combinations(facts, 2):
            assert isinstance(one.value, DateValue)
            assert isinstance(other.value, DateValue)
            if dates_agree(one.value, other.value) or _explained(reading, one) or _explained(reading, other):
                continue
            verbs = {one.evidence[-1].text.lower(), other.evidence[-1].text.lower()}
            if not verbs <= _VERBS or not all(of_itself(reading, fact) for fact in (one, other)):
                continue
            yield Disagreement(
                message=f"{name_of(reading, subject)} is founded in {plainly(one.value.edtf)} and in {plainly(other.value.edtf)}",
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
    return bool(
        _OTHER.search(reading.article.text, max(sentence.start, start - _AROUND), min(sentence.end, end + _AROUND))
    )

"""EVT205 denied-and-confirmed: one thing that a company denies and confirms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.concepts import WEAK, concepts
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_DENIED = re.compile(
    r"\b(?:denied|denies|ruled out|dismissed|rejected (?:reports|rumours|rumors|suggestions|claims|speculation)|there (?:is|are) no)\b",
    re.IGNORECASE,
)
_CONFIRMED = re.compile(r"\b(?:confirmed|confirms|admitted|acknowledged|conceded)\b", re.IGNORECASE)
_TURN = re.compile(
    r"\b(?:later|reversed|changed (?:its|his|her) mind|but (?:then|now)|after all|at first|initially|despite|although|having denied|until|had denied|previously|no longer)\b",
    re.IGNORECASE,
)
_MOST_SENTENCES = 40


@rule(
    "EVT205",
    name="denied-and-confirmed",
    category="event",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. [[Norvik denied that it was for sale.]] It sells pumps in Oslo. [[Norvik confirmed last night that it had hired Marmer to find a buyer.]]",
    ),
    passes=(
        "Norvik AS is a Norwegian company. Norvik denied that it was for sale. It sells pumps in Oslo. Norvik later confirmed that it had hired Marmer to find a buyer.",
        "Norvik AS is a Norwegian company. Norvik denied that it was for sale. It sells pumps in Oslo. Norvik confirmed that its mill will close.",
    ),
)
def denied_confirmed(reading: Reading) -> Iterator[Disagreement]:
    """One sentence tells that a company denied a thing, another that it confirmed it.

    Compares: sentences that deny and that confirm, of one speaker, that tell one thing ('for sale', 'a buyer') in a short article,
    with no word of a turn between the two.
    Why it matters: the reader learns two opposite things from one text.
    Cannot know: which of them holds; whether the company changed its mind.
    """
    article = reading.article
    if len(article.sentences) > _MOST_SENTENCES:
        return
    denials = [s for s in article.sentences if _DENIED.search(article.text, s.start, s.end)]
    for sentence in article.sentences:
        if not _CONFIRMED.search(article.text, sentence.start, sentence.end) or _TURN.search(
            article.text, sentence.start, sentence.end
        ):
            continue
        told = concepts(article.text[sentence.start : sentence.end]) - WEAK
        for denial in denials:
            denied = concepts(article.text[denial.start : denial.end]) - WEAK
            if (
                denial.start == sentence.start
                or not told & denied
                or _TURN.search(article.text, denial.start, denial.end)
            ):
                continue
            yield Disagreement(
                message="denied in one place, confirmed in another",
                sides=(
                    Side(span=article.span(denial.start, denial.end), reading="read as denied"),
                    Side(span=article.span(sentence.start, sentence.end), reading="read as confirmed"),
                ),
                key=tuple(sorted(told & denied)),
                why=f"both are about one thing ({', '.join(sorted(told & denied))}), and no change of mind is told",
                confidence=0.7,
            )
            return

"""EVT205 denied-and-confirmed: one thing that a company denies and confirms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.concepts import WEAK, concepts
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_DENIED = re.compile(
    r"\b(?:denied|denies|denying|not (?:one|a single) (?:[a-z]+ ){1,4}?(?:has|have|had|was|were|will|is|are)|no (?:customer|employee|worker|passenger|patient|driver|rider|job)s? (?:has|have|had|was|were|will|is|are)|ruled out|dismissed|rejected (?:reports|rumours|rumors|suggestions|claims|speculation)|there (?:is|are) no)\b",
    re.IGNORECASE,
)
_CONFIRMED = re.compile(r"\b(?:confirmed|confirms|admitted|acknowledged|conceded)\b", re.IGNORECASE)
_TURN = re.compile(
    r"\b(?:later|reversed|changed (?:its|his|her) mind|but (?:then|now)|after all|at first|initially|despite|although|having denied|until|had denied|previously|no longer)\b",
    re.IGNORECASE,
)
_MOST_SENTENCES = 90
_MOST_APART = 40
# Who speaks: the name right before the verb, or behind a quotation.
_SPEAKER = re.compile(
    r"(?:(?P<before>[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,4})(?:, [^,.;]{3,50},)? (?:has |had |have |later |also |yesterday |today )?(?:denied|denies|denying|ruled out|dismissed|rejected|confirmed|confirms|admitted|acknowledged|conceded))"
    r"|[,.!?]” (?P<behind>[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,4}) (?:said|says|told)"
)
_ANYBODY = re.compile(r"(?:The|Its|A|An|It|He|She|They|Management|Officials?|Spokes\w+|Both|But|And)\b")


@rule(
    "EVT205",
    name="denied-and-confirmed",
    category="event",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. [[Norvik denied that it was for sale.]] It sells pumps in Oslo. [[Norvik confirmed last night that it had hired Marmer to find a buyer.]]",
        "Norvik AS is a Norwegian company. [[“Not one customer has been injured,” Norvik said.]] It sells pumps in Oslo. [[Norvik confirmed that two riders had been treated in hospital.]]",
    ),
    passes=(
        "Norvik AS is a Norwegian company. Norvik denied that it would sell its yard. It sells pumps in Oslo. Marmer Ltd confirmed that it would sell its yard.",
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
                or abs(article.sentence_index(denial.start) - article.sentence_index(sentence.start)) > _MOST_APART
                or not _one_speaker(
                    article.text[denial.start : denial.end], article.text[sentence.start : sentence.end]
                )
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


def _one_speaker(one: str, other: str) -> bool:
    """Whether the two sentences may be one speaker's: no two names speak that have no word in common."""
    names = []
    for text in (one, other):
        match = _SPEAKER.search(text)
        name = (match["before"] or match["behind"]) if match else ""
        names.append(set() if not name or _ANYBODY.match(name) else set(name.replace("’", "'").split()))
    return not all(names) or bool(names[0] & names[1])

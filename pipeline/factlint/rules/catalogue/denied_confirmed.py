"""EVT205 denied-and-confirmed: one thing that is told to be so and not to be so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.accounts import contradictions
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
        "Norvik AS is a Norwegian company with a mill in Moss. [[The mill in Moss will be shut for good.]] It sells pumps in Oslo. [[Norvik's mill in Moss will stay open.]]",
        "Norvik AS is a Norwegian company. [[It has never raised outside money.]] It sells pumps in Oslo. [[The investor Alder took a stake of 20 per cent in 2019.]]",
        "Norvik AS is a Norwegian company. [[“Nobody was hurt in the fire,” Norvik said.]] It sells pumps in Oslo. [[Two workers were treated in hospital after the fire.]]",
        "Norvik AS is a Norwegian company. [[Liv Moe left of her own free will.]] It sells pumps in Oslo. [[The board had dismissed Moe.]]",
        "Norvik AS is a Norwegian company. [[Norvik lost the case against Marmer in 2015.]] It sells pumps in Oslo. [[The court ruled in favour of Norvik against Marmer in 2015.]]",
    ),
    passes=(
        "Norvik AS is a Norwegian company with a mill in Moss. The mill in Moss will be shut for good. It sells pumps in Oslo. Norvik's mill in Skien will stay open.",
        "Norvik AS is a Norwegian company. It has never raised outside money. It sells pumps in Oslo. Its customer Marmer Ltd raised €3 million from Alder in 2019.",
        "Norvik AS is a Norwegian company. In 2009 the court dismissed the claim of Marmer. It sells pumps in Oslo. In 2012 the court upheld the claim of Marmer.",
        "Norvik AS is a Norwegian company. At first the mill in Moss was to be shut for good. It sells pumps in Oslo. The mill in Moss will stay open.",
        "Norvik AS is a Norwegian company. Norvik denied that it would sell its yard. It sells pumps in Oslo. Marmer Ltd confirmed that it would sell its yard.",
        "Norvik AS is a Norwegian company. Norvik denied that it was for sale. It sells pumps in Oslo. Norvik later confirmed that it had hired Marmer to find a buyer.",
        "Norvik AS is a Norwegian company. Norvik denied that it was for sale. It sells pumps in Oslo. Norvik confirmed that its mill will close.",
    ),
)
def denied_confirmed(reading: Reading) -> Iterator[Disagreement]:
    """One sentence tells that a thing is so, another that it is not.

    Compares: pairs of opposite tellings of one thing (closed for good and kept open, never raised money and raised money, nobody hurt and two
    hurt, left freely and dismissed) in a short article, where company, person or thing are the same and the dates agree; and sentences that deny and that confirm, of one speaker, that tell one thing ('for sale', 'a buyer') in a short article,
    with no word of a turn between the two.
    Why it matters: the reader learns two opposite things from one text.
    Cannot know: which of them holds; whether the company changed its mind.
    """
    article = reading.article
    if len(article.sentences) > _MOST_SENTENCES:
        return
    told_already: set[int] = set()
    for found in _two_accounts(reading):
        told_already |= {side.span.start for side in found.sides}
        yield found
    denials = [s for s in article.sentences if _DENIED.search(article.text, s.start, s.end)]
    for sentence in article.sentences:
        if (
            sentence.start in told_already  # the denial often goes on in a second sentence
            or not _CONFIRMED.search(article.text, sentence.start, sentence.end)
            or _TURN.search(article.text, sentence.start, sentence.end)
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


def _two_accounts(reading: Reading) -> Iterator[Disagreement]:
    article = reading.article
    for found in contradictions(reading):
        pair = sorted(((found.yes, "to be so"), (found.no, "not to be so")), key=lambda p: p[0].start)
        yield Disagreement(
            message=f"{found.theme}: told to be so and not to be so",
            sides=tuple(
                Side(
                    span=article.span(told.sentence.start, told.sentence.end),
                    reading=f"read as told {how}: “{article.text[told.start : told.end]}”",
                )
                for told, how in pair
            ),
            key=(found.theme, *(article.text[told.start : told.end] for told, _ in pair)),
            why="both are told of one thing, and no change between them is told",
            confidence=0.68,
        )


def _one_speaker(one: str, other: str) -> bool:
    """Whether the two sentences may be one speaker's: no two names speak that have no word in common."""
    names = []
    for text in (one, other):
        match = _SPEAKER.search(text)
        name = (match["before"] or match["behind"]) if match else ""
        names.append(set() if not name or _ANYBODY.match(name) else set(name.replace("’", "'").split()))
    return not all(names) or bool(names[0] & names[1])

"""ORG101 name-variant: a rare word that is an established name but for one slip of the hand."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.rules.name_slips import NameSlip, name_slips
from factlint.rules.person_slips import person_slips
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side, Suggestion
from factlint.values.reading import Reading


@rule(
    "ORG101",
    name="name-variant",
    category="name",
    severity="error",
    flags=(
        "[[Brimvale]] makes pumps. Brimvale is old. In 1999 Brimvale grew. Later Brimvale sold its mill. The board of [[Brimavle]] met.",
    ),
    passes=(
        "Brimvale makes pumps. Brimvale is old. In 1999 Brimvale grew. Later Brimvale sold its mill. The Brimvales met.",
        "Hansen makes pumps. Hansen is old. In 1999 Hansen grew. Later Hansen sold its mill to Hanson.",
        "Brimvale, also spelled Brimvalle, makes pumps. Brimvale is old. In 1999 Brimvale grew. Brimvale sold its mill.",
        "Nursen Aydin makes pumps. Nursen Aydin is old. In 1999 Nursen Aydin grew up. Nursen Aydin met Nursel Tekin.",
    ),
)
def name_variant(reading: Reading) -> Iterator[Disagreement]:
    """A word that stands once or twice is a name of the text but for one letter.

    Compares: capitalised words one slip apart (a letter left out, doubled, exchanged or replaced), one of them at least four
    times as frequent. The rare one must be no word or name that English texts know, unless it stands in the very place of
    the established one ('Wall Street', 'Wall Streit'). Inflections, and spellings that the text tells as such, stay silent.
    Why it matters: a name misspelled is not found by a search, and readers doubt whether the same one is meant.
    Cannot know: whether an unknown name one letter apart is another's.
    """
    persons = {frozenset((p.name, p.called)) for p in person_slips(reading)}
    for slip in name_slips(reading.article):
        if frozenset((slip.word, slip.name)) in persons:
            continue  # a person's name is another rule's
        if slip.ground == "majority":
            yield _told(reading, slip)


def _told(reading: Reading, slip: NameSlip) -> Disagreement:
    article = reading.article
    word, name = slip.word, slip.name
    at, beside = slip.at[0], slip.beside[0]
    return Disagreement(
        message=f"“{word}” ({len(slip.at)}×) beside “{name}” ({len(slip.beside)}×)",
        sides=(
            Side(span=article.span(at, at + len(word)), reading="one letter apart"),
            Side(span=article.span(beside, beside + len(name)), reading=f"the spelling of {len(slip.beside)} places"),
        ),
        key=(word, name),
        why="the two differ by one slip of the hand, and the text settles on one by majority",
        confidence=0.9,
        suggestions=tuple(Suggestion(span=article.span(o, o + len(word)), replacement=name) for o in slip.at),
    )

"""ORG107 near-names: two spellings of one name that neither prevails over, one letter apart."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.rules.name_slips import NameSlip, name_slips
from factlint.rules.person_slips import person_slips
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side, Suggestion
from factlint.values.reading import Reading


@rule(
    "ORG107",
    name="near-names",
    category="name",
    severity="error",
    flags=(
        "In 2017 the market leader, [[Brimmelmayr]], made an offer. The board refused, and [[Brimmelmayer]] let it lapse.",
        "The mills of [[Yarrow]] Coin Ltd are old. It employs many. In 2006 [[Yarorw]] Coin was sold.",
        "Brim [[Energy]] Solution makes pumps. It is old. In 2006 Brim [[Enrgy]] Solution was sold.",
        "It has offices in [[Arizona]] and Ohio. Its mill is old. In 2006 the [[Ariona]] mill was sold.",
    ),
    passes=(
        "In 2017 the market leader, Brimmelmayr, made an offer. The Brimmelmayrs refused.",
        "In 2017 Brimmelmayr and Brimmelmayer, two rivals, made an offer.",
        "In 2017 Brimmelmåyr made an offer. The board refused. Brimmelmayr let it lapse.",
        "The Electric Company was sold. The Electrics Company was not.",
        "The road runs over Brimmelsha Mountain. Rain falls there. The Brimmelshka Bistra flows south.",
        "The firm makes Marmilo vans. It is old. Its rival sells Marmila helmets.",
    ),
)
def near_names(reading: Reading) -> Iterator[Disagreement]:
    """Two names a slip of the hand apart, of which neither prevails, stand in the text and in no sentence together.

    Compares: capitalised words that stand once to three times, one letter apart, one of them unknown to a list of 340,000
    words of English texts: beside the same word ('Brim Energy', 'Brim Enrgy'), with the other one known to that list, or both long and near
    each other. Inflections, first names of two persons, names of other languages, spellings told as such and names told side by side stay silent.
    Why it matters: the reader cannot tell whether one name is meant or two.
    Cannot know: which spelling is right; both are offered.
    """
    persons = {frozenset((p.name, p.called)) for p in person_slips(reading)}
    for slip in name_slips(reading.article):
        if frozenset((slip.word, slip.name)) in persons:
            continue  # a person's name is another rule's
        if slip.ground != "majority":
            yield _told(reading, slip)


_WHY = {
    "beside": "the word beside them is the same, and nothing tells them apart",
    "known": "English texts know one of the two, and nothing tells them apart",
    "rare": "both names are rare, and nothing tells them apart",
}


def _told(reading: Reading, slip: NameSlip) -> Disagreement:
    """Two names at their nearest places."""
    article = reading.article
    _, at, beside = min((abs(a - b), a, b) for a in slip.at for b in slip.beside)
    pair = sorted(((at, slip.word, slip.at), (beside, slip.name, slip.beside)))
    one, other = (article.span(start, start + len(word)) for start, word, _ in pair)
    return Disagreement(
        message=f"“{one.text}” and “{other.text}” are a slip apart",
        sides=tuple(
            Side(span=s, reading=f"{len(places)}× in the text")
            for s, (_, _, places) in zip((one, other), pair, strict=True)
        ),
        key=(one.text, other.text),
        why=_WHY[slip.ground],
        confidence=0.75,
        suggestions=(Suggestion(span=other, replacement=one.text), Suggestion(span=one, replacement=other.text)),
    )

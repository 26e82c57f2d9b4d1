"""ORG102 person-spelling: one person's surname spelled two ways."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.rules.person_slips import person_slips
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side, Suggestion
from factlint.values.reading import Reading


@rule(
    "ORG102",
    name="person-spelling",
    category="name",
    severity="error",
    flags=(
        "Sunita [[Kapor]] wrote to the shops. “We grew,” she said. Ms [[Kapoor]], who likes tea, is sorry.",
        "It is led by Ruth [[Maclellan]]. Its board met in June. “We wait,” Ms [[McLellan]] said.",
        "Its head of sales is Olaf [[Templevik]]. It makes pumps. [[Templeevik]] speaks four languages.",
        "It was founded by Carla [[Valdemoroz]], a pilot, in 1996. Its board met in June. [[Valdemoros]] said that she was glad.",
    ),
    passes=(
        "Sunita Kapor wrote to the shops. Ms Kapor is sorry.",
        "It was founded by Carla Valdemoroz, a pilot, in 1996. Carl Valdemoros met her. Valdemoros said that he was glad.",
        "Ms Lindahl keeps the accounts. Nils Lindal, a guest, is no relation of hers.",
        "It was led by Édouard Herriot. Herriot was old. Mr Hérriot left. The Herriots are rich.",
        "Sunita Kapor wrote to the shops. Her brother Asif Kapoor helped. Mr Kapoor is sorry.",
    ),
)
def person_spelling(reading: Reading) -> Iterator[Disagreement]:
    """A person is introduced with one surname and called by another that is one letter apart.

    Compares: the surname behind a title ('Ms Kapoor'), or alone where a person does something or English texts do not know it,
    with those of the persons that the text introduces by first name before; two letters may differ in a long one behind a title, 'Mac' is 'Mc'.
    A surname that some full name of the text bears stays silent.
    Why it matters: a person's name misspelled is an insult to some and a false lead to others.
    Cannot know: which spelling is right.
    """
    article = reading.article
    for slip in person_slips(reading):
        first = article.span(slip.at, slip.at + len(slip.name))
        second = article.span(slip.place, slip.place + len(slip.called))
        yield Disagreement(
            message=f"one person is {slip.name} and {slip.called}",
            sides=(
                Side(span=first, reading=f"introduced as {slip.name}"),
                Side(span=second, reading=f"called {slip.called}"),
            ),
            key=(slip.name, slip.called),
            why=f"nobody else of the text bears the name {slip.called}",
            confidence=0.82,
            suggestions=(
                Suggestion(span=second, replacement=slip.name),
                Suggestion(span=first, replacement=slip.called),
            ),
        )

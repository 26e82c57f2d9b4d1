"""ORG104 two-spellings: one name with and without an accent, an inner capital or a blank."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from factlint.normalise.names.slips import heard_of
from factlint.rules.registry import rule
from factlint.rules.spellings import told_as_spelling
from factlint.values.findings import Disagreement, Side, Suggestion
from factlint.values.reading import Reading

# One word, or two in a row, that stand free: no address, no handle, no part of a compound.
_WORD = re.compile(r"(?<![\w@#./’'&-])[^\W\d_][^\W_]{2,30}(?![\w@/&-]|\.\w|['’]\w{3})")
_ESTABLISHED = 3
_SHARE = 4
_SHORTEST = 5
_FOREIGN = re.compile(
    r"\b(?:van|von|de|del|della|di|da|do|dos|des|du|la|le|les|el|los|las|und|et|och|og|der|den|het)\b"
)


@rule(
    "ORG104",
    name="two-spellings",
    category="name",
    severity="warning",
    flags=(
        "[[BrimPay]] is a bank in Oslo. BrimPay grew. Customers like BrimPay. In 2004 BrimPay moved. The board of [[Brimpay]] met.",
        "[[Brimåla]] is a brewery in Oslo. Brimåla grew. Customers like Brimåla. In 2004 Brimåla moved. The board of [[Brimala]] met.",
        "[[BrimPay]] is a bank in Oslo. BrimPay grew. Customers like BrimPay. In 2004 BrimPay moved. The board of [[Brim Pay]] met.",
        "It makes [[NadiBrim]] gloves. They are blue. In 2004 [[Nadibrim]] gloves were sold in Oslo.",
    ),
    passes=(
        "BrimPay is a bank in Oslo. BrimPay grew. Customers like BrimPay. In 2004 BrimPay moved. It owns brimpay.com and BRIMPAY is on every card.",
        "Brimåla is a brewery in Oslo. Brimåla grew. Customers like Brimåla. In 2004 Brimåla moved. “We love Brimala,” said a tourist.",
        "Montrea is a city. Montrea grew. In 1999 Montrea had a fair. Montrea is big. The road to Montréa-Nord was closed.",
    ),
)
def two_spellings(reading: Reading) -> Iterator[Disagreement]:
    """A name is written with and without an accent, with and without an inner capital, or in one word and in two.

    Compares: words of the same letters once accents, capitals and blanks are left out, one spelling at least four times as
    frequent as the other; an unknown name with and without an inner capital needs no majority. Words in capitals throughout, quotations, addresses and words among foreign ones stay silent.
    Why it matters: a name written two ways is found only half the time, and looks careless.
    Cannot know: which spelling the bearer uses.
    """
    text = reading.article.text
    quoted = [m.span() for m in re.finditer(r"[“\"][^”\"\n]{1,300}[”\"]", text)]
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    words = list(_WORD.finditer(text))
    for match in words:
        if match[0] != match[0].lower():
            places[match[0]].append(match.span())
    for one, two in pairwise(words):
        if two.start() == one.end() + 1 and text[one.end()] == " " and one[0][0].isupper() and two[0][0].isupper():
            places[f"{one[0]} {two[0]}"].append((one.start(), two.end()))
    variants: dict[str, list[str]] = defaultdict(list)
    for name in places:
        variants[_bare(name)].append(name)
    for names in variants.values():
        names.sort(key=lambda n: (-len(places[n]), places[n]))
        main = names[0]
        if len(names) < 2 or len(_bare(main)) < _SHORTEST or main.isupper():
            continue
        for other in names[1:]:
            rare = len(places[main]) < _ESTABLISHED or len(places[main]) < _SHARE * len(places[other])
            if rare and not _capitals_only(reading, main, other, places):
                continue
            free = [p for p in places[other] if not any(a <= p[0] < b for a, b in quoted)]
            if not free or not _differ(main, other):
                continue
            if told_as_spelling(reading.article, other, *(a for a, _ in free)):
                continue
            if _accents(main) != _accents(other) and _among_foreign(text, *free[0]):
                continue
            yield _told(reading, main, places[main], other, free)


def _capitals_only(reading: Reading, main: str, other: str, places: dict[str, list[tuple[int, int]]]) -> bool:
    """Whether two spellings of a name that English texts do not know differ in an inner capital alone, stand once or
    twice, and no sentence or heading holds both: then it needs no majority."""
    article = reading.article
    sentences = [{article.sentence_index(a) for a, _ in places[n]} for n in (main, other)]
    headed = any(article.paragraph_at(a).heading for n in (main, other) for a, _ in places[n])
    return (
        main.casefold() == other.casefold()
        and len(main) > _SHORTEST
        and _inner(main) != _inner(other)
        and len(places[other]) <= 2
        and not heard_of(main)
        and not headed
        and not sentences[0] & sentences[1]
    )


def _accents(word: str) -> bool:
    return any(unicodedata.combining(c) for c in unicodedata.normalize("NFD", word))


def _bare(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.replace(" ", "").casefold())
    return (
        "".join(c for c in plain if not unicodedata.combining(c))
        .replace("ø", "o")
        .replace("æ", "ae")
        .replace("ß", "ss")
    )


def _differ(main: str, other: str) -> bool:
    """Whether the two differ as two spellings do, and not as the start of a sentence or a headline makes them differ."""
    if other.isupper() or main.islower():
        return False
    if " " in main or " " in other:
        # 'BrimPay' and 'Brim Pay': a capital marks the seam in the word that is written as one.
        joined, apart = (main, other) if " " in other else (other, main)
        return (
            " " not in joined
            and joined[len(apart.split()[0])].isupper()
            and not any(w.isupper() for w in apart.split())
        )
    if _accents(main) != _accents(other):
        return main[1:].casefold() != other[1:].casefold()
    return main[0] == other[0] and main[1:] != other[1:] and (_inner(main) != _inner(other))


def _inner(word: str) -> bool:
    return any(c.isupper() for c in word[1:])


def _among_foreign(text: str, start: int, end: int) -> bool:
    """Whether the words around are of another language: a small word of one, or more accents."""
    around = text[max(0, start - 40) : start].split()[-2:] + text[end : end + 40].split()[:2]
    return any(_FOREIGN.fullmatch(w) or (_accents(w) and _bare(w) != _bare(text[start:end])) for w in around)


def _told(
    reading: Reading, main: str, established: list[tuple[int, int]], other: str, free: list[tuple[int, int]]
) -> Disagreement:
    article = reading.article
    return Disagreement(
        message=f"“{other}” ({len(free)}×) beside “{main}” ({len(established)}×)",
        sides=(
            Side(span=article.span(*established[0]), reading=f"the spelling of {len(established)} places"),
            Side(span=article.span(*free[0]), reading="the same letters, written otherwise"),
        ),
        key=(other, main),
        why="the two differ in an accent, a capital or a blank, and the text settles on one by majority",
        confidence=0.8,
        suggestions=tuple(Suggestion(span=article.span(*p), replacement=main) for p in free),
    )

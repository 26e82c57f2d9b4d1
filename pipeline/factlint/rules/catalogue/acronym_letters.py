"""ORG103 acronym-letters: an acronym whose letters stand in another order than its long form's words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from factlint.extract.names.lexicon import lexicon
from factlint.extract.names.ranks import load_ranks
from factlint.languages import load
from factlint.rules.initials import WORD, fit_of, initials_of
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.span import Span

_DEFINED = re.compile(
    r"(?P<long>(?:[^\W\d_][\w'’.&/-]*[ ,]{1,2}|& ){2,12})\((?:the |or )?[\"“]?(?P<short>[A-Z]{2,8})[\"”]?(?:[;,][^()]{0,40})?\)"
)
_SETTLED, _BRIEF, _MANY = 3, 12_000, 4
_USED = re.compile(r"(?<![\w.&/-])[A-Z]{3,8}(?![\w&/-])")


@rule(
    "ORG103",
    name="acronym-letters",
    category="name",
    severity="error",
    flags=(
        "It asked the [[Norsk Institute of Energy Research]] ([[NIRE]]) for help.",
        "The Norsk Institute of Energy Research ([[NIER]]) helped. In 2020 [[NIRE]] opened a laboratory.",
    ),
    passes=(
        "It asked the Norsk Institute of Energy Research (NIER) for help.",
        "The International Organization for Standardization (ISO) met. The Housing Board of Oslo City (OHB) did not.",
        "Electronic Data Systems (EDS) was bought.",
        "The Union of Free Farmers (FFU) met. The FFU sang. The FFU left.",
        "It left the Radical Civic Union (UCR), a party in Argentina. The Slovak University of Technology (STU) met.",
        "Schools moved under the Base Realignment and Closure Act (BRAC).",
    ),
)
def acronym_letters(reading: Reading) -> Iterator[Disagreement]:
    """An acronym has the initials of its long form in another order, or stands in two orders.

    Compares: the letters in brackets with the initials of the words before them, small words counted or not; and acronyms of
    four letters and more with each other. Acronyms with other letters than the initials (inner letters, another language)
    stay silent: only the same letters in another order are told.
    Why it matters: the acronym cannot be found under the letters that readers expect.
    Cannot know: whether the order is the body's own choice.
    """
    article = reading.article
    data = load("en", "acronyms")
    small, turned, foreign = (frozenset(data[key]) for key in ("small", "turned", "foreign"))
    fitting: dict[str, Span] = {}
    told: set[str] = set()
    turnings: list[Disagreement] = []
    for match in _DEFINED.finditer(article.text):
        short = match["short"]
        words = list(WORD.finditer(article.text, match.start("long"), match.end("long")))
        span = article.span(match.start("short"), match.end("short"))
        fit, start = fit_of(words, short, small)
        if fit == "order":
            fitting.setdefault(short, span)
        elif not fit and len(words) > 1 and short.isalpha():
            fitting.setdefault(short, span)  # in another language; its letters are its letters
        elif fit == "turned" and short not in turned and len(short) > 2:
            long = article.span(words[start].start(), words[-1].end())
            if len(re.findall(rf"\b{re.escape(short)}\b", article.text)) >= _SETTLED:
                continue  # used again and again: the order is another language's
            if _of_another_language(reading, words[start:], short, long) or any(
                w in foreign for w in long.text.lower().split()
            ):
                continue
            if long.text.islower() and " " not in long.text:
                continue  # 'nickel-cobalt-manganese' is a list, in any order
            told.add(short)
            fitting.setdefault(short, span)
            turnings.append(
                Disagreement(
                    message=f"“{short}” turns the initials of “{long.text}”",
                    sides=(
                        Side(span=long, reading=f"its initials are {initials_of(words[start:], small)}"),
                        Side(span=span, reading=f"read as {short}"),
                    ),
                    key=(short, long.text.lower()),
                    why="the letters are those of the long form, in another order",
                    confidence=0.85,
                )
            )
    # Where many are turned, the bodies have names in another language.
    if len(turnings) < _MANY:
        yield from turnings
    yield from _two_orders(reading, fitting, told)


def _of_another_language(reading: Reading, run: list[re.Match[str]], short: str, long: Span) -> bool:
    """Whether the body is likely to bear its acronym in another language: a people or country of one beside it, or the
    letters in the order in which other languages put the words ('Civic Union', 'U.C.')."""
    data = load("en", "acronyms")
    small = frozenset(data["small"])
    content = [w[0].lower() for w in run if w[0].lower() not in small]
    names = lexicon("en")
    peoples = names.nationalities - frozenset(data["english"])
    article = reading.article
    sentence = article.sentence_at(long.start)
    around = article.text[sentence.start : sentence.end]
    told = {w.lower() for w in WORD.findall(around)}
    if peoples & set(content):
        return True
    # The noun that says what the body is stands first, the words before it behind it, in either order.
    head = next((k for k, w in enumerate(content) if w in data["bodies"]), None)
    if head is not None and head > 0:
        moved = content[head : head + 1] + [w for k, w in enumerate(content) if k != head]
        reverse = content[head::-1] + content[head + 1 :]
        if short in {"".join(w[0] for w in order).upper() for order in (moved, reverse, content[::-1])}:
            if not _neighbours_swapped("".join(w[0] for w in content).upper(), short):
                return True  # no slip of the hand carries the last letter to the front
            accented = any(not c.isascii() for c in long.text)
            return (
                accented
                or bool(peoples & told)
                or any(c in around for c in names.countries if c not in data["countries"])
            )
    return False


def _neighbours_swapped(one: str, other: str) -> bool:
    """Whether two words of the same letters differ by two neighbours that changed places."""
    unlike = [k for k, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    return len(one) == len(other) and len(unlike) == 2 and unlike[1] == unlike[0] + 1


def _two_orders(reading: Reading, fitting: dict[str, Span], told: set[str]) -> Iterator[Disagreement]:
    """Acronyms in use that have the letters of a defined one in another order."""
    article = reading.article
    used: dict[str, list[int]] = defaultdict(list)
    for match in _USED.finditer(article.text):
        used[match[0]].append(match.start())
    for short, span in sorted(fitting.items(), key=lambda pair: pair[1].start):
        for other, places in sorted(used.items(), key=lambda pair: pair[1][0]):
            if (
                other == short
                or other in fitting
                or len(other) != len(short)
                or sorted(other) != sorted(short)
                or len(places) > 3
            ):
                continue
            if short in told or article.sentence_index(span.start) == article.sentence_index(places[0]):
                continue  # the definition itself is told; in one sentence the two are told as two
            neighbours = _neighbours_swapped(short, other)
            brief = len(article.text) < _BRIEF and neighbours and len(places) == 1
            misdefined = neighbours and len(used[short]) == 1 < len(places)
            if len(short) == 3 and not brief and not misdefined and not _plainly_meant(used[short], places, other):
                continue
            if sum(a != b for a, b in zip(short, other, strict=True)) > 2 and len(short) == 4:
                continue
            second = article.span(places[0], places[0] + len(other))
            yield Disagreement(
                message=f"“{short}” is defined, “{other}” is used",
                sides=(
                    Side(span=span, reading="as defined"),
                    Side(span=second, reading="the same letters in another order"),
                ),
                key=(short, other),
                why="the two have the same letters, and only one is defined",
                confidence=0.85,
            )


def _unheard(word: str) -> bool:
    """Whether a list of words of English texts does not know it."""
    return load_ranks().rank_of(word.lower()) is None


def _plainly_meant(established: list[int], places: list[int], other: str) -> bool:
    """Three letters are soon another's: they must be known to nobody, stand once, and their like five times."""
    return len(established) >= 5 and len(places) == 1 and _unheard(other)

"""EVT206 repeated-passage: a sentence or a quotation that is told twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

from factlint.languages import load
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.span import Span

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{12,400})[”\"]")
_LEAST_WORDS = 8
_LEAST_QUOTED = 4
_LEAST_RETOUCHED, _MOST_RETOUCHED, _CHANGED, _FEW = 10, 120, 2, 8
_PART = 4
_NEAR = 2500
_FAR = 10_000


@rule(
    "EVT206",
    name="repeated-passage",
    category="event",
    severity="warning",
    flags=(
        "[[Norvik sells its pumps to farmers in nine countries of Europe.]] It was founded in Oslo. [[Norvik sells its pumps to farmers in nine countries of Europe.]]",
        "[[Norvik sells its pumps to farmers in nine countries of Europe.]] It was founded in Oslo. [[Norvik sells its pumps to the farmers in nine countries of Europe.]]",
        "Norvik said it had [[“been left out in the cold rain”]]. The firm denied that. It told readers it had [[“been left out in the cold rain”]].",
    ),
    passes=(
        "Norvik sells its pumps to farmers in nine countries of Europe. Norvik sells its valves to fishers in two countries of Asia.",
        "Norvik sells its pumps to all the farmers in nine countries of Europe. It sells. Norvik sells its pumps to all the farmers in ten countries of Europe.",
        "The song “My Heart” was a hit. “My Heart” sold well.",
    ),
)
def repeated_passage(reading: Reading) -> Iterator[Disagreement]:
    """The same sentence, or the same quotation, stands in the text twice.

    Compares: sentences word for word, long ones but for a small word or two, and quotations of four words or more that stand near each other. A sentence that
    stands again far off, in another section, is a hint: leads say again what sections say.
    Why it matters: one of the two was left over when the text was moved or rewritten, and the two may drift apart.
    Cannot know: whether the repetition is meant (a slogan, a refrain).
    """
    article = reading.article
    seen: dict[tuple[str, ...], int] = {}
    runs: list[list[tuple[int, int]]] = []
    for index, sentence in enumerate(article.sentences):
        if article.paragraphs[sentence.paragraph].heading:
            continue
        words = _words(reading, index)
        if len(words) < _LEAST_WORDS:
            continue
        earlier = seen.setdefault(words, index)
        if earlier == index:
            continue
        # Sentences that are repeated one behind the other are one passage.
        if runs and runs[-1][-1] == (earlier - 1, index - 1):
            runs[-1].append((earlier, index))
        else:
            runs.append([(earlier, index)])
    for run in runs:
        firsts, seconds = [pair[0] for pair in run], [pair[1] for pair in run]
        yield _told(
            reading,
            article.span(article.sentences[firsts[0]].start, article.sentences[firsts[-1]].end),
            article.span(article.sentences[seconds[0]].start, article.sentences[seconds[-1]].end),
            "sentence" if len(run) == 1 else "passage",
            _words(reading, seconds[0]),
        )
    yield from _retouched(reading, {k for run in runs for pair in run for k in pair})
    yield from _quotations(reading)


def _retouched(reading: Reading, told: set[int]) -> Iterator[Disagreement]:
    """Long sentences that stand again with one or two small words changed: no name, no figure, nothing that makes them parallel."""
    article = reading.article
    by_part: dict[tuple[str, ...], list[int]] = defaultdict(list)
    rows: dict[int, tuple[str, ...]] = {}
    for index, sentence in enumerate(article.sentences):
        if index in told or article.paragraphs[sentence.paragraph].heading:
            continue
        words = _words(reading, index)
        if not _LEAST_RETOUCHED <= len(words) <= _MOST_RETOUCHED:
            continue
        rows[index] = words
        # The beginning, what follows it, or the end is the same where two words at most differ.
        for part in (words[:_PART], words[_PART : 2 * _PART], words[-_PART:]):
            for earlier in by_part[part][:_FEW]:
                if earlier in told or index in told or not _small_change(rows[earlier], words):
                    continue
                told |= {earlier, index}
                first, second = article.sentences[earlier], article.sentences[index]
                yield _told(
                    reading, article.span(first.start, first.end), article.span(second.start, second.end), "sentence", words,
                    why="the two differ in a small word or two",
                )  # fmt: skip
            by_part[part].append(index)


def _small_change(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two rows of words differ in nothing but small words: articles, prepositions, auxiliaries."""
    if one == other or abs(len(one) - len(other)) > _CHANGED:
        return False
    small = _small_words()
    a, b = Counter(one), Counter(other)
    changed = list((a - b).elements()) + list((b - a).elements())
    return 0 < len(changed) <= 2 * _CHANGED and all(w in small for w in changed)


@cache
def _small_words(language: str = "en") -> frozenset[str]:
    return frozenset(load(language, "doubled")["told"]) | {"that", "so", "had", "there", "all"}


def _words(reading: Reading, index: int) -> tuple[str, ...]:
    sentence = reading.article.sentences[index]
    return tuple(m[0].lower() for m in _WORD.finditer(reading.article.text, sentence.start, sentence.end))


def _quotations(reading: Reading) -> Iterator[Disagreement]:
    article = reading.article
    seen: dict[tuple[str, ...], Span] = {}
    for match in _QUOTED.finditer(article.text):
        words = tuple(m[0].lower() for m in _WORD.finditer(match[1]))
        # A title or slogan is told as often as it is spoken of; what somebody said runs on from the sentence, or is long.
        if len(words) < (_LEAST_QUOTED if match[1][0].islower() else 2 * _LEAST_QUOTED):
            continue
        if article.paragraphs[article.paragraph_index(match.start())].heading:
            continue  # a heading quotes what its section tells
        if sum(w[0].isupper() for w in match[1].split()) > len(words) / 2:
            continue
        span = article.span(match.start(), match.end())
        earlier = seen.get(words)
        if earlier is not None and span.start - earlier.end < _NEAR:
            same = article.sentence_index(earlier.start), article.sentence_index(span.start)
            if same[0] != same[1]:
                yield _told(reading, earlier, span, "quotation", words)
        seen[words] = span


def _told(
    reading: Reading,
    first: Span,
    second: Span,
    what: str,
    words: tuple[str, ...],
    *,
    why: str = "the two are equal word for word",
) -> Disagreement:
    return Disagreement(
        message=f"the same {what} stands twice",
        sides=(Side(span=first, reading="first telling"), Side(span=second, reading="second telling")),
        key=(what, *words[:12]),
        why=why,
        # A lead often says again what a section says: that is a matter of taste.
        severity=None if _near(reading, first, second) else "hint",
        confidence=0.85,
    )


def _near(reading: Reading, first: Span, second: Span) -> bool:
    article = reading.article
    return (
        article.section_at(first.start) == article.section_at(second.start) and second.start - first.end < _FAR
    ) or second.start - first.end < _NEAR

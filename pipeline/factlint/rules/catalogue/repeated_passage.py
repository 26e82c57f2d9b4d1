"""EVT206 repeated-passage: a sentence or a quotation that is told twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.span import Span

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{12,400})[”\"]")
_LEAST_WORDS = 8
_LEAST_QUOTED = 4
_NEAR = 2500


@rule(
    "EVT206",
    name="repeated-passage",
    category="event",
    severity="warning",
    flags=(
        "[[Norvik sells its pumps to farmers in nine countries of Europe.]] It was founded in Oslo. [[Norvik sells its pumps to farmers in nine countries of Europe.]]",
        "Norvik said it had [[“been caught in the middle of storms”]]. The firm denied that. It told readers it had [[“been caught in the middle of storms”]].",
    ),
    passes=(
        "Norvik sells its pumps to farmers in nine countries of Europe. Norvik sells its valves to fishers in two countries of Asia.",
        "The song “My Heart” was a hit. “My Heart” sold well.",
    ),
)
def repeated_passage(reading: Reading) -> Iterator[Disagreement]:
    """The same sentence, or the same quotation, stands in the text twice.

    Compares: sentences word for word, and quotations of four words or more that stand near each other.
    Why it matters: one of the two was left over when the text was moved or rewritten, and the two may drift apart.
    Cannot know: whether the repetition is meant (a slogan, a refrain).
    """
    article = reading.article
    seen: dict[tuple[str, ...], Span] = {}
    for sentence in article.sentences:
        if article.paragraphs[sentence.paragraph].heading:
            continue
        words = tuple(m[0].lower() for m in _WORD.finditer(article.text, sentence.start, sentence.end))
        if len(words) < _LEAST_WORDS:
            continue
        span = article.span(sentence.start, sentence.end)
        if words in seen:
            yield _told(seen[words], span, "sentence", words)
        else:
            seen[words] = span
    yield from _quotations(reading)


def _quotations(reading: Reading) -> Iterator[Disagreement]:
    article = reading.article
    seen: dict[tuple[str, ...], Span] = {}
    for match in _QUOTED.finditer(article.text):
        words = tuple(m[0].lower() for m in _WORD.finditer(match[1]))
        # A title or slogan is told as often as it is spoken of; what somebody said runs on from the sentence, or is long.
        if len(words) < (_LEAST_QUOTED if match[1][0].islower() else 2 * _LEAST_QUOTED):
            continue
        if sum(w[0].isupper() for w in match[1].split()) > len(words) / 2:
            continue
        span = article.span(match.start(), match.end())
        earlier = seen.get(words)
        if earlier is not None and span.start - earlier.end < _NEAR:
            same = article.sentence_index(earlier.start), article.sentence_index(span.start)
            if same[0] != same[1]:
                yield _told(earlier, span, "quotation", words)
        seen[words] = span


def _told(first: Span, second: Span, what: str, words: tuple[str, ...]) -> Disagreement:
    return Disagreement(
        message=f"the same {what} stands twice",
        sides=(Side(span=first, reading="first telling"), Side(span=second, reading="second telling")),
        key=(what, *words[:12]),
        why="the two are equal word for word",
        confidence=0.85,
    )

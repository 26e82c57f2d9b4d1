"""ORG106 before-introduction: an acronym used before the text says what it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_SHORT = re.compile(r"(?<![\w&-])[A-Z][A-Z&\d-]{1,10}(?![\w&-])")


@rule(
    "ORG106",
    name="before-introduction",
    category="name",
    severity="hint",
    flags=("In 2004 the [[NEA]] fined it. Later the [[Norland Energy Agency (NEA)]] opened an office in Oslo.",),
    passes=(
        "In 2004 the Norland Energy Agency (NEA) fined it. Later the NEA opened an office in Oslo.",
        "NEA fines Norvik\n\nIn 2004 the Norland Energy Agency (NEA) fined it.",
    ),
)
def before_introduction(reading: Reading) -> Iterator[Disagreement]:
    """An acronym stands in the text before the place that introduces it with its long form.

    Compares: the first place of an acronym, headings left out, with the place that gives its long form beside it.
    Why it matters: readers meet a name that they are told the meaning of only later.
    Cannot know: whether the acronym is known to everyone.
    """
    article = reading.article
    done: set[str] = set()
    body = _body(reading)
    used: dict[str, re.Match[str]] = {}
    for match in _SHORT.finditer(article.text):
        if match[0] not in used and match.start() >= body and not article.paragraph_at(match.start()).heading:
            used[match[0]] = match
    for definition in sorted(reading.names.acronyms, key=lambda d: d.short.start):
        short = definition.short.text
        if short in done or not short.isupper() or definition.long.text[:1].upper() != short[0]:
            continue
        done.add(short)
        begin, end = sorted((definition.long, definition.short), key=lambda s: s.start)
        use = used.get(short)
        if use is None or use.start() >= begin.start:
            continue
        close = end.end + (article.text[end.end : end.end + 1] == ")")
        yield Disagreement(
            message=f"“{short}” is used before it is introduced",
            sides=(
                Side(span=article.span(*use.span()), reading="not introduced yet"),
                Side(span=article.span(begin.start, close), reading="introduced here"),
            ),
            key=(short,),
            why="the long form stands behind the first use",
            confidence=0.7,
        )


def _body(reading: Reading) -> int:
    """Where the text begins behind a title line."""
    paragraphs = reading.article.paragraphs
    if len(paragraphs) > 1 and reading.article.text[paragraphs[0].end - 1 : paragraphs[0].end] not in {
        ".",
        "!",
        "?",
        "”",
    }:
        return paragraphs[1].start
    return 0

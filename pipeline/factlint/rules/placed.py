"""Things counted in one sentence and listed by their places in another: 'four plants' … 'the plants are at Moss, Lund and Alta'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.languages import load
from factlint.rules.enumerated import Enumerated, number, split
from factlint.values.reading import Reading

_NAMES = r"(?P<list>[A-ZÀ-ÖØ-Þ][\w'’-]+(?: [A-Z][\w'’-]+)?(?:, [A-ZÀ-ÖØ-Þ][\w'’-]+(?: [A-Z][\w'’-]+)?){0,8},? and [A-ZÀ-ÖØ-Þ][\w'’-]+(?: [A-Z][\w'’-]+)?)"
_NEAR = 3  # sentences
_OTHERS = re.compile(r"\b(?:other|others|another|new|more|further|former|first|last|remaining|old|second|third)\b")


def placed(reading: Reading) -> Iterator[Enumerated]:
    """Counts that differ in number from the places listed for the same things elsewhere."""
    text, sentences = reading.article.text, reading.article.sentences
    for index, sentence in enumerate(sentences):
        for match in _lists().finditer(text, sentence.start, sentence.end):
            items = split(match["list"])
            whole = match["lead"] is not None
            if len(items) < 2 or _OTHERS.search(match[0][: match.start("list") - match.start()].lower()):
                continue
            if re.match(r",? (?:and|as well|among|with)\b", text[match.end() : match.end() + 12]):
                continue
            near = (
                range(max(0, index - 40), min(len(sentences), index + _NEAR))
                if whole
                else range(index + 1, min(len(sentences), index + _NEAR))
            )
            counts = [c for i in near if i != index for c in _counts(match["noun"]).finditer(text, sentences[i].start, sentences[i].end)
                      if whole or c["lead"]]  # fmt: skip
            values = {number(c["count"]) for c in counts if not _OTHERS.search(c[0].lower())}
            if len(values) == 1 and counts:
                yield Enumerated(
                    count=values.pop(), noun=match["noun"], items=items, whole=True,
                    counted=reading.article.span(counts[-1].start("count"), counts[-1].end()),
                    listed=reading.article.span(match.start("list"), match.end("list")),
                )  # fmt: skip


@cache
def _lists() -> re.Pattern[str]:
    places = "|".join(load("en", "enumerations")["place"])
    return re.compile(
        rf"(?:(?P<lead>\b(?:The|Its|These|Their|Our) (?:[A-Z]?[a-z]+ ){{0,2}})|\b(?:[a-z]+ ){{0,1}})(?P<noun>[a-z]{{3,20}}s) (?(lead)(?:are|were|lie|stand|lay|stood)(?: all)? )(?:{places}) {_NAMES}"
    )


@cache
def _counts(noun: str) -> re.Pattern[str]:
    numbers = "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in load("en", "enumerations")["numbers"])
    return re.compile(
        rf"(?P<lead>\b(?:[Tt]he|[Aa]ll|[Aa]ll of the|[Tt]hese|[Ii]ts) )?\b(?P<count>{numbers}) (?:[a-z-]+ ){{0,2}}{re.escape(noun)}\b"
    )

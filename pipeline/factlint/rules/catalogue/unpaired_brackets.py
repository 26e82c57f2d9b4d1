"""TXT004 unpaired-bracket: a bracket without its partner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_BRACKET = re.compile(r"[()\[\]]")
_CLOSER = {")": "(", "]": "["}
# '1)', 'a)', 'iv)' number a list; ':)' is a face.
_LIST = re.compile(r"(?:^|[\s,;(])(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})$")


@rule(
    "TXT004",
    name="unpaired-bracket",
    category="text",
    severity="error",
    flags=(
        "The Harbour Board [[(]]HB, which checks pumps, has asked for papers.",
        "Norvik is the largest maker[[)]] of pumps.",
    ),
    passes=(
        "The Harbour Board (HB) has asked for papers (and pumps [three]).",
        "There are two ways: a) to buy and b) to sell. It is fine :)",
    ),
)
def unpaired_bracket(reading: Reading) -> Iterator[Disagreement]:
    """A round or square bracket has no partner in its paragraph.

    Compares: opening and closing brackets within a paragraph, nested ones included; list numbers such as 'a)' are left out.
    Why it matters: the reader cannot tell where the remark in brackets ends.
    Cannot know: where the missing bracket belongs.
    """
    article = reading.article
    text = article.text
    for paragraph in article.paragraphs:
        if paragraph.heading:
            continue
        open_marks: list[int] = []
        alone: list[int] = []
        for match in _BRACKET.finditer(text, paragraph.start, paragraph.end):
            char = match[0]
            if char in "([":
                open_marks.append(match.start())
            elif open_marks and text[open_marks[-1]] == _CLOSER[char]:
                open_marks.pop()
            elif not _LIST.search(text, max(paragraph.start, match.start() - 6), match.start()) and text[
                match.start() - 1 : match.start()
            ] not in (":", ";", "-"):
                alone.append(match.start())
        for offset in sorted(open_marks + alone)[:1]:
            near = text[max(paragraph.start, offset - 20) : min(paragraph.end, offset + 20)]
            yield Disagreement(
                message=f"“{text[offset]}” has no partner in its paragraph: “{' '.join(near.split())}”",
                sides=(Side(span=article.span(offset, offset + 1)),),
                key=(text[offset], " ".join(near.split()).lower()),
                confidence=0.9,
            )

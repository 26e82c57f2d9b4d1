"""TXT005 lost-text: a figure, a date or a name is missing between words that need one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factlint.languages import load
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading


@dataclass(frozen=True, slots=True)
class _Gap:
    """A shape of lost text: what is missing, and where it may be right after all."""

    missing: str
    shape: re.Pattern[str]
    unless_before: re.Pattern[str] | None
    strays: bool  # told only where the text does not space its commas or double its blanks as a habit
    doubtful: bool  # a hint: the blank may only be doubled


@cache
def _gaps(language: str = "en") -> tuple[_Gap, ...]:
    table = load(language, "lost")
    words = table["words"]

    def compiled(source: str | None) -> re.Pattern[str] | None:
        if source is None:
            return None
        for name in words:
            source = source.replace(f"{{{name}}}", words[name])
        return re.compile(source, re.IGNORECASE if source == words["number"] else 0)

    found = []
    for gap in table["gaps"]:
        shape = compiled(gap["shape"])
        assert shape is not None
        found.append(
            _Gap(
                gap["missing"], shape, compiled(gap.get("unless")), gap.get("strays", False), gap.get("doubtful", False)
            )
        )
    return tuple(found)


_STRAY = re.compile(r"\w [,;.](?= )|\w  (?=\w)")
_MOST_STRAYS = 4


@rule(
    "TXT005",
    name="lost-text",
    category="text",
    severity="error",
    flags=(
        "The offering was downsized [[from  to]] 767 million dollars.",
        "Norvik raised a loan [[of  million]] in 2012.",
        "Sales rose [[by %]] last year.",
        "Norvik offered[[  million]] for the mill, which it had bought ([[in )]] before.",
        "[[In  ]]the mill was sold.",
        "[[In ,]] Norvik bought a mill.",
        "Norvik was founded [[in .]] It makes pumps.",
        "It has [[between and]] 40 shops.",
        "Norvik was founded [[in  by]] Liv Hauge.",
        "Norvik [[(; born 1990)]] is a maker of pumps.",
        "It is the largest maker in [[the of]] Norway.",
        "The mill was sold [[to  for]] 4 million kroner. It was [[founded by in]] 1990 and [[led by until]] 2004.",
        "The head of the firm [[is ,]] a lawyer. It paid a dividend [[of per share]] and holds [[a %]] stake in a mill.",
        "Turnover was [[€ in]] 2010. It has [[between 30 and shops]] in Oslo.",
    ),
    passes=(
        "The offering was downsized from 900 to 767 million dollars.",
        "It sold hundreds of million dollar houses, worth millions.",
        "The surveys are held between and during the counts of the people.",
        "Nobody knows where it came from to this day.",
        "The lights were turned on, the mill was let in, and the rest gone by.",
        "All amounts in $ million. The price is told in $ for the year, and in US$ per share.",
        "It stood by in case of need. The hall was known by and to all, and its place taken by after-sales service.",
        "He asked what they were looking for ... and went.",
        "Class A of the shares ; class B , too ; and so on , and so by , with , in .",
        "Norvik offered two  million for the mill. The mill  was  sold  and  in  the  shop  it  was  seen.",
        "By the by, it was a success. He would go on . . . and on.",
        "It cost a million. Over one million were sold.",
    ),
)
def lost_text(reading: Reading) -> Iterator[Disagreement]:
    """Between words that need one, a figure, a date or a name is missing.

    Compares: function words that cannot stand side by side ('from  to', 'of  million', 'in ,', 'by %'), and brackets that begin
    or end with a comma. What could be a habit of spacing is left out where the text does it
    throughout; a preposition before a doubled blank is a hint.
    Why it matters: a fact was lost in copying or converting, often from a template or a link.
    Cannot know: what stood there.
    """
    article = reading.article
    text = article.text
    strays = sum(1 for _ in _STRAY.finditer(text))
    end = 0
    found = [(m, gap) for gap in _gaps() for m in gap.shape.finditer(text)]
    for match, gap in sorted(found, key=lambda item: (item[0].start(), -item[0].end())):
        if match.start() < end or (gap.strays and strays > _MOST_STRAYS):
            continue
        before = text[max(0, match.start() - 14) : match.start()].rstrip(" ")
        if gap.unless_before and gap.unless_before.search(before):
            continue
        end = match.end()
        yield Disagreement(
            message=f"“{match[0]}” lacks {gap.missing}: was text lost?",
            sides=(Side(span=article.span(match.start(), match.end())),),
            key=("lost", before[-10:].strip().lower(), " ".join(match[0].split())),
            why="these words do not stand side by side",
            confidence=0.5 if gap.doubtful else 0.75 if gap.strays else 0.85,
            severity="hint" if gap.doubtful else None,
        )

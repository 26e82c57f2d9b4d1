"""TXT005 lost-text: a figure, a date or a name is missing between words that need one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_SCALE = r"(?:million|billion|trillion)\b(?![-–\w])"
_TAKES = (
    r"(?:of|to|from|at|by|for|worth|about|than|nearly|over|around|approximately|almost|least|raised|paid|cost|invested)"
)
_SIGN = r"(?:\b(?:US|HK|NT|A|C|S|R))?[$£€¥]"


@dataclass(frozen=True, slots=True)
class _Gap:
    """A shape of lost text: what is missing, and where it may be right after all."""

    missing: str
    shape: re.Pattern[str]
    unless_before: re.Pattern[str] | None = None
    strays: bool = False  # told only where the text does not space its commas or double its blanks as a habit
    doubtful: bool = False  # a hint: the blank may only be doubled


# 'Two  million' has a blank too many and lacks nothing.
_NUMBER = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|several|few|many|half|quarter|dozen|couple|a|per|point)$",
    re.IGNORECASE,
)
_GAPS = (
    _Gap("a value", re.compile(r"\b[Ff]rom +(?:to|until|through)\b(?! (?:where|whom|which)\b)"),
         re.compile(r"\b(?:come|comes|came|coming|go|goes|going|hail|hails|hailed|originated|emerged|is|are|was|were)$")),
    _Gap("a value", re.compile(r"\b[Bb]etween(?:  +and\b| and(?= [\d$£€¥]| ?[,.](?:\s|$)))"), re.compile(r"\b[Ii]n$")),
    _Gap("a number", re.compile(rf"\b{_TAKES} +{_SCALE}"), re.compile(r"\b(?:hundreds|tens|dozens|thousands|lots|scores|a|one)$")),
    _Gap("a number", re.compile(rf"{_SIGN} +{_SCALE}(?!s?\))"), re.compile(r"(?:\bin|\(|[,:/|])$")),
    _Gap("a number", re.compile(r"\b(?:by|to|from|than|nearly|about|over) +(?:%|per ?cent\b)(?! (?:signs?|of)\b)")),
    _Gap("a date, a name or a value", re.compile(r"\b(?:[Ii]n|[Oo]n|[Aa]t|[Oo]f|[Ff]rom|[Bb]y|[Ww]ith|[Tt]o|[Ff]or|[Ss]ince|[Uu]ntil|[Dd]uring|[Bb]etween|and|[Tt]he|an) +[,.;](?=\s|$)(?! ?\.)"),
         strays=True),
    _Gap("a date, a name or a value", re.compile(r"\b(?:in|on|at|of|from|by|with|to|for|since|until|and|between) +\)")),
    _Gap("a number", re.compile(rf"(?:(?<=[a-z])  +|(?<=\() +){_SCALE}"), _NUMBER),
    _Gap("a noun", re.compile(r"\b(?:the|an)(?: +of\b(?![-’'\"”])|  +(?:was|were|has|had|from|in|to|and|by)\b)"), re.compile(r"[\"“'‘]$")),
    _Gap("a name or a value", re.compile(r"\b(?:of|at|by|with|than|between|in|on|about)  +(?:of|to|by|and|from|at|million|billion)\b"), strays=True),
    _Gap("a date, a name or a value", re.compile(r"\b(?:[Ii]n|[Oo]n|[Oo]f|[Ff]rom|[Tt]o|[Bb]y|[Aa]t|[Ff]or|over|than|only|nearly|about|[Ss]ince|[Uu]ntil|[Dd]uring|[Bb]etween)  +(?=[a-zA-Z])"),
         strays=True, doubtful=True),
    _Gap("an item", re.compile(r"(?<=\w), +,(?= )"), strays=True),
    _Gap("a name or a date", re.compile(r"(?<=\w )\( ?[,;] (?=\w)[^()\n]{1,60}\)|\((?=\w)[^()\n]{1,60}[^\s(),;][,;] \)"), strays=True),
)  # fmt: skip
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
    ),
    passes=(
        "The offering was downsized from 900 to 767 million dollars.",
        "It sold hundreds of million dollar houses, worth millions.",
        "The surveys are held between and during the counts of the people.",
        "Nobody knows where it came from to this day.",
        "The lights were turned on, the mill was let in, and the rest gone by.",
        "All amounts in $ million.",
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
    found = [(m, gap) for gap in _GAPS for m in gap.shape.finditer(text)]
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

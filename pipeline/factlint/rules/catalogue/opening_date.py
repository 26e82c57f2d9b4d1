"""DAT210 opening-date: one works or office opened, or closed, at two times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from factlint.facts.compare import dates_agree
from factlint.rules.dated import dates_in
from factlint.rules.elapsed import point
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date

# Things of which a place seldom has two of one owner; shops and branches are many.
_THING = (
    r"(?P<thing>(?:assembly |manufacturing |production |power |paper |steel |car )?plant|factory|mill|works|brewery|refinery|distillery|campus|headquarters|"
    r"head office|museum|terminal|distribution cent(?:er|re)|data cent(?:er|re)|research cent(?:er|re)|laboratory|shipyard|smelter|power station|theme park)"
)
_PLACE = r"(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})(?:, [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)?"
_OPEN = r"(?P<verb>opened|inaugurated|closed|shut|shut down)"
_SHAPES = (
    re.compile(rf"\b{_OPEN} (?:its|the|an?) (?P<adj>(?:[a-z-]+ ){{0,2}}?){_THING} (?:in|at|near) {_PLACE}"),
    re.compile(
        rf"\b(?:[Ii]ts|[Tt]he) (?P<adj>(?:[a-z-]+ ){{0,2}}?){_THING} (?:in|at|near) {_PLACE},? (?:which |that )?(?:was |had been |had )?(?:officially )?{_OPEN}\b"
    ),
    re.compile(
        rf"\b(?:[Ii]ts|[Tt]he) {_PLACE} {_THING},? (?:which |that )?(?:was |had been |had )?(?:officially )?{_OPEN}\b"
    ),
)
_BEHIND = re.compile(r",? (?:in|on) (?:early |late )?(?:the )?")
_OTHER = re.compile(
    r"\b(?:re-?open\w*|again|second|third|another|new|newer|larger|temporar\w+|would|will|plan\w*|expect\w*|announc\w+|to be|due|old|former|original|briefly|partly|phase|expan\w+|replac\w+|rebuilt|moved|since|until|public)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Opening:
    """Something is opened or closed at a place, on a date."""

    kind: str
    thing: str
    place: str
    words: str
    date: Date


@rule(
    "DAT210",
    name="opening-date",
    category="date",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. In [[2005]], Norvik opened a factory in Drammen. It makes pumps.\n\nIts factory in Drammen was opened in [[2008]].",
        "Norvik AS is a Norwegian company. It closed the mill in Moss in [[May 2012]]. It makes pumps.\n\nThe Moss mill was closed in [[2014]].",
    ),
    passes=(
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a factory in Drammen. It makes pumps.\n\nIts factory in Drammen was opened in May 2005.",
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a factory in Drammen. It makes pumps.\n\nIts factory in Drammen was closed in 2008.",
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a factory in Drammen. It makes pumps.\n\nIn 2008, Norvik opened a second factory in Drammen.",
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a factory in Drammen. It makes pumps.\n\nIn 2008, Norvik opened a factory in Moss.",
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a factory in Drammen. It makes pumps.\n\nIn 2008, Norvik opened a museum in Drammen.",
    ),
)
def opening_date(reading: Reading) -> Iterator[Disagreement]:
    """One works, office or museum at one place is opened, or closed, at two times.

    Compares: the dates of 'opened a factory in Drammen' and 'the Drammen factory, which opened in': one thing, one place, one verb,
    in whatever order; shops and branches, second and new ones stay silent.
    Why it matters: one of the dates is wrong.
    Cannot know: which; whether a place has two of the thing.
    """
    found = list(_openings(reading))
    told: set[tuple[str, str, str]] = set()
    for one, other in combinations(found, 2):
        key = (one.kind, one.thing, one.place)
        if key != (other.kind, other.thing, other.place) or key in told or dates_agree(one.date, other.date):
            continue
        told.add(key)
        yield Disagreement(
            message=f"the {one.thing} in {one.place} is {one.kind} in {one.date.span.text} and in {other.date.span.text}",
            sides=tuple(
                Side(span=o.date.span, reading=f"{read_as(reading, o.date)}: “{o.words}”") for o in (one, other)
            ),
            key=(*key, *sorted((one.date.value, other.date.value))),
            why="one thing at one place is meant, and neither telling names another",
            confidence=0.78,
        )


def _openings(reading: Reading) -> Iterator[_Opening]:
    text = reading.article.text
    for sentence in reading.article.sentences:
        if "pened" not in text[sentence.start : sentence.end] and not re.search(
            r"\b(?:closed|shut|inaugurated)\b", text[sentence.start : sentence.end]
        ):
            continue
        if _OTHER.search(text, sentence.start, sentence.end):
            continue
        dates = [d for d in dates_in(reading, sentence.start, sentence.end) if point(d) and not d.inferred]
        for shape in _SHAPES:
            for match in shape.finditer(text, sentence.start, sentence.end):
                behind = [d for d in dates if _BEHIND.fullmatch(text, match.end(), d.span.start)]
                heads = [
                    d
                    for d in dates[:1]
                    if len(dates) == 1 and d.span.start - sentence.start < 12 and d.span.end <= match.start()
                ]
                if not behind and not heads:
                    continue
                kind = "closed" if match["verb"][:2] in ("cl", "sh") else "opened"
                yield _Opening(kind, match["thing"], match["place"], match[0], (behind or heads)[0])

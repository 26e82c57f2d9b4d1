"""DAT210 opening-date: one works or office opened, or closed, at two times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from factlint.facts.compare import dates_agree
from factlint.rules.dated import dates_in
from factlint.rules.elapsed import point
from factlint.rules.firsts import firsts
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date

# Things of which a place seldom has two of one owner; shops and branches are many.
_THING = (
    r"(?P<thing>plant|factory|mill|works|brewery|refinery|distillery|campus|headquarters|head office|museum|terminal|distribution cent(?:er|re)|depot|"
    r"data cent(?:er|re)|research cent(?:er|re)|call cent(?:er|re)|laboratory|shipyard|smelter|power station|theme park|facility)"
)
_PLACE = r"(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})(?:, [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)?"
_OPEN = r"(?P<verb>opened(?: its doors)?|inaugurated|closed(?: down)?|shut down|shut|(?:started|began|took up|stopped|ceased) (?:work|production|operations?)|went into (?:operation|service|production))"
_WORK = r"(?:[Ww]ork|[Pp]roduction|[Oo]perations?|[Bb]rewing|[Tt]eaching|[Ss]ervice|[Cc]onstruction(?= of))"
_SHAPES = (
    re.compile(rf"\b{_OPEN} (?:its|the|an?) (?P<adj>(?:[\w,.&-]+ ){{0,6}}?){_THING} (?:in|at|near) {_PLACE}"),
    re.compile(
        rf"\b(?:[Ii]ts|[Tt]he) (?P<adj>(?:[\w,.&-]+ ){{0,4}}?){_THING} (?:in|at|near) {_PLACE},? (?:which |that )?(?:was |had been |had )?(?:officially )?{_OPEN}\b"
    ),
    re.compile(
        rf"\b(?:[Ii]ts|[Tt]he) {_PLACE} (?P<adj>(?:[a-z-]+ ){{0,2}}?){_THING},? (?:which |that )?(?:was |had been |had )?(?:officially )?{_OPEN}\b"
    ),
    # 'The opening of the Moss factory in 2009', 'the closure of its works in Moss'
    re.compile(
        rf"\b(?P<verb>[Oo]pening|[Ii]nauguration|[Cc]losing|[Cc]losure|[Ss]hutdown) of (?:its|the) {_PLACE} (?P<adj>(?:[a-z-]+ ){{0,2}}?){_THING}\b"
    ),
    re.compile(
        rf"\b(?P<verb>[Oo]pening|[Ii]nauguration|[Cc]losing|[Cc]losure|[Ss]hutdown) of (?:its|the) (?P<adj>(?:[a-z-]+ ){{0,2}}?){_THING} (?:in|at|near) {_PLACE}"
    ),
    re.compile(
        rf"\b[Aa]n? (?P<adj>(?:[\w,.&-]+ ){{0,4}}?){_THING} was (?P<verb>opened|inaugurated|closed) (?:in|at|near) {_PLACE}"
    ),
    # 'Work at the Moss depot began in', 'production at its works in Moss started in'
    re.compile(
        rf"\b{_WORK} (?:at|in) (?:its|the) {_PLACE} (?P<adj>(?:[a-z-]+ ){{0,2}}?){_THING} (?P<verb>began|started|stopped|ended|ceased)\b"
    ),
    re.compile(
        rf"\b{_WORK} (?:at|in) (?:its|the) (?P<adj>(?:[a-z-]+ ){{0,2}}?){_THING} (?:in|at|near) {_PLACE} (?P<verb>began|started|stopped|ended|ceased)\b"
    ),
)
_VERBS = re.compile(
    r"\b(?:opened|closed|shut|inaugurated|began|started|[Oo]pening|[Ii]nauguration|[Cc]losing|[Cc]losure|[Ss]hutdown|stopped|ended|ceased|went into|took up)\b"
)
_BEHIND = re.compile(r",? (?:in|on) (?:early |late )?(?:the )?")
_OTHER = re.compile(
    r"\b(?:re-?open\w*|again|second|third|another|newer|larger|temporar\w+|would|will|plans?|planned|planning|expect\w*|announc\w+|to be|due|old|former|original|briefly|partly|phase|expan\w+|replac\w+|rebuilt|moved|since|until|public)\b",
    re.IGNORECASE,
)


_PLAIN = frozenset(
    "large own main big huge modern major state-of-the-art first million square feet foot metres of the".split()
)


@dataclass(frozen=True, slots=True)
class _Opening:
    """Something is opened or closed at a place, on a date."""

    kind: str
    thing: str
    place: str
    what: frozenset[str]
    indefinite: bool
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
        "Norvik AS is a Norwegian company. Its depot in Moss started work in [[2012]]. It makes pumps.\n\nWork at the Moss depot began in [[2014]].",
        "Norvik AS is a Norwegian company. The first shop, in the Vika district, opened in [[June 1971]]. It makes pumps.\n\n[[1974]] – In spring, the first shop opens its doors, in Vika",
    ),
    passes=(
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a factory in Drammen. It makes pumps.\n\nIts factory in Drammen was opened in May 2005.",
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a factory in Drammen. It makes pumps.\n\nIts factory in Drammen was closed in 2008.",
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a factory in Drammen. It makes pumps.\n\nIn 2008, Norvik opened a second factory in Drammen.",
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a factory in Drammen. It makes pumps.\n\nIn 2008, Norvik opened a factory in Moss.",
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a factory in Drammen. It makes pumps.\n\nIn 2008, Norvik opened a new factory in Drammen.",
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a paper mill in Drammen. It makes pumps.\n\nIts steel mill in Drammen opened in 2008.",
        "Norvik AS is a Norwegian company. In 2005, Norvik opened a factory in Drammen. It makes pumps.\n\nIn 2008, Norvik opened a museum in Drammen.",
        "Norvik AS is a Norwegian company. The first shop, in Vika, opened in August 1987. It makes pumps.\n\nIts first shop in Sweden opened in 1989.",
        "Norvik AS is a Norwegian company. Its first shop opened in August 1987. It makes pumps.\n\nIn 1989 it opened its first shop abroad.",
    ),
)
def opening_date(reading: Reading) -> Iterator[Disagreement]:
    """One works, office or museum at one place is opened, or closed, at two times.

    Compares: the dates of 'opened a factory in Drammen' and 'the Drammen factory, which opened in': one thing, one place, one verb,
    in whatever order; second and new ones stay silent. Of shops and the like, of which a company has many, only the first.
    Why it matters: one of the dates is wrong.
    Cannot know: which; whether a place has two of the thing.
    """
    # One telling of each is enough: a text may repeat it without end.
    found = list(
        {(o.kind, o.thing, o.place, o.what, o.date.value): o for o in reversed(list(_openings(reading)))}.values()
    )[::-1]
    yield from _first(reading)
    told: set[tuple[str, str, str]] = set()
    for one, other in combinations(found, 2):
        key = (one.kind, one.thing, one.place)
        if key != (other.kind, other.thing, other.place) or key in told or dates_agree(one.date, other.date):
            continue
        if not _one_thing(one, other):
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


def _first(reading: Reading) -> Iterator[Disagreement]:
    """The first shop or the like of one company, in one place or in none, with two dates."""
    found = list({(f.company, f.thing, f.places, f.date.value): f for f in reversed(list(firsts(reading)))}.values())
    found.sort(key=lambda f: f.date.span.start)
    told: set[str] = set()
    for one, other in combinations(found, 2):
        same = one.thing == other.thing and one.company == other.company
        place = one.places & other.places or not (one.places or other.places)
        if not same or not place or one.thing in told or dates_agree(one.date, other.date):
            continue
        told.add(one.thing)
        yield Disagreement(
            message=f"the first {one.thing} is opened in {one.date.span.text} and in {other.date.span.text}",
            sides=tuple(
                Side(span=o.date.span, reading=f"{read_as(reading, o.date)}: “{o.words}”") for o in (one, other)
            ),
            key=("first", one.thing, *sorted((one.date.value, other.date.value))),
            why="a company has one first of a thing",
            confidence=0.78,
        )


def _openings(reading: Reading) -> Iterator[_Opening]:
    text = reading.article.text
    for sentence in reading.article.sentences:
        if not _VERBS.search(text, sentence.start, sentence.end):
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
                kind = (
                    "closed"
                    if match["verb"].lower()[:2] in ("cl", "sh", "ce", "en") or match["verb"].startswith("stop")
                    else "opened"
                )
                words = frozenset(match["adj"].lower().replace(",", "").split()) - _PLAIN
                what = frozenset(w for w in words if not w[0].isdigit())
                date = (behind or heads)[0]
                yield _Opening(kind, match["thing"], match["place"], what, shape is _SHAPES[0], match[0], date)


def _one_thing(one: _Opening, other: _Opening) -> bool:
    """Whether both tell of one thing: 'a new plant' is another than 'a plant', and a paper mill than a steel mill."""
    a, b = one.what - {"new"}, other.what - {"new"}
    if a and b and not a & b:
        return False
    return not (one.indefinite and other.indefinite and ("new" in one.what) != ("new" in other.what))

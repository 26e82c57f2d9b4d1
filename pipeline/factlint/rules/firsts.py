"""The first shop, cinema or works of a company, with the date of its opening and what its place is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factlint.facts.draft import Subjects
from factlint.rules.dated import dates_in
from factlint.rules.elapsed import point
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_THING = (
    r"(?P<thing>shop|store|restaurant|branch|cinema|hotel|hostel|school|clinic|caf[eé]|bakery|pub|bar|supermarket|pharmacy|outlet|gym|hospital|theatre|theater|kiosk|"
    r"showroom|boutique|salon|office|factory|plant|mill|brewery|distillery|warehouse|depot|station|park|studio|library|bank|dealership|shipyard|workshop)"
)
_OWN = r"(?:[Ii]ts|[Tt]heir|[Oo]ur|[Tt]he|[Tt]he (?:company|firm|chain|group|bank)['’]s) (?:very |own )?first (?:own )?"
_WHERE = r"(?P<{}>,? (?:in|at|on|near) [^.;,()\d]{{2,50}}?(?:, [A-Z][^.;,()\d]{{1,30}}?)?)?"
_SHAPES = (
    # 'The first shop, in the Moss district, opened (its doors) in August 1987'
    re.compile(
        rf"\b{_OWN}{_THING}{_WHERE.format('a')},? (?:which |that )?(?:was (?:opened|inaugurated)|opened|opens|had opened)(?: its doors)?{_WHERE.format('b')}(?P<end>,? (?:in|on) |,? \(|[.,;]|$)"
    ),
    # 'opened its first shop in Moss in 1987'
    re.compile(
        rf"\b(?:opened|opens|inaugurated) (?:its|their|our|the) (?:very |own )?first {_THING}{_WHERE.format('a')}(?P<b>)(?P<end>,? (?:in|on) |,? \(|[.,;]|$)"
    ),
)
_NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*")
_LEADS = re.compile(r"(?:(?:In|On|By) )?(?:early |late )?$")
# The first of a kind, or in some sense, is not the first.
_OTHER = re.compile(
    r"\b(?:abroad|overseas|outside|foreign|re-?opened|again|would|will|plan\w*|second|one of the first|among the first|since|until|after|before)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class First:
    """The opening of a company's first shop or the like: the proper names of its place, its words, its date."""

    company: str | None
    thing: str
    places: frozenset[str]
    words: str
    date: Date


def firsts(reading: Reading) -> Iterator[First]:
    """The openings of first things that stand with a date, right behind them or at the head of the sentence."""
    text = reading.article.text
    subjects: Subjects | None = None
    for shape in _SHAPES:
        for match in shape.finditer(text):
            sentence = reading.article.sentence_at(match.start())
            if match.end() > sentence.end + 1 or _OTHER.search(text, sentence.start, sentence.end):
                continue
            dates = [d for d in dates_in(reading, sentence.start, sentence.end) if point(d) and not d.inferred]
            behind = [d for d in dates if match.end("end") == d.span.start]
            heads = [
                d
                for d in dates[:1]
                if len(dates) == 1
                and d.span.end <= match.start()
                and _LEADS.fullmatch(text, sentence.start, d.span.start)
            ]
            if not behind and not heads:
                continue
            subjects = subjects or Subjects(reading)
            # 'At carnival, the first shop opens its doors, in Moss': the place may stand behind.
            tail = (
                re.match(r"(?:in|at) [^.;()\d]{2,40}", text[match.start("end") : sentence.end].lstrip(", "))
                if not behind
                else None
            )
            where = " ".join((match["a"] or "", match["b"] or "", tail[0] if tail else ""))
            yield First(
                company=subjects.of(match.start()), thing=match["thing"], places=frozenset(_NAME.findall(where)),
                words=match[0].rstrip(" ,.;("), date=(behind or heads)[0],
            )  # fmt: skip

"""DAT209 approval-order: a deal that is approved before it is announced, or completed before it is approved."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from factlint.rules.dated import dates_in
from factlint.rules.elapsed import point
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_DEAL = r"(?:deal|acquisition|merger|takeover|sale|purchase|transaction|offer|transfer|buyout|buy-out|spin-?off)"
_NAMED = rf"(?:[Tt]he|[Tt]his|[Ii]ts) (?:proposed |planned )?(?:[\w.&'’-]{{1,30}} ){{0,2}}?{_DEAL}"
_THE = rf"{_NAMED}(?: (?:of|to|by|with|between|from) [^.;,]{{0,60}}?)?"
_APPROVED = re.compile(
    rf"\b(?:(?:approved|cleared|authori[sz]ed|waved through|gave (?:its|their|final) (?:approval|consent|blessing) to|consented to) {_NAMED}\b|{_THE} (?:was|were|has been|had been) (?:finally |formally )?(?:approved|cleared|authori[sz]ed)\b)"
)
_ANNOUNCED = re.compile(
    r"\b(?:announced|signed|agreed|entered into|unveiled|made an offer|reached an agreement|proposed)\b[^.;]{0,80}\b(?:acqui\w+|merg\w+|purchase\w*|buy|sell|sale|takeover|take over|deal|transaction|agreement|combine|spin off|offer)\b"
)
_COMPLETED = re.compile(
    rf"\b{_THE} (?:was |were |had been |has been )?(?:formally |officially |finally |successfully )?(?:closed|completed|finali[sz]ed|concluded|consummated)\b"
)
# A board approves before it announces; a second approval or another deal explains any order.
_ELSE = re.compile(
    r"\b(?:board|directors|had (?:already |earlier |previously )?(?:approved|been|announced|agreed|signed)|already|earlier|previous\w*|again|second|retroactive\w*|another|first|original\w*|revised|new|renewed|failed|blocked|rejected|withdrawn|abandoned|re-?\w*announced)\b",
    re.IGNORECASE,
)
# Steps that one sentence tells of one deal, each right before its date: 'agreed on A and completed on B'.
_TOLD = re.compile(
    r"\b(?:(?P<announced>announced|agreed(?= to (?:buy|acquire|sell|merge|take|purchase|combine)\b)|agreed(?! to\b)|launched|signed|unveiled|made public|proposed|struck)|(?P<approved>approved|cleared|authori[sz]ed|waved through|given the green light|got the green light)|"
    r"(?P<completed>completed|closed|finali[sz]ed|concluded|consummated|took effect|became effective|went through))\b(?! in principle\b)[^.;\d]{0,70}? (?:on|in) $"
)
_DEAL_WORD = re.compile(rf"\b{_DEAL}\b")
_RANKS = {"announced": 0, "approved": 1, "completed": 2}
_MOST_SENTENCES = 6


@dataclass(frozen=True, slots=True)
class _Step:
    """A step of a deal with its date; `rank` is its place in the order of steps."""

    rank: int
    what: str
    index: int
    sentence: Sentence
    date: Date


@rule(
    "DAT209",
    name="approval-order",
    category="date",
    severity="error",
    flags=(
        "On [[9 November 2006]], Norvik announced that it would sell its mills to Marmer. It makes pumps. Shareholders approved the sale on [[27 June 2006]].",
        "The European Commission approved the merger on [[9 November 2006]]. It makes pumps. The merger was completed on [[27 June 2006]].",
        "The purchase of Marmer was agreed on [[9 November 2006]] and completed on [[27 June 2006]].",
        "The takeover of Marmer, announced on [[9 November 2006]], was cleared by the regulator on [[27 June 2006]].",
        "Shareholders approved the offer on [[9 November 2006]], and the acquisition was completed on [[27 June 2006]].",
    ),
    passes=(
        "The purchase of Marmer was agreed on 27 June 2006 and completed on 9 November 2006.",
        "The purchase of Marmer was completed on 9 November 2006, after the shareholders had approved it on 27 June 2006.",
        "The purchase of Marmer was announced on 9 November 2006. The board agreed to the sale on 7 November 2006 and completed it in 2007.",
        "On 27 June 2006, Norvik announced that it would sell its mills to Marmer. It makes pumps. Shareholders approved the sale on 9 November 2006.",
        "The European Commission approved the merger on 27 June 2006. It makes pumps. The merger was completed on 9 November 2006.",
        "On 9 November 2006, Norvik announced that it would sell its mills to Marmer. The board had approved the sale on 7 November 2006.",
        "In 2006, Norvik announced that it would sell its mills to Marmer. Shareholders approved the merger with Vika in 2004.",
        "On 9 November 2006, Norvik announced that it would sell its mills to Marmer. Shareholders approved the sale in November 2006.",
    ),
)
def approval_order(reading: Reading) -> Iterator[Disagreement]:
    """A deal is approved before it is announced, or completed before it is approved.

    Compares: the dates of sentences that announce a deal, approve and complete 'the deal', 'the merger' and the like, a few sentences
    apart and with no other deal between them. What a board approves it announces later, so boards stay silent.
    Why it matters: one of the dates is wrong, or two were swapped.
    Cannot know: which.
    """
    text = reading.article.text
    steps: list[_Step] = []
    for index, sentence in enumerate(reading.article.sentences):
        inside = _inside(reading, index, sentence)
        for one, two in itertools.pairwise(inside):
            if one.rank < two.rank and _before(two.date, one.date):
                yield _told(reading, one, two)
        if len(inside) > 1:
            steps.clear()
            continue
        step = _step(reading, index, sentence)
        if step is None:
            continue
        earlier = next((s for s in reversed(steps) if {s.rank, step.rank} != {0, 2}), None)
        if step.rank == 0 and earlier is not None and earlier.rank > 0:
            steps.clear()  # another deal begins
        elif earlier is not None and index - earlier.index <= _MOST_SENTENCES and earlier.rank < step.rank:
            if _before(step.date, earlier.date) and _one_deal(text, earlier.sentence, step.sentence):
                yield _told(reading, earlier, step)
        steps.append(step)


def _before(one: Date, other: Date) -> bool:
    assert one.latest
    assert other.earliest
    return one.latest < other.earliest


def _told(reading: Reading, earlier: _Step, step: _Step) -> Disagreement:
    first, last = earlier.date, step.date
    return Disagreement(
        message=f"{step.what} {last.span.text}, {earlier.what} {first.span.text}",
        sides=tuple(Side(span=s.date.span, reading=f"{read_as(reading, s.date)}, {s.what}") for s in (earlier, step)),
        key=(first.value, last.value),
        why="a deal is announced, then approved, then completed",
        confidence=0.82,
    )


def _inside(reading: Reading, index: int, sentence: Sentence) -> list[_Step]:
    """The steps of one deal that a sentence tells, each with the date right behind it."""
    text = reading.article.text
    if not _DEAL_WORD.search(text, sentence.start, sentence.end) or _ELSE.search(text, sentence.start, sentence.end):
        return []
    found: list[_Step] = []
    floor = sentence.start
    for date in dates_in(reading, sentence.start, sentence.end):
        match = _TOLD.search(text, floor, date.span.start)
        floor = date.span.end
        if match is None or not point(date) or date.inferred or date.modifier:
            continue
        what = next(name for name in _RANKS if match[name])
        found.append(_Step(_RANKS[what], what, index, sentence, date))
    return found


def _step(reading: Reading, index: int, sentence: Sentence) -> _Step | None:
    text = reading.article.text
    found = [
        (rank, what, match)
        for rank, what, pattern in (
            (1, "approved", _APPROVED),
            (2, "completed", _COMPLETED),
            (0, "announced", _ANNOUNCED),
        )
        if (match := pattern.search(text, sentence.start, sentence.end))
    ]
    dates = [d for d in dates_in(reading, sentence.start, sentence.end) if point(d)]
    if len(found) != 1 or len(dates) != 1 or _ELSE.search(text, sentence.start, sentence.end):
        return None
    rank, what, match = found[0]
    date = dates[0]
    behind = 0 <= date.span.start - match.end() < 50
    heads = date.span.start - sentence.start < 12
    return _Step(rank, what, index, sentence, date) if behind or heads else None


def _one_deal(text: str, one: Sentence, other: Sentence) -> bool:
    """Whether the later sentence names nobody behind 'the deal of …' that is not named before it."""
    before = text[one.start : other.start]
    match = re.search(rf"{_DEAL} (?:of|with|to|by|between|from) (?P<who>[^.;,]{{1,60}})", text[other.start : other.end])
    names = re.findall(r"\b[A-Z][\w&'’-]{2,}", match["who"]) if match else []
    return all(
        name.strip("'’") in before
        for name in names
        if not re.fullmatch(
            r"January|February|March|April|May|June|July|August|September|October|November|December", name
        )
    )

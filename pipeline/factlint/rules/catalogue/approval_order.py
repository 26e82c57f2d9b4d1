"""DAT209 approval-order: a deal that is approved before it is announced, or completed before it is approved."""

from __future__ import annotations

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
    ),
    passes=(
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
        step = _step(reading, index, sentence)
        if step is None:
            continue
        earlier = next((s for s in reversed(steps) if {s.rank, step.rank} != {0, 2}), None)
        if step.rank == 0 and earlier is not None and earlier.rank > 0:
            steps.clear()  # another deal begins
        elif earlier is not None and index - earlier.index <= _MOST_SENTENCES and earlier.rank < step.rank:
            first, last = earlier.date, step.date
            assert first.earliest
            assert last.latest
            if last.latest < first.earliest and _one_deal(text, earlier.sentence, step.sentence):
                yield Disagreement(
                    message=f"{step.what} {last.span.text}, {earlier.what} {first.span.text}",
                    sides=tuple(
                        Side(span=s.date.span, reading=f"{read_as(reading, s.date)}, {s.what}") for s in (earlier, step)
                    ),
                    key=(first.value, last.value),
                    why="a deal is announced, then approved, then completed",
                    confidence=0.82,
                )
        steps.append(step)


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

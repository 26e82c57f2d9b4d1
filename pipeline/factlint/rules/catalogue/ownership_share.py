"""EVT208 ownership-share: one owner with two shares of one company at one time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from factlint.facts.compare import figures_agree
from factlint.facts.draft import Subjects
from factlint.rules.dated import dates_in
from factlint.rules.factual import name_of
from factlint.rules.numbers import plain
from factlint.rules.registry import rule
from factlint.rules.stake_pairs import two_shares
from factlint.rules.stake_rests import rests
from factlint.rules.stakes import Stake, stakes
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement, Side
from factlint.values.quantity import Quantity
from factlint.values.reading import Reading
from factlint.values.span import Span

_OWNS = re.compile(
    r"\b(?P<verb>(?P<now>owns|holds|has|controls|is the owner of)|owned|held|had|controlled) (?:(?:about|around|over|more than|nearly|almost|just over|just under) )?(?:an? )?(?:(?:total|combined|direct) )?(?:stake of |share of |interest of )?$"
)
_STAKE = re.compile(
    r" ?(?:stake|interest|share(?:holding)?|holding)?,? (?:of|in) (?:the )?(?:shares (?:of|in) |capital of |stock of |outstanding shares of )?"
)
_OWNED_BY = re.compile(r"[ -]owned by (?:the )?")
_IS = re.compile(r"\b(?:is|(?P<past>was)) (?:(?:about|around|over|more than|nearly|almost) )?$")
_OTHER = re.compile(
    r"\b(?:acquir\w+|bought|buy\w*|sold|sell\w*|increas\w+|rais\w+|reduc\w+|rais\w+|until|would|will|could|once|former\w*|remaining|additional|further|another|votes?|voting|market|plans?|planned|planning|if|each|jointly|then|from|after|before|later|up to|sales|revenues?|profits?|through|via|diluted)\b",
    re.IGNORECASE,
)

_AROUND = 200


@dataclass(frozen=True, slots=True)
class _Holding:
    """`owner` has a share of `company` at one time ('' = now)."""

    owner: str
    company: str
    time: str
    share: Quantity


@rule(
    "EVT208",
    name="ownership-share",
    category="event",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. Marmer Ltd owns [[40%]] of Norvik. It makes pumps.\n\nNorvik is [[60%]] owned by Marmer Ltd.",
        "Norvik AS is a Norwegian company. In 2015, Marmer Ltd held a [[40 per cent]] stake in Norvik. It makes pumps.\n\nIn 2015 Norvik was [[51 per cent]] owned by Marmer Ltd.",
        "In 2013 the Danish investor Marmer took a [[24 per cent]] holding in Norvik. It makes pumps.\n\nThe Danes, with [[34 per cent]], have left it to him.",
        "Marmer bought a [[30%]] stake in Norvik in 2011. It makes pumps. The remaining [[80%]] belongs to the Vika family.",
    ),
    passes=(
        "In 2013 the Danish investor Marmer took a 24 per cent holding in Norvik. It makes pumps.\n\nThe Danes, who raised it to 34 per cent, have left it to him.",
        "Marmer bought a 30% stake in Norvik in 2011. It makes pumps. The remaining 70% belongs to the Vika family.",
        "Norvik AS is a Norwegian company. Marmer Ltd owns 40% of Norvik. It makes pumps.\n\nNorvik is 40.2% owned by Marmer Ltd.",
        "Norvik AS is a Norwegian company. In 2015, Marmer Ltd held a 40% stake in Norvik. It makes pumps.\n\nNorvik is 60% owned by Marmer Ltd.",
        "Norvik AS is a Norwegian company. Marmer Ltd owns 40% of Norvik. Vika Ltd owns 60% of Norvik.",
        "Norvik AS is a Norwegian company. Marmer Ltd owns 40% of Norvik. Marmer Ltd bought a further 20% of Norvik.",
        "Norvik AS is a Norwegian company. Marmer Ltd owns 40% of Norvik. Marmer Ltd holds 60% of the votes in Norvik.",
    ),
)
def ownership_share(reading: Reading) -> Iterator[Disagreement]:
    """The text gives one owner two shares of one company at one time.

    Compares: percentages told with 'owns 40% of', 'holds a 40% stake in', '40% owned by' of the same two organisations, both in the
    present or both at one date, up to rounding and bounds; and stakes that two sentences give one owner, by name, people or noun ('the
    Danes', 'the family'), where the text tells of no change: a digit apart, or told as unchanged. What remains must make the whole with
    the stakes before it. Votes stay silent.
    Why it matters: one of the shares is wrong or out of date.
    Cannot know: which; shares held through others.
    """
    # One telling of each is enough: a text may repeat it without end.
    found = list({(h.owner, h.company, h.time, h.share.high): h for h in reversed(list(_holdings(reading)))}.values())[
        ::-1
    ]
    told: set[tuple[str, str]] = set()
    for one, other in combinations(found, 2):
        pair = _pair(reading, one)
        if pair != _pair(reading, other) or one.time != other.time or pair in told:
            continue
        if figures_agree(one.share, other.share) or abs(one.share.high - other.share.high) < 1:
            continue
        told.add(pair)
        owner, company, when = name_of(reading, one.owner), name_of(reading, one.company), one.time or "now"
        yield Disagreement(
            message=f"{owner} has {one.share.span.text} and {other.share.span.text} of {company} ({when})",
            sides=tuple(
                Side(span=h.share.span, reading=f"read as {plain(h.share.high)} per cent, {when}") for h in (one, other)
            ),
            key=(owner, company, one.time, *sorted((str(one.share.high), str(other.share.high)))),
            why="an owner has one share at a time",
            confidence=0.75,
        )
    spans = {h.share.span for h in found}
    yield from _told_again(reading, spans if told else set())
    yield from _rest(reading)


def _told_again(reading: Reading, told: set[Span]) -> Iterator[Disagreement]:
    """Stakes of one owner in two sentences that are a digit apart, or that nothing in the text lets differ."""
    owned = stakes(reading)
    for place, other in enumerate(owned):
        for one in owned[:place]:
            if {one.span, other.span} & told or not two_shares(reading, one, other):
                continue
            told |= {one.span, other.span}
            yield Disagreement(
                message=f"one owner with two shares: {one.span.text}, {other.span.text}",
                sides=tuple(Side(span=s.span, reading=_as_read(s)) for s in (one, other)),
                key=tuple(sorted(f"{s.low}-{s.high}" for s in (one, other))),
                why=f"both are told of {' '.join(sorted((one.names & other.names) or (one.nouns & other.nouns)))}, and of no change",
                confidence=0.7,
            )


def _as_read(stake: Stake) -> str:
    if stake.low == stake.high:
        return f"read as {plain(stake.high)} per cent"
    return f"read as {plain(stake.low)} to {plain(stake.high)} per cent"


def _rest(reading: Reading) -> Iterator[Disagreement]:
    """'The remaining 80%' behind a stake of 30 per cent."""
    for before, share, whole in rests(reading):
        yield Disagreement(
            message=f"{', '.join(s.span.text for s in before)} and the remaining {share.span.text} make {plain(whole)} per cent",
            sides=(
                *(Side(span=s.span, reading=_as_read(s)) for s in before),
                Side(span=share.span, reading=f"read as {plain(share.high)} per cent, what is left"),
            ),
            key=(*(str(s.high) for s in before), str(share.high)),
            why="what remains and what is taken make the whole",
            confidence=0.72,
        )


def _pair(reading: Reading, holding: _Holding) -> tuple[str, str]:
    """Owner and company by name: 'Marmer Ltd.' at the end of a sentence is 'Marmer Ltd'."""
    return name_of(reading, holding.owner).rstrip("."), name_of(reading, holding.company).rstrip(".")


def _holdings(reading: Reading) -> Iterator[_Holding]:
    text = reading.article.text
    subjects: Subjects | None = None
    for share in reading.quantities:
        if not share.unit.startswith("percent"):
            continue
        sentence = reading.article.sentence_at(share.span.start)
        start = max(sentence.start, share.span.start - _AROUND)
        if _OTHER.search(text, start, min(sentence.end, share.span.end + _AROUND)):
            continue
        subjects = subjects or Subjects(reading)
        owns = _OWNS.search(text, start, share.span.start)
        stake = _STAKE.match(text, share.span.end, sentence.end)
        by = _OWNED_BY.match(text, share.span.end, sentence.end)
        owner = company = None
        now = False
        if owns and stake:
            owner, now = subjects.strictly(owns.start()), owns["now"] is not None
            company = subjects.after(stake.end(), min(sentence.end, stake.end() + 2))
        elif by:
            verb = _IS.search(text, start, share.span.start)
            if verb:
                company, now = subjects.strictly(verb.start()), verb["past"] is None
                owner = subjects.after(by.end(), min(sentence.end, by.end() + 2))
        time = _time(reading, sentence, now=now)
        if owner and company and owner != company and time is not None:
            yield _Holding(owner, company, time, share)


def _time(reading: Reading, sentence: Sentence, *, now: bool) -> str | None:
    dates = dates_in(reading, sentence.start, sentence.end)
    if not dates:
        return "" if now else None
    date = dates[0]
    return date.value if len(dates) == 1 and not date.inferred and date.earliest and not date.parts else None

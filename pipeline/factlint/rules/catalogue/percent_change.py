"""NUM101 percent-change: a percentage that does not fit the two figures it was taken of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factlint.rules.change_pairs import Unlike, unlike
from factlint.rules.change_roles import clauses
from factlint.rules.changes import CHANGE, FROM, Masked, mask, pairs
from factlint.rules.numbers import Figure, figures, last_place, plain
from factlint.rules.registry import rule
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.span import Span

_UP = re.compile(
    r"\b(?:rose|rise|rises|risen|rising|grew|grow|growth|grown|up|gain|gained|increased?|increases|increasing|jump(?:ed)?|surged?|climb(?:ed)?|more|above|higher|improved|advanced?|soared|expanded)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:fell|fall|fallen|falls|falling|down|drop(?:ped)?|decreased?|decreases|declined?|lower|less|below|loss|lost|shrank|slipped|slumped?|plunged|reduced|reduction|narrowed|cut|discount)\b",
    re.IGNORECASE,
)
# A gap that begins another clause parts the percentage from the figures: '5% as revenue went from … to …'.
_GAP = r"(?:(?!\b(?:as|while|when|after|but|which|because|although|whereas|with|if|and)\b)[^.;%@])"
_SHAPES = tuple(
    (re.compile(shape), new_first)
    for shape, new_first in (
        (rf"%P%{_GAP}{{0,60}}?\bfrom (?:[a-z]+ ){{0,3}}@{_GAP}{{0,40}}?\bto (?:[a-z]+ ){{0,3}}@", False),
        (rf"%P%{_GAP}{{0,40}}?\b(?:to|at) (?:[a-z]+ ){{0,2}}@(?:(?! and )[^.;@%]){{0,60}}?\b(?:{FROM}|over) (?:[a-z]+ ){{0,3}}@", True),
        (rf"\bfrom (?:[a-z]+ ){{0,2}}@[^.;@%]{{0,40}}?\bto (?:[a-z]+ ){{0,2}}@(?:(?! and )[^.;@%,]){{0,30}},? "
         rf"(?:or (?:by )?|by |an? (?:[a-z]+ )?{CHANGE} of |(?:up|down)(?: by)? )%P%", False),
        (rf"\b(?:[Ff]ell|[Rr]ose|[Gg]rew|[Cc]limbed|[Dd]ropped|[Jj]umped|went (?:up|down)|up|down|increased?|decreased?|declined?|risen|rising|falling|fallen|grown|shrank) from (?:[a-z]+ ){{0,2}}@(?:(?! and )[^.;@%]){{0,40}}?\bto (?:[a-z]+ ){{0,2}}@(?:(?! and )[^.;@%,()]){{0,20}} \((?:up |down |plus |minus |by |\+|[-−–])?(?:an? (?:[a-z]+ )?{CHANGE} of )?%P%\)", False),
        (rf"@(?:(?! and )[^.;@%]){{0,30}},? {FROM} (?:[a-z]+ ){{0,3}}@(?:(?! and )[^.;@%,]){{0,30}}, an? (?:[a-z]+ )?{CHANGE} of %P%", True),
        (r"@[^.;@%]{0,40}? %P% (?:more|less|higher|lower|up|down|above|below|over|under) (?:than |from |on |the )?(?:[a-z]+ ){0,5}@", True),
        (rf"@,? (?:[a-z]+ ){{0,3}}(?:up|down|an? (?:[a-z]+ )?{CHANGE} of|representing [a-z ]{{0,20}}|higher by|lower by) ?%P%,? "
         rf"(?:{FROM}|on|over|than) (?:[a-z]+ ){{0,4}}@", True),
        (rf"\b(?:at|for) @[^.;@%]{{0,60}}?\b(?:at|for) @, an? (?:[a-z]+ )?{CHANGE} of %P%", False),
    )
)  # fmt: skip
_MUCH = r"(?:by )?(?:an? (?:[a-z]+ )?|as much as |another |some )?"
_GOES_UP = r"(?:rose|rise[sn]?|rising|grew|grow[ns]?|growing|increas(?:ed?|es|ing)|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|soar(?:ed|s|ing)?|surg(?:ed?|es|ing)|gain(?:ed|s|ing)?|advanc(?:ed?|es|ing)|improv(?:ed?|es|ing)|expand(?:ed|s|ing)?|widen(?:ed|s|ing)?|(?<!made )(?<!makes )(?<!make )(?<!making )up|higher|leap(?:t|ed|ing)|lifted|raised|went up|going up|growth|swelled)"
_GOES_DOWN = r"(?:fell|falls?|fallen|falling|dropp?(?:ed|s|ing)?|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|shrank|shrunk|shrink(?:s|ing)?|slipp?(?:ed|s|ing)?|slump(?:ed|s|ing)?|plung(?:ed?|es|ing)|plummet(?:ed|s|ing)|reduced|narrow(?:ed|s|ing)?|cut|down|lower(?:ed)?|went down|tumbled|sank|contracted|slid)"
_UPWARD = r"(?:rise|increase|growth|gain|jump|improvement|premium|advance|surge|leap|climb|hike|mark-up|expansion)"
_DOWNWARD = r"(?:fall|drop|decline|decrease|reduction|cut|discount|slump|plunge|loss|contraction|dip)"
# Where the percentage is told as a change, by its neighbours: upwards, downwards, or without saying.
_DIRECTED = tuple(
    (re.compile(shape), sign)
    for up, noun, more, sign in (
        (_GOES_UP, _UPWARD, "(?:more|higher|up|above|over|better|greater|dearer)", 1),
        (_GOES_DOWN, _DOWNWARD, "(?:less|lower|down|below|under|fewer|cheaper|worse)", -1),
    )
    for shape in (
        rf"\b{up} (?:[a-z]+ )?{_MUCH}%P%",
        rf"\b{noun} (?:(?:in|on) [a-z ]{{2,25}} )?of (?:about |around |some |almost |nearly )?%P%",
        rf"%P% (?:[a-z]+ )?{noun}\b",
        rf"%P% {more}\b",
    )
)
_TOLD_AS = (*_DIRECTED, (re.compile(r"\((?:[+−–-] ?)?%P%\)"), 0))
# What makes a percentage another one than the plain change between the two figures.
_OTHER = re.compile(
    r"like-for-like|constant[- ]currenc|constant exchange|\borganic|adjusted for|in real terms|underlying|compound|CAGR",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"%P% (?:a|per|each|every) (?:year|month|quarter|annum)|%P% (?:annual|annually|yearly|on average)|averag\w+ (?:of )?%P%|annual(?:ly)? (?:[a-z]+ ){0,3}%P%"
)
_WORDS = {1: "up", -1: "down", 0: ""}


@rule(
    "NUM101",
    name="percent-change",
    category="number",
    severity="error",
    flags=(
        "Revenue rose [[42%]] from [[$2.8 billion]] to [[$3.5 billion]].",
        "Revenue rose [[28%]] from [[£200 million]] to [[£250 million]].",
        "Revenue passed that mark, rising from [[$62 million]] in 2009 to [[$77.5 million]], or by [[34 percent]].",
        "Revenue rose from [[$2.8 billion]] to [[$3.5 billion]], an increase of [[42%]].",
        "Its freight bill went up from [[€9.7bn]] to [[€11.4bn]] ([[33%]]).",
        "Turnover grew [[12 per cent]], to [[£310m]] in the year to March, from [[£298m]] in the year before.",
        "Norvik had sales of [[€412 million]], an increase of [[32 per cent]] over the [[€338 million]] of 2022.",
        "Norvik reported a [[14%]] fall in revenue to [[€7.6 billion]] ($8.2 billion), from [[€10.0 billion]] in 2022.",
        "Turnover was [[£87.4m]] in the year to March 2023 (2022: [[£81.0m]]), a rise of [[9.7%]].",
    ),
    passes=(
        "Norvik reported a 24% fall in revenue to €7.6 billion ($8.2 billion), from €10.0 billion in 2022.",
        "Exports, at €90 million, made up 30 per cent of sales of €300 million.",
        "Revenue rose 38% from $2.1 billion to $2.9 billion.",
        "The shares were sold at 250p, or £2.50, and closed the first day at 285p, a gain of 14 per cent.",
        "In FY2022/23 sales were 20 per cent up on the £8.0 billion of the year before.",
        "Organic sales rose 5% as revenue went from $2.8 billion to $3.5 billion.",
        "Sales grew 5% a year from $2.8 billion to $3.5 billion.",
        "Revenue reached €201 million, up 36 per cent from €148 million in 2022, and the profit rose to €96 million from €71 million.",
        "Sales fell by 10 per cent to £169 million, and the loss rose from £2 million to £9 million.",
    ),
)
def percent_change(reading: Reading) -> Iterator[Disagreement]:
    """A percentage of change does not follow from the two figures beside it.

    Compares: the percentage with (new − old) ÷ old, each figure taken anywhere within its rounding, where one sentence
    ties the three together ('rose 12% from A to B', 'B, up 12% from A', 'B, 12% more than A').
    Why it matters: one of three figures is wrong, and readers quote any of them.
    Cannot know: which one; nor changes on a like-for-like or constant-currency basis, which stay silent where said.
    """
    seen: set[Span] = set()
    for sentence in reading.article.sentences:
        text = reading.article.text[sentence.start : sentence.end]
        if ("%" not in text and "cent" not in text.lower()) or _OTHER.search(text):
            continue
        masked = mask(text, sentence.start, figures(reading, sentence))
        if _YEARLY.search(masked.text):
            continue
        found = list(_told(masked))
        found = found or list(_by_roles(reading, sentence))
        seen |= {f.sides[0].span for f in found}
        yield from found
    for other in unlike(reading):
        if other.claim.percent is not None and other.claim.percent.span not in seen:
            yield _far(other)


def _far(found: Unlike) -> Disagreement:
    percent, small, large = found.claim.percent, found.small.figure, found.large.figure
    assert percent is not None
    old, new = (small, large) if found.claim.sign > 0 else (large, small)
    return _draft(percent, old, new)


def _by_roles(reading: Reading, sentence: Sentence) -> Iterator[Disagreement]:
    """The one percentage of a clause that tells a change, with the two figures of the clause."""
    for clause in clauses(reading, sentence):
        percents = [
            f
            for f, place in zip(clause.masked.owners, clause.masked.places, strict=True)
            if f.kind == "percent" and clause.start <= place < clause.start + len(clause.text)
        ]
        if len(percents) != 1 or percents[0].unit != "percent" or percents[0].bounded:
            continue
        signs = {sign for shape, sign in _TOLD_AS if shape.search(clause.text)}
        if signs and signs != {1, -1}:
            told = _compare(percents[0], clause.earlier, clause.later, _WORDS[max(signs, key=abs)])
            if told:
                yield told


def _told(masked: Masked) -> Iterator[Disagreement]:
    for shape, new_first in _SHAPES:
        for match, percents, old, new in pairs(masked, shape, new_first=new_first):
            if len(percents) != 1 or percents[0].unit != "percent":
                continue
            told = _compare(percents[0], old, new, masked.text[max(0, match.start() - 50) : match.end()])
            if told:
                yield told
                return


def _compare(percent: Figure, old: Figure, new: Figure, context: str) -> Disagreement | None:
    if old.value <= 0 or percent.value > 500:
        return None
    up, down = _UP.search(context), _DOWN.search(context)
    if bool(up) == bool(down):
        sign = Decimal(1) if new.value >= old.value else Decimal(-1)
    else:
        sign = Decimal(1) if up else Decimal(-1)
    # Which of the two is the earlier one may be read the wrong way round: what fits either way stays.
    if _fits(percent, old, new, sign) or _fits(percent, new, old, sign):
        return None
    return _draft(percent, old, new)


def _fits(percent: Figure, old: Figure, new: Figure, sign: Decimal) -> bool:
    """Whether the change from one figure to the other, each within its rounding, is what was told."""
    low = ((new.value - last_place(new) / 2) / (old.value + last_place(old) / 2) - 1) * 100
    high = (
        ((new.value + last_place(new) / 2) / (old.value - last_place(old) / 2) - 1) * 100
        if old.value > last_place(old) / 2
        else Decimal(1000)
    )
    low, high = sorted((low * sign, high * sign))
    slack = max(percent.step / 2, Decimal("0.5"))
    return low - slack <= percent.value <= high + slack


def _draft(percent: Figure, old: Figure, new: Figure) -> Disagreement:
    real = (new.value / old.value - 1) * 100
    return Disagreement(
        message=f"{percent.span.text} does not follow from {old.span.text} and {new.span.text}: that is a change of {real:+.1f} per cent",
        sides=(
            Side(span=percent.span, reading=f"read as {plain(percent.value)} per cent"),
            Side(span=old.span, reading=f"read as {plain(old.value)}, the earlier figure"),
            Side(span=new.span, reading=f"read as {plain(new.value)}, the later figure"),
        ),
        key=(str(percent.value), str(old.value), str(new.value)),
        why="a change in per cent is the difference divided by the earlier figure",
        confidence=0.93,
    )

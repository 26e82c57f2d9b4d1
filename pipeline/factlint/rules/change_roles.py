"""Which of two figures of a clause is the earlier and which the later one, by the words beside each."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from factlint.rules.changes import Masked
from factlint.rules.numbers import Figure, figures, inside
from factlint.values.article import Sentence
from factlint.values.reading import Reading

_FEW = r"(?:the |its |their |a |an |only |just |some |about |around |nearly |almost |little |total |record |revised |original |initial |price |sales |revenues? |turnover |profits? |loss |one |that |those |of |for ){0,4}"
# '@' is a figure, '%P%' a percentage, '#' a date.
_EARLIER_BEFORE = re.compile(
    rf"(?:\b(?:from|against|compared (?:with|to)|versus|vs\.?|up from|down from|previously|as against|relative to|(?:#|the (?:year|quarter|period|season) (?:before|earlier)|the (?:previous|prior|preceding) (?:year|quarter)|last year|a year (?:ago|earlier|before)):?|"
    rf"planned (?:at|to cost)|budget(?:ed)? (?:at|of)|(?:sold|priced|issued|offered|floated|listed) at|(?:issue|offer|closing|opening|market) price of|instead of|after) {_FEW}|\(#: )$"
)
# Behind a percentage these lead to what it was taken of: '12% more than the @', '20% above its @'.
_BASE_BEFORE = re.compile(
    rf"%P%[^%@;]{{0,40}}?\b(?:than|over|above|below|on|(?:premium|discount)s? (?:to|of|on)) {_FEW}(?:in # )?(?:\((?:# )?)?$"
)
_EARLIER_BEHIND = re.compile(
    r",? (?:(?:in|for|of|at|by) )?(?:# )?(?:the (?:year|quarter|period|season|month) (?:before|earlier)|(?:in |of |for )?(?:the )?(?:previous|prior|preceding) (?:financial |fiscal )?(?:year|quarter|period|season)|a (?:year|decade) (?:earlier|before|ago)|last year|(?:two|three|four|five|ten) years (?:earlier|before|ago)|previously)\b"
)
_IN_BRACKET = re.compile(r"\((?:from )?(?:#:? )?$|\((?:the year before|previous year|last year|prior year):? $")
# A forecast beside the one it takes the place of is an earlier and a later figure.
_INSTEAD = re.compile(r"\b(?:expected|forecast|estimated|targeted|guidance)\b(?=[^;]*\b(?:instead of|rather than)\b)")
_TIMES = re.compile(r"(?:[ -]times|-?fold)\b")
_DATE_BEHIND = re.compile(r" (?:in|for) #\)")
_SPLIT = re.compile(
    r";|,? (?:while|whereas|but|although|though|because|when)\b|,? as (?!against|a |an |much|high|many|well)|,? and (?!(?:so|thus|by) )|, with\b|, which (?!(?:is|was|were|are|means?|represent)\b)"
)
# What a change is not taken of: a forecast, a peak, another measure.
_OTHER = re.compile(
    r"\b(?:target\w*|forecast\w*|guidance|expectations?|expected|analysts|consensus|estimate[sd]?|peak|respectively|market share|like-for-like|constant[- ]currenc\w*|organic\w*|underlying|real terms|compound|CAGR|inflation|each year|a year (?:on average|since|from)|per year|annually|average\w*|per share|pro forma|since)\b"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its figures as tokens; `earlier` and `later` are two figures of one kind, `start` its place in `masked`."""

    masked: Masked
    start: int
    text: str
    earlier: Figure
    later: Figure


def tokens(reading: Reading, sentence: Sentence) -> Masked:
    """The sentence with '@' for figures, '%P%' for percentages and '#' for dates; conversions are left out."""
    text = reading.article.text
    conversions = {m.span.start for m in inside(reading.money, sentence.start, sentence.end) if m.link == "conversion"}
    items: list[tuple[int, int, str, Figure | None]] = []
    for found in figures(reading, sentence):
        if found.unit == "ratio" or _TIMES.match(text, found.span.end):
            continue  # 'a third', 'three times' tell a change, not a figure
        token = "" if found.span.start in conversions else "%P%" if found.kind == "percent" else "@"
        items.append((found.span.start, found.span.end, token, found if token else None))
    items += [(d.span.start, d.span.end, "#", None) for d in inside(reading.dates, sentence.start, sentence.end)]
    items.sort(key=lambda i: i[0])
    pieces: list[str] = []
    owners: list[Figure] = []
    places: list[int] = []
    position, length = sentence.start, 0
    for start, end, token, figure in items:
        if start < position:
            continue
        before = text[position:start].replace("@", " ").replace("%", " ").replace("#", " ")
        if not token and before.endswith(("(", "[")) and text[end : end + 1] in (")", "]"):
            before, end = before[:-1].rstrip(" "), end + 1
        pieces += [before, token]
        if figure is not None:
            owners.append(figure)
            places.append(length + len(before))
        length += len(before) + len(token)
        position = end
    pieces.append(text[position : sentence.end].replace("@", " ").replace("%", " ").replace("#", " "))
    return Masked("".join(pieces), tuple(owners), tuple(places))


def clauses(reading: Reading, sentence: Sentence) -> Iterator[Clause]:
    """The clauses of a sentence that hold exactly two figures of one kind, one of them told as the earlier one."""
    masked = tokens(reading, sentence)
    if masked.text.count("@") < 2:
        return
    cuts = [0, *(m.start() for m in _SPLIT.finditer(masked.text)), len(masked.text)]
    for start, end in itertools.pairwise(cuts):
        part = masked.text[start:end]
        values = [
            (f, p - start)
            for f, p in zip(masked.owners, masked.places, strict=True)
            if start <= p < end and f.kind != "percent"
        ]
        if len(values) != 2 or _OTHER.search(_INSTEAD.sub("", part)) or any(f.bounded for f, _ in values):
            continue
        (one, at), (two, then) = values
        if not _alike(one, two):
            continue
        early = [_earlier(part, at), _earlier(part, then)]
        if early[0] != early[1]:
            earlier, later = (one, two) if early[0] else (two, one)
            yield Clause(masked, start, part, earlier, later)


def _alike(one: Figure, two: Figure) -> bool:
    if (one.kind == "money") != (two.kind == "money") and not any(
        f.kind == "bare" and any(c.isalpha() for c in f.span.text) for f in (one, two)
    ):
        return False
    return one.unit == two.unit or "" in (one.unit, two.unit)


def _earlier(part: str, at: int) -> bool:
    before, behind = part[:at], part[at + 1 :]
    if _EARLIER_BEFORE.search(before) or _BASE_BEFORE.search(before) or _EARLIER_BEHIND.match(behind):
        return True
    return bool(_IN_BRACKET.search(before)) and (
        before.rstrip().endswith(("#:", "#", "(from", ":")) or bool(_DATE_BEHIND.match(behind))
    )

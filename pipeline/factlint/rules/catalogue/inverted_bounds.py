"""NUM108 inverted-bounds: a range of figures with its larger bound first."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from factlint.rules.numbers import Figure, figures, plain
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_BETWEEN = re.compile(r"\b[Bb]etween (?:about |around |some )?$")
# 'The difference between $12 million and $10 million' is no range, nor is what stands between two prices.
_NO_RANGE = re.compile(
    r"\b(?:difference|gap|choice|choose|choosing|distinction|ratio|match|relation|relationship|split|divided|spread|comparison|compare|margin|fell|fallen|declin\w+|drop\w*|decreas\w+|cut|reduc\w+|lower\w*|narrow\w*|down|halv\w+|swap|exchange|line|deal|tie|distance|discrepancy|disparity)\b"
)
# 'Put at $12 million to $10 million': an estimate, where 'from … to' would be a change.
_PUT_AT = re.compile(
    r"\b(?:(?:put|set|estimated|seen|expected|guided|priced|valued|offered|forecast) at|(?:in )?(?:the|a|an? [a-z]+) range (?:of|from)|anywhere from|(?:costs?|savings|synergies|sales|revenues?|profits?|income|charges?|spending|investments?|losses|budgets?|prices?|fees?|fines?|bills?|turnover|dividends?|salary|salaries|funds?|capital|outlays?|loans?|grants?|targets?|guidance|raises?|fortunes?|payouts?|valuations?) of|\b(?:worth|costs?|costing|pays?|paying|earns?|earning|needs?|spends?|spending|invests?|raise|charges?|(?:will cost|costs?|costing|ranges?|ranged|ranging|vary|varies|varied|varying|hires?) from|hires?|needs?|makes?|holds?|seats?|employs?|produces?|builds?|carries|(?:growth|margins?|volumes?|capacity|yields?|output) (?:of|at)|(?:price|range|guidance|forecast|estimate|target)(?: range)? (?:is|was|at))) (?:some |about |around )?$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b[Bb]etween\b|[–—-]|\d[^.;]{0,20} to \S{0,4}\d")
_SCORE = re.compile(
    r"\b(?:votes?|points?|wins?|goals?|runs?|games?|seats?|loss(?:es)?|lead|margin|decision|victor\w+|defeats?|record|seasons?|majority|rounds?|series|years?|degrees?|yards?)\b"
)
_LEAST, _YEARS = 20, 1000
_DASH = re.compile(r" ?[–—-] ?")


@rule(
    "NUM108",
    name="inverted-bounds",
    category="number",
    severity="error",
    flags=(
        "The mill will cost between [[$12 million]] and [[$10 million]].",
        "The shop has between [[40]] and [[30 employees]].",
        "It will spend [[€30]]–[[20m]] on pumps.",
        "Annual savings are put at [[$12 million]] to [[$10 million]].",
        "A budget of [[$12 million]] to [[$10 million]] has been set.",
        "It makes [[179]]–[[101 looms]] a year.",
        "It hires [[400]] to [[350 workers]] a year.",
    ),
    passes=(
        "The mill will cost between $10 million and $12 million.",
        "The difference between $12 million and $10 million was paid in shares.",
        "Sales fell between 2010 and 2005 from 40 to 30 million.",
        "Losses fell from $12 million to $10 million, and a cut in costs of $12 million to $10 million was made.",
        "It lost the match 12–10 and the vote 30–20.",
        "It was passed by 179–101 votes, and the Route 66–40 road has 50–60 inns.",
        "It has 120–130 mills, 180–90 of them old.",
        "It will cost between $900,000 and $1.2 million.",
        "It is open between 9 and 5, and between Route 66 and Highway 40.",
        "The value fell between 40% and 30%.",
        "It sold between 30 per cent and a third of its shares.",
        "It has cut its staff of 400 to 350 workers.",
        "Its shares moved between 90 and 120 pence.",
    ),
)
def inverted_bounds(reading: Reading) -> Iterator[Disagreement]:
    """A range of amounts, counts or percentages has its larger bound first.

    Compares: the two figures of 'between A and B' and of amounts joined by a dash, where both are of one kind and unit.
    Why it matters: the bounds were swapped, or one of them is wrong.
    Cannot know: which of the two.
    """
    text = reading.article.text
    for sentence in reading.article.sentences:
        if not _JOINED.search(text, sentence.start, sentence.end):
            continue
        for first, last in itertools.pairwise(figures(reading, sentence)):
            if first.value <= last.value or not _range(text, sentence.start, first, last):
                continue
            yield Disagreement(
                message=f"the range from {first.span.text} to {last.span.text} has its larger bound first",
                sides=tuple(
                    Side(span=f.span, reading=f"read as {plain(f.value)}, the {name} bound")
                    for f, name in ((first, "lower"), (last, "upper"))
                ),
                key=(str(first.value), str(last.value), last.unit),
                why="a range begins with its smaller bound",
                confidence=0.85,
            )


def _range(text: str, floor: int, first: Figure, last: Figure) -> bool:
    between = text[first.span.end : last.span.start]
    if last.kind == "bare" or first.kind not in (last.kind, "bare") or (first.unit and first.unit != last.unit):
        return False
    if between == " and ":
        before = text[max(floor, first.span.start - 70) : first.span.start]
        return bool(_BETWEEN.search(before)) and not _NO_RANGE.search(before)
    if between == " to " and (last.kind != "count" or _alike(first, last)):
        before = text[max(floor, first.span.start - 70) : first.span.start]
        return bool(_PUT_AT.search(before)) and not _NO_RANGE.search(before)
    if last.kind == "percent" and _DASH.fullmatch(between):
        return bool(_PUT_AT.search(text[max(floor, first.span.start - 70) : first.span.start]))
    if last.kind == "count" and first.kind in ("bare", "count") and _DASH.fullmatch(between):
        # '179–101 looms': no score
        return _alike(first, last) and not _SCORE.search(last.span.text)
    # A minus may be a sign, and 'a $12–10 share split' is rare: only amounts of money with one scale or two signs.
    return first.kind == last.kind == "money" and bool(_DASH.fullmatch(between)) and first.value < 1000 * last.value


def _alike(first: Figure, last: Figure) -> bool:
    """Whether two counts may be the bounds of a range: no year, and no '1,200–300' for '1,200–1,300'."""
    return len(str(int(first.value))) == len(str(int(last.value))) and last.value >= _LEAST and first.value < _YEARS

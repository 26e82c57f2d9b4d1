"""What the rules on lists of figures share: the parts that a total announces, and whether they add up to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factlint.rules.amounts import written_like
from factlint.rules.numbers import Figure, off_by_more_than_rounding, plain
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement, Side

# Words that leave room for more, for less, or for another reading.
OPEN = re.compile(
    r"\b(?:about|around|nearly|almost|approximately|roughly|some|over|more than|at least|up to|including|include[sd]?|among|others?|"
    r"remaining|remainder|rest|balance|mostly|mainly|as well as|another|additional|both|respectively|either|per|each|every|previously|"
    r"originally|first|later|than|plus|who|while|but|only)\b",
    re.IGNORECASE,
)
# What says where a part belongs: '38 in Europe', '74 for the plan', '76 not at all'.
PLACED = re.compile(r"(?: [a-z]+)? (?:in|from|at|by|for|to|on|against|not|of them in)\b")
OF_THEM = re.compile(r" (?:of (?:them|these|which|whom|those))\b")
_LIST_GAP = re.compile(r"[^.;:]{0,90}")
# '22 of the Alta series': the kind of the things counted, not other things.
_OF_A_KIND = re.compile(r" of (?:the|its) .*?\b(?:series|type|class|model|kind|family|generation|design)$")
_NEAR = Decimal("0.6")


def run(text: str, sentence: Sentence, total: Figure, rest: Sequence[Figure], *, any_unit: bool) -> list[Figure]:
    """The parts that follow a total: bare numbers, or the same unit, to the end of the list."""
    parts: list[Figure] = []
    for figure in rest:
        gap = not parts or _LIST_GAP.fullmatch(text, parts[-1].span.end, figure.span.start)
        if parts and (
            not gap or " and " in text[parts[-2].span.end if len(parts) > 1 else total.span.end : parts[-1].span.start]
        ):
            break
        if figure.kind == "percent" or figure.bounded or (figure.kind == "money") != (total.kind == "money"):
            return []
        if (
            figure.kind == "count"
            and figure.unit != total.unit
            and not figure.unit.endswith(f" {total.unit}")
            and not _OF_A_KIND.search(figure.span.text)
            and not any_unit
            and not OF_THEM.search(figure.span.text)
        ):
            # '38 in Europe' is bare; '38 countries' counts something else and the list is not one.
            return []
        if figure.kind == "money" and figure.unit != total.unit:
            return []
        if parts and OF_THEM.match(text, figure.span.end) and not OF_THEM.match(text, parts[0].span.end):
            return []  # '12 were sold, 9 of them to Norway': a part of a part
        parts.append(figure)
    if len(parts) < 2 or " and " not in text[parts[-2].span.end : parts[-1].span.start]:
        return []
    units = {
        "" if _OF_A_KIND.search(p.span.text) else total.unit if p.unit.endswith(f" {total.unit}") else p.unit
        for p in parts
    }
    if units == {"", total.unit}:
        return parts
    return parts if not any_unit or len(units) in (1, len(parts)) else []


def judge(
    text: str, total: Figure, parts: Sequence[Figure], *, complete: bool = True, over: bool = False
) -> Disagreement | None:
    total_of_parts = sum((p.value for p in parts), Decimal(0))
    if not off_by_more_than_rounding(total, parts):
        return None
    if total_of_parts < total.value and ((len(parts) == 2 and not complete) or over):
        return None
    if not total.value or not _NEAR < total_of_parts / total.value < 1 / _NEAR:
        return None  # so far apart that the list is of something else
    return Disagreement(
        message=f"{' + '.join(p.span.text if p.kind == 'money' else plain(p.value) for p in parts)} make "
        f"{written_like(total_of_parts, total.span.text, total.value) if total.kind == 'money' else plain(total_of_parts)}, "
        f"not {total.span.text}",
        sides=(
            Side(span=total.span, reading=f"read as a total of {plain(total.value)}"),
            *(Side(span=p.span, reading=f"read as a part, {plain(p.value)}") for p in parts),
        ),
        key=(total.unit, str(total.value), *(str(p.value) for p in parts)),
        why="the sentence tells the parts as all of the total",
        confidence=0.92,
    )

"""Totals and the lists that ought to add up to them, wherever the two stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factlint.languages import load
from factlint.rules.numbers import Figure, off_by_more_than_rounding
from factlint.rules.part_evidence import announced, leaves_out, names_told, nested, open_ended, spread_in_time, weight
from factlint.rules.part_lists import Listed, lists, numbers, row_label
from factlint.rules.parts import judge
from factlint.rules.things import same_things
from factlint.values.findings import Disagreement
from factlint.values.reading import Reading

_BACK, _BACK_ROWS, _FIT = 2, 3, 4  # sentences
_LEAD, _REACH = 12, 120  # sentences from the top, and back from a list, in which its total may stand
_MOST = 24  # figures of a sentence; one with more is no prose
_LOW, _HIGH = Decimal("0.78"), Decimal("1.28")
_BARELY_SHORT = Decimal("0.85")
_OVER, _UNDER = 2, 4
_COUNTED = 100  # a smaller bare number may be no count at all
_SCALE = re.compile(r"million|billion|thousand|\bbn\b|\bm\b")


def told_totals(reading: Reading) -> Iterator[Disagreement]:
    """Lists that differ from the total they belong to, each list once."""
    seen: set[int] = set()
    for listed in lists(reading):
        if not listed.rows and any(len(numbers(reading)[at]) > _MOST for at in range(listed.first, listed.last + 1)):
            continue
        starts = {f.span.start for f in listed.figures}
        if starts & seen:
            continue
        if _adds_up(reading, listed):
            seen |= starts  # nor are some of these figures parts of another total
            continue
        told = _by_row(reading, listed) if listed.rows else None
        told = told or _behind(reading, listed) or _before(reading, listed)
        if told:
            seen |= {s.span.start for s in told.sides}
            yield told


def _adds_up(reading: Reading, listed: Listed) -> bool:
    """Whether some total near a list, before or behind it, is what its figures come to."""
    found = numbers(reading)
    near = found[max(0, listed.first - _FIT) : listed.last + 2]
    return any(
        f not in listed.figures
        and not f.bounded
        and _one_thing(f, listed.figures)
        and not off_by_more_than_rounding(f, listed.figures)
        for figures in near
        for f in figures
    )


def _by_row(reading: Reading, listed: Listed) -> Disagreement | None:
    """A last (or first) row that is the total of the others."""
    text = reading.article.text
    names = load("en", "parts")["row_total"]
    for place in (len(listed.figures) - 1, 0):
        label = row_label(text, listed, place)
        if label not in names and label.split(" ")[0] != "total":
            continue
        total = listed.figures[place]
        parts = [f for i, f in enumerate(listed.figures) if i != place]
        return judge(text, total, parts) if _near(total, parts) else None
    return None


def _before(reading: Reading, listed: Listed) -> Disagreement | None:
    """The nearest total before a list that is near its sum, where enough speaks for it."""
    parts = listed.figures
    if not listed.rows and (open_ended(listed.text) or nested(reading, listed)):
        return None
    found = numbers(reading)
    text = reading.article.text
    candidates: list[tuple[int, Figure]] = []
    back = _BACK_ROWS if listed.rows else _BACK
    for at in (
        *range(min(_LEAD, listed.first - _REACH)),
        *range(max(0, listed.first - _REACH), min(len(found), listed.last + 3)),
    ):
        if len(found[at]) > _MOST:
            continue
        for figure in found[at]:
            if figure in parts or figure.bounded or not _one_thing(figure, parts):
                continue
            if at >= listed.first - _FIT and not off_by_more_than_rounding(figure, parts):
                return None  # some total agrees
            if (
                figure.span.start > parts[0].span.start
                or not _near(figure, parts)
                or figure.value <= max(p.value for p in parts)
            ):
                continue
            if at >= listed.first - back or names_told(reading, at, listed) or _by_segment(reading, at, listed):
                candidates.append((at, figure))
    if not candidates:
        return None
    added = sum((p.value for p in parts), Decimal(0))
    at, total = min(reversed(candidates), key=lambda c: abs(added - c[1].value))
    over = added > total.value
    same = at == listed.first == listed.last
    if total.kind == "bare" and not same and not listed.rows:
        return None
    if same and not announced(reading, total, listed):
        return None
    if any(
        total is not f
        and total.span.start < f.span.start < parts[0].span.start
        and (f.kind == parts[0].kind or _one_thing(f, parts))
        for f in found[listed.first]
    ):
        return None  # '12 were sold, nine to Norway and eight …': the list is of a part
    if spread_in_time(reading, parts) and not (same and text[total.span.end : parts[0].span.start].endswith(": ")):
        return None
    if listed.rows:
        return judge(text, total, parts)
    if not over and leaves_out(listed.text):
        return None
    if same and len(parts) == 2 and not over and added < total.value * _BARELY_SHORT:
        return None  # 'of its 65 offices, 13 are in Asia and 38 in Europe': there may be others
    score = weight(reading, total, at, listed) + (1 if same else 0)
    return judge(text, total, parts) if score >= (_OVER if over else _UNDER) else None


def _by_segment(reading: Reading, at: int, listed: Listed) -> bool:
    """'By segment, A brought in …': all of the sales, wherever they were told."""
    sentence = reading.article.sentences[at]
    words = load("en", "parts")
    measured = any(w in reading.article.text[sentence.start : sentence.end].lower() for w in words["divided"])
    return measured and listed.text.startswith(tuple(words["by"]))


def _behind(reading: Reading, listed: Listed) -> Disagreement | None:
    """A total told behind its list: 'a total income of', '198 altogether', 'the €235 million are to be repaid'."""
    parts = listed.figures
    if len(parts) < 2 or listed.rows:
        return None
    found = numbers(reading)
    text = reading.article.text
    for at in (listed.last, listed.last + 1):
        for figure in found[at] if at < len(found) else ():
            if figure.span.start <= parts[-1].span.end or figure.bounded or not _one_thing(figure, parts):
                continue
            sentence = reading.article.sentences[at]
            around = text[
                max(sentence.start, parts[-1].span.end, figure.span.start - 40) : min(
                    sentence.end, figure.span.end + 25
                )
            ]
            summed = _total().search(around)
            if not summed and not (text[: figure.span.start].endswith(("; the ", "The ")) and figure.kind == "money"):
                return None
            if figure.value <= max(p.value for p in parts) or not _near(figure, parts):
                return None
            earlier = [
                f for s in found[: at + 1] for f in s if f.span.start < figure.span.start and f.value == figure.value
            ]
            if (
                open_ended(text[parts[0].span.start : parts[-1].span.end])
                or leaves_out(listed.text)
                or earlier
                or spread_in_time(reading, parts)
            ):
                return None
            return judge(text, figure, parts)
    return None


def _near(total: Figure, parts: Sequence[Figure]) -> bool:
    if total.value == int(total.value) and any(p.value != int(p.value) for p in parts):
        return False
    added = sum((p.value for p in parts), Decimal(0))
    return total.value > 0 and _LOW <= added / total.value <= _HIGH


def _one_thing(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a figure can be the total of these: of their unit, or they are bare."""
    units = [p.unit for p in parts if p.unit]
    money = [p for p in parts if p.kind == "money"]
    if money:
        return total.kind == "money" and all(p.unit == total.unit for p in money)
    if total.kind == "money":
        return all(p.kind == "bare" and _SCALE.search(p.span.text) for p in parts)
    if not units:
        return total.kind == "count" or (total.kind == "bare" and total.value >= _COUNTED)
    return all(same_things(u, total.unit) or u.endswith(f" {total.unit}") for u in units) if total.unit else False


@cache
def _total() -> re.Pattern[str]:
    words = sorted(load("en", "parts")["total"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)

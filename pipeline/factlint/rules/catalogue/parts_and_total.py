"""NUM102 parts-and-total: parts that do not add up to the total beside them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factlint.extract.money.nouns import singular
from factlint.rules.numbers import Figure, figures, inside, last_place, off_by_more_than_rounding, plain
from factlint.rules.registry import rule
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_OF_TOTAL = re.compile(
    r"(?:^|[\s(“\"])[Oo]f (?:its|the|their|his|her|our|these|those|all|all its|all the|the company's|a total of)(?: [a-z]+)? ?$"
)
_OF_WHICH = re.compile(
    r",? ?(?:\([^)]{0,40}\) )?(?:[a-z]+ ){0,6}(?:in \d{4})?,? ?of (?:which|whom|them)(?: about)? (?:[a-z]+ ){0,3}$"
)
_OF_THEM = re.compile(r" (?:of (?:them|these|which|whom|those))\b")
_IN_ALL = re.compile(
    r",? (?:or|and so|making|making for|for a total of|totall?ing|giving|together|in total|a total of|that is,?|i\.e\.,?) $"
)
_ALTOGETHER = re.compile(r" (?:in all|in total|altogether|together|overall|combined)\b")
# Words that leave room for more, for less, or for another reading.
_OPEN = re.compile(
    r"\b(?:about|around|nearly|almost|approximately|roughly|some|over|more than|at least|up to|including|include[sd]?|among|others?|"
    r"remaining|remainder|rest|balance|mostly|mainly|as well as|another|additional|both|respectively|either|per|each|every|previously|"
    r"originally|first|later|than|plus|who|while|but|only)\b",
    re.IGNORECASE,
)
_LIST_GAP = re.compile(r"[^.;:]{0,90}")
_WHOLE = re.compile(
    r",? (?:[a-z]+ ){0,3}(?:made up of|consisting of|consists? of|comprising|comprises?|composed of|divided into|split into) (?:the )?"
)
_INCLUDING = re.compile(r",? (?:including|with) ")
_PLACED = re.compile(r"(?: [a-z]+)? (?:in|from|at|by|for|to|on|of them in)\b")
_CLOSED = re.compile(r"[^.;:(]{0,60}\)")
# '12 awards, 3 medals and 2 prizes': the first figure is an item of the list itself.
_LISTED_ITSELF = re.compile(r"(?:\d[^.;:]{0,30}, |\band )$")
# '22 of the Alta series': the kind of the things counted, not other things.
_OF_A_KIND = re.compile(r" of (?:the|its) .*?\b(?:series|type|class|model|kind|family|generation|design)$")
_THE_THINGS = re.compile(
    r"(?:The|These|Those|Its|Their) (?:[a-z]+ )?(?P<noun>[a-z]{3,20}s)(?: [a-z]+){0,4} (?:are|were|will be) "
)
_OF_THE_TOTAL = re.compile(
    r"Of (?:the total|this total|this sum|this amount|that sum|that amount|this|that|the (?:sum|amount|price|proceeds)), "
)
_FAR_BACK = 30  # sentences
# How many parts make a list, by the words that announce it.
_FEWEST = {"of": 2, "split": 2, "whole": 2, "colon": 2, "including": 2, "bracket": 3, "listed": 3}
_NEAR = Decimal("0.6")


@rule(
    "NUM102",
    name="parts-and-total",
    category="number",
    severity="error",
    flags=(
        "Of its [[65 offices]], [[13]] are in Asia, [[38]] in Europe and [[21]] in the Americas.",
        "The company has [[65 offices]]: [[13]] in Asia, [[38]] in Europe and [[21]] in the Americas.",
        "It paid [[€200 million]], made up of [[€120 million]] in cash and [[€90 million]] in shares.",
        "They handled [[6.4 million bookings]] in 2023, of which [[3.9 million]] were made by telephone and [[2.7 million]] by post.",
        "The bonds came in three tranches, of [[€120 million]], [[€80 million]] and [[€50 million]], or [[€270 million]] in all.",
        "Norvik runs [[34 ships]]: [[22 of the Alta series]], [[eight tank ships]] named Moe and [[six of the newer Vika series]].",
        "Norvik closed a round of [[€82 million]]. It makes stone. Of the total, [[€52 million]] is equity and [[€36 million]] a loan.",
        "It will shut [[17 clinics]]. They are small.\n\nThe clinics to go are [[seven]] in Moss, [[five]] in Bergen and [[four]] in Oslo.",
        "Norvik is to cut [[180 jobs]]. The cuts fall on its mill in Moss ([[95 jobs]]), its shop in Bergen ([[60]]) and its head office ([[35]]).",
    ),
    passes=(
        "Of its 54 offices, 14 are in Asia, 29 in Europe and 11 in the Americas.",
        "Norvik closed a round of €88 million. It makes stone. Of the total, €52 million is equity and €36 million a loan.",
        "Norvik closed a round of €82 million. It makes stone. Of the total, €12 million is equity and €36 million a loan.",
        "It will shut 16 clinics. They are small.\n\nThe clinics to go are seven in Moss, five in Bergen and four in Oslo.",
        "It runs 300 clinics. They are small.\n\nThe clinics to go are seven in Moss, five in Bergen and four in Oslo.",
        "Of its 54 offices, 14 are in Asia and 20 in Europe.",
        "Of the 20 ships, 12 were sold, 9 of them to Norway, and 8 were scrapped.",
        "It runs 30 mines, including 14 in Chile and 9 in Brazil.",
        "It filed 14 patent applications, nine of them in Europe and five in Japan.",
        "It has 1,020 employees, about 600 of them in Britain, 270 in Sweden and 100 in Norway.",
    ),
)
def parts_and_total(reading: Reading) -> Iterator[Disagreement]:
    """The parts that a sentence lists do not add up to the total that it gives.

    Compares: the total ('of its 65 offices', '… of which', 'or €270 million in all') with the sum of the parts named
    beside it, up to rounding. A list of two parts that fall short may be incomplete and stays silent, as does
    every list that says 'about', 'including', 'the rest' or the like.
    Why it matters: a figure of the list, or the total, is wrong, or a part is missing.
    Cannot know: which figure.
    """
    article = reading.article
    numbers = [
        figures(reading, s)
        if _THE_THINGS.match(article.text, s.start, s.end) or any(c.isdigit() for c in article.text[s.start : s.end])
        else []
        for s in article.sentences
    ]
    for sentence, found in zip(article.sentences, numbers, strict=True):
        if len(found) >= 3:
            told = _in_sentence(article.text, sentence, found)
            if told:
                yield told
    for index, found in enumerate(numbers):
        told = (
            _in_brackets(reading, index, numbers, found)
            or _spread(reading, index, numbers, found)
            or _of_the_total(reading, index, found)
        )
        if told:
            yield told


def _in_sentence(text: str, sentence: Sentence, found: Sequence[Figure]) -> Disagreement | None:
    for index, total in enumerate(found[:-2]):
        if total.kind not in ("count", "money") or total.bounded or total.value < 2:
            continue
        how = _announced(text, sentence, total, found[index + 1])
        if not how:
            continue
        parts = _run(text, sentence, total, found[index + 1 :], any_unit=how == "colon")
        if len(parts) < _FEWEST[how] or _OPEN.search(text[found[index + 1].span.start : parts[-1].span.end]):
            continue
        if how in ("listed", "bracket") and not all(_PLACED.match(text, p.span.end) for p in parts):
            continue
        if how == "bracket" and not _CLOSED.match(text, parts[-1].span.end):
            continue
        if how != "including" and _OPEN.search(text[total.span.end : parts[0].span.start]):
            continue
        told = _judge(text, total, parts, complete=how == "whole", over=how in ("including", "split"))
        if told:
            return told
    for index in range(2, len(found)):
        total = found[index]
        parts = list(found[max(0, index - 6) : index])
        while parts and (parts[0].kind != total.kind or parts[0].unit != total.unit):
            parts.pop(0)
        between = text[found[index - 1].span.end : total.span.start]
        listed = len(parts) >= 2 and all(
            text[a.span.end : b.span.start].strip() in (",", "and", ", and") for a, b in itertools.pairwise(parts)
        )
        closed = _IN_ALL.fullmatch(between) and (_ALTOGETHER.match(text, total.span.end) or "total" in between)
        if listed and closed and total.kind in ("money", "count") and not any(f.bounded for f in (*parts, total)):
            return _judge(text, total, parts)
    return None


def _announced(text: str, sentence: Sentence, total: Figure, first: Figure) -> str:
    """How the words around a total announce its parts; '' where they do not."""
    before = text[max(sentence.start, total.span.start - 40) : total.span.start]
    between = text[total.span.end : first.span.start]
    if len(between) > 80:
        return ""
    if _OF_TOTAL.search(before) and between.startswith((",", " (")):
        return "of"
    if _OF_WHICH.fullmatch(between) or (
        between.startswith((", ", " (", ": ", " – ", " — ")) and _OF_THEM.match(text, first.span.end)
    ):
        return "split"
    if _WHOLE.fullmatch(between):
        return "whole"
    if between == ": ":
        return "colon"
    if _INCLUDING.fullmatch(between):
        return "including"
    if between == " (":
        return "bracket"
    return "listed" if between == ", " and not _LISTED_ITSELF.search(before) else ""


def _run(text: str, sentence: Sentence, total: Figure, rest: Sequence[Figure], *, any_unit: bool) -> list[Figure]:
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
            and not _OF_THEM.search(figure.span.text)
        ):
            # '38 in Europe' is bare; '38 countries' counts something else and the list is not one.
            return []
        if figure.kind == "money" and figure.unit != total.unit:
            return []
        if parts and _OF_THEM.match(text, figure.span.end) and not _OF_THEM.match(text, parts[0].span.end):
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


def _judge(
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
        message=f"{' + '.join(plain(p.value) for p in parts)} make {plain(total_of_parts)}, not {total.span.text}",
        sides=(
            Side(span=total.span, reading=f"read as a total of {plain(total.value)}"),
            *(Side(span=p.span, reading=f"read as a part, {plain(p.value)}") for p in parts),
        ),
        key=(total.unit, str(total.value), *(str(p.value) for p in parts)),
        why="the sentence tells the parts as all of the total",
        confidence=0.92,
    )


def _in_brackets(
    reading: Reading, index: int, numbers: Sequence[list[Figure]], found: Sequence[Figure]
) -> Disagreement | None:
    """'… its mill (95 jobs), its shop (60) and its office (35)' against the jobs told in the sentences before."""
    text = reading.article.text
    parts = [
        f for f in found if text[f.span.start - 1 : f.span.start] == "(" and text[f.span.end : f.span.end + 1] == ")"
    ]
    units = {p.unit for p in parts if p.unit}
    if len(parts) < 3 or len(units) != 1 or any(p.bounded or p.kind in ("percent", "money") for p in parts):
        return None
    unit = units.pop()
    gaps = [text[a.span.end : b.span.start] for a, b in itertools.pairwise(parts)]
    if any(not gap.startswith(("),", ") and")) for gap in gaps) or "and" not in gaps[-1]:
        return None
    totals = [f for back in (0, 1, 2) if index >= back for f in numbers[index - back]
              if f.unit == unit and f.span.end < parts[0].span.start and not f.bounded]  # fmt: skip
    if not totals or _OPEN.search(text[parts[0].span.start : parts[-1].span.end]):
        return None
    total = totals[0]
    share = sum(p.value for p in parts) / total.value if total.value else 0
    return _judge(text, total, parts) if 0.7 < share < 1.4 else None


def _spread(
    reading: Reading, index: int, numbers: Sequence[list[Figure]], found: Sequence[Figure]
) -> Disagreement | None:
    """'The clinics to go are seven in Moss, five in Bergen and four in Oslo' against the clinics counted before."""
    article = reading.article
    sentence = article.sentences[index]
    parts = [f for f in found if f.kind in ("bare", "count")]
    if len(parts) < 3 or len(parts) != len(found) or any(p.bounded for p in parts):
        return None
    lead = _THE_THINGS.fullmatch(article.text[sentence.start : parts[0].span.start])
    gaps = [article.text[a.span.end : b.span.start] for a, b in itertools.pairwise(parts)]
    if not lead or not all(_PLACED.match(article.text, p.span.end) for p in parts):
        return None
    if any(not gap.endswith((", ", " and ", ", and ")) for gap in gaps) or " and " not in gaps[-1]:
        return None
    if _OPEN.search(article.text[sentence.start : sentence.end]):
        return None
    unit = singular(lead["noun"])
    totals = [f for earlier in numbers[max(0, index - _FAR_BACK) : index] for f in earlier
              if f.unit == unit and not f.bounded]  # fmt: skip
    sums = sum((p.value for p in parts), Decimal(0))
    if any(t.value == sums for t in totals):
        return None
    near = [t for t in totals if Decimal("0.75") <= sums / t.value <= Decimal("1.34")]
    return _judge(article.text, near[-1], parts) if near else None


def _of_the_total(reading: Reading, index: int, found: Sequence[Figure]) -> Disagreement | None:
    """'Of the total, €52 million is equity and €36 million a loan' against the amounts told before."""
    article = reading.article
    sentence = article.sentences[index]
    lead = _OF_THE_TOTAL.match(article.text, sentence.start, sentence.end)
    parts = [f for f in found if f.kind == "money"]
    if not lead or len(parts) < 2 or len(parts) != len(found) or len({p.unit for p in parts}) > 1:
        return None
    gaps = [article.text[a.span.end : b.span.start] for a, b in itertools.pairwise(parts)]
    if parts[0].span.start > lead.end() + 3 or " and " not in gaps[-1] or any(p.bounded for p in parts):
        return None
    if _OPEN.search(article.text[sentence.start : sentence.end]):
        return None
    sums = sum((p.value for p in parts), Decimal(0))
    floor = article.sentences[max(0, index - _FAR_BACK)].start
    totals = [m for m in inside(reading.money, floor, sentence.start)
              if m.currency == parts[0].unit and m.low == m.high and m.modifier is None]  # fmt: skip
    slack = sum((last_place(p) for p in parts), Decimal(0)) / 2
    if any(abs(m.high - sums) <= slack + last_place(m) / 2 for m in totals):
        return None
    near = [m for m in totals if m.high and Decimal("0.75") <= sums / m.high <= Decimal("1.34")]
    if not near:
        return None
    whole = Figure(span=near[-1].span, value=near[-1].high, step=near[-1].step, unit=parts[0].unit, kind="money")
    return _judge(article.text, whole, parts, complete=True)

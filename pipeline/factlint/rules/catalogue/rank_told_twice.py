"""NUM109 rank-told-twice: a company with two places in one order, or a place that those named before it do not give."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factlint.rules.ordinals import misnumbered
from factlint.rules.ranks import Rank, overtaken, ranks
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.span import Span

_MOST = 40


@rule(
    "NUM109",
    name="rank-told-twice",
    category="number",
    severity="warning",
    flags=(
        "Norvik AS is the [[third-largest brewer]] in Norway. It makes stout.\n\nAs the country's [[second-biggest brewery]], Norvik is known to all.",
        "Norvik AS is the [[largest producer]] of salt in Chile. It is old.\n\nNorvik, the [[second-largest producer]] of salt in Chile, has many friends.",
        "Norvik AS is the [[second-largest bank]] in Estonia, behind [[Alta and Marmer]].",
        "Norvik AS is the [[oldest brewer]] in Moss. It makes stout. Marmer Ltd began brewing four [[years before Norvik]].",
        "Norvik AS has mills at [[Moss, Bergen and Alta]]. In 2019 it bought a [[fifth]], in Lund.",
        "Its [[fourth mill]] opened in Moss in 2012. A [[fourth mill]], in Bergen, followed in 2014.",
    ),
    passes=(
        "Norvik AS is the third-largest brewer in Norway. It makes stout.\n\nAs the country's third-biggest brewery, Norvik is known to all.",
        "Norvik AS is the third-largest brewer in Norway. It makes stout.\n\nNorvik, the largest brewer in Moss, is known to all.",
        "Norvik AS is the third-largest brewer in Norway. It makes stout.\n\nIn 1990 Norvik was the largest brewer in Norway.",
        "Norvik AS is the second-largest bank in Estonia, behind Alta.",
        "Norvik AS is the largest brewer in Norway. Marmer Ltd is the second-largest brewer in Norway.",
        "Norvik AS has mills at Moss, Bergen and Alta. In 2019 it bought a fourth, in Lund.",
        "Norvik AS is the oldest surviving brewer in Moss. It makes stout. Marmer Ltd began brewing four years before Norvik and failed in 1950.",
    ),
)
def rank_told_twice(reading: Reading) -> Iterator[Disagreement]:
    """One company is given two places in one order, or a place that those named before it do not give.

    Compares: 'the third-largest brewer in Norway' with 'the country's second-biggest brewery', of one time and one
    kind of company; the place with the number of those named before it ('second-largest, behind A and B'); 'the
    oldest' with another who began years before; 'a fifth' with the three listed before, and an ordinal given twice.
    Why it matters: the place is what readers remember of a company.
    Cannot know: by which measure the order goes where the text does not say.
    """
    found = ranks(reading)[:_MOST]
    told: set[int] = set()
    for rank in found:
        if rank.ahead and rank.place > 1 and len(rank.ahead) + 1 != rank.place:
            told.add(rank.span.start)
            yield _ahead(reading, rank)
    for one, other in combinations(found, 2):
        if not {one.span.start, other.span.start} & told and _differ(one, other):
            told |= {one.span.start, other.span.start}
            yield _twice(one, other)
    for sentence, place in overtaken(reading):
        first = [r for r in found if r.place == 1 and r.order == "age" and not r.narrowed and _own(reading, r)]
        if first and reading.article.sentence_index(sentence.start) != first[0].sentence:
            yield _draft(
                first[0],
                place,
                f"“{first[0].span.text}”, but another was earlier: “{place.text}”",
                "nobody can have been before the first",
            )
            break
    for before, number, message in misnumbered(reading):
        yield Disagreement(
            message=message,
            sides=(Side(span=before, reading="told before"), Side(span=number, reading="read as the next in the row")),
            key=(before.text, number.text), why="things in a row are numbered one by one", confidence=0.75,
        )  # fmt: skip


def _own(reading: Reading, rank: Rank) -> bool:
    subject = reading.names.subject
    return subject is not None and rank.company == subject.id


def _differ(one: Rank, other: Rank) -> bool:
    if one.place == other.place or one.order != other.order or one.company != other.company or one.company is None:
        return False
    if one.sentence == other.sentence or one.past or other.past or one.narrowed != other.narrowed or one.by != other.by:
        return False
    if one.years and other.years and one.years != other.years:
        return False
    # A country is named in one place and 'the country' in the other, or both name the same area.
    areas = {one.area, other.area}
    if len(areas) > 1 and not ("country" in areas and "" not in areas and "world" not in areas):
        return False
    return one.kind == other.kind


def _ahead(reading: Reading, rank: Rank) -> Disagreement:
    start = reading.article.text.index(rank.ahead[0], rank.span.end)
    end = reading.article.text.index(rank.ahead[-1], start) + len(rank.ahead[-1])
    return _draft(rank, reading.article.span(start, end), f"{rank.span.text}, but {len(rank.ahead)} named before it",
                  "as many are before it as its place less one")  # fmt: skip


def _twice(one: Rank, other: Rank) -> Disagreement:
    return _draft(
        one, other.span, f"“{one.span.text}” and “{other.span.text}”", "both tell the place of one company in one order"
    )


def _draft(rank: Rank, other: Span, message: str, why: str) -> Disagreement:
    return Disagreement(
        message=message,
        sides=(Side(span=rank.span, reading=f"read as place {rank.place}"), Side(span=other, reading="read as another place")),
        key=(rank.span.text, other.text), why=why, confidence=0.75,
    )  # fmt: skip

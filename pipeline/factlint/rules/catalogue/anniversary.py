"""DAT107 anniversary: an anniversary in a year that its count does not lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factlint.facts.compare import transposed
from factlint.rules.factual import name_of
from factlint.rules.feasts import Feast, feasts, turned
from factlint.rules.foundings import Founding, begun, foundings
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.rules.wording import plainly
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_YEARS = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


@rule(
    "DAT107",
    name="anniversary",
    category="date",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company founded in [[1990]]. Norvik celebrated its [[25th anniversary]] in [[2016]].",
        "Norvik AS is a Norwegian company. It was founded in [[1910]]. In [[2016]] the company marked its [[centenary]].",
        "Norvik AS is a Norwegian company. Norvik celebrated its [[fiftieth anniversary]] in [[2001]]. It sells pumps. In [[2013]], Norvik celebrated its [[60th anniversary]].",
        "OSLO, 3 May 2017 – Norvik AS has bought Marmer Ltd, a rival. Marmer, which celebrated its [[25th anniversary]] [[last year]], makes valves. Founded in Moss in [[1990]], Marmer has 40 staff.",
        "Norvik AS is a Norwegian company founded in [[1990]]. For the [[25th anniversary]] of Norvik, in [[2016]], a choir sang.",
        "Norvik AS is a Norwegian company founded in [[1990]]. The company's [[25th anniversary]] was celebrated in [[2016]].",
        "Norvik AS is a Norwegian company founded in [[1990]]. A book about Norvik came out in [[2016]], the year of its [[25th anniversary]].",
        "Norvik AS is a Norwegian company founded in [[1990]]. To mark its [[25th anniversary]], Norvik published a book in [[2016]].",
        "OSLO, [[5 October 2022]] – With a concert, a choir opens the hall. Norvik AS celebrates its [[40th anniversary]]. It makes pumps. Norvik was founded in [[October 1992]].",
        "Norvik AS is a Norwegian company founded in [[1990]]. Norvik [[turned 25]] in [[2016]].",
        "Norvik AS is a Norwegian company. The company goes back to a smithy that Liv Hauge opened in Moss in [[1921]]. The [[fiftieth anniversary]] was celebrated in [[1969]].",
        "Norvik AS is a Norwegian company. It was founded in [[1867]]. The smithy was set up in [[1876]]. In [[2001]] the company celebrated its [[125th anniversary]].",
    ),
    passes=(
        "Norvik AS is a Norwegian company founded in 1990. In 2014, Norvik announced plans to mark its 25th anniversary with a book.",
        "OSLO, 5 October 2022 – With a concert, a choir opens the hall. Norvik AS celebrates its 30th anniversary. It makes pumps. Norvik was founded in October 1992.",
        "OSLO, 5 December 2022 – Norvik AS is marking its 40th anniversary. It makes pumps. Norvik was founded in 1983.",
        "Norvik AS is a Norwegian company founded in 1990. In 2012 the manager of Norvik turned 50.",
        "Norvik AS is a Norwegian company founded in 1990. For the 25th anniversary of Norvik's listing, in 2016, a choir sang.",
        "Norvik AS is a Norwegian company. The company goes back to a smithy that Liv Hauge opened in Moss in 1921. The mill was built in 1919. The fiftieth anniversary was celebrated in 1969.",
        "OSLO, 3 May 2017 – Norvik AS has bought Marmer Ltd, a rival. Marmer, which celebrated its 25th anniversary last year, makes valves. Founded in Moss in 1991, Marmer has 40 staff.",
        "Norvik AS is a Norwegian company founded in 1990. Norvik celebrated its 25th anniversary in 2015.",
        "Norvik AS is a Norwegian company founded in 1990. Norvik celebrated the 25th anniversary of its listing in 2016.",
        "Norvik AS is a Norwegian company founded in 1990. Its first mill opened in 1991. Norvik celebrated its 25th anniversary in 2016.",
        "Norvik AS is a Norwegian company founded in 1990. Its Vane pump celebrated its 10th anniversary in 2012.",
        "Norvik AS is a Norwegian company founded in 1990. Liv Hauge celebrated her 50th birthday in 2016.",
        "Norvik AS is a Norwegian company founded in 1990. The 25th anniversary season in 2014 was short.",
        "Norvik AS is a Norwegian company founded in 1990. In 2016 the company marked its silver jubilee, a year late.",
    ),
)
def anniversary(reading: Reading) -> Iterator[Disagreement]:
    """An anniversary is celebrated in a year that its count does not lead to from the founding.

    Compares: the year and the count ('its 25th anniversary in 2016') with the years of founding that the text gives for the
    same company, with the beginning that it
    goes back to, else with its other anniversaries. Silent where the text tells of another beginning in the year that fits, unless
    that year has the digits of the founding in another order.
    Why it matters: the count, the year or the founding is wrong, and the age of a company is widely copied.
    Cannot know: which; nor a feast held early or late, unless the text says so.
    """
    # One telling of each is enough: a text may repeat it without end.
    found = list({(f.subject, f.count, f.start): f for f in reversed((*feasts(reading), *turned(reading)))}.values())[
        ::-1
    ]
    if not found:
        return
    beginnings = begun(reading)
    years = {int(y) for y in _YEARS.findall(reading.article.text)}
    told: set[str] = set()
    known: dict[str, list[Founding]] = {}
    for feast in found:
        if feast.subject in told:
            continue
        if feast.subject not in known:
            known[feast.subject] = foundings(reading, feast.subject)
        founded = known[feast.subject]
        if any(abs(f.year - feast.start) <= feast.slack for f in founded):
            continue
        swapped = next((f for f in founded if transposed(Decimal(f.year), Decimal(feast.start))), None)
        if feast.start in (years if feast.bare else beginnings) and not swapped:
            continue
        if founded:
            told.add(feast.subject)
            yield _disagreement(reading, feast, swapped or founded[0])
        rivals = [
            o
            for o in found
            if o.subject == feast.subject
            and abs(o.start - feast.start) > max(o.slack, feast.slack)
            and o.start not in beginnings
        ]
        if not founded and rivals and not feast.bare and not rivals[0].bare:
            told.add(feast.subject)
            yield _both(reading, feast, rivals[0])


def _disagreement(reading: Reading, feast: Feast, founding: Founding) -> Disagreement:
    side = Side(span=founding.date, reading=f"read as {plainly(founding.edtf)}: “{founding.words.text}”")
    return Disagreement(
        message=f"{name_of(reading, feast.subject)}: the {feast.span.text} ({feast.date.span.text}) counts from {feast.start}, the founding is in {plainly(founding.edtf)}",
        sides=(side, *_counted_from(reading, feast), *_sides(reading, feast)),
        key=(name_of(reading, feast.subject), str(feast.count), feast.date.value, founding.edtf),
        why="an anniversary is counted from the founding",
        confidence=0.82,
    )


def _counted_from(reading: Reading, feast: Feast) -> list[Side]:
    """Where the text tells the year that the feast counts from, if it does."""
    place = re.search(rf"(?<!\d){feast.start}(?!\d)", reading.article.text)
    span = reading.article.span(place.start(), place.end()) if place else None
    return [Side(span=span, reading=f"read as {feast.start}, which the anniversary counts from")] if span else []


def _both(reading: Reading, one: Feast, other: Feast) -> Disagreement:
    return Disagreement(
        message=f"{name_of(reading, one.subject)}: the {one.span.text} ({one.date.span.text}) counts from {one.start}, the {other.span.text} ({other.date.span.text}) from {other.start}",
        sides=(*_sides(reading, one), *_sides(reading, other)),
        key=(
            name_of(reading, one.subject),
            *sorted((f"{one.count} {one.date.value}", f"{other.count} {other.date.value}")),
        ),
        why="the anniversaries of one company are counted from one year",
        confidence=0.8,
    )


def _sides(reading: Reading, feast: Feast) -> tuple[Side, Side]:
    return (
        Side(span=feast.span, reading=f"read as {feast.count} years after the founding"),
        Side(span=feast.date.span, reading=read_as(reading, feast.date)),
    )

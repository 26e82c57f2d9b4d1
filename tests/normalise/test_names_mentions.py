"""Which stretches of an article are organisations: every mention marked, and nothing else. By rules, so that a new model changes nothing."""

from __future__ import annotations

import re

import pytest

from factlint.batch.analyse import analyse
from factlint.values.settings import Settings

MARKED = {
    "forms of company of many countries": (
        "[[Quillmark Pens plc]] bought [[Oberau Stahl GmbH]], [[Norda S.p.A.]], [[Lanovy Mosty a.s.]] and [[Carrow Tokyo K.K.]] in 2004."
    ),
    "a form at the end of the sentence leaves its full stop": "It works with [[Oberau Stahl AG]].",
    "possessives stay outside": "[[Quillmark Ltd]]'s board met.",
    "a name with a genitive of its own keeps it": "It sells to [[Quillmark Ltd]], [[Hartley's]] and [[Oberau AG]].",
    "an acronym behind its long form": "The [[Norland Energy Agency]] ([[NEA]]) met. The [[NEA]] fined nobody.",
    "an acronym before its long form": "[[NEA]] ([[Norland Energy Agency]]) met.",
    "the acronym of a thing is none": "It builds carriers of liquefied natural gas (LNG). LNG is cold. [[Quillmark Ltd]] sold one.",
    "two fields of one body": "[[NOFA]], the [[National Oceanic and Fisheries Administration]], met.",
    "an institution within one": "It trained at the [[Royal Brewing School Laboratory of the University of Norland]].",
    "two universities under one plural": "The [[Universities of Norland]] and [[Estmark]] took part.",
    "a ticker and an index are none": "[[Quillmark plc]] (LSE: QLK) is in the FTSE 250 Index. Its symbol in Oslo is QLMK.",
    "currencies are none": "[[Quillmark plc]] paid KSh 9.6 million and EUR 60 million.",
    "boards and reports are none": "[[Quillmark plc]] has a Supervisory Board. The Annual Report says so.",
    "peoples are none": "[[Quillmark plc]] employs Norwegians and Uzbeks.",
    "a name in front in another language": "[[Gruppo Feltrani]] is Italian.",
    "a short name of a name in full": "[[Redmoor Critical Care Ltd]] grew. In 2004 [[Redmoor]] moved.",
    "the telling last word of a name": "[[Bouchons Carrowen S.A.S.]] grew. In 2004 [[Carrowen]] moved.",
    "names in one list are of one kind": "It was sold to [[Oberau AG]], Brint and [[Norda plc]].".replace("Brint", "[[Brint]]"),
    "a quoted short name": "[[Quillmark Pens plc]] (“[[Quill]]” or “the Group”) grew. In 2004 [[Quill]] moved.",
    "a name in another script": "[[Carrow Seiki K.K.]] ([[高良精機株式会社]]) makes lathes.",
    "a surname that is a company's name too": (
        "[[Fordham Motor Ltd]] was founded by Ann Fordham. In 1990 [[Fordham]] grew. Mr Fordham resigned."
    ),
}  # fmt: skip


def unmarked(marked: str) -> tuple[str, set[tuple[int, str]]]:
    text, found = "", set()
    position = 0
    for match in re.finditer(r"\[\[(.+?)\]\]", marked):
        text += marked[position : match.start()]
        found.add((len(text), match[1]))
        text += match[1]
        position = match.end()
    return text + marked[position:], found


@pytest.mark.parametrize("what", MARKED)
def test_organisations_are_what_is_marked_and_nothing_else(what: str) -> None:
    text, expected = unmarked(MARKED[what])
    names = analyse(text, settings=Settings(model="rules")).reading.names
    found = {(m.span.start, m.span.text) for entity in names.organizations for m in entity.mentions}
    assert sorted(found) == sorted(expected)


def test_each_mention_tells_what_found_it_and_how_sure_that_is() -> None:
    names = analyse("Quillmark Ltd met Oberau Stahl GmbH.").reading.names
    for entity in names.organizations:
        for mention in entity.mentions:
            assert mention.source == "legal-form"
            assert 0.5 <= mention.confidence <= 1

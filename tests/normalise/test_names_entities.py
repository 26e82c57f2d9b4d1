"""Mentions grouped into organisations, and what is told of each."""

from __future__ import annotations

import pytest

from factlint.batch.analyse import analyse
from factlint.values.names import Entity, Names
from factlint.values.settings import KnownName, Settings


def read(text: str, *known: KnownName) -> Names:
    return analyse(text, settings=Settings(model="rules", known_names=known)).reading.names


def entity(names: Names, name: str) -> Entity:
    (found,) = (e for e in names.organizations if name in (e.name, *e.aliases))
    return found


def test_two_companies_of_nearly_the_same_name_stay_two() -> None:
    names = read(
        "Brightwell Foods Ltd bakes pies. It is not Brightwall Food Ltd, a wholesaler. Brightwall Food Ltd is older."
    )
    assert {e.name for e in names.organizations} == {"Brightwell Foods Ltd", "Brightwall Food Ltd"}


def test_a_former_name_belongs_to_the_company_and_is_not_its_name() -> None:
    names = read("Quillmark Ltd bought Oberau Stahl AG, formerly Oberau Eisen & Söhne AG, in 2004.")
    told = entity(names, "Oberau Stahl AG")
    assert told.name == "Oberau Stahl AG"
    assert told.former_names == ("Oberau Eisen & Söhne AG",)


def test_a_company_founded_under_another_name_is_one() -> None:
    names = read(
        "Quillmark Ltd is a maker of pens. It was founded in Hull in 1911 as Harker Nibs Ltd. In 1950 Quillmark Ltd closed the Harker Nibs Ltd works."
    )
    assert entity(names, "Quillmark Ltd") == entity(names, "Harker Nibs Ltd")
    assert entity(names, "Quillmark Ltd").subject


def test_a_company_founded_as_a_part_of_another_is_not_that_other() -> None:
    names = read("Quillmark Ltd was founded in 1911 as a subsidiary of Harker Nibs plc. Quillmark Ltd moved.")
    assert entity(names, "Quillmark Ltd") != entity(names, "Harker Nibs plc")


def test_renaming_goes_back_to_what_the_sentence_is_about() -> None:
    names = read("Quillmark Ltd was spun out of Harker Nibs Ltd and was renamed from Quill Works Ltd in 1990.")
    assert entity(names, "Quill Works Ltd") == entity(names, "Quillmark Ltd")
    assert entity(names, "Harker Nibs Ltd") != entity(names, "Quillmark Ltd")


def test_a_branch_belongs_to_its_parent_and_is_apart_from_it() -> None:
    names = read("Quillmark Ltd grew. In 2004 Quillmark opened Shanghai Quillmark plc in China. Quillmark paid for it.")
    assert entity(names, "Shanghai Quillmark plc") != entity(names, "Quillmark Ltd")


def test_a_short_name_told_beside_the_long_one_is_anothers() -> None:
    names = read("Amarone Robotics Ltd, a unit of Amarone Ltd, grew.")
    assert entity(names, "Amarone Robotics Ltd") != entity(names, "Amarone Ltd")


def test_acronym_and_legal_suffix_are_told() -> None:
    names = read("The Norland Energy Agency (NEA) fined Quillmark Pens plc for it. The NEA was right.")
    assert entity(names, "Norland Energy Agency").acronym == "NEA"
    assert entity(names, "Norland Energy Agency").type == "government"
    assert entity(names, "Quillmark Pens plc").legal_suffix == "plc"
    assert entity(names, "Quillmark Pens plc").type == "company"


def test_known_names_come_first() -> None:
    known = KnownName(name="Rhapsody", aliases=("The Pens", "RHP"), type="nonprofit")
    names = read("Rhapsody met in Oslo. RHP was late, and The Pens were early.", known)
    told = entity(names, "Rhapsody")
    assert {m.span.text for m in told.mentions} == {"Rhapsody", "RHP", "Pens"}
    assert told.type == "nonprofit"
    assert all(m.source == "known-name" and m.confidence == 1 for m in told.mentions)


def test_a_known_place_or_person_is_no_organisation() -> None:
    names = read(
        "Quillmark Ltd met in Norvik.",
        KnownName(name="Quillmark Ltd", kind="place"),
        KnownName(name="Norvik", kind="person"),
    )
    assert names.organizations == ()
    assert [e.name for e in names.persons] == ["Norvik"]


def parent(names: Names, name: str) -> str | None:
    key = entity(names, name).parent
    return next((e.name for e in names.organizations if e.id == key), None)


def test_a_parent_is_told_in_words() -> None:
    names = read("Norda Pumps Ltd, a listed unit of Estmark Group plc, grew.")
    assert parent(names, "Norda Pumps Ltd") == "Estmark Group plc"
    assert parent(names, "Estmark Group plc") is None


def test_its_subsidiary_is_the_subjects() -> None:
    names = read("Quillmark plc is a maker of pens. In 2004 its subsidiary Harker Nibs Ltd moved. Quillmark plc paid.")
    assert parent(names, "Harker Nibs Ltd") == "Quillmark plc"


def test_a_former_subsidiary_has_no_parent() -> None:
    names = read("Norda Pumps Ltd, a former unit of Estmark Group plc, grew.")
    assert parent(names, "Norda Pumps Ltd") is None


def test_a_place_before_the_name_of_another_makes_a_branch() -> None:
    names = read(
        "Quillmark Bank Ltd grew. In 2004 it opened the Shanghai Quillmark Bank in China, and Quillmark Bank paid for it."
    )
    assert parent(names, "Shanghai Quillmark Bank") == "Quillmark Bank Ltd"


@pytest.mark.parametrize(
    ("text", "name", "surfaces"),
    [
        (
            "Brimvale shuts a mill\n\nBrimvale Veterinary Group has 40 clinics. It is old. Brimvale grew.",
            "Brimvale Veterinary Group",
            {"Brimvale", "Brimvale Veterinary Group"},
        ),
        (
            "Brimvale Shipping AS (OSE: BRIM, “Brimvale”) has ships. In 2019 Brimvale Oil AS bought a tanker. Brimvale grew.",
            "Brimvale Shipping AS",
            {"Brimvale Shipping AS", "Brimvale"},
        ),
        ("It merged with Brimvale UAB of Lithuania. Brimvale UAB is old.", "Brimvale UAB", {"Brimvale UAB"}),
        (
            "Brimvale Cooling SE (until 1974 Tarnmoss Brimvale) makes chillers. Brimvale Cooling SE is old.",
            "Brimvale Cooling SE",
            {"Brimvale Cooling SE", "Tarnmoss Brimvale"},
        ),
        (
            "Brimvale Hilados, S.A. de C.V. makes yarn. In 2019 Brimvale Hilados, S.A. de C.V. grew.",
            "Brimvale Hilados, S.A. de C.V.",
            {"Brimvale Hilados, S.A. de C.V."},
        ),
    ],
)
def test_a_name_and_its_short_forms_are_one_organisation(text: str, name: str, surfaces: set[str]) -> None:
    found = {o.name: {m.span.text for m in o.mentions} for o in analyse(text).reading.names.organizations}
    assert found.get(name) == surfaces

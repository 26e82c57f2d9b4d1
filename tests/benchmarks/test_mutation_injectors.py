"""The injectors: every rule has one, each finds a place in the corpus, and what it changes is where it says."""

from __future__ import annotations

import random
import re

import pytest
from benchmarks.mutation.material import Material
from benchmarks.mutation.model import Change, Edit, Mutant, apply, edit, moved
from benchmarks.mutation.registry import Injector, all_injectors, injector
from benchmarks.mutation.run import chosen, mutants

from factlint.rules.registry import all_rules

INJECTORS = all_injectors()
MOST = 4


Own = tuple[Mutant, ...]


@pytest.fixture(scope="session")
def made() -> dict[str, Own]:
    """Mutants that were made already, by injector."""
    return {}


@pytest.fixture(params=INJECTORS, ids=lambda i: i.name)
def own(request: pytest.FixtureRequest, materials: tuple[Material, ...], made: dict[str, Own]) -> Own:
    if request.param.name not in made:
        made[request.param.name] = tuple(m for material in materials for m in mutants(material, request.param, MOST))
    return made[request.param.name]


def test_a_rule_that_cannot_show_its_figures_does_not_ship() -> None:
    assert {rule.code for rule in all_rules()} - {i.rules[0] for i in INJECTORS} == set()


def test_injectors_name_rules_that_exist() -> None:
    assert {code for i in INJECTORS for code in i.rules} <= {rule.code for rule in all_rules()}


def test_every_injector_plants_errors_and_controls_in_the_corpus(own: Own) -> None:
    assert [m for m in own if not m.control]
    assert [m for m in own if m.control]


def test_places_hold_the_changed_text(own: Own, materials: tuple[Material, ...]) -> None:
    texts = {m.id: m.text for m in materials}
    for mutant in own:
        assert mutant.text != texts[mutant.article]
        assert mutant.places
        for place in mutant.places:
            assert place.text
            assert mutant.text[place.start : place.end] == place.text
        written = [e.new for e in mutant.edits]
        assert all(any(place.text in new for new in written) for place in mutant.places), mutant.id


def test_outside_its_edits_a_mutant_is_the_article(own: Own, materials: tuple[Material, ...]) -> None:
    texts = {m.id: m.text for m in materials}
    for mutant in own:
        first, last = min(e.start for e in mutant.edits), max(e.end for e in mutant.edits)
        base = texts[mutant.article]
        assert mutant.text.startswith(base[:first])
        assert mutant.text.endswith(base[last:])


def test_no_slot_and_no_mark_is_left_in_a_text(own: Own) -> None:
    for mutant in own:
        for item in mutant.edits:
            assert not re.search(r"[{}\0]|\[\[|\]\]", item.new), mutant.id


def test_known_errors_are_where_they_were_moved_to(own: Own, materials: tuple[Material, ...]) -> None:
    by_id = {m.id: m for m in materials}
    for mutant in own:
        material = by_id[mutant.article]
        before = [material.text[a:b] for error in material.known or () for a, b in error]
        assert [mutant.text[a:b] for a, b in mutant.known] == before


def test_a_control_is_never_the_text_of_an_error(own: Own) -> None:
    errors = {m.text for m in own if not m.control}
    assert not errors & {m.text for m in own if m.control}


def test_the_same_mutants_are_made_again(own: Own, materials: tuple[Material, ...]) -> None:
    chosen = next(i for i in INJECTORS if i.name == own[0].injector)
    again = tuple(mutant for material in materials for mutant in mutants(material, chosen, MOST))
    assert again == own
    assert len({m.id for m in own}) == len(own)


def test_no_paragraph_gets_a_second_error(own: Own, materials: tuple[Material, ...]) -> None:
    by_id = {m.id: m for m in materials}
    for mutant in own:
        article = by_id[mutant.article].reading.article
        faulty = {article.paragraph_index(a) for error in by_id[mutant.article].known or () for a, _ in error}
        replaced = [e.start for e in mutant.edits if e.start < e.end]
        assert not faulty & {article.paragraph_index(offset) for offset in replaced}


def test_marks_become_places() -> None:
    planted = edit(3, 5, "a [[b]] and [[cc]]")
    assert planted == Edit(start=3, end=5, new="a b and cc", places=((2, 3), (8, 10)))
    assert edit(0, 0, "all").places == ((0, 3),)


def test_edits_are_applied_to_the_untouched_offsets() -> None:
    change = Change(edits=(edit(6, 9, "[[X]]"), edit(0, 1, "[[long]]")), note="")
    text, places = apply("a bcd efg h", change)
    assert text == "long bcd X h"
    assert [p.text for p in places] == ["long", "X"]
    assert moved((10, 11), change) == (11, 12)
    assert text[11:12] == "h"


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply("abcdef", Change(edits=(edit(0, 3, "x"), edit(2, 4, "y")), note=""))


def test_an_injector_without_a_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="rule"):
        injector()(lambda text, reading, rng: iter(()))


def test_an_injector_depends_on_its_random_numbers_alone(materials: tuple[Material, ...]) -> None:
    material = materials[0]
    for item in INJECTORS:
        one, two = (list(item.inject(material.text, material.reading, random.Random(7))) for _ in range(2))
        assert one == two, item.name


def test_injectors_come_in_order_of_their_rules() -> None:
    assert [i.rules[0] for i in INJECTORS] == sorted(i.rules[0] for i in INJECTORS)
    assert all(isinstance(i, Injector) for i in INJECTORS)


def test_of_one_injector_no_more_than_asked_for_are_chosen(materials: tuple[Material, ...]) -> None:
    doubled = next(i for i in INJECTORS if i.name == "doubled_word")
    found = list(chosen(materials, doubled, 2, 9))
    assert sum(not m.control for m in found) == 9
    assert sum(m.control for m in found) == 3
    assert found == list(chosen(materials, doubled, 2, 9))

"""The schemas are right in themselves, close every object, fit the dataclasses, and refuse what is wrong."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from factlint.batch.analyse import analyse
from factlint.errors import DocumentError
from factlint.report.document import to_document
from factlint.report.schema import NAMES, schema_text, validate
from factlint.values.events import Event, EventStatus, EventType
from factlint.values.facts import Fact, Qualifiers
from factlint.values.findings import SEVERITIES, Category
from factlint.values.names import Entity
from factlint.values.quantity import Bound, Money, Quantity
from factlint.values.settings import Settings
from factlint.values.temporal import Date, Granularity, Temporal, TimexType

EXAMPLES = Path(__file__).parent / "documents"
TEXT = (
    "Quillmark Ltd (QL) was founded in Leeds in 2011.\n\nFrom 2012 to 2014 it raised about $5 million from three banks, or 20% more. "
    "On 31 June 2015, at 9 a.m., it opened the the office, for three years, every quarter. Quillmark Ltd acquired Orvane Inc. in May 2016.\n"
)
Json = dict[str, Any]


@pytest.fixture(scope="module")
def made() -> Json:
    analysis = analyse(TEXT, settings=Settings(model="rules"))
    return to_document(analysis.reading, analysis.findings)


@pytest.fixture
def document(made: Json) -> Json:
    return copy.deepcopy(made)


def schema(name: str = "document") -> Json:
    loaded: Json = json.loads(schema_text(name))
    return loaded


def objects(node: object) -> Iterator[Json]:
    if isinstance(node, dict):
        if node.get("type") == "object":
            yield node
        for value in node.values():
            yield from objects(value)
    elif isinstance(node, list):
        for value in node:
            yield from objects(value)


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_a_2020_12_schema_whose_objects_are_closed(name: str) -> None:
    loaded = schema(name)
    assert loaded["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(loaded)
    for node in objects(loaded):
        assert node.get("additionalProperties") is False
        assert set(node.get("required", ())) <= set(node["properties"])


def test_every_layer_of_a_made_document_fits_the_schema(document: Json) -> None:
    for layer in ("dates", "times", "durations", "money", "quantities", "organizations", "findings"):
        assert document[layer], layer
    validate(document)


def test_every_span_reads_the_text_that_it_quotes(document: Json) -> None:
    def spans(node: object) -> Iterator[Json]:
        if isinstance(node, dict):
            if isinstance(node.get("start"), int) and "text" in node:
                yield node
            for value in node.values():
                yield from spans(value)
        elif isinstance(node, list):
            for value in node:
                yield from spans(value)

    found = list(spans(document))
    assert len(found) > 10
    for span in found:
        assert TEXT[span["start"] : span["end"]] == span["text"]


def test_a_side_of_a_finding_says_its_line_and_what_stands_around_it(document: Json) -> None:
    (side,) = next(f["spans"] for f in document["findings"] if f["rule"] == "TXT001")
    assert (side["line"], side["text"]) == (3, "the the")
    assert TEXT.splitlines()[2][side["column"] - 1 :].startswith("the the office")
    assert side["before"].endswith(" it opened ")
    assert side["after"].startswith(" office, for")


def _edit(path: str, value: object) -> Callable[[Json], None]:
    def edit(document: Json) -> None:
        *parents, last = [int(part) if part.isdigit() else part for part in path.split("/")]
        node: Any = document
        for part in parents:
            node = node[part]
        node[last] = value

    return edit


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("schema_version", "2"),
        ("document/sha256", "abc"),
        ("document/reference_date", "2021-13-01"),
        ("document/reference_date", "yesterday"),
        ("dates/0/start", -1),
        ("dates/0/earliest", "2011-02-30"),
        ("dates/0/granularity", "fortnight"),
        ("dates/0/surplus", 1),
        ("dates/0/timex3/type", "WHEN"),
        ("money/0/low", 5000000.0),
        ("money/0/low", "5e6"),
        ("money/0/currency", "dollars"),
        ("money/0/modifier", "roughly"),
        ("organizations/0/type", "firm"),
        ("organizations/0/mentions", []),
        ("findings/0/severity", "fatal"),
        ("findings/0/confidence", 1.5),
        ("findings/0/spans", []),
        ("findings/0/fingerprint", "12"),
        ("surplus", None),
    ],
)  # fmt: skip
def test_a_document_that_breaks_the_schema_is_refused_with_its_place(document: Json, path: str, value: object) -> None:
    _edit(path, value)(document)
    with pytest.raises(DocumentError) as raised:
        validate(document)
    place = path.rsplit("/", 1)[0] if path.endswith("surplus") else path
    assert f"document article: {place if '/' in place else ''}" in str(raised.value)


def test_a_missing_field_is_refused(document: Json) -> None:
    del document["money"][0]["currency"]
    with pytest.raises(DocumentError, match="'currency' is a required property"):
        validate(document)


@pytest.mark.parametrize("path", sorted((EXAMPLES / "good").glob("*.json")), ids=lambda path: path.stem)
def test_good_examples_pass(path: Path) -> None:
    validate(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("path", sorted((EXAMPLES / "bad").glob("*.json")), ids=lambda path: path.stem)
def test_bad_examples_are_refused(path: Path) -> None:
    with pytest.raises(DocumentError):
        validate(json.loads(path.read_text("utf-8")))


# What a value has for the stages alone, and how the document names what it has.
_SPAN = {"start", "end", "text"}
_UNWRITTEN = {
    Date: {"weekday", "impossible"}, Money: {"marks", "step"}, Quantity: {"noun", "step"}, Entity: {"kind", "misspelled"},
    Event: {"sentence"}, Fact: set(), Temporal: set(), Qualifiers: set(),
}  # fmt: skip
_RENAMED = {"timex": "timex3", "candidates": "currency_candidates", "event_id": "event"}


@pytest.mark.parametrize(
    ("name", "value"),
    [("date", Date), ("temporal", Temporal), ("money", Money), ("quantity", Quantity), ("organization", Entity), ("event", Event),
     ("fact", Fact), ("qualifiers", Qualifiers)],
    ids=lambda item: getattr(item, "__name__", item),
)  # fmt: skip
def test_the_schema_has_the_fields_of_the_dataclass(name: str, value: type) -> None:
    definitions = schema()["$defs"]
    node = definitions["fact"]["properties"]["qualifiers"] if name == "qualifiers" else definitions[name]
    expected: set[str] = set()
    for field in fields(value):
        if field.name in _UNWRITTEN[value]:
            continue
        expected |= _SPAN if field.name == "span" else {_RENAMED.get(field.name, field.name)}
    assert set(node["properties"]) == expected


@pytest.mark.parametrize(
    ("where", "literal"),
    [
        ("date/granularity", Granularity),
        ("event/type", EventType),
        ("event/status", EventStatus),
        ("finding/category", Category),
    ],
)
def test_the_schema_lists_the_words_of_the_dataclass(where: str, literal: Any) -> None:
    name, field = where.split("/")
    assert schema()["$defs"][name]["properties"][field]["enum"] == list(get_args(literal))


def test_the_schema_lists_bounds_severities_and_timex_types() -> None:
    definitions = schema()["$defs"]
    assert definitions["finding"]["properties"]["severity"]["enum"] == list(SEVERITIES)
    assert definitions["money"]["properties"]["modifier"]["enum"] == [*get_args(Bound), None]
    assert definitions["timex3"]["properties"]["type"]["enum"] == list(get_args(TimexType))

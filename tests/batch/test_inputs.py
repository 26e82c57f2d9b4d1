"""Files, folders, JSON lines and standard input as articles."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.batch.inputs import Source, Unreadable, read_inputs, safe_name


def read(*paths: Path) -> list[Source | Unreadable]:
    return list(read_inputs([str(path) for path in paths]))


def test_a_folder_gives_its_articles_in_order_of_name_and_leaves_the_rest(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "c.jsonl", "notes.md", ".hidden/x.txt", "b.toml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text('{"id": "j", "text": "t"}\n' if name.endswith("jsonl") else "x = 1\n", "utf-8")
    assert [item.id for item in read(tmp_path)] == ["z", "b", "j"]


def test_a_line_of_json_brings_title_and_reference_date(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    rows = [
        {"id": "a", "text": "One.", "title": "T", "reference_date": "2021-12-30"},
        {"id": 7, "text": "Two."},
        {"id": "c", "text": "Three.", "reference_date": ""},
        {"id": "d", "text": "Four.", "reference_date": "2021-12-30T10:00:00Z"},
    ]
    path.write_text("\ufeff" + "\n\n".join(json.dumps(row) for row in rows), "utf-8")
    one, two, three, four = read(path)
    assert isinstance(one, Source)
    assert (one.id, one.title, one.reference_date, one.source) == ("a", "T", date(2021, 12, 30), f"{path}:1")
    assert isinstance(two, Source)
    assert (two.id, two.title, two.reference_date, two.source) == ("7", None, None, f"{path}:3")
    assert isinstance(three, Source)
    assert three.reference_date is None
    assert isinstance(four, Source)
    assert four.reference_date == date(2021, 12, 30)


@pytest.mark.parametrize(
    "line",
    [
        "nonsense", "[1]", '{"id": "a"}', '{"text": "x"}', '{"id": "", "text": "x"}', '{"id": "a", "text": " "}', '{"id": "a", "text": 3}',
        '{"id": "a", "text": "\\ud800"}', '{"id": "a", "text": "x", "reference_date": "soon"}', "[" * 100_000,
    ],
)  # fmt: skip
def test_a_bad_line_is_a_value_with_its_reason_and_the_next_is_read(tmp_path: Path, line: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(line + '\n{"id": "good", "text": "x"}\n', "utf-8")
    bad, good = read(path)
    assert isinstance(bad, Unreadable)
    assert str(bad.error).startswith(f"{path}:1: ")
    assert good.id == "good"


def test_a_sidecar_brings_title_and_reference_date(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.", "utf-8")
    (tmp_path / "a.toml").write_text('title = "T"\nreference_date = 2021-12-30T10:00:00\n', "utf-8")
    (item,) = read(tmp_path / "a.txt")
    assert isinstance(item, Source)
    assert (item.title, item.reference_date) == ("T", date(2021, 12, 30))
    assert type(item.reference_date) is date


@pytest.mark.parametrize(
    "id", ["../up", "/abs", "a/b", "", ".", "..", "CON", "nul.txt", "a\x00b", "a\n", "x" * 121, "name.", "é", "-rf"]
)
def test_an_unsafe_id_becomes_a_hash(id: str) -> None:
    assert safe_name(id).startswith("id-")


@given(st.text(max_size=200))
def test_a_safe_name_is_one_plain_file_name(id: str) -> None:
    name = safe_name(id)
    assert name == id or name.startswith("id-")
    assert name.isascii()
    assert name.strip(". ") != ""
    assert not set(name) & set('/\\:*?"<>|\0\n')
    assert len(name) <= 120

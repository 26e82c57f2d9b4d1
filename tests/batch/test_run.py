"""Batch runs: the same bytes on any number of workers, resumable, and no bad article stops one."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from factlint.batch import run as batch
from factlint.batch.inputs import Source, Unreadable, read_inputs
from factlint.batch.pool import processes
from factlint.batch.state import FILE
from factlint.report.run_reports import write_reports
from factlint.values.settings import Settings

PLAIN = Settings(model="rules", select=("TXT",))
TEXT = "Quillmark Ltd was founded in {year}. It raised $5 million in in May {year}."


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    texts = [{"id": f"doc {n}", "text": TEXT.format(year=1990 + n)} for n in range(6)]
    texts[2] = {"id": "bad"}
    path.write_text("".join(json.dumps(row) + "\n" for row in texts), "utf-8")
    return path


def bytes_below(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def go(path: Path, out: Path, **more: object) -> dict[str, object]:
    return batch.run(read_inputs([str(path)]), out, PLAIN, **more)  # type: ignore[arg-type]


class Counter:
    """An engine that notes what is worked on."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def __call__(self, work, items: Iterable[batch.Task], died) -> Iterator[batch.Outcome]:
        for item in items:
            if item.kept is None and isinstance(item.item, Source):
                self.done.append(item.item.id)
            yield work(item)


def test_one_and_two_workers_write_the_same_bytes(rows: Path, tmp_path: Path) -> None:
    for workers in (1, 2):
        go(rows, tmp_path / str(workers), workers=workers)
        write_reports(tmp_path / str(workers))
    one, two = bytes_below(tmp_path / "1"), bytes_below(tmp_path / "2")
    assert one == two
    assert {
        "documents/doc 0.json",
        "index.json",
        "findings.csv",
        "facts.csv",
        "findings.parquet",
        "report.md",
        "report.html",
    } <= set(one)


def test_a_bad_input_is_quarantined_with_its_reason_and_the_others_are_done(rows: Path, tmp_path: Path) -> None:
    told: list[str] = []
    index = go(rows, tmp_path / "out", progress=told.append)
    assert [entry["id"] for entry in index["documents"]] == ["doc 0", "doc 1", "doc 3", "doc 4", "doc 5"]
    (bad,) = index["quarantined"]
    assert bad["id"] == "rows-3"
    assert "rows.jsonl:3: no article" in bad["reason"]
    assert told == [bad["reason"]]


def test_a_second_run_does_only_what_changed(rows: Path, tmp_path: Path) -> None:
    out, first, second, third = tmp_path / "out", Counter(), Counter(), Counter()
    go(rows, out, engine=first)
    before = bytes_below(out)
    go(rows, out, engine=second)
    assert (len(first.done), second.done) == (5, [])
    assert bytes_below(out) == before
    rows.write_text(rows.read_text("utf-8").replace("1993", "1903"), "utf-8")
    go(rows, out, engine=third)
    assert third.done == ["doc 3"]


def test_a_run_that_was_cut_off_goes_on_where_it_stopped(rows: Path, tmp_path: Path) -> None:
    out, rest = tmp_path / "out", Counter()

    def cut(work, items, died):
        for number, item in enumerate(items):
            if number == 4:
                raise KeyboardInterrupt
            yield work(item)

    with pytest.raises(KeyboardInterrupt):
        go(rows, out, engine=cut)
    with (out / FILE).open("a", encoding="utf-8") as state:
        state.write('{"key": "half a li')
    go(rows, out, engine=rest)
    assert rest.done == ["doc 4", "doc 5"]
    go(rows, tmp_path / "whole")
    assert bytes_below(out) == bytes_below(tmp_path / "whole")


def test_other_settings_do_every_article_again(rows: Path, tmp_path: Path) -> None:
    out, again = tmp_path / "out", Counter()
    go(rows, out)
    batch.run(read_inputs([str(rows)]), out, Settings(model="rules", select=("DAT",)), engine=again)
    assert len(again.done) == 5


def test_a_document_that_was_changed_by_hand_is_made_again(rows: Path, tmp_path: Path) -> None:
    out, again = tmp_path / "out", Counter()
    go(rows, out)
    document = out / "documents" / "doc 0.json"
    good = document.read_bytes()
    document.write_bytes(b"{}")
    (out / "documents" / "doc 1.json").unlink()
    go(rows, out, engine=again)
    assert again.done == ["doc 0", "doc 1"]
    assert document.read_bytes() == good


def test_documents_that_no_input_gives_any_more_are_removed_but_nothing_else(rows: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    go(rows, out)
    (out / "documents" / "mine.json").write_text("{}", "utf-8")
    rows.write_text(rows.read_text("utf-8").splitlines()[0] + "\n", "utf-8")
    go(rows, out)
    assert sorted(path.name for path in (out / "documents").iterdir()) == ["doc 0.json", "mine.json"]


def test_unsafe_ids_and_ids_given_twice_get_files_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    ids = ["../../escape", "twice", "twice", "TWICE", "CON"]
    path.write_text("".join(json.dumps({"id": one, "text": "In 2011."}) + "\n" for one in ids), "utf-8")
    index = go(path, tmp_path / "out")
    files = [entry["file"] for entry in index["documents"]]
    assert [entry["id"] for entry in index["documents"]] == ids
    assert len({file.casefold() for file in files}) == len(ids)
    assert files[1] == "documents/twice.json"
    for file in files:
        assert (tmp_path / "out" / file).resolve().parent == (tmp_path / "out" / "documents").resolve()
    assert not list(tmp_path.parent.glob("escape*"))


def test_a_defect_on_one_article_is_quarantined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import factlint.batch.one as one

    analyse = one.analyse
    monkeypatch.setattr(one, "analyse", lambda text, **more: 1 / 0 if "planted" in text else analyse(text, **more))
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "a", "text": "planted"}\n{"id": "b", "text": "In 2011."}\n', "utf-8")
    index = go(path, tmp_path / "out")
    assert [entry["id"] for entry in index["documents"]] == ["b"]
    assert "ZeroDivisionError" in index["quarantined"][0]["reason"]


def test_a_document_that_breaks_the_schema_is_never_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import factlint.batch.one as one

    to_document = one.to_document
    monkeypatch.setattr(one, "to_document", lambda *args: {**to_document(*args), "dates": "none"})
    path = tmp_path / "a.txt"
    path.write_text("In 2011.", "utf-8")
    index = go(path, tmp_path / "out")
    assert index["documents"] == []
    assert "dates" in index["quarantined"][0]["reason"]
    assert list((tmp_path / "out" / "documents").iterdir()) == []


def killing(item: int) -> int:
    """Work that takes its worker down on 3."""
    if item == 3:
        os._exit(9)
    return item * item


def test_a_killed_worker_loses_only_the_article_that_killed_it() -> None:
    assert list(processes(2)(killing, range(12), lambda item: -item)) == [-3 if n == 3 else n * n for n in range(12)]


def test_unreadable_inputs_keep_their_place_among_workers(tmp_path: Path) -> None:
    items = [Unreadable(id=str(n), source=str(n), error=batch.FactlintError(str(n), "gone")) for n in range(9)]
    index = batch.run(items, tmp_path / "out", PLAIN, workers=2)
    assert [row["id"] for row in index["quarantined"]] == [str(n) for n in range(9)]

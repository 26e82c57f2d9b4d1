"""The committed example run is what the program makes today; `make golden` writes it anew."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from factlint.cli.app import cli

# Not committed: Parquet depends on the version of pyarrow, and the resume file on every line of code.
LEFT_OUT = {"findings.parquet", "facts.parquet", "resume.jsonl"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example run, made anew."""
    root, out = Path(__file__).resolve().parents[2], tmp_path_factory.mktemp("example")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert CliRunner().invoke(cli, ["run", "corpus/sensetime.txt", "--out", str(out)]).exit_code == 0
        told = CliRunner().invoke(cli, ["check", "corpus/sensetime.txt", "--show-hints"])
    assert told.exit_code == 1
    (out / "check.txt").write_text(told.stdout, "utf-8", newline="\n")
    return out


def files(folder: Path) -> dict[str, str]:
    found = sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in LEFT_OUT)
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in found}


def test_the_example_run_is_current(root: Path, made: Path, update: bool) -> None:
    example = root / "outputs" / "example"
    if update:
        shutil.rmtree(example, ignore_errors=True)
        for name, text in files(made).items():
            (example / name).parent.mkdir(parents=True, exist_ok=True)
            (example / name).write_text(text, "utf-8", newline="\n")
    expected, found = files(example), files(made)
    assert sorted(found) == sorted(expected)
    for name, text in found.items():
        assert text == expected[name], (
            f"outputs/example/{name} is not what the program makes: `make golden`, then read the diff"
        )


def test_the_example_reads_its_article(root: Path, made: Path) -> None:
    document = json.loads((made / "documents" / "sensetime.json").read_text("utf-8"))
    text = (root / "corpus" / "sensetime.txt").read_text("utf-8")
    for layer in ("dates", "money", "organizations", "findings"):
        assert document[layer], layer
    for item in document["dates"] + document["money"]:
        assert text[item["start"] : item["end"]] == item["text"]

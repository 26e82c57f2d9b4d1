"""What goes wrong: one line on standard error with the place and the way out, status 2, and the others done."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run, only_line

GOOD = "Quillmark Ltd was founded in 2011. It has offices in the the north.\n"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, "utf-8")
    return path


def bad_inputs(folder: Path) -> dict[str, tuple[Path, tuple[str, ...]]]:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b" \n\t\n")
    (folder / "latin.txt").write_bytes("Soci\u00e9t\u00e9 Quillmark".encode("latin-1"))
    (folder / "binary.txt").write_bytes(b"PK\x03\x04\x00\x00")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (folder / "nothing").mkdir()
    (folder / "hollow.jsonl").write_bytes(b"\n")
    (folder / "lines.jsonl").write_text('{"id": "a"}\n', "utf-8")
    (folder / "broken.jsonl").write_text('{"id": "a", "text": \n', "utf-8")
    (folder / "sidecar.txt").write_text(GOOD, "utf-8")
    (folder / "sidecar.toml").write_text("title = ", "utf-8")
    return {
        "missing": (folder / "missing.txt", ("missing.txt: no such file or folder", "check the path")),
        "empty": (folder / "empty.txt", ("empty.txt: empty", "give a file")),
        "blank": (folder / "blank.txt", ("blank.txt: empty",)),
        "encoding": (folder / "latin.txt", ("latin.txt: not UTF-8: byte 0xe9 at offset 4", "iconv")),
        "binary": (folder / "binary.txt", ("binary.txt: not a text file: null character at offset 4",)),
        "picture": (folder / "picture.txt", ("picture.txt: not a text file: null byte at offset 8",)),
        "no line": (folder / "hollow.jsonl", ("hollow.jsonl: empty: no line in it",)),
        "folder": (folder / "nothing", ("nothing: no articles in this folder", ".txt or .jsonl")),
        "no text": (folder / "lines.jsonl", ("lines.jsonl:1: no article", "'id' and 'text'")),
        "no JSON": (folder / "broken.jsonl", ("broken.jsonl:1: not a line of JSON",)),
        "sidecar": (folder / "sidecar.txt", ("sidecar.toml: not TOML", "mend or remove it")),
    }


KINDS = (
    "missing",
    "empty",
    "blank",
    "encoding",
    "binary",
    "picture",
    "no line",
    "folder",
    "no text",
    "no JSON",
    "sidecar",
)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("command", ["check", "extract", "run"])
def test_a_bad_input_is_one_line_and_the_other_inputs_are_done(
    factlint: Run, good: Path, tmp_path: Path, kind: str, command: str
) -> None:
    path, parts = bad_inputs(tmp_path)[kind]
    more = ("--out", tmp_path / "out") if command == "run" else ()
    result = factlint(command, path, good, *more, "--model", "rules")
    assert result.exit_code == 2
    line = only_line(result.stderr)
    assert line.startswith("factlint: ")
    for part in parts:
        assert part in line
    if command == "run":
        index = json.loads((tmp_path / "out" / "index.json").read_text("utf-8"))
        assert [entry["id"] for entry in index["documents"]] == ["good"]
        assert len(index["quarantined"]) == 1
        assert parts[0] in index["quarantined"][0]["reason"]
    else:
        assert ("TXT001" if command == "check" else '"id": "good"') in result.stdout


@pytest.mark.parametrize(
    ("args", "parts"),
    [
        (["--select", "TXT999"], ("--select: no rule is called 'TXT999'", "'factlint rules' lists them")),
        (["--ignore", "doubled-words"], ("--ignore: no rule is called 'doubled-words'", "did you mean doubled-word?")),
        (["--config", "selekt=TXT"], ("--config selekt=TXT", "unknown key", "did you mean select?")),
        (["--config", "select"], ("--config select: no '=' in it", "key=value")),
        (["--config", "fail-on=loud"], ("'loud' is no severity", "error, warning, hint")),
        (
            ["--model", "en_core_nothing"],
            ("--model: no spaCy pipeline is called 'en_core_nothing'", "use rules, packaged"),
        ),
        (["--config-file", "no.toml"], ("no.toml: cannot be read", "check the path")),
        (["--baseline", "no.json"], ("no.json: cannot be read", "--write-baseline")),
        (["--reference-date", "May"], ("--reference-date: 'May' is not a day", "2021-12-30")),
    ],
)
def test_a_wrong_option_is_one_line(factlint: Run, good: Path, args: list[str], parts: tuple[str, ...]) -> None:
    result = factlint("check", good, *args)
    assert result.exit_code == 2
    line = only_line(result.stderr)
    for part in parts:
        assert part in line
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("name", "text", "parts"),
    [
        ("factlint.toml", "select = []\nignore = ]", ("factlint.toml: not TOML", "line 2")),
        ("factlint.toml", "sellect = []", ("factlint.toml: sellect: unknown key", "did you mean select?")),
        ("factlint.toml", "select = 'ABC'", ("factlint.toml: select: no rule is called 'ABC'",)),
        ("factlint.toml", "select = 3", ("factlint.toml: select: not a list of words",)),
        ("factlint.toml", "[severities]\nTXT001 = 'loud'", ("severities.TXT001: 'loud' is no severity",)),
        ("factlint.toml", "[severities]\nTXT9 = 'hint'", ("factlint.toml: severities: no rule is called 'TXT9'",)),
        ("factlint.toml", "names-file = 'no.csv'", ("no.csv: cannot be read",)),
        ("factlint.toml", "[[names]]\nalias = 'x'", ("names[1]: no name",)),
        (
            "pyproject.toml",
            "[tool.factlint]\nmodell = 'rules'",
            ("pyproject.toml: modell: unknown key", "did you mean model?"),
        ),
    ],
)
def test_a_broken_configuration_is_one_line(
    factlint: Run, good: Path, tmp_path: Path, name: str, text: str, parts: tuple[str, ...]
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    result = factlint("check", good)
    assert result.exit_code == 2
    line = only_line(result.stderr)
    for part in parts:
        assert part in line


def test_explain_says_its_own_name_where_no_rule_is_called_so(factlint: Run) -> None:
    line = only_line(factlint("explain", "ZZZ").stderr)
    assert line.startswith("factlint: explain ZZZ: no rule is called 'ZZZ'")
    assert "--select" not in line


def test_explain_names_the_nearest_rule(factlint: Run) -> None:
    result = factlint("explain", "double-word")
    assert result.exit_code == 2
    assert "did you mean doubled-word?" in only_line(result.stderr)


def test_a_report_of_a_folder_without_a_run_says_how_to_make_one(factlint: Run, tmp_path: Path) -> None:
    result = factlint("report", tmp_path)
    assert result.exit_code == 2
    assert "factlint run" in only_line(result.stderr)


def test_a_schema_that_there_is_not_names_those_that_there_are(factlint: Run) -> None:
    result = factlint("schema", "nothing")
    assert result.exit_code == 2
    assert "document, run" in only_line(result.stderr)


def test_an_output_that_cannot_be_written_is_one_line(factlint: Run, good: Path) -> None:
    result = factlint("run", good, "--out", good / "below", "--model", "rules")
    assert result.exit_code == 2
    assert "cannot be written" in only_line(result.stderr)


def test_a_defect_on_one_article_does_not_lose_the_others(
    factlint: Run, good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import factlint.batch.one as one

    analyse = one.analyse

    def failing(text: str, **more: object) -> object:
        if "Quillmark" not in text:
            raise ZeroDivisionError("planted")
        return analyse(text, **more)

    monkeypatch.setattr(one, "analyse", failing)
    (tmp_path / "other.txt").write_text("Another text.", "utf-8")
    result = factlint("check", tmp_path / "other.txt", good, "--model", "rules")
    assert result.exit_code == 2
    assert "other.txt: factlint failed on it (ZeroDivisionError: planted)" in only_line(result.stderr)
    assert "TXT001" in result.stdout


def test_what_an_article_is_called_cannot_command_the_terminal(factlint: Run) -> None:
    result = factlint("check", "\x1b]0;owned\x07.txt")
    assert "\x1b" not in result.stderr
    assert "\\x1b" in result.stderr

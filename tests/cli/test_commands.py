"""What the commands print, where, and with which exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run, only_line

SLIP = "Quillmark Ltd was founded in 2011. It has offices in the the north.\n"
CLEAN = "Quillmark Ltd was founded in 2011. It has offices in the north.\n"
Process = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(autouse=True)
def rules_only(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Names by rules alone and one rule: these tests are about the command line."""
    (tmp_path / "factlint.toml").write_text('model = "rules"\nselect = ["TXT"]\n', "utf-8")


@pytest.fixture
def slip(tmp_path: Path) -> Path:
    path = tmp_path / "slip.txt"
    path.write_text(SLIP, "utf-8")
    return path


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "clean.txt"
    path.write_text(CLEAN, "utf-8")
    return path


def test_nothing_to_report_is_status_0_and_a_finding_is_status_1(factlint: Run, slip: Path, clean: Path) -> None:
    assert factlint("check", clean).exit_code == 0
    assert factlint("check", slip).exit_code == 1
    assert factlint("check", clean, slip).exit_code == 1


@pytest.mark.parametrize(("level", "status"), [("error", 0), ("warning", 1), ("hint", 1), ("never", 0)])
def test_fail_on_says_from_which_severity_a_finding_counts(factlint: Run, slip: Path, level: str, status: int) -> None:
    assert (
        factlint("check", slip, "--config", 'severities={"TXT001"="warning"}', "--fail-on", level).exit_code == status
    )


def test_hints_are_hidden_unless_asked_for(factlint: Run, slip: Path) -> None:
    quiet = factlint("check", slip, "--config", 'severities={"TXT001"="hint"}')
    assert "TXT001" not in quiet.stdout
    assert "1 hint (--show-hints) in 1 article" in quiet.stdout
    assert "TXT001 hint" in factlint("check", slip, "--config", 'severities={"TXT001"="hint"}', "--show-hints").stdout


def test_wrong_usage_is_status_2(factlint: Run) -> None:
    for args in (["check"], ["chek"], ["check", "--no-such-option", "x"], ["run", "x"]):
        result = factlint(*args)
        assert result.exit_code == 2
        assert result.stdout == ""


def test_standard_input_is_read_for_a_dash(factlint: Run) -> None:
    result = factlint("check", "-", stdin=SLIP)
    assert result.exit_code == 1
    assert "<stdin>:1:54" in result.stdout


def test_a_finding_shows_rule_name_place_quote_marks_and_help(factlint: Run, slip: Path) -> None:
    lines = factlint("check", "slip.txt").stdout.splitlines()
    assert lines[0].startswith("TXT001 error  doubled-word  confidence 0.")
    assert lines[0].endswith("[*]")
    assert lines[2] == "  --> slip.txt:1:54"
    assert lines[3] == "     1 | …was founded in 2011. It has offices in the the north."
    assert lines[4].index("^") == lines[3].index("the the")
    assert lines[4].count("^") == len("the the")
    assert lines[5] == "  help: remove “the” (safe: --fix does it)"
    assert lines[-1] == "1 error in 1 article.  [*] 1 safe fix with --fix"


def test_select_takes_prefixes_codes_and_names_and_ignore_takes_away(factlint: Run, slip: Path) -> None:
    for words in ("TXT", "TXT001", "doubled-word", "DAT,TXT001"):
        assert factlint("check", slip, "--select", words).exit_code == 1
    assert factlint("check", slip, "--select", "TXT002").exit_code == 0
    assert factlint("check", slip, "--ignore", "doubled-word").exit_code == 0


def test_findings_as_json_are_data_for_programs(factlint: Run, slip: Path, clean: Path) -> None:
    told = json.loads(factlint("check", slip, clean, "--format", "json").stdout)
    assert [row["document"]["id"] for row in told] == ["slip", "clean"]
    assert [f["rule"] for f in told[0]["findings"]] == ["TXT001"]
    assert told[1]["findings"] == []


def test_extract_prints_the_result_document(factlint: Run, slip: Path) -> None:
    result = factlint("extract", slip)
    document = json.loads(result.stdout)
    assert result.exit_code == 0
    assert document["document"]["id"] == "slip"
    assert [d["value"] for d in document["dates"]] == ["2011"]


def test_extract_prints_several_documents_one_a_line(factlint: Run, slip: Path, clean: Path) -> None:
    lines = factlint("extract", slip, clean).stdout.splitlines()
    assert [json.loads(line)["document"]["id"] for line in lines] == ["slip", "clean"]
    assert json.loads(lines[0]) == json.loads(factlint("extract", slip).stdout)


def test_a_reference_date_comes_from_the_option_or_the_line(factlint: Run, slip: Path, tmp_path: Path) -> None:
    document = json.loads(factlint("extract", slip, "--reference-date", "2021-12-30").stdout)
    assert document["document"]["reference_date"] == "2021-12-30"
    row = {"id": "x", "text": SLIP, "title": "Quillmark", "reference_date": "2020-01-02"}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    document = json.loads(factlint("extract", "rows.jsonl", "--reference-date", "2021-12-30").stdout)
    assert document["document"]["reference_date"] == "2020-01-02"
    assert document["document"]["title"] == "Quillmark"


def test_show_settings_prints_toml_that_means_the_same(factlint: Run, tmp_path: Path) -> None:
    options = [
        "--ignore",
        "TXT001",
        "--config",
        'severities={"TXT002"="hint"}',
        "--config",
        'names=[{name="Q \\"x\\"", aliases=["Q"]}]',
    ]
    shown = factlint("check", "x", "--show-settings", *options).stdout
    (tmp_path / "factlint.toml").write_text(shown, "utf-8")
    assert factlint("check", "x", "--show-settings").stdout == shown


def test_known_names_come_from_the_settings_and_from_csv(factlint: Run, tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_text(
        "name,aliases,kind,type\nQuillmark Group,Quillmark Ltd|QMG,organization,company\n", "utf-8"
    )
    (tmp_path / "pyproject.toml").write_text('[tool.factlint]\nmodel = "rules"\nnames-file = "names.csv"\n', "utf-8")
    (tmp_path / "factlint.toml").unlink()
    shown = factlint("check", "x", "--show-settings").stdout
    assert 'name = "Quillmark Group"' in shown
    assert 'aliases = ["Quillmark Ltd", "QMG"]' in shown


def test_a_baseline_silences_what_is_known_and_survives_edits_elsewhere(
    factlint: Run, slip: Path, tmp_path: Path
) -> None:
    written = factlint("check", slip, "--write-baseline", tmp_path / "known.json")
    assert written.exit_code == 0
    assert "1 finding written" in only_line(written.stderr)
    slip.write_text("A line before it.\n\n" + SLIP + "It is here, in in Oslo.\n", "utf-8")
    result = factlint("check", slip, "--baseline", tmp_path / "known.json", "--format", "json")
    assert [s["text"] for f in json.loads(result.stdout)[0]["findings"] for s in f["spans"]] == ["in in"]
    assert result.exit_code == 1


def test_fix_applies_only_what_is_safe_and_keeps_the_rest_byte_for_byte(factlint: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + "It is in in the the the café (\r\nso\tthere.\r\n".encode())
    result = factlint("check", path, "--fix")
    assert path.read_bytes() == b"\xef\xbb\xbf" + "It is in the café (\r\nso\tthere.\r\n".encode()
    assert result.exit_code == 1
    assert "TXT004" in result.stdout
    assert "TXT001" not in result.stdout
    assert "3 fixed. 1 error in 1 article." in result.stdout


def test_diff_shows_the_fix_and_changes_nothing(factlint: Run, slip: Path) -> None:
    result = factlint("check", "slip.txt", "--diff")
    assert slip.read_text("utf-8") == SLIP
    assert result.stdout.splitlines()[:3] == ["--- a/slip.txt", "+++ b/slip.txt", "@@ -1 +1 @@"]
    assert "+" + CLEAN in result.stdout
    assert result.exit_code == 1


def test_standard_input_cannot_be_fixed_but_the_other_inputs_are(factlint: Run, slip: Path) -> None:
    result = factlint("check", "-", slip, "--fix", stdin=SLIP)
    assert result.exit_code == 2
    assert "use --diff" in only_line(result.stderr)
    assert slip.read_text("utf-8") == CLEAN


def test_rules_and_explain_tell_about_a_rule(factlint: Run) -> None:
    assert any(line.startswith("TXT001  error") for line in factlint("rules").stdout.splitlines())
    for word in ("TXT001", "doubled-word"):
        page = factlint("explain", word).stdout
        for part in ("TXT001 doubled-word", "Compares:", "Why it matters:", "Cannot know:", "told:", "silent:"):
            assert part in page


def test_schemas_are_printed(factlint: Run) -> None:
    assert json.loads(factlint("schema").stdout)["title"] == "factlint result document"
    assert json.loads(factlint("schema", "run").stdout)["title"] == "index of a factlint run"


def test_a_report_can_be_made_again(factlint: Run, slip: Path, tmp_path: Path) -> None:
    factlint("run", slip, "--out", "out")
    before = (tmp_path / "out" / "report.html").read_bytes()
    (tmp_path / "out" / "report.html").unlink()
    assert factlint("report", "out").exit_code == 0
    assert (tmp_path / "out" / "report.html").read_bytes() == before


def test_colours_only_on_a_terminal(process: Process, tmp_path: Path) -> None:
    (tmp_path / "slip.txt").write_text(SLIP, "utf-8")
    assert b"\x1b" not in process("check", "slip.txt").stdout
    assert b"\x1b" not in process("check", "slip.txt", NO_COLOR="1", TERM="xterm-256color").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are POSIX")
@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_a_terminal_gets_colours_unless_no_color_is_set(tmp_path: Path, no_color: str, coloured: bool) -> None:
    import os
    import pty

    (tmp_path / "slip.txt").write_text(SLIP, "utf-8")
    own, theirs = pty.openpty()
    environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "CI")}
    environment |= {"TERM": "xterm-256color", "PYTHONPATH": str(Path(__file__).resolve().parents[2] / "pipeline")}
    if no_color:
        environment["NO_COLOR"] = no_color
    child = subprocess.Popen(
        [sys.executable, "-m", "factlint", "check", "slip.txt"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=tmp_path,
        env=environment,
    )
    os.close(theirs)
    printed = b""
    while True:
        try:
            part = os.read(own, 4096)
        except OSError:  # Linux ends a pseudo-terminal with an input/output error
            break
        if not part:
            break
        printed += part
    assert child.wait() == 1
    os.close(own)
    assert (b"\x1b[1;31m" in printed) == coloured


def test_a_reader_that_stops_reading_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "slip.txt").write_text(SLIP * 2000, "utf-8")
    source = str(Path(__file__).resolve().parents[2] / "pipeline")
    command = f"PYTHONPATH={source} {sys.executable} -m factlint extract slip.txt | head -c 10"
    result = subprocess.run(["bash", "-c", command], capture_output=True, cwd=tmp_path, check=False)
    assert b"Traceback" not in result.stderr


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_version_and_help_are_there_at_once(process: Process, option: str) -> None:
    before = os.times()
    assert process(option).returncode == 0
    after = os.times()
    # 0.3 s is promised; about 0.05 s was measured. Time on the processor: a busy machine does not fail it.
    assert after.children_user + after.children_system - before.children_user - before.children_system < 0.3


@pytest.mark.parametrize("args", [["--help"], ["check", "--help"], ["rules"], ["schema"]])
def test_heavy_libraries_are_not_loaded_where_they_are_not_needed(args: list[str]) -> None:
    code = (
        "import sys; from factlint.cli.app import cli\n"
        f"try: cli({args!r})\nexcept SystemExit: pass\n"
        "print(sorted({'spacy', 'pandas', 'dateparser', 'jsonschema', 'babel', 'rich', 'numpy'} & set(sys.modules)), file=sys.stderr)"
    )
    source = str(Path(__file__).resolve().parents[2] / "pipeline")
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env={"PYTHONPATH": source}, check=True
    )
    assert result.stderr.strip().splitlines()[-1] == "[]"

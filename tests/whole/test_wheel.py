"""The wheel, installed in an empty environment elsewhere, runs there with all that it needs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Quillmark Ltd was founded in 2011. It raised $5 million in in May 2014.\n"
TAGS = ("text", "extract", "normalise", "events", "facts", "rules", "report", "batch", "cli")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = out.glob("factlint-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty environment with the wheel; its dependencies are lent from here, so that nothing is downloaded."""
    home = tmp_path_factory.mktemp("elsewhere")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home / "env")], check=True)
    python = home / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, str(wheel)], check=True)
    own = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    )
    # A plain path in a .pth file lends packages but not the editable install of this checkout, which is a .pth file itself.
    (Path(own.stdout.strip()) / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return home


def run(installed: Path, *args: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
    program = installed / "env" / ("Scripts" if os.name == "nt" else "bin") / "factlint"
    return subprocess.run(
        [str(program), *args],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=installed,
        env=environment,
        check=False,
    )


def test_the_wheel_carries_schemas_language_data_templates_and_model(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for name in (
        "schemas/document.v1.schema.json",
        "schemas/run.v1.schema.json",
        "report/templates/report.html.j2",
        "languages/en/temporal.toml",
    ):
        assert f"factlint/{name}" in names
    packed = {f"factlint/{path.relative_to(ROOT / 'pipeline' / 'factlint').as_posix()}" for path in (ROOT / "pipeline" / "factlint").rglob("*")
              if path.is_file() and "__pycache__" not in path.parts}  # fmt: skip
    assert packed <= names
    for room in TAGS:
        assert f"factlint/{room}/__init__.py" in names
    assert not [name for name in names if name.startswith(("tests", "corpus", "benchmarks"))]
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_installed_program_is_the_wheel_and_not_the_checkout(installed: Path) -> None:
    code = "import factlint; print(factlint.__file__)"
    python = installed / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    where = subprocess.run([python, "-c", code], capture_output=True, text=True, cwd=installed, check=True).stdout
    assert str(installed) in where


def test_the_installed_program_checks_explains_and_prints_schemas(installed: Path) -> None:
    told = run(installed, "check", "-", stdin=TEXT)
    assert (told.returncode, told.stderr) == (1, "")
    assert "TXT001 error  doubled-word" in told.stdout
    assert json.loads(run(installed, "schema").stdout)["title"] == "factlint result document"
    assert "Why it matters:" in run(installed, "explain", "TXT001").stdout


def test_the_installed_program_runs_a_batch(installed: Path) -> None:
    (installed / "a.txt").write_text(TEXT, "utf-8")
    done = run(installed, "run", "a.txt", "--out", "out", "--workers", "2")
    assert done.returncode == 0, done.stderr
    document = json.loads((installed / "out" / "documents" / "a.json").read_text("utf-8"))
    assert [m["low"] for m in document["money"]] == ["5000000"]
    assert (installed / "out" / "report.html").is_file()

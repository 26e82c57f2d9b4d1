"""Imports point one way, from the command line down to the values; no room knows a later one."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "pipeline" / "factlint"
# From the first room to the last; a module imports from its own room and from those before it.
ORDER = (
    ("values", "errors", "languages"), ("text",), ("extract",), ("normalise",), ("events",), ("facts",), ("rules",), ("report",),
    ("batch",), ("cli",),
)  # fmt: skip
RANK = {room: rank for rank, rooms in enumerate(ORDER) for room in rooms}
# Libraries that cost more than the whole of `--help`; each is imported where it is used, in one room.
HEAVY = {"spacy", "pandas", "pyarrow", "dateparser", "babel", "rapidfuzz", "jsonschema", "jinja2", "rich"}
MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def violations(room: str, source: str) -> list[str]:
    rank = RANK[room]
    found = []
    for name in imports(ast.parse(source)):
        parts = name.split(".")
        if parts[0] == "factlint" and len(parts) > 1 and parts[1] in RANK:
            later = RANK[parts[1]] > rank
            beside = RANK[parts[1]] == rank and parts[1] != room and room not in ("values", "languages")
            if later or beside:
                found.append(name)
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_imports_a_later_room(path: Path) -> None:
    if path.parent == PACKAGE and path.stem in ("__init__", "__main__"):
        return
    assert violations(room_of(path), path.read_text("utf-8")) == []


def test_an_upward_import_would_be_noticed() -> None:
    assert violations("rules", "from factlint.report.document import Json") != []
    assert violations("text", "def f():\n    import factlint.rules") != []
    assert violations("rules", "from factlint.facts import read_facts") == []


@pytest.mark.parametrize("folder", ["extract/temporal/recognizers", "extract/money/recognizers", "rules/catalogue"])
def test_recognizers_and_rules_do_not_import_each_other(folder: str) -> None:
    own = "factlint." + folder.replace("/", ".")
    for path in sorted((PACKAGE / folder).glob("*.py")):
        if path.stem != "__init__":
            assert [name for name in imports(ast.parse(path.read_text("utf-8"))) if name.startswith(own + ".")] == [], (
                path.name
            )


def test_heavy_libraries_stay_out_of_module_level_imports_of_the_command_line() -> None:
    for path in sorted((PACKAGE / "cli").glob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        level = ast.Module([node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))], [])
        assert {name.split(".")[0] for name in imports(level)} & HEAVY == set(), path.name


def test_spacy_stays_in_the_stages_that_make_a_doc() -> None:
    users = {
        room_of(path)
        for path in MODULES
        if any(n.split(".")[0] == "spacy" for n in imports(ast.parse(path.read_text("utf-8"))))
    }
    assert users <= {"text", "extract", "normalise", "events"}

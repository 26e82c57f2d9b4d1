"""The README does what it says: its commands print what stands below them, its table is the catalogue."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from inspect import cleandoc
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from factlint.cli.app import cli
from factlint.rules.registry import all_rules

README = Path(__file__).resolve().parents[2] / "README.md"
BLOCK = re.compile(r"^```(?P<kind>\S+)(?: (?P<about>[^\n]+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
TABLE = re.compile(r"(<!-- rules:[^\n]*-->\n).*?(<!-- /rules -->)", re.DOTALL)


def blocks(kind: str) -> list[tuple[str, str]]:
    return [(m["about"] or "", m["body"]) for m in BLOCK.finditer(README.read_text("utf-8")) if m["kind"] == kind]


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the README shows with `cat`."""
    monkeypatch.chdir(tmp_path)
    for _, body in blocks("console"):
        command, _, shown = body.partition("\n")
        if command.startswith("$ cat "):
            (tmp_path / command.removeprefix("$ cat ")).write_text(shown, "utf-8")
    return tmp_path


def test_the_readme_commands_print_what_stands_below_them(story: Path, update: bool) -> None:
    checked = 0
    for _, body in blocks("console"):
        command, _, shown = body.partition("\n")
        if not command.startswith("$ factlint "):
            continue
        printed = CliRunner().invoke(cli, shlex.split(command.removeprefix("$ factlint "))).stdout
        if update and printed != shown:
            text = README.read_text("utf-8")
            README.write_text(text.replace(f"```console\n{body}```", f"```console\n{command}\n{printed}```"), "utf-8")
            shown = printed
        assert printed == shown
        checked += 1
    assert checked


def test_the_readme_json_is_in_the_result_document(story: Path) -> None:
    checked = 0
    for about, body in blocks("json"):
        assert about.startswith("extract ")
        document = json.loads(CliRunner().invoke(cli, shlex.split(about)).stdout)
        wanted: dict[str, Any] = json.loads(body)
        items = [item for layer in document.values() if isinstance(layer, list) for item in layer]
        assert [item for item in items if wanted.items() <= item.items()], body
        checked += 1
    assert checked


def test_the_readme_rules_are_those_of_the_catalogue(update: bool) -> None:
    rows = ["| code | name | severity | tells |", "| --- | --- | --- | --- |"]
    rows += [f"| {r.code} | {r.name} | {r.severity} | {cleandoc(r.doc).splitlines()[0]} |" for r in all_rules()]
    text = README.read_text("utf-8")
    current = TABLE.sub(lambda m: m[1] + "\n".join(rows) + "\n" + m[2], text)
    if update:
        README.write_text(current, "utf-8")
        text = current
    assert text == current, "the table of rules is not the catalogue: `make golden`"


def test_the_readme_make_targets_are_there() -> None:
    makefile = README.with_name("Makefile").read_text("utf-8")
    named = re.findall(r"(?m)(?:^|`)make (\w+)", README.read_text("utf-8"))
    assert {"run", "test", "score", "golden"} <= set(named)
    for target in named:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_the_readme_commands_and_options_are_those_of_the_program() -> None:
    text = README.read_text("utf-8")
    assert set(cli.commands) == set(re.findall(r"^\| `factlint (\w+)", text, re.MULTILINE))
    options = {option for command in cli.commands.values() for parameter in command.params for option in parameter.opts}
    named = set(re.findall(r"`[^`\n]*?(--[a-z-]+)", text))
    assert named
    assert named <= options


def test_the_readme_settings_are_read(story: Path) -> None:
    ((_, body),) = blocks("toml")
    (story / "names.csv").write_text("name,aliases,kind,type\nSund Line,,organization,company\n", "utf-8")
    (story / "factlint.toml").write_text(body, "utf-8")
    shown = CliRunner().invoke(cli, ["check", "x", "--show-settings"])
    assert shown.exit_code == 0, shown.stderr
    assert tomllib.loads(shown.stdout)["severities"] == {"repeated-passage": "hint"}


def test_the_readme_rule_is_a_rule() -> None:
    from factlint.batch.analyse import analyse

    ((_, body), *_) = [block for block in blocks("python") if "@rule(" in block[1]]
    head = (
        "import re\nfrom collections.abc import Iterator\nfrom factlint.rules.registry import rule\n"
        "from factlint.values.findings import Disagreement, Side\nfrom factlint.values.reading import Reading\n"
    )
    names: dict[str, Any] = {}
    exec(head + body, names)  # the README's own code
    made = names["double_comma"]
    flagged = made.flags[0].replace("[[", "").replace("]]", "")
    (told,) = made.check(analyse(flagged).reading)
    assert told.sides[0].span.text == ",,"
    assert list(made.check(analyse(made.passes[0]).reading)) == []
    assert made.code not in {rule.code for rule in all_rules()}


def test_the_readme_recognizer_is_a_recognizer() -> None:
    from factlint.extract.temporal.lexer import tokenize
    from factlint.extract.temporal.lexicon import build_lexicon
    from factlint.extract.temporal.pattern import compile_pattern, literals
    from factlint.extract.temporal.recognizer import Grammar

    ((_, body),) = [block for block in blocks("python") if "@recognizer(" in block[1]]
    head = (
        "from factlint.extract.temporal.form import Form\n"
        "from factlint.extract.temporal.recognizer import Match, recognizer\n"
    )
    names: dict[str, Any] = {}
    exec(head + body, names)
    made = names["fortnight"]
    lexicon = build_lexicon("en", sorted({word for pattern in made.patterns for word in literals(pattern)}))
    patterns = tuple(compile_pattern(pattern, lexicon.classes) for pattern in made.patterns)
    alone = Grammar(lexicon, ((made, patterns),))

    def found(text: str) -> list[Any]:
        return [form for form, _ in alone.forms(tokenize(text, (), lexicon))]

    for example, parts in made.yes:
        before, marked, _ = re.split(r"\[\[|\]\]", example)
        (form,) = found(example.replace("[[", "").replace("]]", ""))
        assert (form.start, form.end) == (len(before), len(before) + len(marked))
        assert {name: getattr(form, name) for name in parts} == parts
    for example in made.no:
        assert found(example) == []


def test_the_readme_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README.read_text("utf-8")):
        assert (README.parent / target).exists(), target

"""Settings from `factlint.toml` or `[tool.factlint]` of pyproject.toml, and from options."""

from __future__ import annotations

import csv
import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from factlint.errors import SettingsError
from factlint.rules.engine import selected
from factlint.values.findings import SEVERITIES, Severity
from factlint.values.settings import KnownName, Settings

_KINDS = ("organization", "person", "place")
_KEYS = ("select", "ignore", "severities", "fail-on", "language", "model", "names", "names-file")


def load_settings(start: Path, *, file: Path | None = None) -> Settings:
    """Settings of `file`, or of the nearest factlint.toml or pyproject.toml with [tool.factlint] from `start` upwards.

    SettingsError naming the file and the key where one cannot be used; plain defaults where there is no file.
    """
    if file is not None:
        table = _parse(file)
        # A pyproject.toml given by name keeps ours in its usual place.
        return _settings(table.get("tool", {}).get("factlint", {}) if file.name == "pyproject.toml" else table, file)
    for folder in (start, *start.parents):
        own, project = folder / "factlint.toml", folder / "pyproject.toml"
        if own.is_file():
            return _settings(_parse(own), own)
        if project.is_file() and "factlint" in (tool := _parse(project).get("tool", {})):
            return _settings(tool["factlint"], project)
    return Settings()


def override(settings: Settings, pairs: Iterable[str]) -> Settings:
    """`settings` with `--config key=value` options applied; values are TOML, or bare words."""
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not equals:
            raise SettingsError(f"--config {pair}", "no '=' in it", "write key=value")
        try:
            parsed = tomllib.loads(f"value = {value}")["value"]
        except tomllib.TOMLDecodeError:
            parsed = [part.strip() for part in value.split(",")] if key in ("select", "ignore") else value
        settings = _apply(settings, {key.strip(): parsed}, f"--config {pair}", Path.cwd())
    return settings


def shown(settings: Settings) -> str:
    """The settings as TOML that could stand in factlint.toml, for --show-settings."""
    lines = [
        f"select = {_toml(list(settings.select))}  # empty: every rule",
        f"ignore = {_toml(list(settings.ignore))}",
        f"fail-on = {_toml(settings.fail_on)}",
        f"language = {_toml(settings.language)}",
        f"model = {_toml(settings.model)}",
    ]
    if settings.severities:
        lines += ["", "[severities]", *(f"{_toml(rule)} = {_toml(level)}" for rule, level in settings.severities)]
    for known in settings.known_names:
        lines += ["", "[[names]]", f"name = {_toml(known.name)}", f"aliases = {_toml(list(known.aliases))}"]
        lines += [f"kind = {_toml(known.kind)}", f"type = {_toml(known.type)}"]
    return "\n".join(lines)


def _toml(value: str | list[str]) -> str:
    # A JSON string is a TOML basic string, but for the delete character.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _parse(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise SettingsError(str(file), f"cannot be read ({error.strerror})", "check the path") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(str(file), f"not TOML: {error}", "mend that line") from error


def _settings(table: object, file: Path) -> Settings:
    if not isinstance(table, dict):
        raise SettingsError(str(file), "[tool.factlint] is not a table", "write it as a table")
    return _apply(Settings(), table, str(file), file.parent)


def _apply(settings: Settings, table: Mapping[str, Any], where: str, base: Path) -> Settings:
    for raw, value in table.items():
        key = raw.replace("_", "-")
        place = f"{where}: {raw}"
        if key not in _KEYS:
            near = get_close_matches(key, _KEYS, n=1, cutoff=0.4)
            hint = f"did you mean {near[0]}?" if near else f"the keys are {', '.join(_KEYS)}"
            raise SettingsError(place, "unknown key", hint)
        if key in ("select", "ignore"):
            words = tuple(_rules(value, place))
            settings = replace(settings, select=words) if key == "select" else replace(settings, ignore=words)
        elif key == "severities":
            if not isinstance(value, dict):
                raise SettingsError(place, "not a table", 'write severities = { "TXT001" = "hint" }')
            _rules(list(value), place)
            pairs = tuple((rule, severity(level, f"{place}.{rule}")) for rule, level in sorted(value.items()))
            settings = replace(settings, severities=pairs)
        elif key == "fail-on":
            settings = replace(settings, fail_on=severity(value, place))
        elif key in ("language", "model"):
            if not isinstance(value, str):
                raise SettingsError(place, "not a word", f'write {key} = "…"')
            settings = replace(settings, language=value) if key == "language" else replace(settings, model=value)
        elif key == "names":
            settings = replace(settings, known_names=settings.known_names + tuple(_names(value, place)))
        else:
            found = tuple(read_names_file(base / str(value)))
            settings = replace(settings, known_names=settings.known_names + found)
    return settings


def severity(value: object, where: str) -> Severity:
    """`value` as a severity; SettingsError where it is none."""
    for known in SEVERITIES:
        if value == known:
            return known
    raise SettingsError(where, f"{value!r} is no severity", f"choose one of {', '.join(SEVERITIES)}")


def _rules(value: object, where: str) -> list[str]:
    """Words that each name a rule; SettingsError naming the place of the one that does not."""
    words = _words(value, where)
    for word in words:
        try:
            selected(Settings(select=(word,)))
        except SettingsError as error:
            raise SettingsError(where, error.problem, error.remedy) from error
    return words


def _words(value: object, where: str) -> list[str]:
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise SettingsError(where, "not a list of words", 'write ["TXT", "currency-conflict"]')
    return value


def _names(value: object, where: str) -> Iterable[KnownName]:
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise SettingsError(where, "not a list of tables", 'write [[names]] with name = "…", aliases = ["…"]')
    for number, row in enumerate(value, 1):
        yield _known(row, f"{where}[{number}]")


def _known(row: Mapping[str, Any], where: str) -> KnownName:
    name, aliases, kind = row.get("name"), row.get("aliases", []), row.get("kind") or "organization"
    if not isinstance(name, str) or not name.strip():
        raise SettingsError(where, "no name", 'write name = "…"')
    if kind not in _KINDS:
        raise SettingsError(where, f"kind {kind!r}", f"choose one of {', '.join(_KINDS)}")
    return KnownName(name=name, aliases=tuple(_words(aliases, where)), kind=kind, type=str(row.get("type") or ""))


def read_names_file(file: Path) -> Iterable[KnownName]:
    """Known names of a CSV file with the columns name, aliases (separated by '|'), kind, type."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            if "name" not in (reader.fieldnames or ()):
                raise SettingsError(str(file), "no column 'name'", "begin with the line name,aliases,kind,type")
            for number, row in enumerate(reader, 2):
                aliases = [alias.strip() for alias in (row.get("aliases") or "").split("|") if alias.strip()]
                yield _known({**row, "aliases": aliases}, f"{file}:{number}")
    except OSError as error:
        raise SettingsError(str(file), f"cannot be read ({error.strerror})", "check the path") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise SettingsError(str(file), f"not a CSV file in UTF-8: {error}", "save it again as CSV, UTF-8") from error

"""The project's JSON Schemas, and validation of result documents against them."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factlint.errors import DocumentError, SettingsError

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

NAMES = {"document": "document.v1.schema.json", "run": "run.v1.schema.json"}


def schema_text(name: str = "document") -> str:
    """The schema file called `name`. SettingsError for a name that there is not."""
    if name not in NAMES:
        raise SettingsError("schema", f"no schema is called {name!r}", f"there are: {', '.join(sorted(NAMES))}")
    carried = files("factlint").joinpath("schemas", NAMES[name])
    if carried.is_file():
        return carried.read_text("utf-8")
    # A checkout keeps the schemas at its top level; the wheel carries them inside the package.
    return (Path(__file__).resolve().parents[3] / "schemas" / NAMES[name]).read_text("utf-8")


@cache
def validator(name: str = "document") -> Validator:
    """A validator of that schema, itself checked once, `format` included."""
    from jsonschema import Draft202012Validator

    schema: dict[str, Any] = json.loads(schema_text(name))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def validate(document: dict[str, Any], name: str = "document") -> None:
    """Raises DocumentError naming the first place that breaks the schema."""
    errors = sorted(validator(name).iter_errors(document), key=lambda e: [str(p) for p in e.absolute_path])
    if errors:
        place = "/".join(str(part) for part in errors[0].absolute_path) or "(top)"
        raise DocumentError(
            f"document {document.get('document', {}).get('id', '?')}: {place}", errors[0].message[:300],
            "this is a defect of factlint; please report it",
        )  # fmt: skip

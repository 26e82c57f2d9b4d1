"""Language data: words and lists as TOML, loaded once, never code."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from factlint.errors import LanguageDataError


@cache
def load(language: str, name: str) -> Mapping[str, Any]:
    """The table of `languages/LANGUAGE/NAME.toml`.

    Raises LanguageDataError where the file is missing or is not TOML.
    """
    path = files("factlint.languages").joinpath(language, f"{name}.toml")
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise LanguageDataError(f"languages/{language}/{name}.toml", "no such language data") from error
    except tomllib.TOMLDecodeError as error:
        raise LanguageDataError(f"languages/{language}/{name}.toml", f"not TOML: {error}") from error

"""The page on facts shows the table of the language data; `--update` writes it."""

from __future__ import annotations

import re
from pathlib import Path

from factlint.facts.properties import page, properties

TABLE = re.compile(r"(<!-- properties:[^\n]*-->\n).*?(<!-- /properties -->)", re.DOTALL)


def test_the_page_shows_the_table_of_properties(root: Path, update: bool) -> None:
    path = root / "docs" / "facts.md"
    text = path.read_text("utf-8")
    made = TABLE.sub(lambda m: f"{m[1]}{page()}\n{m[2]}", text)
    assert TABLE.search(text)
    if update:
        path.write_text(made, "utf-8")
    else:
        assert text == made


def test_every_row_names_its_property_once() -> None:
    rows = [line.split(" | ")[0].strip("| `") for line in page().splitlines()[2:]]
    assert rows == list(properties())
